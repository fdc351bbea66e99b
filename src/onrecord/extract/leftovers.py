"""What was seen and stands in no entry: quotations, numbers, times and names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.domain import Draft, Leftover, LeftoverKind, Span
from onrecord.extract.covering import Cover, spans_of
from onrecord.extract.figures import numbers
from onrecord.extract.times import unresolved
from onrecord.text.quotations import Quotation, quotations

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_WORDS = frozenset({"pronoun", "idiom"})  # "no one", "at sixes and sevens": no numbers at all
_EDGE = re.compile(r"[\s.,;:!?…—–-]*")

Found = tuple[int, int, LeftoverKind]


def leftovers(draft: Draft) -> Draft:
    """The draft with every quotation, number, time and name that stands in no entry, in order.

    A quotation or a number counts as taken where one entry or several together hold its words, of
    whatever kind; a time only where it has a date, a name only where it is an entity's or a place.
    A number inside such a time is part of it.
    """
    entries = Cover(_entries(draft))
    times = [(s.start, s.end) for s in unresolved(draft)]
    found = {
        *_quotations(draft, entries),
        *_numbers(draft, entries, Cover(stretches=times)),
        *_times(draft, times),
        *_names(draft),
    }
    left = tuple(
        Leftover(span=draft.document.span(start, end), kind=kind)
        for start, end, kind in sorted(found)
    )
    return replace(draft, leftovers=left)


def _quotations(draft: Draft, entries: Cover) -> Iterator[Found]:
    text = draft.document.text
    end = 0  # of the last one left over: what is quoted inside it is left over with it
    for mark in quotations(text).found:
        if mark.end > end and not entries.holds(*words_of(text, mark)):
            end = mark.end
            yield mark.start, mark.end, "quotation"


def words_of(text: str, mark: Quotation) -> tuple[int, int]:
    """Where the words of a quotation stand, without its marks and what punctuates them."""
    words = text[mark.inner_start : mark.inner_end]
    lead = _EDGE.match(words)
    start = mark.inner_start + (lead.end() if lead else 0)
    end = mark.inner_end
    while end > start and _EDGE.fullmatch(text[end - 1]):
        end -= 1
    return (start, end) if start < end else (mark.inner_start, mark.inner_end)


def _numbers(draft: Draft, entries: Cover, times: Cover) -> Iterator[Found]:
    """Every number in words or digits, and whatever digits are none of these."""
    text = draft.document.text
    seen = [n for n in numbers(text) if n.no_figure not in _WORDS]
    stretches = [(n.start, n.end) for n in seen]
    known = Cover(stretches=stretches)
    stretches += [m.span() for m in _DIGITS.finditer(text) if not known.touches(*m.span())]
    for start, end in stretches:
        if not entries.holds(start, end) and not times.holds(start, end):
            yield start, end, "number"


def _times(draft: Draft, times: list[tuple[int, int]]) -> Iterator[Found]:
    dated = Cover(when.span for when in draft.times)
    for start, end in times:
        if not dated.holds(start, end):
            yield start, end, "time"


def _names(draft: Draft) -> Iterator[Found]:
    taken = Cover(_named(draft))
    for mention in draft.mentions:
        if mention.form == "name" and not taken.touches(mention.start, mention.end):
            yield mention.start, mention.end, "name"


def _named(draft: Draft) -> Iterator[Span]:
    for entity in draft.entities:
        yield from entity.mentions
    for place in draft.places:
        yield place.span


def _entries(draft: Draft) -> Iterator[Span]:
    """The spans of everything that the record holds."""
    yield from spans_of(draft.statements)
    for statement in draft.statements:
        yield from (*statement.condition, *statement.source.reason)
        for channel in statement.channel:
            yield from channel.spans
        if statement.addressee:
            yield from statement.addressee.spans
    yield from _named(draft)
    yield from (when.span for when in draft.times)
    yield from (figure.span for figure in draft.figures)
    # A list of the user's changes nothing but its own marks.
    yield from (entry.span for entry in draft.wording if entry.kind != "listed")
    for state in draft.states:
        yield from state.spans
