"""The words of attribution by their dictionary forms: `cues.toml`, checked when loaded."""

import functools
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import get_args

from onrecord.domain import Act
from onrecord.errors import WordListError

_FILE = "cues.toml"
_LONGEST = 5  # words of a phrase
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ing", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A word or phrase of the lexicon as it stands at a place: its lemma, its act, its length.

    `noun` tells the nouns: their lemma is the noun, their act that of the verb behind it.
    """

    lemma: str
    act: Act
    words: int
    noun: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs and phrases by their acts, nouns by their verbs, irregular forms by their verbs.

    `longest` has the words of the longest phrase that begins with a word, by that word.
    """

    acts: dict[str, Act]
    nouns: dict[str, str]
    forms: dict[str, str]
    longest: dict[str, int]


def entry_at(words: Sequence[str], i: int) -> Entry | None:
    """The longest entry that begins with the word at `i`; words are in small letters."""
    begins = _beginning(words[i])
    acts = lexicon().acts
    for length in range(min(begins.longest, len(words) - i), 0, -1):
        rest = words[i + 1 : i + length]
        for lemma in begins.lemmas:
            phrase = " ".join((lemma, *rest))
            if phrase in acts:
                return Entry(lemma=phrase, act=acts[phrase], words=length)
    return begins.noun


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beginning:
    """What one word may begin: verbs and phrases of at most `longest` words, or it is a noun."""

    lemmas: tuple[str, ...]
    longest: int
    noun: Entry | None


@functools.lru_cache(8_192)
def _beginning(word: str) -> _Beginning:
    known = lexicon()
    lemmas = [lemma for lemma in _lemmas(word) if lemma in known.longest]
    return _Beginning(
        lemmas=tuple(lemmas),
        longest=max((known.longest[lemma] for lemma in lemmas), default=0),
        noun=_noun(word),
    )


def _noun(word: str) -> Entry | None:
    known = lexicon()
    for noun in (word, word.removesuffix("s"), word.removesuffix("ies") + "y"):
        if noun in known.nouns:
            return Entry(lemma=noun, act=known.acts[known.nouns[noun]], words=1, noun=True)
    return None


def _lemmas(word: str) -> Iterator[str]:
    """The verbs of which a word may be a form: an irregular one, itself, the regular ones."""
    if word in lexicon().forms:
        yield lexicon().forms[word]
    yield word
    for ending, repair in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + repair
            yield stem
            yield stem + "e"
            if stem[-2:-1] == stem[-1:]:  # admitted: one of the two
                yield stem[:-1]


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon; raises WordListError where `cues.toml` is not in order."""
    kept = tomllib.loads((resources.files(__package__) / _FILE).read_text(encoding="utf-8"))
    acts: dict[str, Act] = {}
    for act, words in kept["acts"].items():
        if act not in get_args(Act):
            raise WordListError(_FILE, act, f"{act!r} is no act of the contract")
        for word in words:
            if word in acts:
                raise WordListError(_FILE, act, f"{word!r} stands under {acts[word]}, too")
            if len(word.split()) > _LONGEST:
                raise WordListError(_FILE, act, f"{word!r} has more than {_LONGEST} words")
            acts[word] = act
    for noun, verb in kept["nouns"].items():
        if verb not in acts:
            raise WordListError(_FILE, "nouns", f"{noun!r} points to {verb!r}, which has no act")
    longest: dict[str, int] = {}
    for phrase in acts:
        first, *rest = phrase.split()
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return Lexicon(acts, kept["nouns"], kept["forms"], longest)
