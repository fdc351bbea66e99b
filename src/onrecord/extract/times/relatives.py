"""The patterns of times told from another day: from the publication, or from one named before."""

from functools import partial

from onrecord.extract.times import introducing
from onrecord.extract.times.introducing import Place
from onrecord.extract.times.points import Base, Point, Unit
from onrecord.extract.times.rules import (
    CARRIED,
    PUBLISHED,
    Match,
    Rule,
    alternatives,
    choice,
    counted,
    weekday_of,
)
from onrecord.extract.times.vocabulary import lists, value_of

PART_OF_DAY = (
    r"(?:(?:early |late |mid-)?(?:morning|afternoon|evening|lunchtime|midday)|"
    r"(?:late )?night|(?:before |at )?(?:dawn|dusk|daybreak|nightfall|sunrise|sunset)|overnight)\b"
)
_UNITS = "week|weekend|month|year|decade|century|quarter"
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_NIGHT = ("day", "night", "morning", "afternoon", "evening")
_SEVEN = 7


def _deictic(match: Match) -> Point:
    return Point(unit="day", base="published", shift=_DAYS[match["w"].lower()])


def _fixed(shift: int, base: Base, _match: Match) -> Point:
    return Point(unit="day", base=base, shift=shift)


def _overnight(_match: Match) -> Point:
    """The night before publication."""
    last = Point(unit="day", base="published")
    return Point(unit="day", base="published", shift=-1, until=last)


def _counted_unit(match: Match) -> Point:
    return counted(match["which"], _unit(match["u"]))


def _either(match: Match) -> Point:
    unit = _unit(match["u"])
    return Point(unit=unit, base="carried" if unit == "day" else "either")


def _unit(word: str) -> Unit:
    units: dict[str, Unit] = {
        "day": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year",
        "decade": "decade", "century": "century", "quarter": "quarter",
    }  # fmt: skip
    return units[word.lower()]


def _weekend(_match: Match) -> Point:
    return Point(unit="weekend")


def _beyond(match: Match) -> Point:
    shift = -2 if match["dir"].lower().startswith("before") else 2
    return Point(unit=_unit(match["u"]), base="published", shift=shift)


def _away(base: Base, sign: int, match: Match) -> Point:
    """So many units before or after: weeks are counted in days, years and months as they are."""
    count, word = value_of("number", match["n"]), match["u"].lower()
    unclear = introducing.bounded(match)
    unit = "day" if word in _NIGHT else _unit(word)
    if unit == "week":
        unit, count = "day", _SEVEN * count
    if unit == "decade":
        unit, count = "year", 10 * count
    return Point(unit=unit, base=base, shift=sign * count, unclear=unclear)


def _later(match: Match) -> Point:
    sign = -1 if match["dir"].lower() in ("earlier", "before", "beforehand", "previously") else 1
    return _away("carried", sign, match)


def _later_fits(place: Place) -> bool:
    match = place.match
    if match["dir"].lower() in ("before", "after"):
        return introducing.phrase_end(place)
    return not introducing.behind(match).lower().startswith(" than")


def _that_day(match: Match) -> Point:
    words = match["which"].lower().split()
    shift = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(words[-1], 0)
    return Point(unit="day", base="carried", shift=shift)


def _day_beside(match: Match) -> Point:
    shift = -1 if match["dir"].lower() == "before" else 1
    return Point(unit="day", base="carried", shift=shift)


def _weekday(match: Match) -> Point:
    groups = match.groupdict()
    weekday = weekday_of(groups["w"])
    if groups.get("week"):
        week = counted(groups["week"], "week")
        return Point(unit="day", weekday=weekday, within=week)
    which = " ".join((groups.get("which") or "").lower().split())
    if which in CARRIED:
        return Point(unit="day", weekday=weekday, base="carried", shift=CARRIED[which])
    return Point(unit="day", weekday=weekday, choice=choice(which))


def _unit_fits(place: Place) -> bool:
    """A week, month or year told apart: no `in the next year` (how long), no `said that week`."""
    match = place.match
    which, words = " ".join(match["which"].lower().split()), introducing.before(match).lower()
    if introducing.behind(match).startswith("-"):
        return False
    if which in PUBLISHED and words.endswith("the "):
        return False
    if which == "the next" and words.endswith(("in ", "over ", "within ", "for ", "during ")):
        return False
    return introducing.not_said(place)


def _overnight_fits(place: Place) -> bool:
    match = place.match
    following = introducing.behind(match).lower().strip().split(" ", 1)[0].strip(".,;:")
    return following not in lists()["overnight_things"]


def _today_fits(place: Place) -> bool:
    """Not the paper of that name: USA Today."""
    match = place.match
    word = introducing.before(match).split(" ")[-2:-1]
    named = bool(word) and word[0][:1].isupper() and match.group()[0].isupper()
    return not (named and word[0][-1:].isalpha())


