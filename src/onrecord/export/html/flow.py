"""A text as the pieces a page is made of: sliced where anything begins or ends, in code points."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from onrecord.domain import Reading, Span, Voice
from onrecord.export.html.cast import Cast, Entry

CONTENT = "content"
"""The mark that is not shown as one: the voices show it."""

Kind = Literal["open", "close", "words", "number", "left_out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One step of the text's markup.

    `open` begins the voice of `entry` and `close` ends the innermost one; `words` are a stretch of
    the text, with the `marks` on it (source, cue, verbatim, figure ...), the numbers of the
    statements that it is source or cue of, and those whose contents cross the voice around it;
    `number` is where the content of `entry` begins; `left_out` is a
    stretch that is not shown. `anchor` is the name by which links lead to the words, `link` where
    these lead themselves.
    """

    kind: Kind
    entry: Entry | None = None
    words: str = ""
    marks: tuple[str, ...] = ()
    statements: tuple[int, ...] = ()
    crossing: tuple[int, ...] = ()
    anchor: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A mark on a stretch of the text, for one statement or for none.

    With an empty mark nothing is seen of it: it only gives links a place to lead to.
    """

    start: int
    end: int
    mark: str
    statement: int | None = None
    link: str | None = None


def anchor(start: int) -> str:
    """The name by which links lead to the words that begin there."""
    return f"w-{start}"


class Flow:
    """The pieces of one reading's text, one block after another.

    `dots` has what the words of a place link to, by where they begin; `anchored` are the starts of
    the words that links can lead to, among the pieces given so far.
    """

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        kept: Sequence[tuple[int, int]],
        dots: Mapping[int, str],
    ) -> None:
        self._text = reading.document.text
        self._entries = cast.entries
        self._numbers = cast.numbers()
        self._voices = reading.voices
        self._voice_starts = [each.start for each in reading.voices]
        self._layers = sorted(_layers(reading, cast, dots), key=lambda each: each.start)
        self._layer_starts = [each.start for each in self._layers]
        self._wanted = {each.start for each in self._layers if each.statement is None}
        self.anchored: set[int] = set()
        self._kept = kept
        edges = {edge for each in self._layers for edge in (each.start, each.end)}
        edges |= {edge for each in reading.voices for edge in (each.start, each.end)}
        edges |= {edge for stretch in kept for edge in stretch}
        edges |= {each.at for each in cast.entries}
        self._edges = sorted(edges)
        self._begun = 0  # how many entries' numbers stand in the text so far
        self._open: list[Layer] = []
        self._next_layer = 0

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of `start..end`; blocks are asked for in their order."""
        stack: list[int] = []
        left_out = False
        for begin, stop in self._stretches(start, end):
            if not self._is_kept(begin):
                if not left_out:
                    yield from self._close(stack, 0)
                    yield Piece(kind="left_out")
                left_out = True
                continue
            left_out = False
            voice = self._voice(begin)
            yield from self._turn(stack, self._chain(voice), begin)
            yield from self._numbers_before(stop)
            words = self._words(begin, stop, within=stack)
            verbatim = ("verbatim",) if voice and voice.verbatim else ()
            yield replace(words, marks=words.marks + verbatim)
        yield from self._close(stack, 0)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        inner = self._edges[bisect_right(self._edges, start) : bisect_left(self._edges, end)]
        cuts = [start, *inner, end]
        return pairwise(cuts)

    def _is_kept(self, at: int) -> bool:
        index = bisect_right(self._kept, at, key=lambda each: each[0]) - 1
        return index >= 0 and at < self._kept[index][1]

    def _voice(self, at: int) -> Voice | None:
        index = bisect_right(self._voice_starts, at) - 1
        return self._voices[index] if index >= 0 else None

    def _chain(self, voice: Voice | None) -> tuple[int, ...]:
        number = self._numbers.get(voice.statement or "") if voice else None
        return (*self._entries[number - 1].outer, number) if number else ()

    def _turn(self, stack: list[int], chain: Sequence[int], at: int) -> Iterator[Piece]:
        """Closes the voices that end here and opens those that begin."""
        same = 0
        while same < min(len(stack), len(chain)) and stack[same] == chain[same]:
            same += 1
        yield from self._close(stack, same)
        for number in chain[same:]:
            # A number stands inside its own voice, and before those of the voices within it.
            stack.append(number)
            yield Piece(kind="open", entry=self._entries[number - 1])
            if self._begun == number - 1 and self._entries[number - 1].at <= at:
                self._begun = number
                yield Piece(kind="number", entry=self._entries[number - 1])

    def _close(self, stack: list[int], depth: int) -> Iterator[Piece]:
        while len(stack) > depth:
            stack.pop()
            yield Piece(kind="close")

    def _numbers_before(self, end: int) -> Iterator[Piece]:
        while self._begun < len(self._entries) and self._entries[self._begun].at < end:
            yield Piece(kind="number", entry=self._entries[self._begun])
            self._begun += 1

    def _words(self, start: int, end: int, *, within: Sequence[int]) -> Piece:
        while (
            self._next_layer < len(self._layers) and self._layer_starts[self._next_layer] <= start
        ):
            self._open.append(self._layers[self._next_layer])
            self._next_layer += 1
        self._open = [each for each in self._open if each.end > start]
        here = [each for each in self._open if each.mark != CONTENT]
        contents = [each for each in self._open if each.mark == CONTENT]
        if start in self._wanted:
            self.anchored.add(start)
        return Piece(
            kind="words",
            words=self._text[start:end],
            marks=tuple(dict.fromkeys(each.mark for each in here if each.mark)),
            anchor=anchor(start) if start in self._wanted else None,
            link=next((each.link for each in here if each.link), None),
            statements=tuple(dict.fromkeys(each.statement for each in here if each.statement)),
            crossing=tuple(
                each.statement
                for each in contents
                if each.statement and each.statement not in within
            ),
        )


def entry_spans(reading: Reading) -> Iterator[tuple[str, tuple[Span, ...], str | None]]:
    """The spans of all entries but wording: a mark's name, the spans, and a statement's id."""
    for each in reading.statements:
        yield "source", each.source.spans, each.id
        yield "cue", each.cue.spans, each.id
        yield CONTENT, each.content.spans, each.id
    yield from (("time", (each.span,), None) for each in reading.times)
    yield from (("figure", (each.span,), None) for each in reading.figures)
    yield from (("place", (each.span,), None) for each in reading.places)
    yield from (("state", each.spans, None) for each in reading.states)


def _layers(reading: Reading, cast: Cast, dots: Mapping[int, str]) -> Iterable[Layer]:
    numbers, length = cast.numbers(), len(reading.document.text)
    for mark, spans, statement in (*entry_spans(reading), *_others(reading)):
        number = numbers.get(statement) if statement else None
        for span in spans:
            if span.start < min(span.end, length):
                yield Layer(
                    start=span.start,
                    end=min(span.end, length),
                    mark=mark,
                    statement=number,
                    link=dots.get(span.start) if mark == "place" else None,
                )


def _others(reading: Reading) -> Iterator[tuple[str, tuple[Span, ...], None]]:
    """The spans that are no entries of their own: wording, and what shows who speaks."""
    yield from ((each.kind, (each.span,), None) for each in reading.wording)
    for each in reading.statements:
        if each.source.speaker:
            yield "", each.source.speaker.evidence, None
