"""What a document is known by, whatever its format: its id, its hash and its path."""

import re
from dataclasses import dataclass
from hashlib import sha256

_ID_DIGITS = 32  # hex: 128 bits of the hash of the raw bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The id (32 hex digits of the hash), the SHA-256 of the raw bytes in hex, and the path."""

    id: str
    raw_sha256: str
    path: str | None


def identity(data: bytes, path: str | None) -> Identity:
    """The identity of the bytes received; what is no UTF-8 in the path becomes U+FFFD."""
    digest = sha256(data).hexdigest()
    readable = None if path is None else re.sub("[\ud800-\udfff]", "\ufffd", path)
    return Identity(id=digest[:_ID_DIGITS], raw_sha256=digest, path=readable)


def text_sha256(text: str) -> str:
    """The SHA-256 of a text as UTF-8, in hex."""
    return sha256(text.encode("utf-8")).hexdigest()
