"""Chosen nodes to the document's text, with the bytes of all that is no separator."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from onrecord.domain.spans import RawMap, Run
from onrecord.readers.html.entities import pieces
from onrecord.readers.html.page import Node, Page, Place

PARAGRAPH = "\n\n"
LINE = "\n"
SPACE = " "

_WHITE = " \t\n\f\r"
# Words with one space between them stand in the text as in the source; any other white space of
# mark-up is one space, which has no bytes.
_STRETCH = re.compile(r"[^ \t\n\f\r]++(?: [^ \t\n\f\r]++)*+")
_STRETCH_AS_IT_IS = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_END = attrgetter("end")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph-like stretch of the text: `start` to `end`, in code points, and its place.

    `number` is its nodes' block.
    """

    start: int
    end: int
    number: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """The text, its map (null where the decoding has none), and its blocks in order."""

    text: str
    raw_map: RawMap | None
    blocks: tuple[Block, ...]


def assemble(page: Page, chosen: Sequence[int], raw_map: RawMap | None) -> Assembled:
    """The text of the chosen nodes (indices, sorted); `raw_map` is that of the page's source."""
    assembler = _Assembler(page.source, raw_map)
    for index in chosen:
        assembler.add(page.nodes[index])
    return assembler.done()


class _Assembler:
    def __init__(self, source: str, raw_map: RawMap | None) -> None:
        self._source = source
        self._raw = None if raw_map is None else _RawRuns(raw_map)
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0
        self._separator = ""

    def add(self, node: Node) -> None:
        opens = not self._blocks or self._blocks[-1].number != node.block
        if node.text.isspace() or (not node.text and opens):
            if not opens:
                self._part(LINE if node.start == node.end else SPACE)
            return
        if opens:
            self._separator = PARAGRAPH if self._blocks else ""
            start = self._length + len(self._separator)
            block = Block(start=start, end=start, number=node.block, place=node.place)
            self._blocks.append(block)
        if node.literal or "&" not in self._source[node.start : node.end]:
            self._verbatim(node.start, node.end, as_it_is=node.place.preformatted)
        else:
            for text, start, end, verbatim in pieces(self._source, node.start, node.end):
                if verbatim:
                    self._verbatim(start, end, as_it_is=node.place.preformatted)
                else:
                    self._decoded(text, start, end)
        last = self._blocks[-1]
        self._blocks[-1] = Block(
            start=last.start, end=self._length, number=last.number, place=last.place
        )

    def done(self) -> Assembled:
        return Assembled(
            text="".join(self._parts),
            raw_map=None if self._raw is None else self._raw.map(),
            blocks=tuple(block for block in self._blocks if block.start < block.end),
        )

    def _part(self, separator: str) -> None:
        """Something stands between what came and what comes: a line's end outweighs a space."""
        if self._separator in ("", SPACE):
            self._separator = separator

    def _verbatim(self, start: int, end: int, *, as_it_is: bool) -> None:
        source = self._source
        pattern = _STRETCH_AS_IT_IS if as_it_is else _STRETCH
        at = start
        for found in pattern.finditer(source, start, end):
            first, at_end = found.span()
            if first > at:
                self._part(SPACE)
            self._write(found.group())
            if self._raw is not None:
                self._raw.tie(self._length - (at_end - first), first, at_end)
            at = at_end
        if at < end:
            self._part(SPACE)

    def _decoded(self, text: str, start: int, end: int) -> None:
        if text in _WHITE:
            self._part(SPACE)
            return
        self._write(text)
        if self._raw is not None:
            self._raw.tie_all(self._length - len(text), len(text), start, end)

    def _write(self, text: str) -> None:
        if self._separator and self._length:
            self._parts.append(self._separator)
            self._length += len(self._separator)
        self._separator = ""
        self._parts.append(text)
        self._length += len(text)


class _RawRuns:
    """Runs of the text being tied, by the runs of the source that it is taken from."""

    def __init__(self, raw_map: RawMap) -> None:
        self._of_source = raw_map
        self._runs = raw_map.runs
        self._at = 0
        self._done: list[Run] = []
        self._start = self._end = self._raw = self._raw_end = self._width = 0

    def tie(self, at: int, start: int, end: int) -> None:
        """Ties the text from `at` on to the source's code points `start..end`, one for one."""
        runs = self._runs
        if self._at >= len(runs) or runs[self._at].start > start:
            self._at = bisect_right(runs, start, key=_END)
        while runs[self._at].end <= start:
            self._at += 1
        while start < end:
            run = runs[self._at]
            count = min(end, run.end) - start
            self._add(at, count, run.raw_start + (start - run.start) * run.width, run.width)
            at, start = at + count, start + count
            if start < end:
                self._at += 1

    def tie_all(self, at: int, count: int, start: int, end: int) -> None:
        """Ties each of `count` characters from `at` on to all of the source's `start..end`."""
        raw = self._of_source.range(start, end)
        if raw is not None:
            for each in range(at, at + count):
                self._add(each, 1, raw.start, raw.end - raw.start)

    def map(self) -> RawMap:
        self._close()
        return RawMap(runs=tuple(self._done))

    def _add(self, at: int, count: int, raw_start: int, width: int) -> None:
        if at != self._end or raw_start != self._raw_end or width != self._width:
            self._close()
            self._start, self._raw, self._width = at, raw_start, width
        self._end = at + count
        self._raw_end = raw_start + count * width

    def _close(self) -> None:
        if self._start < self._end:
            run = Run(start=self._start, end=self._end, raw_start=self._raw, width=self._width)
            self._done.append(run)
        self._start = self._end
