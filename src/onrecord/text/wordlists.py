"""Word lists kept as commented TOML files beside the code that reads them, checked when loaded."""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType

from onrecord.errors import WordListError

_HERE = "onrecord.text"


@functools.cache
def word_lists(name: str, *, package: str = _HERE) -> Mapping[str, frozenset[str]]:
    """The lists of one file of a package by their keys: `word_lists("shapes.toml")["months"]`.

    Raises WordListError where a list is no array of strings, is empty, or holds a word twice, or
    with white space around it.
    """
    text = (resources.files(package) / name).read_text(encoding="utf-8")
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WordListError(name, "the file", str(error)) from error
    return MappingProxyType({key: _checked(name, key, words) for key, words in content.items()})


@functools.cache
def pronouns() -> frozenset[str]:
    """Every pronoun of `pronouns.toml`, of whatever kind."""
    return frozenset().union(*word_lists("pronouns.toml").values())


def _checked(name: str, key: str, words: object) -> frozenset[str]:
    if not isinstance(words, list) or not words:
        raise WordListError(name, key, "it is no array of words")
    seen: set[str] = set()
    for word in words:
        if not isinstance(word, str) or not word or word != word.strip():
            raise WordListError(name, key, f"{word!r} is no word without white space around it")
        if word in seen:
            raise WordListError(name, key, f"{word!r} stands in it twice")
        seen.add(word)
    return frozenset(seen)
