"""Words as reports are compared by them: folded, without articles, marks and endings of owners."""

import functools
import re

from onrecord.text.letters import unaccented
from onrecord.text.wordlists import pronouns, word_lists

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*[’']?")
_OWNER = re.compile(r"[’']s?\Z")
_KEPT = 1 << 14  # phrases: reports of one thing say the same ones again and again


@functools.cache
def listed(key: str) -> frozenset[str]:
    """A list of `words.toml`."""
    return word_lists("words.toml", package=__package__)[key]


def tokens(words: str) -> tuple[str, ...]:
    """The words of a phrase as they are written; an owner keeps its `'s`."""
    return tuple(_WORD.findall(words))


@functools.lru_cache(_KEPT)
def fold(word: str) -> str:
    """One word in small letters, without accents, full stops and `'s`."""
    return _OWNER.sub("", unaccented(word)).replace("’", "'").replace(".", "").casefold()


@functools.lru_cache(_KEPT)
def folded(words: str) -> tuple[str, ...]:
    """The words of a phrase, folded, without articles: `The Ashek crossing` -> ashek, crossing."""
    each = (fold(word) for word in tokens(words))
    return tuple(word for word in each if word and word not in listed("articles"))


def is_pronoun(words: str) -> bool:
    """Whether a phrase is one word that stands for something named elsewhere: it, who, they."""
    found = tokens(words)
    return len(found) == 1 and fold(found[0]) in pronouns()


@functools.lru_cache(_KEPT >> 2)  # it is asked for once by wires and once by agencies
def printed(sentence: str) -> tuple[str, ...]:
    """Every word of a sentence, folded: two are the same print where these are equal."""
    return tuple(fold(word) for word in tokens(sentence))


def is_capital(word: str) -> bool:
    """Whether a word is written as names are."""
    return word[:1].isupper()


def is_owner(word: str) -> bool:
    """Whether a word is written as somebody's or something's: `the town's`, `the drivers'`."""
    return _OWNER.search(word) is not None


def named_places(words: str) -> frozenset[str]:
    """Names, folded, that stand after a preposition of place: `at Oum`, `near Port Anse`."""
    return frozenset(
        " ".join(folded(found["name"]))
        for found in _placed().finditer(words)
        if fold(tokens(found["name"])[0]) not in listed("calendar")
    )


@functools.cache
def _placed() -> re.Pattern[str]:
    before = "|".join(sorted(listed("of_place")))
    name = r"[^\W\d_a-z][\w’'-]*"
    return re.compile(
        rf"\b(?:{before})\s+(?:the\s+)?(?:(?:town|city|village)\s+of\s+)?"
        rf"(?P<name>{name}(?:\s{name})*)"
    )
