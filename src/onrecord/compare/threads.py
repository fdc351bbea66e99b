"""Threads: what is told of one subject in one aspect, a lane a voice, points at their days."""

from collections.abc import Iterable, Sequence
from typing import get_args

from onrecord.compare.ordering import Order
from onrecord.compare.placed import PlacedState
from onrecord.compare.words import folded
from onrecord.domain import Aspect, Lane, Thread

_ASPECTS: tuple[Aspect, ...] = get_args(Aspect)


def threads(states: Iterable[PlacedState], order: Order) -> tuple[Thread, ...]:
    """One thread a subject and aspect, in the order of aspects, then by the subject's words."""
    found: dict[tuple[object, Aspect], list[PlacedState]] = {}
    for each in states:
        found.setdefault((each.topic.key, each.state.aspect), []).append(each)
    made = [(key, _thread(aspect, group, order)) for (key, aspect), group in found.items()]
    made.sort(key=lambda m: (_ASPECTS.index(m[1].aspect), _by_name(m[1].subject), m[0]))
    return tuple(thread for _, thread in made)


def _by_name(subject: str) -> tuple[tuple[str, ...], str]:
    return folded(subject), subject


def _thread(aspect: Aspect, group: Sequence[PlacedState], order: Order) -> Thread:
    ordered = sorted(group, key=lambda each: order.of(each.point))
    lanes: dict[object, list[PlacedState]] = {}
    for each in ordered:
        lanes.setdefault(each.voice.key, []).append(each)
    return Thread(
        subject=order.first(ordered).topic.name,
        aspect=aspect,
        lanes=tuple(map(_lane, lanes.values())),
    )


def _lane(group: Sequence[PlacedState]) -> Lane:
    """A lane by its voice's name; outlets that print one wire are named together."""
    names = dict.fromkeys(each.told.account.voices[-1].name for each in group)
    one_wire = group[0].voice.key[0] == "wire"
    name = f"{', '.join(sorted(names))} (one wire)" if one_wire else next(iter(names))
    return Lane(voice=name, points=tuple(each.point for each in group))
