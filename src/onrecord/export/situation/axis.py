"""The days of all points on one axis, so that lanes can be read beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.domain import Point

EDGE = 6.0
"""Room at both ends, in percent of the width: half a mark on a phone."""

COLUMN = 11.0
"""Width of the column for what is earlier, later or has no day, in percent: its word on a phone."""

REACH = timedelta(days=3)
"""How far before the first and after the last day on which anything was said the axis goes at the
least; half as far as these two are apart, where that is more."""

TICKS = 6
"""Days that are named at the most: more run into each other on a phone."""

_STEPS = (1, 2, 3, 7, 14, 28, 91, 182, 365, 1826, 3652, 36524)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A line across the lanes, at `x` percent of the width, and the word below it."""

    x: float
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """Where a point stands: at `x`, within `low` and `high` where it may be on several days."""

    x: float
    low: float
    high: float


class Axis:
    """Where days lie, in percent of the width; what lies far outside has a column of its own."""

    def __init__(self, points: Sequence[Point]) -> None:
        spans = [_days(each) for each in points]
        known = [each for each in spans if each is not None]
        self._first, self._last = _window(points, known)
        early = any(high < self._first for _, high in known)
        late = any(low > self._last for low, _ in known)
        right = 100.0
        self._none = right - COLUMN / 2
        if None in spans:
            right -= COLUMN
        self._late = right - COLUMN / 2
        if late:
            right -= COLUMN
        self._left = EDGE + (COLUMN if early else 0.0)
        self._right = right - EDGE
        words = ((early, COLUMN / 2, "earlier"), (late, self._late, "later"))
        self._columns = [Tick(x=x, word=word) for there, x, word in words if there]
        if None in spans:
            self._columns.append(Tick(x=self._none, word="no day"))

    def at(self, point: Point) -> At:
        """Where the point stands."""
        days = _days(point)
        if days is None:
            return At(x=self._none, low=self._none, high=self._none)
        low, high = days
        if high < self._first:
            return At(x=COLUMN / 2, low=COLUMN / 2, high=COLUMN / 2)
        if low > self._last:
            return At(x=self._late, low=self._late, high=self._late)
        one, other = self._x(max(low, self._first)), self._x(min(high, self._last))
        return At(x=round((one + other) / 2, 2), low=one, high=other)

    def ticks(self) -> tuple[Tick, ...]:
        """The days that are named, from the first on, with the columns beside them."""
        days = (self._last - self._first).days
        step = next((each for each in _STEPS if days // each < TICKS), _STEPS[-1])
        named = [self._first + timedelta(days=d) for d in range(0, days + 1, step)]
        years = self._first.year != self._last.year and step >= _STEPS[-5]
        made = [Tick(x=self._x(day), word=_word(day, year=years)) for day in named]
        return tuple(sorted((*made, *self._columns), key=lambda tick: tick.x))

    def _x(self, day: date) -> float:
        days = (self._last - self._first).days
        if not days:
            return round((self._left + self._right) / 2, 2)
        share = (day - self._first).days / days
        return round(self._left + share * (self._right - self._left), 2)


def _word(day: date, *, year: bool) -> str:
    return f"{day:%b} {day.year}" if year else f"{day.day} {day:%b}"


def _days(point: Point) -> tuple[date, date] | None:
    """The first and the last day that it may be on; where one is open, the other: null for none."""
    low, high = _day(point.earliest), _day(point.latest)
    if low is None or high is None:
        one = low or high
        return None if one is None else (one, one)
    return (low, high) if low <= high else (high, low)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _window(points: Sequence[Point], known: Sequence[tuple[date, date]]) -> tuple[date, date]:
    """The first and last day of the axis: those of all points, as far as they are near."""
    if not known:
        return (date.min, date.min)
    low, high = min(one for one, _ in known), max(other for _, other in known)
    said = [_days(each) for each in points if each.dated in ("said", "published")]
    near = [each for each in said if each is not None]
    if near:
        first, last = min(one for one, _ in near), max(other for _, other in near)
        reach = max(REACH, (last - first) / 2)
        low, high = max(low, _shifted(first, -reach)), min(high, _shifted(last, reach))
    return (low, max(low, high))


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
