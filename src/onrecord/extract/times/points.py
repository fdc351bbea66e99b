"""What a time's words mean, before anybody asks on which day they were written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century"
]
Choice = Literal["nearest", "last", "this", "next"]
Base = Literal["published", "carried", "either"]
Open = Literal["since", "until"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A stretch of the calendar as words name it; what they leave out is null.

    `weekday` is 0 for Monday. `number` is EDTF's of a season, quarter or half year, the decade
    (199) or century (18) by its first digits, or which weekday of a month (-1: the last).
    `base` with `shift` counts units from the day of publication or from an earlier date of the
    text; `choice` picks among those that the words fit. `within` is what it lies in (June of
    `that year`), or what it is the week of; `until` ends an interval. `unclear` where the words
    read two ways.
    """

    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    choice: Choice = "nearest"
    base: Base | None = None
    shift: int = 0
    within: Point | None = None
    until: Point | None = None
    unclear: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """The words of a text that name a time: `start` to `end`, in code points, and their meaning.

    `clock` is a time of day (`21:00`), `zone` its offset (`Z`, `+03:00`; empty where not given);
    `alone` where no day stands with it. `open` is the preposition that makes it one end of an
    open interval; `approximate` where the words say so; `forward` where the verb looks ahead.
    """

    start: int
    end: int
    point: Point
    clock: str | None = None
    zone: str = ""
    alone: bool = False
    open: Open | None = None
    approximate: bool = False
    forward: bool = False
