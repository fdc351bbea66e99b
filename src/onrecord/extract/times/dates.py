"""The meanings of dates that say themselves which they are: days, months, years and their parts."""

from dataclasses import replace

from onrecord.extract.times.points import Point, Unit
from onrecord.extract.times.rules import Match, choice, counted, weekday_of
from onrecord.extract.times.vocabulary import value_of

_QUARTERS = {"final": 4, "last": 4}
_HOLIDAYS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1),
}  # fmt: skip


def _number(match: Match, name: str) -> int | None:
    found = match.groupdict().get(name)
    return int(found) if found else None


def date(match: Match) -> Point:
    """A day of a month."""
    groups = match.groupdict()
    weekday = groups.get("w")
    return Point(
        unit="day",
        year=_number(match, "y"),
        month=value_of("month", groups["m"]),
        day=value_of("ordinal", groups["d"]),
        weekday=weekday_of(weekday) if weekday else None,
    )


def days(match: Match) -> Point:
    """From one day of a month to another."""
    first = date(match)
    return replace(first, until=replace(first, day=value_of("ordinal", match["e"])))


def figures(match: Match) -> Point:
    """Year, month and day in figures."""
    return Point(unit="day", year=int(match["y"]), month=int(match["mm"]), day=int(match["dd"]))


def either_order(match: Match) -> Point:
    """Day and month in figures: clear where only one of the two orders makes a date."""
    one, other = int(match["a"]), int(match["b"])
    day, month = (one, other) if one > _LAST_MONTH or one == other else (other, one)
    unclear = one != other and one <= _LAST_MONTH and other <= _LAST_MONTH
    return Point(unit="day", year=int(match["y"]), month=month, day=day, unclear=unclear)


_LAST_MONTH = 12


def month(match: Match) -> Point:
    """A month, with its year or without."""
    groups = match.groupdict()
    number = value_of("month", groups["m"])
    return Point(
        unit="month", year=_number(match, "y"), month=number, choice=choice(groups.get("which"))
    )


def month_of_year(match: Match) -> Point:
    """A month of this, the last or that year."""
    within = counted(match["which"], "year")
    return Point(unit="month", month=value_of("month", match["m"]), within=within)


def _part_of_year(unit: Unit, number: int, match: Match) -> Point:
    groups = match.groupdict()
    if groups.get("which"):
        return Point(unit=unit, number=number, within=counted(groups["which"], "year"))
    return Point(unit=unit, number=number, year=_number(match, "y"))


def quarter(match: Match) -> Point:
    """A quarter of a year."""
    words = match["q"].lower()
    number = _QUARTERS.get(words) or value_of("ordinal", words)
    return _part_of_year("quarter", 32 + number, match)


def half(match: Match) -> Point:
    """Half a year."""
    return _part_of_year("half", 39 + value_of("ordinal", match["h"]), match)


def season(match: Match) -> Point:
    """A season of a year."""
    return _part_of_year("season", value_of("season", match["s"]), match)


def chosen_season(match: Match) -> Point:
    """The last, this or the next season of a name."""
    number = value_of("season", match["s"])
    return Point(unit="season", number=number, choice=choice(match["which"]))


def years(match: Match) -> Point | None:
    """From one year to another; two figures are of the same century."""
    first, last = int(match["y"]), int(match["z"])
    if len(match["z"]) < len(match["y"]):
        last += first // 100 * 100
    return Point(unit="year", year=first, until=Point(unit="year", year=last))


def decade(match: Match) -> Point:
    """A decade by its first year; a century where that is its first."""
    tens = int(match["t"])
    if tens % 10 == 0 and tens != _TWO_THOUSANDS:
        return Point(unit="century", number=tens // 10)
    return Point(unit="decade", number=tens)


_TWO_THOUSANDS = 200
_FIRST_OF_LAST_CENTURY = 190


def short_decade(match: Match) -> Point:
    """A decade of the last century by two figures."""
    return Point(unit="decade", number=_FIRST_OF_LAST_CENTURY + int(match["t"]))


def named_decade(match: Match) -> Point:
    """A decade by its name."""
    return Point(unit="decade", number=value_of("decade", match["t"]))


def century(match: Match) -> Point:
    """A century by its number."""
    return Point(unit="century", number=value_of("ordinal", match["o"]) - 1)


def year(match: Match) -> Point:
    """A year."""
    return Point(unit="year", year=int(match["y"]))


def date_of_year(match: Match) -> Point:
    """A day of a month of this, the last or that year."""
    return replace(date(match), weekday=None, within=counted(match["which"], "year"))


def weekday_date(match: Match) -> Point:
    """A weekday with the day of the month."""
    weekday, day = weekday_of(match["w"]), value_of("ordinal", match["o"])
    return Point(unit="day", weekday=weekday, day=day)


def holiday(match: Match) -> Point:
    """A holiday on the same day of every year."""
    month, day = _HOLIDAYS[" ".join(match["h"].lower().replace("’", "'").split())]
    return Point(unit="day", year=_number(match, "y"), month=month, day=day)


def nth_weekday(match: Match) -> Point:
    """The so-manieth weekday of a month."""
    groups = match.groupdict()
    number = -1 if groups["n"].lower() == "last" else value_of("ordinal", groups["n"])
    if groups["which"]:
        within = counted(groups["which"], "month")
    else:
        month = value_of("month", groups["m"])
        within = Point(unit="month", month=month, year=_number(match, "y"))
    return Point(unit="day", weekday=weekday_of(groups["w"]), number=number, within=within)


def nth_day(match: Match) -> Point:
    """A day of this, the last or the next month."""
    within = counted(match["which"], "month")
    return Point(unit="day", day=value_of("ordinal", match["o"]), within=within)
