"""Identifiers: hashes of content, 128 bits as hex, so that the same words get the same id."""

import hashlib
from collections.abc import Iterable

from onrecord.domain import Span

_HEX = 32  # digits: 128 bits


def identifier(*parts: str) -> str:
    """32 hex digits that depend on `parts`, their order and their bounds."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8")
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()[:_HEX]


def places(spans: Iterable[Span]) -> str:
    """Where spans lie, as text for `identifier`: in the bytes received, else in the text."""
    return ";".join(f"{s.raw.start}-{s.raw.end}" if s.raw else f"t{s.start}-{s.end}" for s in spans)
