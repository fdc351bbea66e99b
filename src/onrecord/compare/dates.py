"""The day that an account is of, and when two accounts are of one time.

Nothing is carried forward in time. What a report dates holds at that date; what it does not date
is put at the day it was said, else at the day the report appeared, and holds for no other day.
"""

import functools
import re
from dataclasses import dataclass

from onrecord.compare.told import Told
from onrecord.compare.words import fold, listed, tokens
from onrecord.domain import Point, State, When

_BESIDE = r"\b(?:after|before|since|until|till|once)\b"
_LEADS = re.compile(rf"{_BESIDE}\s*\Z", re.IGNORECASE)
_LEADS_TO = re.compile(rf"{_BESIDE}[^,;:()]*\Z", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PARTS = ("dawn", "morning", "noon", "afternoon", "evening", "night")
_NO_RANGE = re.compile(r"week|season|spring|summer|autumn|winter|fall\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The days through which an account holds, first to last (ISO 8601).

    `parts` are the parts of the day that its own words name, or the hour they give.
    """

    first: str
    last: str
    parts: frozenset[str] = frozenset()


def point(told: Told) -> Point:
    """An account at its day: as the report dates it, else the day said, else of publication."""
    account = told.account
    if (as_of := account.entry.as_of) is not None:
        earliest, latest = as_of.earliest, as_of.latest
        return Point(account=account, earliest=earliest, latest=latest, dated="as-of")
    if (said := account.said_on) is not None:
        return Point(account=account, earliest=said.earliest, latest=said.latest, dated="said")
    day = _published(told)
    if day is None:
        return Point(account=account, earliest=None, latest=None, dated=None)
    return Point(account=account, earliest=day, latest=day, dated="published")


def held(told: Told, placed: Point) -> Held | None:
    """The days that an account may be laid against others of; null where it names none.

    1. None where it was so at another time than it was told: `after the road was closed`, `years
    later`. 2. A single day. 3. From one day to another, where the words say so. 4. Since or until a
    day: up to, or from, the day it was told. A week or a month in which something was so on some
    day is no day: it is laid against nothing.
    """
    first, last = _day(placed.earliest), _day(placed.latest)
    as_of = told.account.entry.as_of
    if as_of is None and (_is_elsewhen(told) or _is_beside(told)):
        return None
    if first and first == last:
        return Held(first=first, last=last, parts=_parts(told, as_of))
    if as_of is None:
        return None
    if first and last:
        return Held(first=first, last=last) if _throughout(as_of) else None
    day = _told_on(told)
    if day is None or not (first or last):
        return None
    return Held(first=min(first or day, day), last=max(last or day, day))


def _is_elsewhen(told: Told) -> bool:
    """Whether a clause names another time that nothing gives a date: years later, in those days."""
    return any(_other_times().search(words) for words in (told.before, told.after))


@functools.cache
def _other_times() -> re.Pattern[str]:
    words = "|".join(sorted(listed("elsewhen"), reverse=True))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _is_beside(told: Told) -> bool:
    """Whether a state without a day only tells when something else was: after it was closed."""
    entry = told.account.entry
    if not isinstance(entry, State):
        return False
    words = min(span.start for span in entry.spans)
    subject = min((span.start for span in entry.subject.spans), default=words)
    if subject < words:
        return (
            _LEADS.search(told.before[: max(len(told.before) - (words - subject), 0)]) is not None
        )
    return _LEADS_TO.search(told.before) is not None


def period(placed: Point) -> tuple[str, str] | None:
    """The days that a count is of, first to last, whole months too; null where one is open."""
    first, last = placed.earliest, placed.latest
    return (first[:10], last[:10]) if first and last else None


def one_time(one: Held, other: Held) -> bool:
    """Whether two accounts share a day, and name no two parts of it."""
    apart = one.parts and other.parts and not one.parts & other.parts
    return not apart and one.first <= other.last and other.first <= one.last


def _throughout(when: When) -> bool:
    return "/" in when.value and not _NO_RANGE.search(when.span.exact)


def _parts(told: Told, as_of: When | None) -> frozenset[str]:
    words = f"{told.before} {told.after} {as_of.span.exact if as_of else ''}"
    low = {fold(word) for word in tokens(words)}
    named = frozenset(part for part in _PARTS if low & listed(part))
    clock = as_of.earliest if as_of else None
    return named or (frozenset({clock[11:16]}) if clock and "T" in clock else frozenset())


def _told_on(told: Told) -> str | None:
    said = told.account.said_on
    return (said and _day(said.latest)) or _published(told)


def _published(told: Told) -> str | None:
    return _day(told.account.report.published)


def _day(date: str | None) -> str | None:
    """The day of a date; null for a month, a year or none."""
    found = _DAY.match(date or "")
    return found.group() if found else None
