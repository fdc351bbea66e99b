"""Descriptions that may be a label: a noun for a body or a person, and what qualifies it."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.wording.marked import choices, of_mode, ours
from onrecord.text.letters import CAPITALS

Stretch = tuple[int, int]

_BACK = 100  # characters before the noun: longer than six words
_MOST = 6  # words before the noun
_CUT = re.compile(r"[^\w\s’'.-]|\.\s|[\n\r]|\s[–—-]\s")
_TOKEN = re.compile(r"\S+")
_OWNER = re.compile(r"[’']s\Z|s[’']\Z")
_DEMONYM = re.compile(rf"[{CAPITALS}]\w*(?:an|ian|ish|ese|ic|i|ean|ch|ss|tch|que)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A descriptive noun phrase at `start..end`, without its article.

    `opener` is that article or owner in small letters, "" for none, `opens` where it begins, else
    where the description does. `person` tells whom it may describe; `beside` that it is a label
    only beside a name, not before it.
    """

    start: int
    end: int
    opener: str
    opens: int
    person: bool
    beside: bool


def descriptions(text: str) -> Iterator[Description]:
    """Every description in a text, in order."""
    persons, beside = ours("persons"), ours("persons_beside")
    for noun in _noun().finditer(text):
        words = " ".join(noun.group().split())
        person = words in persons or words in beside
        before = _before(text, noun.start())
        opener, qualifying = _qualifying(text, before)
        if words in ours("kinds") and not any(_tells(text[a:b]) for a, b in qualifying):
            continue
        while qualifying and text[slice(*qualifying[0])].lower() in ours("plain"):
            qualifying = qualifying[1:]
        start = qualifying[0][0] if qualifying else noun.start()
        yield Description(
            start=start,
            end=noun.end(),
            opener=text[slice(*opener)].lower() if opener else "",
            opens=opener[0] if opener else start,
            person=person,
            beside=words in beside,
        )


def _before(text: str, at: int) -> list[Stretch]:
    """The words before a noun, up to a mark; the last one first."""
    first = max(0, at - _BACK)
    window = text[first:at]
    cuts = [m.end() for m in _CUT.finditer(window)]
    words = [
        (first + m.start(), first + m.end())
        for m in _TOKEN.finditer(window, cuts[-1] if cuts else 0)
    ]
    return words[: -_MOST - 1 : -1]


def _qualifying(text: str, before: Sequence[Stretch]) -> tuple[Stretch | None, list[Stretch]]:
    """The opener of a description, null for none, and its words before the noun, in order.

    With an opener, one word that no list knows may stand behind it or before the noun (an oil
    giant); with none, only words that nothing but qualifies (joined rebel group Red Sluice).
    """
    taken: list[Stretch] = []
    for at in before:
        word = text[slice(*at)]
        if word.lower() in ours("openers") or _OWNER.search(word):
            if _holds_together([text[slice(*t)] for t in taken]):
                return at, taken[::-1]
            break
        if word.lower() in ours("stops"):
            break
        taken.append(at)
    strict = 0
    while strict < len(taken) and _is_modifier(text[slice(*taken[strict])]):
        strict += 1
    return None, taken[:strict][::-1]


def _holds_together(words: Sequence[str]) -> bool:
    """Whether words, the last first, may all qualify one noun behind an opener."""
    unknown = [i for i, word in enumerate(words) if not (_is_modifier(word) or _may_modify(word))]
    if not unknown:
        return True
    (at, *more) = unknown
    return not more and all(map(_is_modifier, words[:at]))


def _is_modifier(word: str) -> bool:
    """Whether a word does nothing but qualify."""
    low = word.lower()
    if low in ours("modifiers") or low in ours("plain"):
        return True
    return ("-" in word.strip("-") and not low.endswith("ly")) or _DEMONYM.match(word) is not None


def _may_modify(word: str) -> bool:
    return word.lower().endswith(tuple(of_mode("qualifying")))


def _tells(word: str) -> bool:
    return word.lower() not in ours("plain")


@functools.cache
def _noun() -> re.Pattern[str]:
    nouns = ours("bodies") | ours("kinds") | ours("persons") | ours("persons_beside")
    return re.compile(rf"(?<![\w’'-])(?:{choices(nouns)})(?![\w-]|[’']\w)")
