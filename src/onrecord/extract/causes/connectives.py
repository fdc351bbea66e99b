"""The connectives of `connectives.toml`: where they stand in a text, and the family of each."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.text.wordlists import word_lists

Family = Literal[
    "clause", "open", "noun", "lack", "agent", "result", "verb", "leave", "back", "participle",
    "leaving",
]  # fmt: skip
_FAMILIES: tuple[Family, ...] = (
    "clause", "open", "noun", "lack", "agent", "result", "verb", "leave", "back", "participle",
    "leaving",
)  # fmt: skip
_HELPED: frozenset[Family] = frozenset({"verb", "leave", "back"})
_MOST = 4  # auxiliaries and adverbs before a verb
_BEFORE = 60  # characters in which they stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Connective:
    """A connective as it stands: `start..end` in the text, its `words` in small letters.

    `key` is where its list's words begin, behind the auxiliaries that were taken along.
    """

    start: int
    key: int
    end: int
    words: str
    family: Family


def listed(key: str) -> frozenset[str]:
    """A list of `connectives.toml`."""
    return word_lists("connectives.toml", package=__package__)[key]


def tied(reason: str, effect: str) -> bool:
    """Whether `as` may tie these two, each an aspect and a value: `force shelling`."""
    return effect in word_lists("ties.toml", package=__package__).get(reason, frozenset())


def any_of(*keys: str) -> str:
    """The words of these lists as a choice in a pattern, longest first."""
    found = sorted({word for key in keys for word in listed(key)}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in found)


def connectives(text: str) -> Iterator[Connective]:
    """Every word of the list in a text, the longest at each place, in order."""
    families = _families()
    for found in _pattern().finditer(text):
        words = " ".join(found.group().lower().replace("’", "'").split())
        family = families[words]
        start, key, end = found.start(), found.start(), found.end()
        if family in _HELPED:
            start = helped(text, start)
        yield Connective(start=start, key=key, end=end, words=words, family=family)


def helped(text: str, start: int) -> int:
    """Where the auxiliaries begin that stand before a verb, with their adverbs; else `start`."""
    before = text[max(0, start - _BEFORE) : start]
    found = _helpers().search(before)
    if found is None or not _an_auxiliary().search(found.group()):
        return start
    first = _an_auxiliary().search(found.group())
    return start - len(before) + found.start() + (first.start() if first else 0)


@functools.cache
def _families() -> dict[str, Family]:
    return {word: family for family in reversed(_FAMILIES) for word in listed(family)}


@functools.cache
def _pattern() -> re.Pattern[str]:
    choices = any_of(*_FAMILIES).replace("'", "['’]")
    return re.compile(rf"(?<![\w’'-])(?:{choices})(?![\w’'-])", re.IGNORECASE)


@functools.cache
def _helpers() -> re.Pattern[str]:
    choices = any_of("auxiliaries", "adverbs")
    return re.compile(rf"(?:\b(?:{choices})\s+){{1,{_MOST}}}\Z", re.IGNORECASE)


@functools.cache
def _an_auxiliary() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('auxiliaries')})\b", re.IGNORECASE)
