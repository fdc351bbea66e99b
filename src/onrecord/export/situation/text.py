"""A report's own text with the words that points rest on marked, in code points."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.domain import Reading, Report, Section, Span, Voice
from onrecord.export.situation.lanes import all_points
from onrecord.export.situation.told import Told, key, spans_of
from onrecord.text.paragraphs import paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the text: whether points rest on it, whose voice it is in.

    `anchor` is the name by which links lead to it; `back` that of the mark that it belongs to.
    """

    words: str
    told: bool
    voiced: bool
    verbatim: bool
    anchor: str | None
    back: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph: the kind of its section, and its pieces in order."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One report on the page, by its number in the situation."""

    number: int
    report: Report
    blocks: tuple[Block, ...]


def texts(told: Told, anchors: Mapping[tuple[str, str], str]) -> tuple[Text, ...]:
    """The texts of the reports that a point or a reason leads to, in the situation's order.

    `anchors` has the name of the mark of each account, by the account's key.
    """
    marks = _marks(told, anchors)
    return tuple(
        Text(
            number=number,
            report=report,
            blocks=tuple(_Flow(number, told.readings[report.id], marks[report.id]).blocks()),
        )
        for number, report in enumerate(told.situation.reports, 1)
        if report.id in marks
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    span: Span
    back: str | None


def _marks(told: Told, anchors: Mapping[tuple[str, str], str]) -> Mapping[str, list[_Mark]]:
    """The marked spans of each report by its id, each once, in the text's order."""
    found: dict[str, dict[tuple[int, int], _Mark]] = {}
    for point in all_points(told.situation):
        for span in spans_of(point.account):
            mark = _Mark(span=span, back=anchors.get(key(point)))
            found.setdefault(point.account.report.id, {}).setdefault((span.start, span.end), mark)
    for reason in told.situation.reasons:
        for span in reason.cause.spans:
            mark = _Mark(span=span, back=None)
            found.setdefault(reason.report.id, {}).setdefault((span.start, span.end), mark)
    return {id_: [marks[at] for at in sorted(marks)] for id_, marks in found.items()}


class _Flow:
    """One text, sliced where a mark or a voice begins or ends."""

    def __init__(self, number: int, reading: Reading, marks: Sequence[_Mark]) -> None:
        self._number = number
        self._text = reading.document.text
        self._sections: tuple[Section, ...] = reading.sections
        self._voices: tuple[Voice, ...] = reading.voices
        self._marks = marks
        self._starts = {each.span.start for each in marks}
        self._anchors = sorted(self._starts, reverse=True)  # those that no piece has had yet
        edges = {edge for each in marks for edge in (each.span.start, each.span.end)}
        edges |= {edge for each in reading.voices for edge in (each.start, each.end)}
        self._edges = sorted(edges)
        self._next = 0
        self._open: list[_Mark] = []

    def blocks(self) -> Iterator[Block]:
        for each in paragraphs(self._text):
            index = bisect_right(self._sections, each.start, key=lambda one: one.start) - 1
            kind = self._sections[index].kind if index >= 0 else "body"
            pieces = (*self._passed(each.start), *self._pieces(each.start, each.end))
            yield Block(kind=kind, pieces=pieces)
        rest = tuple(self._passed(len(self._text) + 1))
        if rest:
            yield Block(kind="body", pieces=rest)

    def _passed(self, at: int) -> Iterator[Piece]:
        """Places for links to words that begin before `at`, in white space that is not shown."""
        while self._anchors and self._anchors[-1] < at:
            name = self._name(self._anchors.pop())
            yield Piece(words="", told=False, voiced=False, verbatim=False, anchor=name, back=None)

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        first, last = bisect_right(self._edges, start), bisect_left(self._edges, end)
        for begin, stop in pairwise((start, *self._edges[first:last], end)):
            here = self._marks_at(begin)
            named = begin in self._starts
            if named:
                self._anchors.pop()
            voice = self._voice(begin)
            yield Piece(
                words=self._text[begin:stop],
                told=bool(here),
                voiced=voice is not None and voice.statement is not None,
                verbatim=voice is not None and voice.verbatim,
                anchor=self._name(begin) if named else None,
                back=next((each.back for each in here if each.back), None),
            )

    def _name(self, start: int) -> str:
        return f"w-{self._number}-{start}"

    def _marks_at(self, at: int) -> list[_Mark]:
        while self._next < len(self._marks) and self._marks[self._next].span.start <= at:
            self._open.append(self._marks[self._next])
            self._next += 1
        self._open = [each for each in self._open if each.span.end > at]
        return self._open

    def _voice(self, at: int) -> Voice | None:
        index = bisect_right(self._voices, at, key=lambda one: one.start) - 1
        return self._voices[index] if index >= 0 else None
