"""A reading from its rows and its text."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from onrecord.domain import (
    Addressee,
    Candidate,
    Cause,
    Channel,
    Content,
    Cue,
    Document,
    Engine,
    Entity,
    Figure,
    Leftover,
    Place,
    Problem,
    RawRange,
    Reading,
    Section,
    Source,
    Span,
    Speaker,
    State,
    Statement,
    Subject,
    Voice,
    When,
    Wording,
)
from onrecord.ledger.rows.types import Rows

Kept = dict[str, Any]
"""A row as it comes out: the tables' types are checked by the file, its words by the digest."""

Made = TypeVar("Made")

_HOLDERS = ("statement", "figure", "state")
"""What a time may belong to; one that belongs to none is among the reading's times."""


def rebuild(document: Document, engine: Engine, rows: Rows) -> Reading:
    """The reading that the rows were made of, its document given with its text.

    Raises InexactSpanError where a span does not lie in the text, and IndexError or KeyError where
    the rows are not those of one reading: only in a file that was tampered with.
    """
    return _Rebuilder(document, rows).reading(engine)


class _Rebuilder:
    """One reading on its way back: whose spans and times are whose."""

    def __init__(self, document: Document, rows: Rows) -> None:
        self._document = document
        self._text = document.text
        self._rows: dict[str, list[Kept]] = dict(rows)
        self._spans: dict[tuple[str, int, str], list[Span]] = {}
        for row in self._rows["spans"]:
            place = row["of"], row["number"], row["role"]
            if place in self._spans:
                self._spans[place].append(self._span(row))
            else:
                self._spans[place] = [self._span(row)]
        self._held = {
            table: _grouped(self._rows[table], by)
            for table, by in (
                ("aliases", "entity"),
                ("channels", "statement"),
                ("addressees", "statement"),
                ("candidates", "statement"),
                ("told_with", "state"),
            )
        }
        self._ids: dict[str, dict[int, str]] = {
            table: {row["key"]: row["id"] for row in self._rows[table]}
            for table in ("entities", "statements", "figures", "states")
        }
        self._times: dict[tuple[str, int], When] = {}
        self._listed: list[When] = []
        for row in self._rows["times"]:
            self._place_time(row)

    def reading(self, engine: Engine) -> Reading:
        return Reading(
            document=self._document,
            sections=tuple(
                Section(start=row["start"], end=row["end"], kind=row["kind"])
                for row in self._rows["sections"]
            ),
            statements=self._each("statements", self._statement),
            entities=self._each("entities", self._entity),
            times=tuple(self._listed),
            figures=self._each("figures", self._figure),
            places=self._each("places", self._place),
            states=self._each("states", self._state),
            causes=self._each("causes", self._cause),
            wording=self._each("wording", self._wording),
            voices=tuple(
                Voice(
                    start=row["start"],
                    end=row["end"],
                    statement=self._statement_id(row["statement"]),
                    verbatim=bool(row["verbatim"]),
                )
                for row in self._rows["voices"]
            ),
            leftovers=tuple(
                Leftover(span=self._of("leftovers", row, "span")[0], kind=row["kind"])
                for row in self._rows["leftovers"]
            ),
            problems=self._each("problems", self._problem),
            engine=engine,
        )

    def _each(self, table: str, make: Callable[[Kept], Made]) -> tuple[Made, ...]:
        return tuple(make(row) for row in self._rows[table])

    def _statement(self, row: Kept) -> Statement:
        number = row["number"]
        speaker = None
        if row["speaker"] is not None:
            speaker = Speaker(
                entity=self._entity_id(row["speaker"]),
                evidence=self._of("statements", row, "evidence"),
                confidence=row["speaker_confidence"],
            )
        return Statement(
            id=row["id"],
            within=self._statement_id(row["within"]),
            section=row["section"],
            mode=row["mode"],
            polarity=row["polarity"],
            confidence=row["confidence"],
            source=Source(
                spans=self._of("statements", row, "source"),
                naming=row["naming"],
                reason=self._of("statements", row, "reason"),
                speaker=speaker,
                candidates=tuple(map(self._candidate, self._held["candidates"][number])),
            ),
            cue=Cue(spans=self._of("statements", row, "cue"), lemma=row["lemma"], act=row["act"]),
            content=Content(
                spans=self._of("statements", row, "content"),
                quoted=self._of("statements", row, "quoted"),
            ),
            condition=self._of("statements", row, "condition"),
            channel=tuple(map(self._channel, self._held["channels"][number])),
            addressee=next(map(self._addressee, self._held["addressees"][number]), None),
            said_on=self._times.get(("statement", number)),
        )

    def _candidate(self, row: Kept) -> Candidate:
        return Candidate(
            entity=self._entity_id(row["entity"]),
            evidence=self._of("candidates", row, "evidence"),
            confidence=row["confidence"],
        )

    def _channel(self, row: Kept) -> Channel:
        spans = self._of("channels", row, "words")
        return Channel(spans=spans, medium=row["medium"], name=row["name"])

    def _addressee(self, row: Kept) -> Addressee:
        entity = None if row["entity"] is None else self._entity_id(row["entity"])
        return Addressee(spans=self._of("addressees", row, "words"), entity=entity)

    def _entity(self, row: Kept) -> Entity:
        number = row["number"]
        return Entity(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            aliases=tuple(each["name"] for each in self._held["aliases"][number]),
            roles=self._of("entities", row, "role"),
            mentions=self._of("entities", row, "mention"),
        )

    def _place(self, row: Kept) -> Place:
        return Place(
            span=self._of("places", row, "span")[0],
            name=row["name"],
            latitude=row["latitude"],
            longitude=row["longitude"],
            country_by_gazetteer=row["country_by_gazetteer"],
            gazetteer_id=row["gazetteer_id"],
            evidence=self._of("places", row, "evidence"),
            confidence=row["confidence"],
        )

    def _figure(self, row: Kept) -> Figure:
        return Figure(
            id=row["id"],
            span=self._of("figures", row, "span")[0],
            value=row["value"],
            low=row["low"],
            high=row["high"],
            low_open=bool(row["low_open"]),
            high_open=bool(row["high_open"]),
            hedge=row["hedge"],
            kind=row["kind"],
            unit=row["unit"],
            of_what=self._of("figures", row, "of_what"),
            place=row["place"],
            as_of=self._times.get(("figure", row["number"])),
            caveat=self._of("figures", row, "caveat"),
            statement=self._statement_id(row["statement"]),
            confidence=row["confidence"],
        )

    def _state(self, row: Kept) -> State:
        told_with = self._held["told_with"][row["number"]]
        return State(
            id=row["id"],
            subject=Subject(
                spans=self._of("states", row, "subject"),
                candidates=self._of("states", row, "candidate"),
            ),
            aspect=row["aspect"],
            value=row["value"],
            spans=self._of("states", row, "words"),
            polarity=row["polarity"],
            modality=row["modality"],
            as_of=self._times.get(("state", row["number"])),
            place=row["place"],
            figures=tuple(self._ids["figures"][each["figure"]] for each in told_with),
            statement=self._statement_id(row["statement"]),
            confidence=row["confidence"],
        )

    def _cause(self, row: Kept) -> Cause:
        return Cause(
            id=row["id"],
            spans=self._of("causes", row, "words"),
            cause=self._end(row, "cause"),
            effect=self._end(row, "effect"),
            statement=self._statement_id(row["statement"]),
            confidence=row["confidence"],
        )

    def _end(self, row: Kept, name: str) -> str:
        """The id of what a cause leads from or to: a state, else a statement."""
        state, statement = row[f"{name}_state"], row[f"{name}_statement"]
        return self._ids["statements"][statement] if state is None else self._ids["states"][state]

    def _wording(self, row: Kept) -> Wording:
        return Wording(
            span=self._of("wording", row, "span")[0],
            kind=row["kind"],
            list=row["list"],
            statement=self._statement_id(row["statement"]),
        )

    def _problem(self, row: Kept) -> Problem:
        where = next(iter(self._of("problems", row, "span")), None)
        return Problem(what=row["what"], where=where, remedy=row["remedy"])

    def _place_time(self, row: Kept) -> None:
        when = When(
            span=self._of("times", row, "span")[0],
            value=row["value"],
            earliest=row["earliest"],
            latest=row["latest"],
            basis=row["basis"],
            evidence=self._of("times", row, "evidence"),
        )
        holders = [(name, row[name]) for name in _HOLDERS if row[name] is not None]
        for name, number in holders:
            self._times[name, number] = when
        if not holders:
            self._listed.append(when)

    def _span(self, row: Kept) -> Span:
        start, end, before = row["start"], row["end"], row["raw_start"]
        raw = None if before is None else RawRange(start=before, end=row["raw_end"])
        return Span(start=start, end=end, exact=self._text[start:end], raw=raw)

    def _of(self, table: str, row: Kept, role: str) -> tuple[Span, ...]:
        spans = self._spans.get((table, row["number"], role))
        return tuple(spans) if spans else ()

    def _entity_id(self, key: int) -> str:
        return self._ids["entities"][key]

    def _statement_id(self, key: int | None) -> str | None:
        return None if key is None else self._ids["statements"][key]


def _grouped(rows: Sequence[Kept], by: str) -> defaultdict[int, list[Kept]]:
    groups: defaultdict[int, list[Kept]] = defaultdict(list)
    for row in rows:
        groups[row[by]].append(row)
    return groups
