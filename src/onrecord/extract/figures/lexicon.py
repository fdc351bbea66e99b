"""The words by which figures are read: numbers, units, currencies, hedges, and their company."""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from importlib import resources
from types import MappingProxyType

from onrecord.errors import WordListError
from onrecord.extract.figures.tokens import Tokens
from onrecord.text.wordlists import word_lists

Names = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases by their first word, longest first, each with what it stands for."""

_CASED = 2  # letters: units this short are compared with their case


def context() -> Mapping[str, frozenset[str]]:
    """The word lists round figures."""
    return word_lists("context.toml", package=__package__)


@functools.cache
def number_words() -> Mapping[str, Mapping[str, Fraction]]:
    """The words for numbers, by what part they play in a number."""
    tables = _tables("numbers.toml")
    return MappingProxyType(
        {
            name: MappingProxyType({word: Fraction(str(value)) for word, value in table.items()})
            for name, table in tables.items()
        }
    )


@functools.cache
def names(file: str, table: str) -> Names:
    """The phrases of one table of a file, each with its key."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, phrase in _phrases(file, table):
        parts = Tokens(phrase)
        words = parts.raw if _cased(phrase, file) else parts.low
        phrase_words = tuple(words[: parts.count])
        found.setdefault(phrase_words[0], []).append((phrase_words, key))
    return MappingProxyType(
        {word: tuple(sorted(each, key=lambda p: (-len(p[0]), p))) for word, each in found.items()}
    )


@functools.cache
def phrases(file: str, table: str) -> Mapping[str, str]:
    """The phrases of one table, words joined by single spaces, each with its key."""
    return MappingProxyType({phrase: key for key, phrase in _phrases(file, table)})


def _cased(phrase: str, file: str) -> bool:
    return file != "hedges.toml" and len(phrase) <= _CASED


def _phrases(file: str, table: str) -> Iterator[tuple[str, str]]:
    for key, listed in _tables(file)[table].items():
        if not isinstance(listed, list) or not listed:
            raise WordListError(file, f"{table}.{key}", "it is no array of words")
        seen: set[str] = set()
        for phrase in listed:
            if not isinstance(phrase, str) or not phrase or phrase != phrase.strip():
                raise WordListError(file, f"{table}.{key}", f"{phrase!r} is no phrase")
            if phrase in seen:
                raise WordListError(file, f"{table}.{key}", f"{phrase!r} stands in it twice")
            seen.add(phrase)
            yield key, phrase


@functools.cache
def _tables(file: str) -> Mapping[str, Mapping[str, object]]:
    text = (resources.files(__package__) / file).read_text(encoding="utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WordListError(file, "the file", str(error)) from error


def phrase_at(t: Tokens, i: int, known: Names) -> tuple[int, str] | None:
    """The longest known phrase at a token: where it ends, and its key.

    A hyphen may stand for a space, before the phrase or in it.
    """
    for form in (t.raw[i], t.low[i]):
        for words, key in known.get(form, ()):
            if len(words) == 1 and len(form) <= _CASED and form != t.raw[i] and form.isalpha():
                continue
            end = _follow(t, i, words)
            if end:
                return end, key
    return None


def _follow(t: Tokens, i: int, words: tuple[str, ...]) -> int:
    """Where the words end that begin at a token, 0 where they do not stand there."""
    for at, word in enumerate(words):
        if at and t.raw[i] == "-" and word != "-":
            i += 1
        if i >= t.count or word not in (t.raw[i], t.low[i]):
            return 0
        i += 1
    return i
