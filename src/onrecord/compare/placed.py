"""An account with all that it is compared by: worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.compare.conflicts import as_told, is_told_as_so
from onrecord.compare.counting import Definition
from onrecord.compare.dates import Held, held, point
from onrecord.compare.doers import doer
from onrecord.compare.scope import scope
from onrecord.compare.subjects import Topic, topic
from onrecord.compare.told import Told
from onrecord.compare.voices import Voice, told_by_all, voice
from onrecord.domain import Figure, Point, State

_NOT_TOLD = frozenset({"ask", "demand", "promise", "threaten", "intend", "believe", "feel"})
"""Acts whose content is nobody's count of what is so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedState:
    """A state at its day. `when` is null where it is laid against no other, and `value` as told."""

    told: Told
    state: State
    point: Point
    topic: Topic
    voice: Voice
    value: str
    when: Held | None
    doer: frozenset[str]
    scope: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedFigure:
    """A figure at its day; `counts` is what it counts."""

    told: Told
    figure: Figure
    point: Point
    voice: Voice
    counts: Definition


def placed_states(all_told: Iterable[Told], wires: Mapping[str, str]) -> tuple[PlacedState, ...]:
    """The states among accounts."""
    made = []
    for told in all_told:
        state = told.account.entry
        if not isinstance(state, State):
            continue
        placed, subject = point(told), topic(told, state)
        laid = not subject.alone and is_told_as_so(state) and told_by_all(told.chain)
        made.append(
            PlacedState(
                told=told,
                state=state,
                point=placed,
                topic=subject,
                voice=voice(told, wires),
                value=as_told(state),
                when=held(told, placed) if laid else None,
                scope=scope(told, state),
                doer=doer(told, state) if laid and _is_done(state) else frozenset(),
            )
        )
    return tuple(made)


def _is_done(state: State) -> bool:
    """Whether a state is somebody's doing, so that two may tell of two doers."""
    return state.aspect in ("control", "force") or state.value == "seized"


def placed_figures(all_told: Iterable[Told], wires: Mapping[str, str]) -> tuple[PlacedFigure, ...]:
    """The figures among accounts that are told as so, and are no part of another."""
    made = []
    for told in all_told:
        figure, counts = told.account.entry, told.counts
        if not isinstance(figure, Figure) or counts is None or counts.partial or counts.unsure:
            continue
        inner = told.chain[-1] if told.chain else None
        so = inner is None or (inner.polarity == "asserted" and inner.cue.act not in _NOT_TOLD)
        if so and told_by_all(told.chain):
            made.append(
                PlacedFigure(
                    told=told,
                    figure=figure,
                    point=point(told),
                    voice=voice(told, wires),
                    counts=counts,
                )
            )
    return tuple(made)


def voice_name(placed: PlacedState | PlacedFigure) -> str:
    """What the voice is called in the report."""
    return placed.told.account.voices[-1].name
