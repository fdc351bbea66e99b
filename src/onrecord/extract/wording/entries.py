"""Entries of wording, and whose words they are."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter

from onrecord.domain import Draft, Span, Wording, WordingKind
from onrecord.extract.voices import voices

_START = attrgetter("start")


def spoken(
    draft: Draft, kind: WordingKind, spans: Iterable[Span], *, of: str | None = None
) -> Iterator[Wording]:
    """Each span as wording of whoever has the voice where it begins; `of` is the list's name."""
    found = draft.voices or voices(draft).voices
    for span in spans:
        i = bisect_right(found, span.start, key=_START) - 1
        owner = found[i].statement if i >= 0 else None
        yield Wording(span=span, kind=kind, list=of, statement=owner)


def with_wording(draft: Draft, more: Iterable[Wording]) -> Draft:
    """The draft with more wording, all in the text's order."""
    found = sorted((*draft.wording, *more), key=_order)
    return replace(draft, wording=tuple(found))


def _order(entry: Wording) -> tuple[int, int, str, str]:
    return entry.span.start, entry.span.end, entry.kind, entry.list or ""
