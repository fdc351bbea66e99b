"""The names that somebody goes by in one report, taken apart."""

import functools
import re
from dataclasses import dataclass

from onrecord.compare.words import fold
from onrecord.text.wordlists import word_lists

Form = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_PART = 2  # names that a full one has at the least: a first name and a surname


@functools.cache
def listed(key: str) -> frozenset[str]:
    """A list of `join.toml`."""
    return word_lists("join.toml", package=__package__)[key]


@functools.lru_cache(1 << 14)
def form(name: str) -> Form:
    """The words of a name, folded, without a leading article."""
    words = tuple(filter(None, (fold(word) for word in _WORD.findall(name))))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person's name: `given` names, the surname without its article, and what stands around.

    `generation` is what tells father from son; `titles` those before the name.
    """

    given: Form
    surname: str
    article: bool
    generation: str
    titles: frozenset[str]


@functools.lru_cache(1 << 14)
def person(name: str) -> Person | None:
    """A full name taken apart; null where there is no first name, or none but an article."""
    words = list(form(name))
    titles = set()
    while words and words[0] in listed("titles"):
        titles.add(words.pop(0))
    generation = words.pop() if len(words) > _PART and words[-1] in listed("generations") else ""
    if len(words) < _PART:
        return None
    surname = words.pop()
    head, dash, rest = surname.partition("-")
    article = bool(dash) and head in listed("name_articles")
    if words[-1] in listed("name_articles"):
        words.pop()
        article, rest = True, surname
    if not words:
        return None
    return Person(
        given=tuple(words),
        surname=rest if article else surname,
        article=article,
        generation=_GENERATIONS.get(generation, generation),
        titles=frozenset(titles),
    )


_GENERATIONS = {"junior": "jr", "senior": "sr"}


@functools.lru_cache(1 << 14)
def body(name: str) -> Form:
    """A body's name without what says under which law a company stands."""
    words = form(name)
    while len(words) > 1 and words[-1] in listed("legal"):
        words = words[:-1]
    return words


def is_short(name: str) -> bool:
    """Whether a name is written as abbreviations are: FIP, U.N."""
    letters = "".join(c for c in name if c.isalpha())
    return 1 < len(letters) <= _LETTERS and letters.isupper() and len(form(name)) == 1


_LETTERS = 6  # letters of an abbreviation at the most


def is_common(name: Form) -> bool:
    """Whether a body's name is of words that every country has one of: the Health Ministry."""
    return all(word in listed("common") for word in name)


def is_initial(word: str) -> bool:
    """Whether a given name is one letter, M."""
    return len(word) == 1
