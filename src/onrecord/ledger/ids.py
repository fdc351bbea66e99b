"""What a reading is known by, and what it was asked for with."""

import hashlib
import json

from onrecord.domain import Engine, Reading

_DIGITS = 32  # hex: 128 bits


def reading_id(reading: Reading) -> str:
    """The id of a reading: document, text, what is known of it, version and weights.

    Where the file lay is not in it: the same report moved is the same reading.
    """
    document, engine = reading.document, reading.engine
    return _hash(
        document.id,
        document.text_sha256,
        document.url,
        document.title,
        document.publisher,
        document.authors,
        document.published,
        document.language,
        document.media_type,
        engine.version,
        engine.weights,
    )


def asked(raw_sha256: str, given: tuple[str | None, ...], engine: Engine) -> str:
    """What the bytes, what was given with them, and the engine that reads them hash to.

    What is asked again is answered the same, and need not be read again.
    """
    return _hash(raw_sha256, given, engine.version, engine.weights, engine.runtime, engine.kernel)


def _hash(*facts: object) -> str:
    told = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
