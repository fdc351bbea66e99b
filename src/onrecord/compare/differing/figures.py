"""Figures of one counted thing, place and time that cannot both hold; and those defined otherwise.

Figures are of one thing where noun and modifiers, what befell, and the other words of weight in
their clauses are the same: the killed are not the killed or injured, families are not people.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence

from onrecord.compare.dates import period
from onrecord.compare.differing.amounts import Amount, amount, below
from onrecord.compare.differing.wording import days_in_words, listed_in_words, names_in_words
from onrecord.compare.ordering import Order
from onrecord.compare.placed import PlacedFigure, voice_name
from onrecord.compare.subjects import place_name, two_places
from onrecord.compare.voices import may_be_one
from onrecord.domain import Apart, Difference

Where = frozenset[str]
Allowed = tuple[PlacedFigure, Amount]


def differing_figures(figures: Iterable[PlacedFigure], order: Order) -> tuple[Difference, ...]:
    """One difference a counted thing, place and time."""
    found: dict[Hashable, list[PlacedFigure]] = {}
    for each in figures:
        counts, days, where = each.counts, period(each.point), _where(each)
        # Without a place, something else must tell that one event is meant; without a word of
        # what befell and of what, nothing tells what is counted at all.
        if days and (where or counts.rest) and (counts.outcomes or counts.rest):
            found.setdefault((counts.topic, where, days), []).append(each)
    return tuple(
        _difference(sorted(differing, key=lambda each: order.of(each.point)), order)
        for group in found.values()
        if (differing := _differing(group))
    )


def apart_figures(figures: Iterable[PlacedFigure], order: Order) -> tuple[Apart, ...]:
    """One entry for the figures of one outcome, place and time whose definitions differ.

    Only of different voices, and only where the numbers themselves could not both hold.
    """
    found: dict[Hashable, list[PlacedFigure]] = {}
    for each in figures:
        days, where = period(each.point), _where(each)
        if days and where:
            for outcome in sorted(each.counts.outcomes):
                found.setdefault((outcome, where, days), []).append(each)
    made, seen = [], set()
    for group in found.values():
        definitions = {each.counts.topic for each in group}
        if len(definitions) == 1 or not _differing(group):
            continue
        ordered = sorted(group, key=lambda each: order.of(each.point))
        if (members := tuple(map(id, ordered))) not in seen:
            seen.add(members)
            made.append(_apart(ordered, order))
    return tuple(made)


def _where(each: PlacedFigure) -> Where:
    place = each.told.account.place
    return frozenset({place_name(place)}) if place else each.counts.places


def _differing(group: Sequence[PlacedFigure]) -> list[PlacedFigure]:
    """Those whose number another voice's excludes."""
    classes: dict[Hashable, Allowed] = {}
    keys = []
    for each in group:
        allowed = amount(each.figure)
        place = each.told.account.place
        keys.append((each.voice.key, allowed, place.gazetteer_id if place else None))
        classes.setdefault(keys[-1], (each, allowed))
    bounded = [each for each in classes.values() if each[1].high is not None]
    smallest = sorted(bounded, key=lambda each: (each[1].high, not each[1].high_open))
    bounded = [each for each in classes.values() if each[1].low is not None]
    largest = sorted(bounded, key=lambda each: (each[1].low, each[1].low_open), reverse=True)
    differing = {
        key
        for key, each in classes.items()
        if _excluded(each, smallest, lambda one, other: below(other, one))
        or _excluded(each, largest, below)
    }
    return [each for each, key in zip(group, keys, strict=True) if key in differing]


def _excluded(
    one: Allowed, others: Iterable[Allowed], excludes: Callable[[Amount, Amount], bool]
) -> bool:
    """Whether another voice is among those that exclude a number; these stand first, if any do."""
    for other in others:
        if not excludes(one[1], other[1]):
            return False
        if not (may_be_one(one[0].voice, other[0].voice) or two_places(one[0].told, other[0].told)):
            return True
    return False


def _difference(differing: Sequence[PlacedFigure], order: Order) -> Difference:
    first = order.first(differing)
    numbers = [each.figure.span.exact for each in differing]
    return Difference(
        subject=_subject(first),
        aspect="figure",
        points=tuple(each.point for each in differing),
        reasons=(
            f"Counted alike: {names_in_words(_counted(each) for each in differing)}.",
            f"One place: {listed_in_words(map(_place, differing))}."
            if _where(first)
            else "No place is given; the words for what happened are the same.",
            f"One time: {days_in_words([each.point for each in differing])}.",
            f"Different voices: {names_in_words(map(voice_name, differing))}.",
            f"What cannot all hold at once: {listed_in_words(numbers)}.",
        ),
    )


def _apart(ordered: Sequence[PlacedFigure], order: Order) -> Apart:
    first = order.first(ordered)
    return Apart(
        subject=_subject(first),
        points=tuple(each.point for each in ordered),
        definitions=tuple(
            dict.fromkeys(
                f"{each.told.account.voices[-1].name}: {each.figure.span.exact} {_words(each)}"
                for each in ordered
            )
        ),
    )


def _words(each: PlacedFigure) -> str:
    """What a figure counts, with the clause that defines it: people were killed at Oum."""
    return " ".join(each.told.after.split()) or _counted(each)


def _counted(each: PlacedFigure) -> str:
    about, words = each.told.account.about, " or ".join(each.counts.words)
    return about if not words or words in about else f"{about} {words}"


def _subject(each: PlacedFigure) -> str:
    """What is counted and where: people killed, Oum."""
    return ", ".join(filter(None, (_counted(each), _place(each))))


def _place(each: PlacedFigure) -> str:
    place = each.told.account.place
    if place is not None:
        return place.span.exact
    return ", ".join(word.title() for word in sorted(each.counts.places))
