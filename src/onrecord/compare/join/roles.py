"""Whether two descriptions can be of one: by the words they share, and by walks of life."""

from collections.abc import Iterable

from onrecord.compare.join.names import listed
from onrecord.compare.words import folded

_WALKS = ("army", "state", "medicine", "law", "sport", "arts", "learning", "trade", "faith")


def weighty(roles: Iterable[str]) -> frozenset[str]:
    """The words of roles that tell something: mayor, Dell."""
    return frozenset(w for role in roles for w in folded(role) if w not in listed("empty"))


def shared(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    """The telling words that both descriptions have."""
    return weighty(one) & weighty(other)


def against(one: Iterable[str], other: Iterable[str]) -> bool:
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


def _walks(words: frozenset[str]) -> frozenset[str]:
    return frozenset(walk for walk in _WALKS if words & listed(walk))


def of_men_and_women(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether one is called a man in so many words, and the other a woman."""
    mine = frozenset(w for role in one for w in folded(role))
    theirs = frozenset(w for role in other for w in folded(role))
    man, woman = listed("man"), listed("woman")
    return bool((mine & man and theirs & woman) or (mine & woman and theirs & man))
