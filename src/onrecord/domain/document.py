"""One report as received, the parts its text falls into, and the trouble met in reading it."""

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from onrecord.domain.spans import RawMap, Span
from onrecord.errors import OutsideTextError

SectionKind = Literal["headline", "subhead", "body", "caption", "byline", "list"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the text, by its place in the report: `start` to `end`, in code points."""

    start: int
    end: int
    kind: SectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A trouble met in reading: what it is, where in the text (null: nowhere), and its remedy."""

    what: str
    where: Span | None
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report as received: the text read from its bytes, and what is known of it.

    `id` is 128-bit hex, a hash of the raw bytes; `raw_sha256` and `text_sha256` are hex;
    `published` is an EDTF date; `language` a BCP 47 tag; `path` is Unicode (no surrogates from the
    file system). `raw_map` serves analysis only and is never written.
    """

    id: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    media_type: str
    raw_sha256: str
    text_sha256: str
    text: str
    raw_map: RawMap | None = None
    sections: tuple[Section, ...] = ()
    problems: tuple[Problem, ...] = ()

    def section_at(self, offset: int) -> Section | None:
        """The last section to begin at or before `offset` (code points); null before the first."""
        i = bisect_right(self.sections, offset, key=attrgetter("start")) - 1
        return self.sections[i] if i >= 0 else None

    def span(self, start: int, end: int) -> Span:
        """The span `start..end` of the text (code points) with its words and its bytes.

        Raises OutsideTextError where it does not lie in the text: offsets are never moved.
        """
        if not 0 <= start <= end <= len(self.text):
            raise OutsideTextError(start, end, len(self.text))
        raw = None if self.raw_map is None else self.raw_map.range(start, end)
        return Span(start=start, end=end, exact=self.text[start:end], raw=raw)
