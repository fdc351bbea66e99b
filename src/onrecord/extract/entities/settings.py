"""What the words around a name tell of it: a place stands behind `in`, a body behind an article."""

import re
from dataclasses import dataclass

from onrecord.extract.phrase import is_person, known, phrases, singular
from onrecord.text.letters import CAPITALS

# What may stand between a preposition and its place: in the northern Lund, of neighbouring Lund.
_BETWEEN = (
    r"(?:(?:the|nearby|neighbou?ring|downtown|central|(?:north|south|east|west)(?:ern)?)\s+){0,2}"
)
_LOCATED = re.compile(
    rf"\b(?:in|near|outside|inside|throughout|across)\s+{_BETWEEN}\Z", re.IGNORECASE
)
# Of these, a person's name may as well follow: aimed at Rell, a letter from Rell.
_LED_TO = re.compile(rf"\b(?:at|from|to|towards?|of|into|via)\s+{_BETWEEN}\Z", re.IGNORECASE)
_AT = re.compile(r"\bat\s+\Z", re.IGNORECASE)
_PART_OF = re.compile(
    r"\b(?:capital|city|town|village|port|province|region|district|state|republic|island|outskirts|"
    r"suburbs?|streets|residents|siege|mayor|prime minister|premier|borders?|north|south|east|west|"
    rf"coast)\s+of\s+{_BETWEEN}\Z",
    re.IGNORECASE,
)
# What a state has, and no person: Lund's army. A minister may be a president's.
_STATE_S = re.compile(
    r"[’']s?\s+(?:(?:prime|foreign|interior) minister\b|minister of\b|"
    r"(?:army|borders?|capital|parliament)\b|"
    rf"(?:[{CAPITALS}]\w+ ){{1,3}}Ministry\b)"
)
_ARTICLE = re.compile(r"(?:\A|[\s(“\"‘'])the\s+\Z", re.IGNORECASE)
_APPOSED = re.compile(r",\s+(?=(?:an?|the)\s)")
_IT = re.compile(r"[^.!?\n“”\"]{0,150}?\b(?P<word>its?|itself|s?he|his|her|him)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?:of|for|on)\s")  # the Committee for Sound Money
_NEXT = re.compile(r"\s([a-z]+)\b")
_BEFORE = 40  # characters before a name that are looked at
_AHEAD = 80  # characters of an apposition that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a name stands: where a place does (`located`), or where one may (`led_to`; `at`).

    `article` behind `the`; `thing` where it is described as what is nobody, or goes on as `it`.
    """

    located: bool = False
    led_to: bool = False
    at: bool = False
    article: bool = False
    thing: bool = False


def setting(text: str, start: int, end: int) -> Setting:
    """The setting of the name at `start..end`."""
    if _is_part(text, end):
        return Setting()
    before = text[max(0, start - _BEFORE) : start]
    owns = text[end : end + 1] in ("'", "’")
    located = bool(_PART_OF.search(before) or _STATE_S.match(text, end))
    return Setting(
        located=located or (not owns and _LOCATED.search(before) is not None),
        led_to=not owns and _LED_TO.search(before) is not None,
        at=not owns and _AT.search(before) is not None,
        article=(_ARTICLE.search(before) is not None or text[start : start + 4].lower() == "the ")
        and _GOES_ON.match(text, end) is None,
        thing=_is_thing(text, end),
    )


def _is_part(text: str, end: int) -> bool:
    """Whether a name only tells whose it is: the Lund administration, at Lund university."""
    found = _NEXT.match(text, end)
    if found is None:
        return False
    one = singular(found[1])
    return is_person(one) or one in known("bodies") or one in known("offices")


def _is_thing(text: str, end: int) -> bool:
    """Whether a name is described as nobody, a port of 9,000, or goes on as `it`."""
    if apposed := _APPOSED.match(text, end):
        found = next(phrases(text, apposed.end(), min(len(text), apposed.end() + _AHEAD)), None)
        if found is not None and found.noun and not is_person(found.noun):
            return True
    pronoun = _IT.match(text, end)
    return pronoun is not None and pronoun["word"].lower() in ("it", "its", "itself")
