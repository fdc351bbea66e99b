"""What a reading holds beside statements, as tables whose words lead into the text."""

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.domain import Reading, Span
from onrecord.export.entries import Row, tables
from onrecord.export.entries.wording import NO_PARTY, called
from onrecord.export.html.cast import Cast, Entry
from onrecord.export.html.flow import anchor
from onrecord.text.excerpts import Excerpts


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where some words stand: the name of that place on the page, and its paragraph's number."""

    target: str
    paragraph: int


class Places:
    """Where on the page the words of a text stand.

    `starts` and `ends` are those of its paragraphs, `anchored` the starts of the words that have a
    name of their own; others are found by their paragraph.
    """

    def __init__(self, starts: Sequence[int], anchored: AbstractSet[int]) -> None:
        self._starts = starts
        self._anchored = anchored

    def of(self, span: Span) -> Link:
        """The way to the words of a span."""
        paragraph = max(bisect_right(self._starts, span.start), 1)
        if span.start in self._anchored:
            return Link(target=anchor(span.start), paragraph=paragraph)
        return Link(target=f"para-{paragraph}" if self._starts else "text", paragraph=paragraph)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of a table on the page: its words' places, and the statement it stands in, if any."""

    number: int
    row: Row
    links: tuple[Link, ...]
    entry: Entry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """All entries of one kind. `anchor` is the table's name in links."""

    anchor: str
    title: str
    lines: tuple[Line, ...]


def page_tables(
    reading: Reading, excerpts: Excerpts, cast: Cast, places: Places
) -> tuple[PageTable, ...]:
    """The tables that have rows."""
    return tuple(
        PageTable(anchor=each.name, title=each.title, lines=_lines(each.rows, cast, places))
        for each in tables(reading, excerpts)
    )


def wording_tables(
    reading: Reading, excerpts: Excerpts, cast: Cast, places: Places
) -> tuple[PageTable, ...]:
    """What each entity is called, a table each, to be set side by side."""
    return tuple(
        PageTable(
            anchor=f"wording-{number}",
            title=each.entity.name if each.entity else NO_PARTY,
            lines=_lines(each.rows, cast, places),
        )
        for number, each in enumerate(called(reading, excerpts), 1)
    )


def _lines(rows: Sequence[Row], cast: Cast, places: Places) -> tuple[Line, ...]:
    numbers = cast.numbers()

    def entry(statement: str | None) -> Entry | None:
        number = numbers.get(statement or "")
        return cast.entries[number - 1] if number else None

    return tuple(
        Line(
            number=number,
            row=each,
            links=tuple(map(places.of, each.spans)),
            entry=entry(each.statement),
        )
        for number, each in enumerate(rows, 1)
    )
