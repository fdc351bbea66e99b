"""For whom a way is told to be open or closed: the words after `open to`, `closed for`."""

import re

from onrecord.compare.told import Told
from onrecord.compare.words import folded, listed
from onrecord.domain import State

_FOR = re.compile(r"\A(?:to|for)\s+(?P<whom>(?:[\w’'-]+\s?){1,4})")
EVERYBODY = frozenset({"all"})


def scope(told: Told, state: State) -> frozenset[str]:
    """For whom, folded; empty where nothing says, or only traffic; "all" for everybody."""
    if state.aspect != "passage":
        return frozenset()
    last = max(span.end for span in state.spans)
    first = min(span.start for span in state.spans)
    found = _FOR.match(told.after[last - first :].lstrip())
    words = frozenset(folded(found["whom"])) if found else frozenset()
    if words & listed("everybody"):
        return EVERYBODY
    return words - listed("light") - listed("traffic") - listed("calendar")


def one_scope(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two accounts are of the same passers: open to ambulances is not closed to lorries."""
    return one == other or EVERYBODY in (one, other) or bool(one & other)
