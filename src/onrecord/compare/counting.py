"""What a figure counts, as its own clause defines it."""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.compare.words import fold, folded, listed, named_places, tokens
from onrecord.text.wordlists import word_lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What is counted: whom or what (`thing`), what befell them (`outcomes`), in what (`rest`).

    `thing` is the noun and its modifiers, folded, empty for a number alone; `outcomes` are keys of
    `outcomes.toml`; `rest` the other words of the clause that carry weight; `places` the names
    after a preposition of place. `words` are the outcomes' words as written. `partial` where it
    counts a part of what another figure counts; `unsure` where it is not told as so.
    """

    thing: tuple[str, ...]
    outcomes: frozenset[str]
    rest: frozenset[str]
    places: frozenset[str]
    words: tuple[str, ...]
    partial: bool
    unsure: bool

    @property
    def topic(self) -> tuple[object, ...]:
        """All that is counted: equal topics are one definition, but for place and time."""
        return self.thing, self.outcomes, self.rest


def definition(counted: str, before: str, after: str) -> Definition:
    """What a figure counts, by the words for it and the clause before and after the number.

    A number alone is as good as defined by what befell: "14 were killed".
    """
    said = (*tokens(counted), *tokens(before), *tokens(after.replace(counted, " ", 1)))
    low = tuple(fold(word) for word in said)
    befell = {word: _outcomes()[word] for word in low if word in _outcomes()}
    places = named_places(f"{before} {after}")
    placed = {word for name in places for word in name.split()}
    thing = tuple(w for w in folded(counted) if w not in _outcomes() and w not in listed("light"))
    told = placed | {*thing, *befell}
    return Definition(
        thing=thing,
        outcomes=frozenset().union(*befell.values()),
        rest=frozenset(
            w for w in low if w not in _weightless() and w not in told and not w.isdigit()
        ),
        places=places,
        words=tuple(dict.fromkeys(w for w, f in zip(said, low, strict=True) if f in befell)),
        partial=_partial(thing, before, after),
        # May is a month where it has its capital.
        unsure=any(fold(w) in listed("unsure") for w in said if w not in ("May", "MAY")),
    )


def _partial(thing: Sequence[str], before: str, after: str) -> bool:
    """Whether the number counts a part of what another counts, or adds to it.

    1. `another 12`, `12 more`. 2. `12 of them`. 3. `including 12`, where it does not say what.
    """
    behind, ahead = _low(tokens(before)[-2:]), _low(tokens(after)[:2])
    if {*behind[-1:], *ahead[:1]} & listed("added") or " ".join(ahead) in listed("of_whole"):
        return True
    return not thing and bool({" ".join(behind), *behind[-1:]} & listed("within"))


def _low(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)


@functools.cache
def _weightless() -> frozenset[str]:
    return listed("light") | listed("calendar") | listed("of_place")


@functools.cache
def _outcomes() -> dict[str, frozenset[str]]:
    """Each word of `outcomes.toml`, with the keys of the lists that hold it."""
    lists = word_lists("outcomes.toml", package=__package__)
    words = frozenset().union(*lists.values())
    return {word: frozenset(key for key in lists if word in lists[key]) for word in words}
