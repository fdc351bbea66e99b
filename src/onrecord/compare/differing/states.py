"""States that cannot both hold, of one subject at one time, told by different voices."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence

from onrecord.compare.conflicts import cannot_both_hold, needs_one_doer
from onrecord.compare.dates import one_time
from onrecord.compare.differing.wording import days_in_words, listed_in_words, names_in_words
from onrecord.compare.doers import one_doer
from onrecord.compare.ordering import Order
from onrecord.compare.placed import PlacedState, voice_name
from onrecord.compare.scope import one_scope
from onrecord.compare.subjects import two_places
from onrecord.compare.voices import may_be_one
from onrecord.domain import Difference


def differing_states(states: Iterable[PlacedState], order: Order) -> tuple[Difference, ...]:
    """One difference a subject, aspect and day; accounts of the same several days stand once."""
    found: dict[Hashable, list[PlacedState]] = {}
    for each in states:
        if each.when is not None:
            found.setdefault((each.topic.key, each.state.aspect), []).append(each)
    made = []
    for group in found.values():
        seen: set[tuple[int, ...]] = set()
        for day in _days(group):
            differing = sorted(_differing(day), key=lambda each: order.of(each.point))
            members = tuple(map(id, differing))
            if differing and members not in seen:
                seen.add(members)
                made.append(_difference(differing, order))
    return tuple(made)


def _days(group: Sequence[PlacedState]) -> Iterator[list[PlacedState]]:
    """The accounts of each day that one of them is of alone, and of what holds through several.

    What holds through several days is looked at on each first day of another, so that the days
    between, on which nobody tells anything, cost nothing.
    """
    starts: dict[str, list[PlacedState]] = {}
    through: dict[Hashable, PlacedState] = {}
    for each in group:
        if each.when is None:
            continue
        starts.setdefault(each.when.first, []).append(each)
        if each.when.first != each.when.last:
            # Of one voice that tells the same of the same days, one account stands for all.
            through.setdefault((each.value, _likeness(each)), each)
    days = sorted(starts)
    for each in through.values():
        if each.when is not None:
            first, last = bisect_right(days, each.when.first), bisect_left(days, each.when.last)
            last += last < len(days) and days[last] == each.when.last
            for day in days[first:last]:
                starts[day].append(each)
    for day in days:
        yield starts[day]


def _differing(day: Sequence[PlacedState]) -> list[PlacedState]:
    """Those of one day's accounts that cannot hold together with another voice's."""
    by_value: dict[str, dict[Hashable, PlacedState]] = {}
    for each in day:
        # Accounts that differ in nothing that counts here are looked at once.
        by_value.setdefault(each.value, {}).setdefault(_likeness(each), each)
    if len(by_value) == 1:
        return []
    against = {
        value: [
            other
            for told, classes in by_value.items()
            if cannot_both_hold(day[0].state.aspect, value, told)
            for other in classes.values()
        ]
        for value in by_value
    }
    return [each for each in day if any(_differ(each, other) for other in against[each.value])]


def _likeness(each: PlacedState) -> Hashable:
    """All of an account, but for its value, that it is laid against others by."""
    place = each.told.account.place
    where = each.topic.places, place.gazetteer_id if place else None
    return each.voice.key, where, each.doer, each.scope, each.when


def _differ(one: PlacedState, other: PlacedState) -> bool:
    """Whether nothing but the values tells two accounts of one day apart: voices, place, hour."""
    if one.when is None or other.when is None or not one_time(one.when, other.when):
        return False
    if may_be_one(one.voice, other.voice) or two_places(one.told, other.told):
        return False
    here, there = one.topic.places, other.topic.places
    if (here or there) and not here & there:
        return False
    if not one_scope(one.scope, other.scope):
        return False
    return one_doer(one.doer, other.doer, named=needs_one_doer(one.value, other.value))


def _difference(differing: Sequence[PlacedState], order: Order) -> Difference:
    first = order.first(differing)
    values = dict.fromkeys(each.value.replace("-", " ") for each in differing)
    return Difference(
        subject=first.topic.name,
        aspect=first.state.aspect,
        points=tuple(each.point for each in differing),
        reasons=(
            f"One subject: {names_in_words(each.topic.name for each in differing)}.",
            f"One time: {days_in_words([each.point for each in differing])}.",
            f"Different voices: {names_in_words(map(voice_name, differing))}.",
            f"What cannot all hold at once: {listed_in_words(values)}.",
        ),
    )
