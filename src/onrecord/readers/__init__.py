"""Bytes to documents: a registry by media type and file suffix, each reader loaded when needed."""

import importlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol, cast

from onrecord.domain.document import Document


class Read(Protocol):
    """What reads one report's bytes; it never fails, whatever the bytes.

    `declared` is the label of an encoding, `published` an EDTF date; `language`, a BCP 47 tag, is
    taken in place of what the words say.
    """

    def __call__(  # noqa: D102, PLR0913  the class says it; what is known from outside, by name
        self,
        data: bytes,
        *,
        path: str | None = None,
        declared: str | None = None,
        published: str | None = None,
        publisher: str | None = None,
        language: str | None = None,
    ) -> Document: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A reader of one kind of file: what it reads, by media types and suffixes, and its module.

    Both are in small letters, a suffix with its dot; the first media type is the kind's own.
    """

    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    module: str

    def load(self) -> Read:
        """The module's `read`; the module, and what it needs, is imported now."""
        return cast("Read", importlib.import_module(self.module).read)


READERS: tuple[Reader, ...] = (
    Reader(
        media_types=("text/plain", "text/markdown"),
        suffixes=(".txt", ".md"),
        module="onrecord.readers.plain",
    ),
    Reader(
        media_types=("text/html", "application/xhtml+xml"),
        suffixes=(".html", ".htm"),
        module="onrecord.readers.html",
    ),
)
"""Every reader; the first reads what no other claims."""

SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
"""The suffixes of all files that have a reader, with the dot."""


def reader_for(*, path: str | None = None, media_type: str | None = None) -> Reader:
    """The reader of a media type (parameters are left aside), else of a path's suffix.

    The first of all where neither is known to any: nothing is refused.
    """
    kind = (media_type or "").partition(";")[0].strip().lower()
    suffix = PurePath(path or "").suffix.lower()
    by_kind = [reader for reader in READERS if kind in reader.media_types]
    by_suffix = [reader for reader in READERS if suffix in reader.suffixes]
    return (*by_kind, *by_suffix, *READERS)[0]
