"""What an expression of time comes to: a value with its bounds, or why none can be given."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from onrecord.domain.times import Basis
from onrecord.extract.times import calendar
from onrecord.extract.times.calendar import Period
from onrecord.extract.times.points import Expression, Point
from onrecord.extract.times.vocabulary import lists

Reason = Literal["published", "carried", "unclear", "impossible"]
"""What is missing: the day of publication, an earlier date of the text, or one sure reading."""

_WEEK = 7
_LEAP = 8  # years in which every day of the calendar comes at least once
_RECENT = timedelta(days=31)  # a famous day named without its year is the famous one, or this near
_YEAR = timedelta(days=366)
_FEBRUARY, _LEAP_YEAR = 2, 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The date of an expression: EDTF `value`, ISO bounds (null where open), what it rests on."""

    value: str
    earliest: str | None
    latest: str | None
    basis: Basis
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """An expression that has no date, and what is missing."""

    reason: Reason


def resolve(
    expression: Expression, published: date | None, *, anchor: Resolved | None = None
) -> Resolved | Unresolved:
    """The date of an expression in a report published on a day (null: unknown).

    `anchor` is the earlier date of the text that words such as `the next day` count from.
    """
    reader = _Reader(published, anchor, forward=expression.forward)
    try:
        period = reader.period(expression.point)
    except _MissingError as missing:
        return Unresolved(reason=missing.reason)
    except (ValueError, OverflowError):  # no such day, or one outside the years 1 to 9999
        return Unresolved(reason="impossible")
    if expression.clock and period.first != period.last:
        return Unresolved(reason="unclear")
    return _bounded(expression, period, reader.basis)


def _bounded(expression: Expression, period: Period, basis: Basis) -> Resolved:
    value, earliest, latest = period.value, period.first.isoformat(), period.last.isoformat()
    if expression.clock:
        value = earliest = latest = f"{value}T{expression.clock}{expression.zone}"
    made = Resolved(value=value, earliest=earliest, latest=latest, basis=basis, period=period)
    if expression.open == "since":
        return replace(made, value=f"{value.split('/')[0]}/..", latest=None)
    if expression.open == "until":
        return replace(made, value=f"../{value.split('/')[-1]}", earliest=None)
    return replace(made, value=f"{value}~") if expression.approximate else made


