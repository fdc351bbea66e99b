"""Times of day: `9 a.m.`, `21:00 GMT`, `noon local time`."""

import re
from dataclasses import dataclass

from onrecord.extract.times.vocabulary import compiled, zones

_CLOCK = (
    r"(?P<about>(?:about|around|shortly|just|soon|well|roughly|approximately)"
    r"(?: (?:after|before|past))? )?"
    r"(?:(?P<h>\d{1,2})(?:[:.](?P<min>[0-5]\d))? ?(?P<half>[ap])\.?m(?:\.|\b)|"
    r"(?P<h24>[01]?\d|2[0-4]):(?P<min24>[0-5]\d)(?::[0-5]\d)?(?![\d:])|"
    r"(?P<h4>[01]\d|2[0-4])(?P<min4>[0-5]\d)(?= (?:<Z>|hours|hrs))|"
    r"(?P<word>noon|midday|midnight)\b)"
    r"(?: (?:hours|hrs))?(?: (?P<zone><Z>|\(<Z>\)))?(?: \([^()\n]{4,20}(?:GMT|UTC)\))?"
)
_NOON, _DAY_HOURS = 12, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day at `start..end`: `time` as 21:00, null where the words leave it open."""

    start: int
    end: int
    time: str | None
    zone: str
    sure: bool


def clock(text: str, at: int) -> Clock | None:
    """The time of day that begins at a place of the text; null where none does.

    `sure` is false for bare figures such as 3:16, which may be a verse or a score.
    """
    found = compiled(_CLOCK).match(text, at)
    if found is None:
        return None
    zone = zones().get(" ".join((found["zone"] or "").strip("()").lower().split()), "")
    open_words = found["about"] is not None or (found["word"] or "").lower() == "midnight"
    time = _time(found)
    if time is None:
        return None
    sure = found["h24"] is None or found["zone"] is not None
    kept = None if open_words else time
    return Clock(start=at, end=found.end(), time=kept, zone=zone if kept else "", sure=sure)


def _time(found: re.Match[str]) -> str | None:
    if found["word"]:
        return "12:00"
    if found["half"]:
        hour, minute = int(found["h"]), found["min"] or "00"
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if found["half"].lower() == "p" else 0)
        return f"{hour:02d}:{minute}"
    hour = int(found["h24"] or found["h4"])
    minute = found["min24"] or found["min4"]
    return None if hour == _DAY_HOURS else f"{hour:02d}:{minute}"
