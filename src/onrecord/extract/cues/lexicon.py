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

    def at(self, words: Sequence[str], i: int) -> Entry | None:
        """The longest entry that begins with the word at `i`; words are in small letters."""
        first = [lemma for lemma in self._lemmas(words[i]) if lemma in self.longest]
        longest = max((self.longest[lemma] for lemma in first), default=0)
        for length in range(min(longest, len(words) - i), 0, -1):
            rest = words[i + 1 : i + length]
            for lemma in first:
                phrase = " ".join((lemma, *rest))
                if phrase in self.acts:
                    return Entry(lemma=phrase, act=self.acts[phrase], words=length)
        return self._noun(words[i])

    def _noun(self, word: str) -> Entry | None:
        for noun in (word, word.removesuffix("s"), word.removesuffix("ies") + "y"):
            if noun in self.nouns:
                act = self.acts[self.nouns[noun]]
                return Entry(lemma=noun, act=act, words=1, noun=True)
        return None

    def _lemmas(self, word: str) -> Iterator[str]:
        """The verbs of which a word may be a form, an irregular one first, then itself."""
        if word in self.forms:
            yield self.forms[word]
        yield from _stems(word)


@functools.lru_cache(8_192)
def _stems(word: str) -> tuple[str, ...]:
    """The word, and the verbs of which it may be a regular form."""
    stems = [word]
    for ending, repair in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + repair
            stems += [stem, stem + "e"]
            if stem[-2:-1] == stem[-1:]:  # admitted: one of the two
                stems.append(stem[:-1])
    return tuple(stems)


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
