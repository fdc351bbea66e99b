"""The rules of `aspects.toml` by the words that begin them, checked when loaded."""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Literal, cast, get_args

from onrecord.domain import Aspect, Value
from onrecord.errors import WordListError
from onrecord.text.wordlists import word_lists

_FILE = "aspects.toml"
_VOWELS = "aeiou"

Theme = Literal["either", "object", "subject", "after"]
Form = Literal["base", "s", "past", "preterite", "participle", "ing", "adjective", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: the state it gives, and what must stand where (as `aspects.toml` tells)."""

    aspect: Aspect
    value: Value
    theme: Theme
    of: frozenset[str]
    by: frozenset[str]
    goes_with: frozenset[str]
    then: frozenset[str]
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A way to word a rule: the form of its first word, and the words behind it."""

    rule: Rule
    form: Form
    rest: tuple[str, ...]


@functools.cache
def listed(key: str) -> frozenset[str]:
    """A list of `grammar.toml`."""
    return word_lists("grammar.toml", package=__package__)[key]


@functools.cache
def bent(key: str) -> frozenset[str]:
    """A list of `grammar.toml` in all its forms."""
    words = listed(key)
    return words | {form for word in words if " " not in word for form, _ in forms(word)}


@functools.cache
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """Every wording by its first word in small letters, those of most words first.

    Raises WordListError where a rule names no aspect and value of the contract, or no theme.
    """
    found: dict[str, list[Entry]] = {}
    for row in _table()["rule"]:
        rule = _rule(row)
        for verb in row.get("verbs", ()):
            first, *rest = verb.split()
            for word, form in forms(first):
                found.setdefault(word, []).append(Entry(rule=rule, form=form, rest=tuple(rest)))
        for adjective in row.get("adjectives", ()):
            first, *rest = adjective.split()
            entry = Entry(rule=rule, form="adjective", rest=tuple(rest))
            found.setdefault(first, []).append(entry)
        for noun in row.get("nouns", ()):
            first, *rest = noun.split()
            for word in (noun, plural(noun)) if not rest else (noun,):
                entry = Entry(rule=rule, form="noun", rest=tuple(rest))
                found.setdefault(word.split()[0], []).append(entry)
            if rest:
                many = (*rest[:-1], plural(rest[-1]))
                found.setdefault(first, []).append(Entry(rule=rule, form="noun", rest=many))
    return {word: tuple(sorted(e, key=lambda x: -len(x.rest))) for word, e in found.items()}


def forms(verb: str) -> Iterator[tuple[str, Form]]:
    """The forms of a verb: base, -s, past, participle, -ing."""
    given = _table()["forms"].get(verb)
    past, participle, ing = given or (_ed(verb), _ed(verb), _ing(verb))
    yield verb, "base"
    yield _s(verb), "s"
    yield past, "past" if past == participle else "preterite"
    if participle not in (past, verb):
        yield participle, "participle"
    yield ing, "ing"


def plural(noun: str) -> str:
    """The plural of a noun, where it is a regular one or ends in -man."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return _s(noun)


def _s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z", "go", "do")) else "s")


def _doubled(word: str) -> str:
    short = len(word) <= 4 and word[-1] not in "aeiouwxy" and word[-2:-1] in _VOWELS  # noqa: PLR2004  one beat
    return word + word[-1] if short and word[-3:-2] not in _VOWELS else word


def _ed(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return word + "d" if word.endswith("e") else _doubled(word) + "ed"


def _ing(word: str) -> str:
    stem = word[:-1] if word.endswith("e") and not word.endswith("ee") else _doubled(word)
    return stem + "ing"


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads((resources.files(__package__) / _FILE).read_text(encoding="utf-8"))


def _rule(row: Mapping[str, object]) -> Rule:
    aspect, _, value = str(row["value"]).partition(".")
    if aspect not in get_args(Aspect) or value not in get_args(Value):
        raise WordListError(_FILE, str(row["value"]), "it is no aspect and value of the contract")
    if row["theme"] not in get_args(Theme):
        raise WordListError(_FILE, str(row["value"]), f"{row['theme']!r} is no theme")
    kinds = {key: _words(row, key) for key in ("of", "by", "with", "then")}
    return Rule(
        aspect=cast("Aspect", aspect),
        value=cast("Value", value),
        theme=cast("Theme", row["theme"]),
        of=kinds["of"],
        by=kinds["by"],
        goes_with=kinds["with"],
        then=kinds["then"],
        negated=row.get("negated") is True,
    )


def _words(row: Mapping[str, object], key: str) -> frozenset[str]:
    words = row.get(key, [])
    if not isinstance(words, list):
        raise WordListError(_FILE, str(row["value"]), f"{key} is no array of words")
    return frozenset(words)
