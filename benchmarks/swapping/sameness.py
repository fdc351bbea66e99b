"""What two readings of one template have in common, whatever names it was rendered with.

Compared are statements (every field that the report decides), figures, times, states, causes and
wording. Left out
is what names tell: entities' names and kinds (PTI is a body by its capitals alone), places (a
gazetteer holds real ones), names among the leftovers; and ids and confidences.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.swapping.templates import Rendered
from onrecord.domain import Cause, Entity, Figure, Reading, Span, State, Statement, When

Place = tuple[int, int]
Places = tuple[Place, ...]
At = Callable[[Iterable[Span]], Places]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a reading without its names: what kind, where it stands, and its fields."""

    kind: str
    place: Places
    fields: Mapping[str, Hashable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An entry that is not the same in both: its kind, and the fields that differ.

    `fields` is ("missing",) where the other reading has none in its place.
    """

    kind: str
    place: Places
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How many entries two readings have between them, and those that changed."""

    entries: int
    changes: tuple[Change, ...]


def entries(reading: Reading, rendered: Rendered) -> tuple[Entry, ...]:
    """The reading's entries without the names in them."""

    def at(spans: Iterable[Span]) -> Places:
        return tuple((rendered.place(s.start), rendered.place(s.end)) for s in spans)

    holders = {s.id: at(s.content.spans) for s in reading.statements}
    bearers = {e.id: e for e in reading.entities}
    ends = holders | {s.id: at(s.spans) for s in reading.states}
    return (
        *(_statement(s, at, holders, bearers) for s in reading.statements),
        *(_figure(f, at, holders) for f in reading.figures),
        *(Entry(kind="time", place=at((t.span,)), fields=_time(t, at)) for t in reading.times),
        *(_state(s, at, holders) for s in reading.states),
        *(_cause(c, at, holders, ends) for c in reading.causes),
        *(
            Entry(
                kind="wording",
                place=at((w.span,)),
                fields={"kind": w.kind, "statement": holders.get(w.statement or "")},
            )
            for w in reading.wording
        ),
    )


def compared(one: Sequence[Entry], other: Sequence[Entry]) -> Comparison:
    """The entries of two readings side by side."""
    if one == other:
        return Comparison(entries=len(one), changes=())
    found = tuple(_side_by_side(one, other))
    changes = tuple(c for c in found if c.fields)
    return Comparison(entries=len(found), changes=changes)


def _side_by_side(one: Sequence[Entry], other: Sequence[Entry]) -> Iterator[Change]:
    """Each entry with its like: of its kind in its place, else of its kind with most in common."""
    left = list(other)
    alone = []
    for entry in one:
        like = next((e for e in left if (e.kind, e.place) == (entry.kind, entry.place)), None)
        if like is None:
            alone.append(entry)
            continue
        left.remove(like)
        yield _change(entry, like)
    for entry in alone:
        near = [e for e in left if e.kind == entry.kind and _overlap(e.place, entry.place)]
        if not near:
            yield Change(kind=entry.kind, place=entry.place, fields=("missing",))
            continue
        like = min(near, key=lambda e: len(_change(e, entry).fields))
        left.remove(like)
        yield _change(entry, like)
    for entry in left:
        yield Change(kind=entry.kind, place=entry.place, fields=("missing",))


def _change(one: Entry, other: Entry) -> Change:
    differ = [name for name, value in one.fields.items() if other.fields[name] != value]
    if one.place != other.place:
        differ.insert(0, "span")
    return Change(kind=one.kind, place=one.place, fields=tuple(differ))


def _overlap(one: Places, other: Places) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _statement(
    statement: Statement, at: At, holders: Mapping[str, Places], bearers: Mapping[str, Entity]
) -> Entry:
    source, cue, addressee = statement.source, statement.cue, statement.addressee
    spoken = None if source.speaker is None else bearers[source.speaker.entity]
    heard = None if addressee is None else bearers.get(addressee.entity or "")
    possible = [bearers[c.entity] for c in source.candidates]
    return Entry(
        kind="statement",
        place=at(statement.content.spans),
        fields={
            "source": at(source.spans),
            "cue": at(cue.spans),
            "quoted": at(statement.content.quoted),
            "condition": at(statement.condition),
            "mode": statement.mode,
            "polarity": statement.polarity,
            "act": cue.act,
            "lemma": cue.lemma,
            "naming": source.naming,
            "reason": at(source.reason),
            "speaker": None if spoken is None else at(spoken.mentions[:1]),
            "candidates": tuple(at(e.mentions[:1]) for e in possible),
            "channel": tuple((at(c.spans), c.medium) for c in statement.channel),
            "addressee": None if addressee is None else at(addressee.spans),
            "who is addressed": None if heard is None else at(heard.mentions[:1]),
            "said on": _moment(statement.said_on, at),
            "within": holders.get(statement.within or ""),
        },
    )


def _figure(figure: Figure, at: At, holders: Mapping[str, Places]) -> Entry:
    return Entry(
        kind="figure",
        place=at((figure.span,)),
        fields={
            "value": (figure.value, figure.low, figure.high, figure.low_open, figure.high_open),
            "hedge": figure.hedge,
            "kind": figure.kind,
            "unit": figure.unit,
            "of what": at(figure.of_what),
            "as of": _moment(figure.as_of, at),
            "caveat": at(figure.caveat),
            "statement": holders.get(figure.statement or ""),
        },
    )


def _state(state: State, at: At, holders: Mapping[str, Places]) -> Entry:
    return Entry(
        kind="state",
        place=at(state.spans),
        fields={
            "subject": at(state.subject.spans),
            "candidates": at(state.subject.candidates),
            "value": (state.aspect, state.value),
            "polarity": state.polarity,
            "modality": state.modality,
            "as of": _moment(state.as_of, at),
            "figures": len(state.figures),
            "statement": holders.get(state.statement or ""),
        },
    )


def _cause(
    cause: Cause, at: At, holders: Mapping[str, Places], ends: Mapping[str, Places]
) -> Entry:
    return Entry(
        kind="cause",
        place=at(cause.spans),
        fields={
            "cause": ends[cause.cause],
            "effect": ends[cause.effect],
            "statement": holders.get(cause.statement or ""),
        },
    )


def _time(when: When, at: At) -> dict[str, Hashable]:
    return {
        "value": (when.value, when.earliest, when.latest, when.basis),
        "evidence": at(when.evidence),
    }


def _moment(when: When | None, at: At) -> Hashable:
    return None if when is None else (at((when.span,)), *_time(when, at).values())
