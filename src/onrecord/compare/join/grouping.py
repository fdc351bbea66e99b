"""Groups of those who are one: every two of a group, never a chain."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.compare.join.deciding import join
from onrecord.compare.join.known import Known
from onrecord.compare.join.names import body, form, person


def joined(knowns: Sequence[Known]) -> tuple[tuple[int, ...], ...]:
    """The indices of `knowns` in groups, each of which is one; every index stands in one group.

    Whoever fits two that do not fit each other (Ana Rell, of Ana Maria Rell and Ana Lucia Rell)
    stays alone. The groups do not depend on the order, but for the indices themselves.
    """
    alike: dict[Known, list[int]] = {}
    for index, known in enumerate(knowns):
        alike.setdefault(replace(known, outlet=None), []).append(index)
    near = _near(sorted(alike, key=_order))
    circles: dict[frozenset[Known], list[Known]] = {}
    for each in alike:
        circles.setdefault(frozenset({each, *near.get(each, ())}), []).append(each)
    made: list[tuple[int, ...]] = []
    for circle, members in circles.items():
        # Who fit each other and nobody else are one group; else every one of them stands alone.
        one = len(members) == len(circle) and all(_fits_itself(k, alike[k]) for k in members)
        groups = [members] if one else [[each] for each in members]
        for group in groups:
            indices = sorted(index for each in group for index in alike[each])
            whole = one or _fits_itself(group[0], indices)
            made.extend([tuple(indices)] if whole else [(index,) for index in indices])
    return tuple(sorted(made))


def _fits_itself(known: Known, indices: Sequence[int]) -> bool:
    """Whether reports that know the same of somebody mean one: not where that is a surname."""
    return len(indices) == 1 or join(known, known).same


def _near(knowns: Sequence[Known]) -> dict[Known, set[Known]]:
    """Who joins whom, looked for only among those that share a surname or a body's name."""
    keys: dict[tuple[str, ...], list[Known]] = {}
    for each in knowns:
        for key in _keys(each):
            keys.setdefault(key, []).append(each)
    found: dict[Known, set[Known]] = {}
    for group in keys.values():
        for i, one in enumerate(group):
            for other in group[i + 1 :]:
                if join(one, other).same:
                    found.setdefault(one, set()).add(other)
                    found.setdefault(other, set()).add(one)
    return found


def _keys(known: Known) -> set[tuple[str, ...]]:
    """What two must share to be looked at: a name, or a surname with a first name's letter."""
    names = (known.name, *known.aliases)
    if known.kind not in ("person", "unknown"):
        return {(known.kind, *words) for name in names for words in (body(name), form(name))}
    people = filter(None, map(person, names))
    return {(known.kind, each.surname, each.given[0][0]) for each in people}


def _order(known: Known) -> tuple[object, ...]:
    return known.name, known.kind, known.aliases, known.roles
