"""What a figure is tied to: the statement it stands in, a time, a place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol

from onrecord.domain import Draft, Place, Statement, When
from onrecord.extract.voices import voices

_REACH = 300  # characters of a clause looked at on each side of a figure
# What ends a clause; `and` and `but` after a comma do too.
_CLAUSE_END = re.compile(
    r"[;:\n\r\u2029—“”\"]|[.!?](?=\s|$)|,\s+(?:and|but|while|whereas|though|although)\s"
)
_AS_OF = re.compile(
    r"\b(?:as of|as at|since|by the end of|up to and including)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_IN = re.compile(
    r"\b(?:in|at|near|across|around|outside|inside|within|throughout|from|off|over|of|to|on|into|"
    r"north of|south of|east of|west of)\s+(?:the\s+)?"
    r"(?:(?:northern|southern|eastern|western|central|city of|town of|village of|port of|nearby|"
    r"occupied|rural|downtown)\s+){0,2}\Z",
    re.IGNORECASE,
)
_SAYING_SIDE = 40  # characters before a time or a place in which its preposition stands


class Voices:
    """Which statement each stretch of a draft's text stands in."""

    def __init__(self, draft: Draft) -> None:
        self._tiles = draft.voices or voices(draft).voices
        self._starts = [tile.start for tile in self._tiles]
        self._statements = {each.id: each for each in draft.statements}

    def statement(self, start: int, end: int) -> str | None:
        """The innermost statement whose content holds all of `start..end`; null for the outlet."""
        tile = self._tiles[bisect_right(self._starts, start) - 1] if self._tiles else None
        found = self._statements.get(tile.statement or "") if tile else None
        while found is not None and not _holds(found, start, end):
            found = self._statements.get(found.within or "")
        return found.id if found else None


def _holds(statement: Statement, start: int, end: int) -> bool:
    return any(s.start <= start and end <= s.end for s in statement.content.spans)


class Tied(Protocol):
    """What is tied: its words at `start..end`, and those for what it is told of."""

    @property
    def start(self) -> int:
        """Where its words begin."""

    @property
    def end(self) -> int:
        """Where its words end."""

    @property
    def of_what(self) -> tuple[tuple[int, int], ...]:
        """The words for what is told of."""


class Clauses:
    """The times and the places of a draft in the clause of each figure."""

    def __init__(self, draft: Draft, found: Sequence[Tied], said: Voices) -> None:
        self._text, self._said = draft.document.text, said
        self._times = sorted(draft.times, key=attrgetter("span.start"))
        order = sorted(range(len(draft.places)), key=lambda i: draft.places[i].span.start)
        self._places = [(i, draft.places[i]) for i in order]
        self._time_starts = [when.span.start for when in self._times]
        self._place_starts = [place.span.start for _, place in self._places]
        self._figures = [number.start for number in found]

    def as_of(self, figure: Tied) -> When | None:
        """The time in a figure's clause: after `as of` or `since`, else the only one there."""
        start, end = self._bounds(figure)
        near = self._times_in(figure, start, end)
        marked = [
            w for w in near if _AS_OF.search(self._text, self._side(w.span.start), w.span.start)
        ]
        chosen = marked or near
        return chosen[0] if len(chosen) == 1 else None

    def behind(self, tied: Tied, end: int) -> When | None:
        """The only time between a thing's words and `end`, in its clause and voice."""
        _, limit = self._bounds(tied)
        near = self._times_in(tied, tied.end, min(end, limit))
        return near[0] if len(near) == 1 else None

    def _times_in(self, tied: Tied, start: int, end: int) -> list[When]:
        """The times that begin in a stretch, in the voice of what is tied."""
        first = bisect_left(self._time_starts, start)
        last = bisect_left(self._time_starts, end)
        return [w for w in self._times[first:last] if self._same(tied, w.span.start, w.span.end)]

    def place(self, figure: Tied) -> int | None:
        """The index of the place that a figure is about.

        1. A place in the words for what is counted. 2. The first one after `in` and the like, with
        no other figure between. 3. The only one before it in its clause, likewise.
        """
        for first, last in figure.of_what:
            inside = self._range(first, last)
            if len(inside) == 1:
                return inside[0][0]
        start, end = self._bounds(figure)
        after = [p for p in self._range(figure.end, end) if self._near(figure, p[1])]
        if after and not self._between(figure.end, after[0][1].span.start):
            return after[0][0]
        before = [p for p in self._range(start, figure.start) if self._near(figure, p[1])]
        if len(before) != len(self._range(start, figure.start)):
            return None
        if len(before) == 1 and not self._between(before[0][1].span.end, figure.start):
            return before[0][0]
        return None

    def _range(self, start: int, end: int) -> list[tuple[int, Place]]:
        first = bisect_left(self._place_starts, start)
        return self._places[first : bisect_left(self._place_starts, end)]

    def _near(self, figure: Tied, place: Place) -> bool:
        """Whether a preposition of place stands before a place, in the figure's own voice."""
        at = place.span.start
        stands = _IN.search(self._text, self._side(at), at) is not None
        return stands and self._same(figure, at, place.span.end)

    def _side(self, at: int) -> int:
        return max(0, at - _SAYING_SIDE)

    def _between(self, start: int, end: int) -> bool:
        """Whether another figure begins between two offsets."""
        return bisect_left(self._figures, start) < bisect_left(self._figures, end)

    def _same(self, figure: Tied, start: int, end: int) -> bool:
        one = self._said.statement(figure.start, figure.end)
        return one == self._said.statement(start, end)

    def _bounds(self, figure: Tied) -> tuple[int, int]:
        """Where the figure's clause begins and ends."""
        text = self._text
        start = max(0, figure.start - _REACH)
        for mark in _CLAUSE_END.finditer(text, start, figure.start):
            start = mark.end()
        limit = min(len(text), figure.end + _REACH)
        mark_after = _CLAUSE_END.search(text, figure.end, limit)
        return start, mark_after.start() if mark_after else limit
