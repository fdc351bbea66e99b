"""Stretches of a text laid together, and what they hold."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from onrecord.domain import Span, Statement


class Cover:
    """Stretches merged where they touch; each question is answered by halving."""

    def __init__(
        self, spans: Iterable[Span] = (), stretches: Iterable[tuple[int, int]] = ()
    ) -> None:
        found = sorted([*((span.start, span.end) for span in spans), *stretches])
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in found:
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, start: int, end: int) -> bool:
        """Whether all of `start..end` is covered."""
        i = bisect_right(self._starts, start) - 1
        return i >= 0 and end <= self._ends[i]

    def touches(self, start: int, end: int) -> bool:
        """Whether any character of `start..end` is covered."""
        i = bisect_left(self._starts, end) - 1
        return i >= 0 and self._ends[i] > start

    def left_of(self, offset: int) -> int | None:
        """Where the last stretch ends that ends at or before `offset`; null where none does."""
        i = bisect_right(self._ends, offset) - 1
        return self._ends[i] if i >= 0 else None

    def right_of(self, offset: int) -> int | None:
        """Where the first stretch begins that begins at or after `offset`; null where none does."""
        i = bisect_left(self._starts, offset)
        return self._starts[i] if i < len(self._starts) else None


def spans_of(statements: Iterable[Statement]) -> Iterable[Span]:
    """Every span of the statements' sources, cues and contents."""
    for each in statements:
        for role in (each.source, each.cue, each.content):
            yield from role.spans
