"""The words of dates: what they stand for, and the pieces of patterns made of them."""

import functools
import re
from collections.abc import Iterable, Mapping

from onrecord.text.wordlists import word_lists

_SPACE = r"(?:[^\S\n\r]{1,3}|[^\S\n\r]?\r?\n[^\S\n\r]?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1\d{3}|20\d{2}|21\d{2})(?!\d|[.,]\d|\s?%|[-–/]\d|[A-Za-z])"
_SHORT, _SHORT_MONTHS = 4, ("may", "june", "july")  # letters; no full stop follows these
_PLACE = re.compile(r"<(?P<piece>[A-Z]+)(?::(?P<name>\w+))?>")


@functools.cache
def lists() -> Mapping[str, frozenset[str]]:
    """The lists of `words.toml`."""
    return word_lists("words.toml", package=__package__)


@functools.cache
def numbered(kind: str) -> Mapping[str, int]:
    """The words of one kind with what they stand for: `numbered("month")["june"]` is 6."""
    return {
        word: int(key.removeprefix(kind + "_"))
        for key, words in lists().items()
        if key.startswith(kind + "_")
        for word in words
    }


@functools.cache
def zones() -> Mapping[str, str]:
    """The zones by name with their offsets as ISO 8601 has them; empty where none is sure."""
    out: dict[str, str] = {}
    for key, words in lists().items():
        if key.startswith("zone_"):
            offset = key.removeprefix("zone_").replace("east_", "+").replace("west_", "-")
            value = {"z": "Z", "unknown": ""}.get(offset, offset + ":00")
            out |= dict.fromkeys(words, value)
    return out


def value_of(kind: str, words: str) -> int:
    """What words of a kind stand for; digits, with or without their ending, for themselves."""
    if digits := re.match(r"\d+", words):
        return int(digits.group())
    return numbered(kind)[" ".join(words.lower().rstrip(".").split())]


@functools.cache
def compiled(template: str) -> re.Pattern[str]:
    """The pattern of a template, in which a space is any space inside a line or one line's end.

    `<M>` month, `<W>` weekday, `<WS>` also shortened, `<D>` day of the month in digits, `<O>`
    ordinal, `<Y>` year, `<N>` number, `<S>` season, `<Z>` zone; `<M:m>` is the group `m`.
    """
    return re.compile(piece(template), re.IGNORECASE)


def piece(template: str) -> str:
    """The source of the pattern of a template."""
    spaced = re.sub(r"(?<!\\) ", lambda _: _SPACE, template)
    return _PLACE.sub(_filled, spaced)


def _filled(found: re.Match[str]) -> str:
    inner = _pieces()[found["piece"]]
    return f"(?P<{found['name']}>{inner})" if found["name"] else f"(?:{inner})"


@functools.cache
def _pieces() -> Mapping[str, str]:
    ordinal = alternation(numbered("ordinal"))
    full = [word for word in numbered("month") if len(word) > _SHORT or word in _SHORT_MONTHS]
    cut = [word for word in numbered("month") if word not in full]
    months = rf"(?:{alternation(full)})\b|(?:{alternation(cut)})\b\.?"
    shortened = rf"(?:{alternation(numbered('short'))})\b\.?"
    weekdays = rf"(?:{alternation(numbered('weekday'))})\b"
    return {
        "M": rf"(?:{months})",
        "W": weekdays,
        "WS": rf"(?:{weekdays}|{shortened})",
        "D": rf"{_DAY}(?:st|nd|rd|th)?\b(?![.,:]\d|\s?%)",
        "O": rf"(?:{_DAY}(?:st|nd|rd|th)|{ordinal})\b",
        "Y": _YEAR,
        "N": rf"(?:\d{{1,3}}|{alternation(numbered('number'))})",
        "S": rf"(?:{alternation(numbered('season'))})\b",
        "Z": rf"(?:{alternation(zones())})\b",
        "DEC": rf"(?:{alternation(numbered('decade'))})\b",
    }


def alternation(words: Iterable[str]) -> str:
    """The words as a pattern's alternatives, the longest first; a space stands for any."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", _SPACE) for word in ordered)
