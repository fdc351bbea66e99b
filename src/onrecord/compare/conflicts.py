"""Which reported values cannot both hold of one thing at one time."""

import functools
from typing import get_args

from onrecord.domain import Aspect, State, Value
from onrecord.errors import WordListError
from onrecord.text.wordlists import word_lists

_FILE = "conflicts.toml"

Pair = tuple[str, str]


def as_told(state: State) -> str:
    """The value as its voice tells it: `open`, or `not open` where it denies it."""
    return f"not {state.value}" if state.polarity == "denied" else state.value


def is_told_as_so(state: State) -> bool:
    """Whether a voice tells a state as so, or as not so: no fear, plan, condition or question."""
    return state.polarity in ("asserted", "denied") and state.modality in (
        "asserted",
        "claimed",
        "denied",
    )


def cannot_both_hold(aspect: Aspect, one: str, other: str) -> bool:
    """Whether two values as told exclude each other in an aspect."""
    return f"not {one}" == other or f"not {other}" == one or (one, other) in _pairs(aspect)


def needs_one_doer(one: str, other: str) -> bool:
    """Whether they do so only where the same doer is meant."""
    return (one, other) in _pairs("same_doer")


@functools.cache
def _pairs(key: str) -> frozenset[Pair]:
    """The pairs of one list, both ways round."""
    found = set()
    for row in word_lists(_FILE, package=__package__).get(key, ()):
        one, bar, other = row.partition(" | ")
        if not bar or not {one.removeprefix("not "), other.removeprefix("not ")} <= _values():
            raise WordListError(_FILE, key, f"{row!r} is no pair of values")
        found |= {(one, other), (other, one)}
    return frozenset(found)


@functools.cache
def _values() -> frozenset[str]:
    return frozenset(get_args(Value))
