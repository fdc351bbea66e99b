"""The situation as told: reports laid side by side, with no verdict."""

from collections.abc import Iterable, Sequence

from onrecord.compare.choosing import Choice
from onrecord.compare.differing import apart_figures, differing_figures, differing_states
from onrecord.compare.ordering import Order, by_publication
from onrecord.compare.placed import placed_figures, placed_states
from onrecord.compare.reasons import reasons
from onrecord.compare.threads import threads
from onrecord.compare.told import report_of, told
from onrecord.compare.wires import same_print, tie_by_agency
from onrecord.domain import Aspect, Reading, Situation


def situation(
    readings: Iterable[Reading], *, about: str | None = None, aspect: Aspect | None = None
) -> Situation:
    """What reports tell of each subject, a lane a voice, and where their accounts differ.

    What names no subject is left to the readings: it, who, one litre.

    `about` keeps what is of these words or at this place, `aspect` the states of one aspect (and no
    figures). The order of the readings does not matter. Linear in the accounts but for sorting.
    """
    chosen = Choice(about=about, aspect=aspect)
    kept = sorted(_once(readings), key=lambda each: by_publication(report_of(each)))
    reports = tuple(map(report_of, kept))
    order = Order(reports)
    all_told = [(reading, told(reading)) for reading in kept]
    wanted = [each for _, group in all_told for each in group if chosen.takes(each)]
    # Which reports print one wire is seen in all that they tell, whatever is asked for.
    groups = same_print([each for _, group in all_told for each in group])
    wires = {document: group[0] for group in groups.all() for document in group}
    states = tuple(each for each in placed_states(wanted, wires) if not each.topic.nameless)
    figures = placed_figures(wanted, wires)
    tie_by_agency(groups, ((each.topic.key, each.told) for each in states))
    tie_by_agency(groups, ((each.counts.topic, each.told) for each in figures))
    differences = (*differing_states(states, order), *differing_figures(figures, order))
    return Situation(
        reports=reports,
        threads=threads(states, order),
        differences=tuple(sorted(differences, key=order.shown)),
        apart=tuple(sorted(apart_figures(figures, order), key=order.shown)),
        reasons=tuple(
            each for reading, group in all_told for each in reasons(reading, group, chosen)
        ),
        wires=groups.all(),
    )


def _once(readings: Iterable[Reading]) -> Sequence[Reading]:
    """Each document once: of several readings of one, that of the latest version by its name."""
    return list({each.document.id: each for each in sorted(readings, key=_version)}.values())


def _version(reading: Reading) -> tuple[object, ...]:
    document, engine = reading.document, reading.engine
    known = (document.publisher, document.published, document.url, document.path)
    sizes = (len(reading.states), len(reading.figures), len(reading.statements))
    return engine.version, engine.weights, tuple(each or "" for each in known), sizes
