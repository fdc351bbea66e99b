"""Stretches of the calendar: their EDTF values (ISO 8601-2) and their first and last days."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.extract.times.points import Unit

_MONTHS = 12
_SEASONS = 21  # EDTF: 21 spring to 24 winter, 33 to 36 the quarters, 40 and 41 the halves
_QUARTERS = 33
_HALVES = 40
_WINTER = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of the calendar: its EDTF value, its first and its last day."""

    unit: Unit
    value: str
    first: date
    last: date


def day(on: date) -> Period:
    """A single day."""
    return Period(unit="day", value=on.isoformat(), first=on, last=on)


def week(on: date) -> Period:
    """The ISO week of a day, Monday to Sunday."""
    year, number, weekday = on.isocalendar()
    first = on - timedelta(days=weekday - 1)
    value = f"{year:04d}-W{number:02d}"
    return Period(unit="week", value=value, first=first, last=first + timedelta(days=6))


def weekend(on: date) -> Period:
    """The Saturday and Sunday of the ISO week of a day."""
    saturday = week(on).first + timedelta(days=5)
    return between(day(saturday), day(saturday + timedelta(days=1)), unit="weekend")


def month(year: int, number: int) -> Period:
    """A month."""
    first = date(year, number, 1)
    last = first.replace(day=monthrange(year, number)[1])
    return Period(unit="month", value=f"{year:04d}-{number:02d}", first=first, last=last)


def year(number: int) -> Period:
    """A year."""
    return Period(
        unit="year", value=f"{number:04d}", first=date(number, 1, 1), last=date(number, 12, 31)
    )


def season(year: int, number: int) -> Period:
    """A meteorological season of the north; winter begins in December of its year."""
    value = f"{year:04d}-{number}"
    opening = 3 + 3 * (number - _SEASONS)
    last = month(year + 1, 2) if number == _WINTER else month(year, opening + 2)
    return Period(unit="season", value=value, first=date(year, opening, 1), last=last.last)


def part(unit: Unit, year: int, number: int) -> Period:
    """A season, quarter or half of a year by EDTF's number."""
    if unit == "season":
        return season(year, number)
    months, opens = (3, _QUARTERS) if unit == "quarter" else (6, _HALVES)
    opening = 1 + months * (number - opens)
    last = month(year, opening + months - 1).last
    return Period(unit=unit, value=f"{year:04d}-{number}", first=date(year, opening, 1), last=last)


def decade(tens: int) -> Period:
    """Ten years by their first three digits."""
    first, last = date(tens * 10, 1, 1), date(tens * 10 + 9, 12, 31)
    return Period(unit="decade", value=f"{tens:03d}X", first=first, last=last)


def century(hundreds: int) -> Period:
    """A hundred years by their first two digits, as EDTF has them: 18XX is 1800 to 1899."""
    first, last = date(hundreds * 100, 1, 1), date(hundreds * 100 + 99, 12, 31)
    return Period(unit="century", value=f"{hundreds:02d}XX", first=first, last=last)


def between(start: Period, end: Period, *, unit: Unit | None = None) -> Period:
    """The interval from one period to another, which must not begin after it."""
    value = f"{start.value}/{end.value}"
    return Period(unit=unit or start.unit, value=value, first=start.first, last=end.last)


def counted(unit: Unit, on: date, shift: int) -> Period:
    """The unit that lies `shift` units from the one that holds a day."""
    if unit in _OF_DAYS:
        make, days = _OF_DAYS[unit]
        return make(on + timedelta(days=days * shift))
    if unit in _OF_YEARS:
        make_years, years = _OF_YEARS[unit]
        return make_years(on.year // years + shift)
    if unit == "quarter":
        year_of, quarters = divmod(on.year * 4 + (on.month - 1) // 3 + shift, 4)
        return part("quarter", year_of, _QUARTERS + quarters)
    year_of, months = divmod(on.year * _MONTHS + on.month - 1 + shift, _MONTHS)
    return month(year_of, months + 1)


_OF_DAYS: dict[Unit, tuple[Callable[[date], Period], int]] = {
    "day": (day, 1),
    "week": (week, 7),
    "weekend": (weekend, 7),
}
_OF_YEARS: dict[Unit, tuple[Callable[[int], Period], int]] = {
    "year": (year, 1),
    "decade": (decade, 10),
    "century": (century, 100),
}
