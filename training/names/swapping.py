"""Exchanges the names in a text for others, the same for the same name throughout the text."""

import functools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.text.wordlists import word_lists
from training.names.texts import Marked, Marks

_SWAPPED = 0.55  # of the texts; the others keep the names that their world goes by
_INVENTED = 0.35  # of the new person's names are made up
_SYLLABLES = 3  # at most, in a name made up
_ACRONYM = range(2, 6)  # letters


def swapped(marks: Marks, rng: random.Random) -> Marks:
    """The text with other names of persons, places and acronyms, or as it is."""
    if rng.random() >= _SWAPPED:
        return marks
    tokens, spaces = list(marks.tokens), list(marks.spaces)
    words = _person_words(marks, rng)
    places = _places(rng)
    others: dict[str, str] = {}
    for mention in marks.mentions:
        here = range(mention.start, mention.end)
        if mention.role == "name-person":
            for i in here:
                tokens[i] = words.get(tokens[i], tokens[i])
        elif mention.role == "name-place":
            own = " ".join(marks.tokens[mention.start : mention.end])
            _put(tokens, spaces, mention, others.setdefault(own, next(places, own)))
        elif mention.role == "name-organization" and _is_acronym(marks.tokens, mention):
            own = tokens[mention.start]
            letters = "".join(rng.choices("ABCDEFGHIJKLMNOPRSTUVWYZ", k=len(own)))
            tokens[mention.start] = others.setdefault(own, letters)
    return replace(marks, tokens=tuple(tokens), spaces=tuple(spaces))


def _person_words(marks: Marks, rng: random.Random) -> Mapping[str, str]:
    """A new word for each capitalised word of a person's name."""
    given, family = pool("given"), pool("family")
    out: dict[str, str] = {}
    mentions = [m for m in marks.mentions if m.role == "name-person"]
    for mention in sorted(mentions, key=lambda m: m.start - m.end):  # whole names decide first
        for i in range(mention.start, mention.end):
            word = marks.tokens[i]
            if not word[:1].isupper() or len(word.rstrip(".")) == 1 or word in out:
                continue
            last = i == mention.end - 1
            new = (
                invented(rng) if rng.random() < _INVENTED else rng.choice(family if last else given)
            )
            out[word] = new.upper() if word.isupper() else new
    return out


def _places(rng: random.Random) -> Iterator[str]:
    names = pool("places")
    return iter(rng.sample(names, len(names)))


@functools.cache
def pool(name: str) -> tuple[str, ...]:
    """A list of pools.toml, sorted."""
    return tuple(sorted(word_lists("pools.toml", package=__package__)[name]))


def invented(rng: random.Random) -> str:
    """A name that nobody has, or somebody has by chance."""
    count = rng.randint(1, _SYLLABLES)
    onsets, vowels, endings = pool("onsets"), pool("vowels"), pool("endings")
    made = "".join(rng.choice(onsets) + rng.choice(vowels) for _ in range(count))
    return (made + rng.choice(["", *endings])).capitalize()


def _put(tokens: list[str], spaces: list[str], mention: Marked, name: str) -> None:
    """The whole name in the first token's place, nothing in the others'."""
    tokens[mention.start] = name
    for i in range(mention.start + 1, mention.end):
        tokens[i] = spaces[i] = ""


def _is_acronym(tokens: Sequence[str], mention: Marked) -> bool:
    word = tokens[mention.start]
    return mention.end == mention.start + 1 and word.isupper() and len(word) in _ACRONYM
