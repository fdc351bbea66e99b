"""A reading as rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple
from typing import TypeVar

from onrecord.domain import (
    Candidate,
    Cause,
    Entity,
    Figure,
    Place,
    Reading,
    Span,
    State,
    Statement,
    When,
)
from onrecord.errors import InconsistentReadingError
from onrecord.ledger.rows.types import Row, Rows
from onrecord.ledger.tables import ENTRIES
from onrecord.text.excerpts import Excerpts

Named = TypeVar("Named", Entity, Statement, Figure, State)


def rows_of(reading: Reading) -> Rows:
    """The rows of a reading; its document's text is not in them, and neither is the raw map.

    Raises InconsistentReadingError where a span's words do not stand in the text, or where an id
    leads to nothing: such a reading would come back as another.
    """
    return _Writer(reading).written()


class _Writer:
    """The rows of one reading in the making."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._excerpts = Excerpts(self._text)
        self._entities = _numbers(reading.entities)
        self._statements = _numbers(reading.statements)
        self._figures = _numbers(reading.figures)
        self._states = _numbers(reading.states)
        self._rows: dict[str, list[Row]] = {table.name: [] for table in ENTRIES}

    def written(self) -> Rows:
        reading = self._reading
        for name in reading.document.authors:
            self._list("authors", name=name)
        for section in reading.sections:
            self._list("sections", start=section.start, end=section.end, kind=section.kind)
        self._times(reading.times)
        for entity in reading.entities:
            self._entity(entity)
        for statement in reading.statements:
            self._statement(statement)
        for place in reading.places:
            self._place(place)
        for figure in reading.figures:
            self._figure(figure)
        for state in reading.states:
            self._state(state)
        for cause in reading.causes:
            self._cause(cause)
        self._rest()
        self._rows["spans"].sort(key=lambda row: tuple(map(row.get, _SPANS)))
        return self._rows

    def _rest(self) -> None:
        for wording in self._reading.wording:
            statement = self._told_in(wording.statement)
            number = self._list(
                "wording", statement=statement, kind=wording.kind, list=wording.list
            )
            self._spans("wording", number, span=(wording.span,))
        for voice in self._reading.voices:
            self._list(
                "voices",
                start=voice.start,
                end=voice.end,
                statement=self._told_in(voice.statement),
                verbatim=int(voice.verbatim),
            )
        for leftover in self._reading.leftovers:
            number = self._list("leftovers", kind=leftover.kind)
            self._spans("leftovers", number, span=(leftover.span,))
        for problem in self._reading.problems:
            number = self._list("problems", what=problem.what, remedy=problem.remedy)
            self._spans("problems", number, span=(problem.where,) if problem.where else ())

    def _entity(self, entity: Entity) -> None:
        number = self._keep("entities", id=entity.id, name=entity.name, kind=entity.kind)
        for alias in entity.aliases:
            self._list("aliases", entity=number, name=alias)
        self._spans("entities", number, role=entity.roles, mention=entity.mentions)

    def _statement(self, it: Statement) -> None:
        speaker = it.source.speaker
        spans = {
            "source": it.source.spans,
            "reason": it.source.reason,
            "evidence": speaker.evidence if speaker else (),
            "cue": it.cue.spans,
            "content": it.content.spans,
            "quoted": it.content.quoted,
            "condition": it.condition,
        }
        whole = (*it.source.spans, *it.cue.spans, *it.content.spans)
        number = self._keep(
            "statements",
            id=it.id,
            within=self._told_in(it.within),
            start=min((each.start for each in whole), default=0),
            end=max((each.end for each in whole), default=0),
            speaker=self._named(speaker.entity) if speaker else None,
            speaker_confidence=_real(speaker.confidence) if speaker else None,
            source=self._words(it.source.spans) or None,
            cue=self._words(it.cue.spans) or None,
            content=self._words(it.content.spans, it.content.quoted) or None,
            section=it.section,
            mode=it.mode,
            polarity=it.polarity,
            naming=it.source.naming,
            lemma=it.cue.lemma,
            act=it.cue.act,
            confidence=_real(it.confidence),
        )
        self._spans("statements", number, **spans)
        self._candidates(it.source.candidates, number)
        self._paths(it, number)
        self._times((it.said_on,) if it.said_on else (), statement=number)

    def _paths(self, it: Statement, statement: int) -> None:
        for each in it.channel:
            words = self._words(each.spans)
            number = self._list(
                "channels", statement=statement, medium=each.medium, name=each.name, words=words
            )
            self._spans("channels", number, words=each.spans)
        if it.addressee:
            entity = it.addressee.entity
            number = self._list(
                "addressees",
                statement=statement,
                entity=None if entity is None else self._named(entity),
                words=self._words(it.addressee.spans),
            )
            self._spans("addressees", number, words=it.addressee.spans)

    def _candidates(self, candidates: Iterable[Candidate], statement: int) -> None:
        for each in candidates:
            number = self._list(
                "candidates",
                statement=statement,
                state=None,
                entity=self._named(each.entity),
                confidence=_real(each.confidence),
            )
            self._spans("candidates", number, evidence=each.evidence)

    def _times(self, times: Iterable[When], **holder: int) -> None:
        links: Row = dict.fromkeys(("statement", "figure", "state"))
        for when in times:
            number = self._list(
                "times",
                **{**links, **holder},
                words=self._words((when.span,)),
                value=when.value,
                earliest=when.earliest,
                latest=when.latest,
                basis=when.basis,
            )
            self._spans("times", number, span=(when.span,), evidence=when.evidence)

    def _place(self, place: Place) -> None:
        number = self._keep(
            "places",
            words=self._words((place.span,)),
            name=place.name,
            latitude=None if place.latitude is None else _real(place.latitude),
            longitude=None if place.longitude is None else _real(place.longitude),
            country_by_gazetteer=place.country_by_gazetteer,
            gazetteer_id=place.gazetteer_id,
            confidence=_real(place.confidence),
        )
        self._spans("places", number, span=(place.span,), evidence=place.evidence)

    def _figure(self, it: Figure) -> None:
        number = self._keep(
            "figures",
            id=it.id,
            statement=self._told_in(it.statement),
            words=self._words((it.span,)),
            of_what=self._words(it.of_what) or None,
            value=it.value,
            low=it.low,
            high=it.high,
            low_open=int(it.low_open),
            high_open=int(it.high_open),
            hedge=it.hedge,
            kind=it.kind,
            unit=it.unit,
            place=self._placed(it, "figure"),
            caveat=self._words(it.caveat) or None,
            confidence=_real(it.confidence),
        )
        self._spans("figures", number, span=(it.span,), of_what=it.of_what, caveat=it.caveat)
        self._times((it.as_of,) if it.as_of else (), figure=number)

    def _state(self, it: State) -> None:
        number = self._keep(
            "states",
            id=it.id,
            statement=self._told_in(it.statement),
            subject=self._words(it.subject.spans),
            aspect=it.aspect,
            value=it.value,
            words=self._words(it.spans),
            polarity=it.polarity,
            modality=it.modality,
            confidence=_real(it.confidence),
            place=self._placed(it, "state"),
            stands_for=self._words(it.subject.candidates) or None,
        )
        self._spans(
            "states",
            number,
            subject=it.subject.spans,
            candidate=it.subject.candidates,
            words=it.spans,
        )
        for figure in it.figures:
            self._list(
                "told_with", state=number, figure=self._found(self._figures, figure, "figure")
            )
        self._times((it.as_of,) if it.as_of else (), state=number)

    def _cause(self, it: Cause) -> None:
        number = self._list(
            "causes",
            id=it.id,
            statement=self._told_in(it.statement),
            words=self._words(it.spans),
            **self._end("cause", it.cause),
            **self._end("effect", it.effect),
            confidence=_real(it.confidence),
        )
        self._spans("causes", number, words=it.spans)

    def _end(self, name: str, wanted: str) -> dict[str, int | None]:
        """What a cause leads from or to: a state, else a statement."""
        state = self._states.get(wanted)
        statement = self._told_in(wanted) if state is None else None
        return {f"{name}_state": state, f"{name}_statement": statement}

    def _placed(self, it: Figure | State, kind: str) -> int | None:
        if it.place is not None and not 0 <= it.place < len(self._reading.places):
            raise self._inconsistent(f"{kind} {it.id} leads to place {it.place}, which is none")
        return it.place

    def _keep(self, table: str, **values: str | float | None) -> int:
        """Adds a row that others may lead to; gives its key."""
        rows = self._rows[table]
        rows.append({"key": len(rows), "number": len(rows), **values})
        return len(rows) - 1

    def _list(self, table: str, **values: str | float | None) -> int:
        """Adds a row; gives its number."""
        rows = self._rows[table]
        rows.append({"number": len(rows), **values})
        return len(rows) - 1

    def _spans(self, of: str, number: int, **roles: Sequence[Span]) -> None:
        for role, spans in roles.items():
            for position, span in enumerate(spans):
                if self._text[span.start : span.end] != span.exact:
                    raise self._inconsistent(
                        f"{span.exact[:40]!r} does not stand at {span.start}..{span.end}"
                    )
                start, end = astuple(span.raw) if span.raw else (None, None)
                place = (of, number, role, position, span.start, span.end, start, end)
                self._rows["spans"].append(dict(zip(_COLUMNS, place, strict=True)))

    def _words(self, spans: Iterable[Span], quoted: Iterable[Span] = ()) -> str:
        return self._excerpts.of(spans, quoted).replace("\0", "\N{SYMBOL FOR NULL}")

    def _named(self, entity: str) -> int:
        return self._found(self._entities, entity, "entity")

    def _told_in(self, statement: str | None) -> int | None:
        return None if statement is None else self._found(self._statements, statement, "statement")

    def _found(self, numbers: Mapping[str, int], wanted: str, kind: str) -> int:
        if wanted not in numbers:
            raise self._inconsistent(f"{wanted!r} is the id of no {kind}")
        return numbers[wanted]

    def _inconsistent(self, wrong: str) -> InconsistentReadingError:
        return InconsistentReadingError(self._reading.document.id, wrong)


_SPANS = ("of", "number", "role", "position")
_COLUMNS = (*_SPANS, "start", "end", "raw_start", "raw_end")


def _numbers(entries: Sequence[Named]) -> dict[str, int]:
    """The first entry's number by its id."""
    return {each.id: number for number, each in reversed(list(enumerate(entries)))}


def _real(number: float) -> float:
    """The number as the file gives it back: a float, and no zero below zero."""
    return float(number) + 0.0