class _MissingError(Exception):
    """An expression wants what is not there. Argument: the reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class _Reader:
    """Reads one point, and notes what it needed for that."""

    def __init__(self, published: date | None, anchor: Resolved | None, *, forward: bool) -> None:
        self._published, self._anchor, self._forward = published, anchor, forward
        self.basis: Basis = "written"

    def period(self, point: Point) -> Period:
        """The stretch of the calendar that a point names."""
        if point.unclear:
            raise _MissingError("unclear")
        if point.until:
            return self._interval(point, point.until)
        if point.within:
            return self._within(point, point.within)
        if point.base:
            return self._counted(point)
        if point.unit in ("decade", "century"):
            make = calendar.decade if point.unit == "decade" else calendar.century
            return make(point.number or 0)
        if point.year is not None:
            return _of_year(point, point.year)
        return self._nearest(point)

    def _interval(self, point: Point, until: Point) -> Period:
        first = self.period(replace(point, until=None))
        if until.year is None and until.month is not None and not until.base:
            last = _of_year(until, first.first.year)
            if last.last < first.first:
                last = _of_year(until, first.first.year + 1)
        elif until.weekday is not None and until.day is None and not until.base:
            ahead = (until.weekday - first.first.weekday()) % _WEEK
            last = calendar.day(first.first + timedelta(days=ahead))
        else:
            last = self.period(until)
        if first.first > last.last:
            raise _MissingError("impossible")
        return calendar.between(first, last)

    def _within(self, point: Point, within: Point) -> Period:
        around = self.period(within)
        if point.unit == "week":
            return calendar.week(around.first)
        if point.unit in ("season", "quarter", "half"):
            return calendar.part(point.unit, around.first.year, point.number or 0)
        if point.unit == "month":
            return calendar.month(around.first.year, point.month or 0)
        if point.number is not None:
            return calendar.day(_nth(around, point.weekday or 0, point.number))
        if point.weekday is not None:
            return calendar.day(around.first + timedelta(days=point.weekday))
        month = point.month or around.first.month
        return calendar.day(around.first.replace(month=month, day=point.day or 0))

    def _counted(self, point: Point) -> Period:
        if point.base == "published":
            return calendar.counted(point.unit, self._today(), point.shift)
        anchor = self._anchor
        if point.base == "either" and (anchor is None or self._is_now(point, anchor.period)):
            return calendar.counted(point.unit, self._today(), point.shift)
        if anchor is None:
            raise _MissingError("carried")
        self.basis = "carried"
        period = anchor.period
        _check(point, period)
        on = period.first if point.shift < 0 else period.last
        if point.weekday is None:
            return calendar.counted(point.unit, on, point.shift)
        step = (point.weekday - on.weekday()) % _WEEK or _WEEK
        days = step if point.shift > 0 else step - _WEEK if step < _WEEK else -_WEEK
        return calendar.day(on + timedelta(days=days))

    def _is_now(self, point: Point, anchor: Period) -> bool:
        """Whether an earlier date lies in the same week, month or year as the publication."""
        if self._published is None:
            return False
        now = calendar.counted(point.unit, self._published, point.shift)
        return anchor.last >= now.first

    def _today(self) -> date:
        if self._published is None:
            raise _MissingError("published")
        if self.basis == "written":
            self.basis = "published"
        return self._published

    def _nearest(self, point: Point) -> Period:
        """Of the stretches that fit the words, the one that the choice or the verb asks for."""
        carried = self._carried(point)
        if carried:
            return carried
        today = self._today()
        found = sorted(_candidates(point, today), key=lambda period: period.first)
        if point.choice == "this":
            return _this(point, found, today)
        if point.month is not None and point.weekday is not None:
            found = _on_the_weekday(point.weekday, found, today) or found
        if point.choice == "next":
            chosen = [period for period in found if period.first > today][:1]
        elif point.choice == "last":
            chosen = [period for period in found if period.last < today][-1:]
        elif len(found) == 1:
            chosen = found
        elif self._forward:
            chosen = [period for period in found if period.last >= today][:1]
        else:
            chosen = [period for period in found if period.first <= today][-1:]
        if not chosen:
            raise _MissingError("impossible")
        if _famous(point, chosen[0].first, today):
            raise _MissingError("unclear")
        return chosen[0]

    def _carried(self, point: Point) -> Period | None:
        """A day without its year, right behind a date with another one: it goes on from there."""
        anchor = self._anchor
        if anchor is None or anchor.basis == "published" or self._forward:
            return None
        if point.unit != "day" or point.month is None or point.choice != "nearest":
            return None
        if anchor.period.unit != "day":
            return None
        period = _of_year(point, anchor.period.last.year)
        if period.first < anchor.period.first:
            return None
        self.basis = "carried"
        return period


def _check(point: Point, anchor: Period) -> None:
    """Days count from days, weeks from days and weeks, the rest from what lies in one of them."""
    narrow = {"day": ("day",), "week": ("day", "week", "weekend"), "weekend": ("day", "week")}
    units = narrow.get(point.unit)
    if units is not None:
        fits = anchor.unit in units and (anchor.first == anchor.last or anchor.unit != "day")
    else:
        one = calendar.counted(point.unit, anchor.first, 0)
        fits = one.first <= anchor.first and anchor.last <= one.last
    if not fits:
        raise _MissingError("carried")


def _of_year(point: Point, year: int) -> Period:
    if point.unit == "year":
        return calendar.year(year)
    if point.unit in ("season", "quarter", "half"):
        return calendar.part(point.unit, year, point.number or 0)
    if point.unit == "month":
        return calendar.month(year, point.month or 0)
    return calendar.day(date(year, point.month or 0, point.day or 0))


def _candidates(point: Point, today: date) -> Iterable[Period]:
    """The stretches that the words fit, on both sides of a day."""
    if point.unit == "weekend":
        return [calendar.counted("weekend", today, shift) for shift in (-1, 0, 1)]
    if point.unit == "day" and point.month is None:
        span = range(-_WEEK, _WEEK + 1) if point.day is None else range(-400, 401)
        return [calendar.day(d) for d in _days(today, span) if _fits(point, d)]
    if point.unit == "day":
        date(_LEAP_YEAR, point.month or 0, point.day or 0)  # raises where no year has it
    return [
        _of_year(point, year)
        for year in range(today.year - _LEAP, today.year + _LEAP + 1)
        if 1 <= year < date.max.year and (_leap(year) or not _leap_day(point))
    ]


def _days(today: date, span: range) -> Iterable[date]:
    for shift in span:
        ordinal = today.toordinal() + shift
        if 1 <= ordinal <= date.max.toordinal():
            yield date.fromordinal(ordinal)


def _fits(point: Point, on: date) -> bool:
    return on.weekday() == point.weekday and point.day in (None, on.day)


def _leap_day(point: Point) -> bool:
    return (point.unit, point.month, point.day) == ("day", _FEBRUARY, 29)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _on_the_weekday(weekday: int, found: list[Period], today: date) -> list[Period]:
    """Of a day and month without their year, those near by that fall on the weekday named."""
    near = [period for period in found if abs(period.first - today) <= _YEAR]
    fitting = [period for period in near if period.first.weekday() == weekday]
    return fitting if len(fitting) == 1 else []


def _this(point: Point, found: list[Period], today: date) -> Period:
    """The one of this week or year; of seasons the one that is on."""
    if point.weekday is not None:
        return calendar.day(calendar.week(today).first + timedelta(days=point.weekday))
    on = [period for period in found if period.first <= today <= period.last]
    here = [period for period in found if period.first.year == today.year]
    if not on and not here:
        raise _MissingError("impossible")
    return (on or here)[0]


def _famous(point: Point, on: date, today: date) -> bool:
    """Whether a famous day's date is meant for all that its words say."""
    days = [date.fromisoformat(day) for day in lists()["famous_days"]]
    alike = [d for d in days if (d.month, d.day) == (point.month, point.day)]
    return bool(alike) and on not in alike and today - on > _RECENT


def _nth(around: Period, weekday: int, number: int) -> date:
    days = [on for on in _days(around.first, range(31)) if on <= around.last]
    fitting = [on for on in days if on.weekday() == weekday]
    if number > len(fitting):
        raise _MissingError("impossible")
    return fitting[number - 1 if number > 0 else number]
