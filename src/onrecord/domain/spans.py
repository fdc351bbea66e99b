"""Where words stand: in the text, and in the bytes that were received.

Text offsets are Unicode code points, raw offsets are bytes; both are end exclusive. The map between
them is kept through decoding, as eyecite's `SpanUpdater` keeps one through cleaning.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from onrecord.errors import InexactSpanError

_START = attrgetter("start")
_END = attrgetter("end")


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRange:
    """A stretch of the bytes received: `start` to `end`, in bytes, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the text with its words: `text[start:end] == exact`, in code points.

    `raw` is where the words lie in the bytes received, null where nothing of them can be tied to
    any. Raises InexactSpanError where `exact` does not fill `start..end`.
    """

    start: int
    end: int
    exact: str
    raw: RawRange | None

    def __post_init__(self) -> None:
        if self.start < 0 or len(self.exact) != self.end - self.start:
            raise InexactSpanError(self.start, self.end, self.exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Code points `start..end` that lie at byte `raw_start` on, each `width` bytes wide.

    Never empty: `start < end` and `width >= 1`.
    """

    start: int
    end: int
    raw_start: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMap:
    """Where the characters of a text lie in its bytes, as runs in text order.

    Runs are sorted and do not overlap; a character in no run has no raw (an inserted separator).
    """

    runs: tuple[Run, ...]

    def range(self, start: int, end: int) -> RawRange | None:
        """The bytes from the first to the last mapped character of `start..end` (code points).

        Null where none of these characters is mapped. Two searches by halving: 100,000 runs cost
        about 17 steps each.
        """
        first = bisect_right(self.runs, start, key=_END)
        last = bisect_left(self.runs, end, key=_START) - 1
        if start >= end or first > last:
            return None
        head, tail = self.runs[first], self.runs[last]
        skipped = max(start - head.start, 0)
        taken = min(end, tail.end) - tail.start
        return RawRange(
            start=head.raw_start + skipped * head.width,
            end=tail.raw_start + taken * tail.width,
        )