def _weekend_fits(place: Place) -> bool:
    match = place.match
    return not introducing.behind(match).lower().startswith((" of ", " before", " after", "s"))


_HEDGE = r"(?:(?:exactly|just|only|some|about|around|nearly|almost|roughly|barely) )?"
_COUNTED = rf"{_HEDGE}<N:n> (?P<u>day|night|week|month|year|decade)s?"
_PUBLISHED_WORDS, _CARRIED_WORDS = alternatives(PUBLISHED), alternatives(CARRIED)
_WEEKS = r"(?P<week>last|this|next|the previous|the following|that same|that) week\b"

RULES: tuple[Rule, ...] = (
    # 1. Days by words of their own.
    Rule(
        opens="the", template=r"the day before yesterday\b", make=partial(_fixed, -2, "published")
    ),
    Rule(opens="the", template=r"the day after tomorrow\b", make=partial(_fixed, 2, "published")),
    Rule(opens="the", template=r"the night before last\b", make=partial(_fixed, -2, "published")),
    Rule(
        opens="which", template=r"last (?:night|evening)\b", make=partial(_fixed, -1, "published")
    ),
    Rule(
        opens="which part",
        template=r"(?:earlier |later )?this (?:morning|afternoon|evening|lunchtime)\b",
        make=partial(_fixed, 0, "published"),
    ),
    Rule(
        opens="other part",
        template=r"(?:earlier |later |early |late )?(?P<w>today|tonight|yesterday|tomorrow)\b",
        make=_deictic,
        fits=_today_fits,
    ),
    Rule(opens="other", template=r"overnight\b", make=_overnight, fits=_overnight_fits),
    # 2. Weekdays.
    Rule(
        opens="which the",
        template=rf"{_WEEKS},?(?: (?:on|between|from))? <W:w>",
        make=_weekday,
        fits=introducing.weekday,
    ),
    Rule(
        opens="weekday",
        template=rf"<W:w>,? (?:of )?{_WEEKS}",
        make=_weekday,
        fits=introducing.weekday,
    ),
    Rule(
        opens="which weekday the",
        template=rf"(?:(?P<which>{_PUBLISHED_WORDS}|the previous|the following|the next) )?<W:w>",
        make=_weekday,
        fits=introducing.weekday,
    ),
    # 3. So long ago, from now, later.
    Rule(
        opens="number digit the about ordinal",
        template=rf"{_COUNTED} ago\b",
        make=partial(_away, "published", -1),
    ),
    Rule(
        opens="number digit the about ordinal",
        template=rf"{_COUNTED} from (?:now|today)\b",
        make=partial(_away, "published", 1),
    ),
    Rule(
        opens="number digit the about ordinal",
        template=r"<N:n> (?P<u>day|week|month|year)s?['’]s? time\b",
        make=partial(_away, "published", 1),
    ),
    Rule(
        opens="number digit the about ordinal",
        template=rf"{_COUNTED} "
        r"(?P<dir>later|earlier|afterwards?|beforehand|previously|before|after)\b",
        make=_later,
        fits=_later_fits,
    ),
    # 4. The day before, that night.
    Rule(
        opens="which the part",
        template=r"(?:later |earlier |early |late )?(?:in )?"
        r"(?P<which>the (?:very )?(?:next|following|previous|preceding|same)|that same|that) "
        r"(?:(?:early|late) )?(?:day|morning|afternoon|evening|night)\b",
        make=_that_day,
        fits=introducing.not_said,
    ),
    Rule(
        opens="the",
        template=r"the (?:day|night|evening|morning) (?P<dir>before|after)\b",
        make=_day_beside,
        fits=introducing.phrase_end,
    ),
    Rule(opens="part", template=r"(?:earlier|later) in the (?P<u>day)\b", make=_either),
    # 5. Weeks, months, years.
    Rule(
        opens="part",
        template=rf"(?:earlier|later|early|late) in the (?P<u>{_UNITS})\b(?! of\b)",
        make=_either,
    ),
    Rule(
        opens="the other",
        template=r"(?:the )?(?:very )?(?:start|beginning|end|middle|close|turn) of (?:the|this) "
        rf"(?P<u>{_UNITS})\b(?! of\b)",
        make=_either,
    ),
    Rule(
        opens="the other",
        template=rf"(?:the )?(?P<u>{_UNITS}) (?P<dir>after (?:the )?next|before last)\b",
        make=_beyond,
    ),
    Rule(
        opens="which the",
        template=rf"(?P<which>{_PUBLISHED_WORDS}|{_CARRIED_WORDS}) (?P<u>{_UNITS})\b",
        make=_counted_unit,
        fits=_unit_fits,
    ),
    Rule(opens="the", template=r"the weekend\b", make=_weekend, fits=_weekend_fits),
)
