"""Where words that could be a time are one: what stands before and behind them."""

import functools
import re
from dataclasses import dataclass

from onrecord.extract.times.vocabulary import compiled, lists
from onrecord.text.letters import CAPITALS

Match = re.Match[str]

_BACK = 40  # characters looked at before a time, and behind it
# Words that may lead to a month or a year, and those that more often lead to a name or a count.
_INTO = (
    r"\b(?:in|since|until|till|during|through|throughout|into)(?: (?:about|around|late|early))? $"
)
_MAYBE = r"\b(?:by|from|before|after|of|for|between|and|to|as of|as late as|as early as|around) $"
_THE = r"\b(?:the|a|an|its|his|her|their|our|this|both|that) $"
_RANGE = r"\b(?:from|between|overnight|of|in|during|the|for)(?: (?:the|about))? $|[(]$"
_GREW = (
    r"\b(?:rose|risen|grew|grown|fell|fallen|up|down|increased?|cut|reduced|shrank|raised|lowered) "
    r"(?:by|from|to) $"
)
_COUNTED = (
    r" (?:people|men|women|children|per cent|percent|police|million|billion|"
    r"(?!was|is|has|as|this|his|its|does|us|plus|thus|less|unless|perhaps|across|always)[a-z]+s)\b"
)
_NOT_A_DAY = (
    r" (?:million|billion|per cent|percent|percentage|points?|people|years?|a\.?m|p\.?m)\b|-year"
)
_NAME_AFTER = rf" [{CAPITALS}][^\W\d_A-Z]"
_NOUN_AFTER = r"(?:['’]s)? [a-z]"
_CUT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
_AMBIGUOUS = ("may", "march", "august", "mar", "sun", "sat", "wed", "mon", "dec", "jan", "jun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a pattern fits; `led` behind words that only lead to a time ("the end of")."""

    match: Match
    led: bool = False


def before(match: Match) -> str:
    """The characters before the words."""
    return match.string[max(0, match.start() - _BACK) : match.start()]


def behind(match: Match) -> str:
    """The characters behind the words."""
    return match.string[match.end() : match.end() + _BACK]


def capital(place: Place) -> bool:
    """Whether a word that is also another is written as a name: May, March."""
    match = place.match
    return _capital(match, "m") and _capital(match, "w")


def _capital(match: Match, name: str) -> bool:
    word = match.groupdict().get(name) or "X"
    return word[0].isupper() or word.lower().rstrip(".") not in _AMBIGUOUS


def days(place: Place) -> bool:
    """From one day to another: `and` joins an interval only behind `between`."""
    match = place.match
    joined = match.string[match.end("d") : match.start("e")]
    if " and " in joined and not _ends(r"\bbetween (?:the )?$", match):
        return False
    return day(place)


def day(place: Place) -> bool:
    """A day of a month: not `in May 30 people fled`, not the end of a longer number."""
    match = place.match
    groups = match.groupdict()
    if not capital(place) or re.match(r"[.,]\d", behind(match)):
        return False
    if groups["d"].isdecimal() and not groups.get("y"):
        month_first = match.start("m") < match.start("d")
        if month_first and (_ends(r"\bin $", match) or _follows(_NOT_A_DAY, match)):
            return False
        if not month_first and re.search(r"[\d$€£][.,]?$|\b(?:No|no)\. $", before(match)):
            return False
    return True


def month(place: Place) -> bool:
    """A month without its year: behind a word that leads to one, and no part of a name."""
    match = place.match
    if not capital(place):
        return False
    name = match["m"].lower()
    if _follows(r"['’]s\b", match) and name in ("may", "april", "june", "august") and not place.led:
        return False
    if match["m"].lower() in _CUT and not place.led:  # a shortened name wants its full stop
        return _ends(_INTO, match)
    if place.led or _ends(_INTO, match):
        return not (place.led and _ends(r"\bthe late $", match) and _cased(_NAME_AFTER, match))
    if _ends(_MAYBE, match):
        return not _cased(_NAME_AFTER, match) and not _follows(r"['’]s\b", match)
    return _ends(_THE, match) and bool(_cased(_NOUN_AFTER, match))


def year(place: Place) -> bool:
    """Four figures that are a year: behind a word that leads to one, and no count of things."""
    match = place.match
    if place.led or _ends(_INTO, match):
        return not _follows(r" (?:people|men|women|children)\b", match)
    if _ends(_MAYBE, match):
        return not (_cased(_COUNTED, match) or _ends(_GREW, match))
    if _ends(r"[(]$", match):
        return _follows(r"[)]", match) or _follows(r"[-–,;]", match)
    if _ends(
        r"\b(?:elections?|vote|war|census|treaty|attack|attacks|season|summer|winter) $", match
    ):
        return not _cased(_COUNTED, match)
    return _ends(_THE, match) and int(match["y"]) > _ROUND and _noun(match)


_ROUND = 1500  # above it, the figures before a noun are rather a year than a count


def _noun(match: Match) -> bool:
    plural = _cased(_THINGS, match)
    return (
        bool(_follows(r"(?:[-–]\w+)? [A-Za-z]", match)) and not plural and int(match["y"]) != _TWO
    )


_TWO = 2000
_THINGS = (
    r" (?:people|men|women|children|soldiers|troops|homes|houses|families|"
    r"were|was|are|is|of|in|to|and|who|that|had|have|has|or|will|on|at|for)\b"
)


def years(place: Place) -> bool:
    """Two years: in order, and behind `from` or `between` where only words join them."""
    match = place.match
    first, last = int(match["y"]), int(match["z"])
    if len(match["z"]) == len("24"):
        return (
            first % 100 < last
            and (place.led or _ends(_RANGE, match))
            and "-" not in behind(match)[:1]
        )
    joined = match.string[match.end("y") : match.start("z")].strip()
    if joined == "and" and not _ends(r"\bbetween $", match):
        return False
    return first < last and (place.led or _ends(_RANGE, match))


def about_year(place: Place) -> bool:
    """`about 1898`, and no `about 1898 people`."""
    match = place.match
    if match["about"].lower().startswith("c"):
        return True
    return place.led or _ends(_INTO, match) or not _follows(r" [a-z]", match)


def short_decade(place: Place) -> bool:
    """`the 70s`, `the '90s`: behind the article or with the apostrophe, and no warmth."""
    match = place.match
    words = match.group().lower()
    if _ends(r"\b(?:temperatures?|highs?|lows?|his|her|their|my|in) (?:in )?$", match):
        return words.startswith("the ") and not _ends(r"(?:temperatures?|highs?|lows?) in $", match)
    return words.startswith("the ") or words[0] in "'’"


def weekday(place: Place) -> bool:
    """A weekday of one week: no every, no Black Friday, no Sunday Times."""
    match = place.match
    if _names_before().search(before(match)):
        return False
    bare = not match.groupdict().get("which") and not match.groupdict().get("week")
    if bare and _sentence_opens(match) and _cased(_NAME_AFTER, match):  # Tuesday Weld agreed
        return False
    if _ends(r"\bthe $", match) and _cased(_NAME_AFTER, match):  # the Sunday Lantern
        return False
    return not _names_behind().match(behind(match)) and not _follows(r"s\b|['’]s? Child", match)


def _sentence_opens(match: Match) -> bool:
    return re.search(r"(?:^|[.!?][\"”’]?\s+|\n\s*)[\"“‘]?$", before(match)) is not None


def bounded(match: Match) -> bool:
    """Whether the words before a count only bound it: more than two years ago."""
    return _ends(
        r"\b(?:more than|over|at least|less than|under|fewer than|up to|within|well over) $", match
    )


def phrase_end(place: Place) -> bool:
    """Whether nothing is joined to the words: `the day before,`, not `the day before he left`.

    Behind `and` a verb or `that` begins what has nothing to do with them.
    """
    return _ENDED.match(behind(place.match)) is not None


_ENDED = re.compile(
    r"\s*(?:[.,;:!?)\]”\"’—–]|$)|"
    r"\s(?:and|but)\s(?:that|had|has|have|was|were|is|are|will|would|then)\b"
)


def not_said(place: Place) -> bool:
    """Whether `that` points to a time, and is not the one of `said that night raids ...`."""
    match = place.match
    words = match.group().lower()
    if not words.startswith("that"):
        return True
    previous = re.search(r"([\w'’]+)[\"”’]? $", before(match))
    return previous is None or previous.group(1).lower() not in lists()["clause_openers"]


def _ends(pattern: str, match: Match) -> bool:
    return compiled(pattern).search(before(match)) is not None


def _follows(pattern: str, match: Match) -> bool:
    return compiled(pattern).match(behind(match)) is not None


def _cased(pattern: str, match: Match) -> bool:
    return _cased_pattern(pattern).match(behind(match)) is not None


@functools.cache
def _cased_pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@functools.cache
def _names_before() -> re.Pattern[str]:
    words = "|".join(sorted(lists()["before_names"]))
    shifts = "early|late|last|next|this"
    return re.compile(rf"\b(?:{words}) (?:other )?(?:(?:{shifts}) )?$", re.IGNORECASE)


@functools.cache
def _names_behind() -> re.Pattern[str]:
    """Capitals for names (the Friday Times), small letters for habits (Friday prayers)."""
    names = "|".join(sorted(word.title() for word in lists()["after_names"]))
    habits = "prayers?|sermons?|school|lunch|roast|league|drivers?"
    parts = "mornings|afternoons|evenings|nights"
    return re.compile(rf" (?:{names}|{habits}|{parts})\b")
