"""Whether two descriptions can be of one: by the words they share, and by walks of life."""

import functools

from onrecord.compare.join.names import listed
from onrecord.compare.words import folded

_WALKS = ("army", "state", "medicine", "law", "sport", "arts", "learning", "trade", "faith")


Roles = tuple[str, ...]

_KEPT = 1 << 14  # descriptions: whoever is often named is held against many, each time by the same


@functools.lru_cache(_KEPT)
def weighty(roles: Roles) -> frozenset[str]:
    """The words of roles that tell something: mayor, Dell."""
    return frozenset(w for role in roles for w in folded(role) if w not in listed("empty"))


def shared(one: Roles, other: Roles) -> frozenset[str]:
    """The telling words that both descriptions have."""
    return weighty(one) & weighty(other)


def against(one: Roles, other: Roles) -> bool:
    """Whether two descriptions are not known to be of one.

    Where both tell something, they must share a word, and no walk of life may be told of each that
    is not the other's: of a mayor and a striker the two words tell enough.
    """
    mine, theirs = weighty(one), weighty(other)
    if not mine or not theirs:
        return False
    walks, others = _walks(mine), _walks(theirs)
    if walks and others and walks.isdisjoint(others):
        return True
    return mine.isdisjoint(theirs)


@functools.lru_cache(_KEPT)
def _walks(words: frozenset[str]) -> frozenset[str]:
    return frozenset(walk for walk in _WALKS if words & listed(walk))


def of_men_and_women(one: Roles, other: Roles) -> bool:
    """Whether one is called a man in so many words, and the other a woman."""
    (man, woman), (other_man, other_woman) = _called(one), _called(other)
    return (man and other_woman) or (woman and other_man)


@functools.lru_cache(_KEPT)
def _called(roles: Roles) -> tuple[bool, bool]:
    """Whether somebody is called a man, and whether a woman."""
    words = {word for role in roles for word in folded(role)}
    return not words.isdisjoint(listed("man")), not words.isdisjoint(listed("woman"))
