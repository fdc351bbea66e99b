"""Groups of those who are one: every two of a group, never a chain."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.compare.join.deciding import join
from onrecord.compare.join.known import Known
from onrecord.compare.join.names import body, form, person
from onrecord.compare.join.roles import weighty

Key = tuple[str, ...]

_ANY, _NONE = "ANY", "NONE"
"""Stand for every description, and for those without telling words: words are in small letters."""


def joined(knowns: Sequence[Known]) -> tuple[tuple[int, ...], ...]:
    """The indices of `knowns` in groups, each of which is one; every index stands in one group.

    Whoever fits two that do not fit each other (Ana Rell, of Ana Maria Rell and Ana Lucia Rell)
    stays alone. The groups do not depend on the order, but for the indices themselves.
    """
    alike: dict[Known, list[int]] = {}
    for index, known in enumerate(knowns):
        alike.setdefault(replace(known, outlet=None), []).append(index)
    made: list[tuple[int, ...]] = []
    for circle in _circles(sorted(alike, key=_order)):
        # Who fit each other and nobody else are one group; else every one of them stands alone.
        one = all(_fits_itself(each, alike[each]) for each in circle)
        for group in [circle] if one else [[each] for each in circle]:
            indices = sorted(index for each in group for index in alike[each])
            whole = one or _fits_itself(group[0], indices)
            made.extend([tuple(indices)] if whole else [(index,) for index in indices])
    return tuple(sorted(made))


def _fits_itself(known: Known, indices: Sequence[int]) -> bool:
    """Whether reports that know the same of somebody mean one: not where that is a surname."""
    return len(indices) == 1 or join(known, known).same


def _circles(knowns: Sequence[Known]) -> Iterator[list[Known]]:
    """Those who fit each other and nobody else together, and every other by itself."""
    near = _Near(knowns)
    done: set[Known] = set()
    for each in knowns:
        if each in done:
            continue
        circle = near.to(each)
        one = done.isdisjoint(circle) and all(near.to(other) == circle for other in circle)
        # If they are not one, nobody among them is one with anybody: all have one in common.
        yield from [sorted(circle, key=_order)] if one else ([it] for it in circle - done)
        done |= circle


class _Near:
    """Who joins whom, looked for only among those that may be one at all.

    They share a surname or a body's name, and a telling word of their descriptions where both have
    one. Of a name with 600 descriptions every two were looked at before: 6 seconds.
    """

    def __init__(self, knowns: Iterable[Known]) -> None:
        self._found: dict[tuple[Key, str], list[Known]] = {}
        for each in knowns:
            for key in _keys(each):
                for word in (_ANY, *(weighty(each.roles) or (_NONE,))):
                    self._found.setdefault((key, word), []).append(each)

    def to(self, known: Known) -> set[Known]:
        """Somebody, and all whom it joins."""
        words = weighty(known.roles)
        asked = (_NONE, *words) if words else (_ANY,)
        places = [(key, word) for key in _keys(known) for word in asked]
        others = {each for place in places for each in self._found.get(place, ())} - {known}
        return {known, *(each for each in others if join(known, each).same)}


def _keys(known: Known) -> set[Key]:
    """What two must share to be looked at: a name, or a surname with a first name's letter."""
    names = (known.name, *known.aliases)
    if known.kind not in ("person", "unknown"):
        return {(known.kind, *words) for name in names for words in (body(name), form(name))}
    people = filter(None, map(person, names))
    return {(known.kind, each.surname, each.given[0][0]) for each in people}


def _order(known: Known) -> tuple[object, ...]:
    return known.name, known.kind, known.aliases, known.roles
