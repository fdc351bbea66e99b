"""What a pattern of a time is made of, and the words that count from one day to another."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.extract.times.introducing import Place
from onrecord.extract.times.points import Base, Choice, Point, Unit
from onrecord.extract.times.vocabulary import value_of

Match = re.Match[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern of words (see `vocabulary.compiled`), what it means, and where it counts.

    `opens` names the kinds of words that it may begin with (see `finding`): the others are not
    tried. `make` gives the meaning, null where the words are no time after all.
    """

    opens: str
    template: str
    make: Callable[[Match], Point | None]
    fits: Callable[[Place], bool] = lambda _place: True


PUBLISHED: dict[str, int] = {
    "last": -1, "past": -1, "this past": -1, "this": 0, "current": 0, "the current": 0, "next": 1,
    "coming": 1, "the coming": 1, "this coming": 1, "upcoming": 1, "the upcoming": 1,
}  # fmt: skip
CARRIED: dict[str, int] = {
    "the previous": -1, "previous": -1, "the preceding": -1,
    "that": 0, "that same": 0, "the same": 0,
    "the next": 1, "the following": 1,
}  # fmt: skip


def counted(which: str, unit: Unit) -> Point:
    """`last year`, `that month`: so many units from the day of publication, or from another."""
    words = " ".join(which.lower().split())
    if words == "the":
        return Point(unit=unit, base="either")
    base: Base = "published" if words in PUBLISHED else "carried"
    return Point(unit=unit, base=base, shift={**PUBLISHED, **CARRIED}[words])


def choice(which: str | None) -> Choice:
    """Which of the Mondays or Octobers a word before the name picks."""
    shift = PUBLISHED.get(" ".join((which or "").lower().split()))
    return "nearest" if shift is None else ("last", "this", "next")[shift + 1]


def alternatives(words: dict[str, int]) -> str:
    """The words as a template's alternatives, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def weekday_of(words: str) -> int:
    """The number of a weekday, 0 for Monday, by its name in full or shortened."""
    full = words.lower().rstrip(".")
    return value_of("weekday" if full.endswith("day") else "short", full)
