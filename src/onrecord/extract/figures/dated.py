"""Times that are no figures: clock times, dates, years, and so much time ago."""

import re

from onrecord.extract.figures.amounts import Amount, from_digits
from onrecord.extract.figures.cardinals import cardinal
from onrecord.extract.figures.lexicon import context, number_words, phrase_at, phrases
from onrecord.extract.figures.refusal import JOINTS, Refused, no, units
from onrecord.extract.figures.tokens import Tokens

HALVES = frozenset({"am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt", "bst", "est", "edt", "utc",
                    "cet", "z", "hrs", "hours", "et", "noon"})  # fmt: skip
CLOCK = re.compile(r"\d{1,2}(?:[.:]\d{2})?|\d{4}")
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_LATER = frozenset({"ago", "later", "earlier", "hence"})
_O_CLOCK = frozenset({"o'clock", "o’clock"})
_PART_OF_DAY = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tonight",
    "sharp",
})  # fmt: skip
_HEDGED = frozenset({
    "than", "least", "some", "about", "nearly", "almost", "roughly", "most", "over",
})  # fmt: skip
_DAYS = 31
_HOURS = 24
_FOUR = 4  # digits of a year, or of an hour as armies write it
_TWO = 2  # digits of a day at most, and of minutes
_NOUGHTS = 1900  # a year before this needs a word that dates before it
_TEENS = 12  # above it the word is a teen: nineteen eighty-four


def timed(t: Tokens, i: int) -> Refused | None:
    """A clock time, a date with its month, a year, or so much time ago."""
    if t.raw[i + 1] == ":" and t.joined(i + 1) and t.joined(i + 2) and t.digits(i + 2):
        at = i + 3
        while t.raw[at] == ":" and t.digits(at + 1):
            at += 2
        return no(i, at, "time") if len(t.raw[i + 2]) == _TWO else None
    if CLOCK.fullmatch(t.raw[i]) and _clock_follows(t, i + 1):
        return no(i, i + 2, "time")
    dash = t.low[i + 1] in (*JOINTS, "to", "and") and t.digits(i + 2)
    if dash and CLOCK.fullmatch(t.raw[i + 2]) and _clock_follows(t, i + 3):
        return no(i, i + 4, "time") if len(t.raw[i]) <= len("12.30") else None
    return _date(t, i) or _year(t, i)


def _clock_follows(t: Tokens, at: int) -> bool:
    word = t.low[at]
    if word in _O_CLOCK:
        return True
    if word in ("hrs", "hours", "noon", "et", "z", "est"):
        return len(t.raw[at - 1]) == _FOUR and t.raw[at - 1].isdecimal()
    if word == "am" and t.raw[at] == "am" and len(t.raw[at - 1]) > len("12.30"):
        return False
    return word in HALVES


def _date(t: Tokens, i: int) -> Refused | None:
    """A day beside its month: `3 May`, `May 3-5`, `the 3rd of May`; an ISO date."""
    value = from_digits(t.raw[i])
    at = i + 1
    if len(t.raw[i]) == _FOUR and t.raw[at] == "-" and t.digits(at + 1) and t.raw[at + 2] == "-":
        return no(i, at + 4 if t.digits(at + 3) else at + 3, "time")
    if value is None or not 0 < value <= _DAYS or len(t.raw[i]) > _TWO:
        return None
    if _month(t, i - 1) or (t.before(i) == "." and _month(t, i - 2)):
        return no(i, _day_range(t, at), "time")
    if t.low[at] in ("st", "nd", "rd", "th") and t.joined(at):
        at += 1
    last = _day_range(t, at)
    after = last + (t.low[last] == "of")
    return no(i, last, "time") if _month(t, after) else None


def _day_range(t: Tokens, at: int) -> int:
    """Where a second day ends that is joined to the first: `3-5`, `3 to 5`, `3 and 4`."""
    if (
        t.low[at] in ("-", "–", "to", "and", "or")
        and t.digits(at + 1)
        and len(t.raw[at + 1]) <= _TWO
    ):
        spaced = t.low[at] in ("to", "and", "or")
        if not spaced or _month(t, at + 2):
            return at + 2
    return at


def _month(t: Tokens, i: int) -> bool:
    return i >= 0 and t.low[i] in context()["months"] and t.capital(i)


def _year(t: Tokens, i: int) -> Refused | None:
    """Four digits without a comma, after a word that dates; or with no noun to count."""
    if not YEAR.fullmatch(t.raw[i]) or t.raw[i + 1] == "%":
        return None
    before = t.before(i)
    if before in phrases("currencies.toml", "signs") or before.upper() in phrases(
        "currencies.toml", "codes"
    ):
        return None
    if phrase_at(t, i + 1, units("measure")) or t.low[i + 1] in number_words()["scales"]:
        return None
    dated = before in context()["before_year"] or before == "," or _month(t, i - 1)
    if dated or before == "(":
        return (
            None if t.low[i + 1] in ("people", "dead", "children", "men") else no(i, i + 1, "time")
        )
    if int(t.raw[i]) < _NOUGHTS:
        return None
    hedged = before in _HEDGED
    counted = t.low[i + 1] in context()["plurals"]
    return None if hedged or counted else no(i, i + 1, "time")


def date_words(t: Tokens, i: int) -> Refused | None:
    """`nine o'clock`, `nineteen eighty-four`, `three years ago`, `half past`."""
    words = number_words()
    if t.low[i] in words["ones"] and t.low[i + 1] in (
        "o'clock",
        "o’clock",
        "a.m.",
        "p.m.",
        "am",
        "pm",
    ):
        return no(i, i + 2, "time")
    teen = words["ones"].get(t.low[i], 0) > _TEENS
    if teen and t.low[i + 1] in words["tens"] and teen:
        found = cardinal(t, i + 1)
        return no(i, found.last if found else i + 2, "time")
    return None


def relative_time(t: Tokens, first: int, found: Amount) -> Refused | None:
    """So much time ago or later, which is a time and no figure; it begins at the token `first`."""
    at = found.last
    hit = phrase_at(t, at, units("duration"))
    if hit and t.low[hit[0]] in _LATER:
        return no(first, hit[0], "time")
    if t.before(found.first) == "at" and found.value is not None and 0 < found.value <= _HOURS:
        part = t.low[at] in ("on", "in") and (
            t.low[at + 1] in _PART_OF_DAY
            or (t.low[at + 1] == "the" and t.low[at + 2] in ("morning", "evening", "afternoon"))
        )
        if part or t.low[at] in _PART_OF_DAY:
            return no(first, at, "time")
    return None
