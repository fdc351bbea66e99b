"""Readings made by hand for the tests of the ledger: short reports, and one with everything."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

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
from onrecord.ledger import Ledger

ENGINE = Engine(version="0.1", weights=(("attribution", "c" * 64),), runtime="none", kernel="int8")

_SAID = re.compile(r"(?:“(?P<quoted>[^”]*)”|(?P<told>[^.“”\n]+?)),? (?P<who>[A-Z][\w' ]*?) said\.")


def document_of(text: str, **known: str | None) -> Document:
    """A document of a plain UTF-8 file."""
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        id=digest[:32],
        media_type="text/plain",
        raw_sha256=digest,
        text_sha256=digest,
        text=text,
        **{"language": "en", **known},  # type: ignore[arg-type]
    )


def reading_of_words(text: str, engine: Engine = ENGINE, **known: str | None) -> Reading:
    """A reading of `“words,” Somebody said.` and `words, Somebody said.`, one a sentence.

    Who is named with two words is an entity, and resolved.
    """
    document = document_of(text, **known)
    names = sorted({f["who"] for f in _SAID.finditer(text) if " " in f["who"]})
    entities = {name: _entity(document, name) for name in names}
    return Reading(
        document=document,
        statements=tuple(_statements(document, entities)),
        entities=tuple(entities.values()),
        voices=(Voice(start=0, end=len(text), statement=None, verbatim=False),) if text else (),
        engine=engine,
    )


def _entity(document: Document, name: str) -> Entity:
    start = document.text.index(name)
    return Entity(
        id=hashlib.sha256(f"{document.id}{name}".encode()).hexdigest()[:32],
        name=name,
        kind="person",
        mentions=(document.span(start, start + len(name)),),
    )


def _statements(document: Document, entities: dict[str, Entity]) -> Iterator[Statement]:
    for found in _SAID.finditer(document.text):
        part = "quoted" if found["quoted"] is not None else "told"
        content = document.span(*found.span(part))
        who = document.span(*found.span("who"))
        said = document.text.index("said", who.end)
        entity = entities.get(who.exact)
        speaker = entity and Speaker(entity=entity.id, evidence=(who,), confidence=0.9)
        place = f"{document.id}{content.start}"
        yield Statement(
            id=hashlib.sha256(place.encode()).hexdigest()[:32],
            mode="direct" if part == "quoted" else "indirect",
            polarity="asserted",
            confidence=0.87,
            source=Source(spans=(who,), naming="named", speaker=speaker),
            cue=Cue(spans=(document.span(said, said + 4),), lemma="say", act="say"),
            content=Content(spans=(content,), quoted=(content,) if part == "quoted" else ()),
        )


FULL = """Gate shut, army says

Colonel Ines Tarr told the Herald on Monday that the gate at Veld was “shut for good”, and that
about 40 people, not yet counted, were held there. Moro, she wrote in a letter, would open it
if asked. The “Iron Road” is closed. An aide said no.
"""


class Words:
    """Spans by their words, each of which stands in the text once."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __call__(self, words: str) -> Span:
        start = self.document.text.index(words)
        made = self.document.span(start, start + len(words))
        before = len(self.document.text[:start].encode())
        raw = RawRange(start=before, end=before + len(words.encode()))
        return replace(made, raw=raw)


def full_reading() -> Reading:
    """A reading with every field in use."""
    document = document_of(
        FULL,
        path="reports/gate.txt",
        url="https://herald.example/gate",
        title="Gate shut, army says",
        publisher="The Herald",
        published="2031-05-14",
    )
    document = replace(document, authors=("Ada Holm", "Pim Astarra"))
    at = Words(document)
    tarr = Entity(
        id="e" * 31 + "1",
        name="Ines Tarr",
        kind="person",
        aliases=("Colonel Tarr", "Ines Tar"),
        roles=(at("Colonel"),),
        mentions=(at("Ines Tarr"), at("she")),
    )
    gate = Entity(id="e" * 31 + "2", name="the gate", kind="place", mentions=(at("the gate"),))
    monday = When(
        span=at("Monday"),
        value="2031-05-12",
        earliest="2031-05-12",
        latest="2031-05-12",
        basis="published",
        evidence=(at("Monday"),),
    )
    told, wrote, aide = _full_statements(at, tarr, monday)
    shut = _full_state(at, monday, told.id)
    return Reading(
        document=document,
        sections=(
            Section(start=0, end=20, kind="headline"),
            Section(start=22, end=260, kind="body"),
        ),
        statements=(told, wrote, aide),
        entities=(tarr, gate),
        times=(monday,),
        figures=(_full_figure(at, monday, told.id),),
        places=(
            Place(
                span=at("Veld"),
                name="Veld",
                latitude=12.5,
                longitude=-7.25,
                country_by_gazetteer="ML",
                gazetteer_id="123",
                evidence=(at("the gate at"),),
                confidence=0.66,
            ),
        ),
        states=(shut,),
        causes=(
            Cause(
                id="c" * 32,
                spans=(at("if"),),
                cause=shut.id,
                effect=wrote.id,
                statement=told.id,
                confidence=0.6,
            ),
        ),
        wording=_full_wording(at, told.id),
        voices=(
            Voice(start=0, end=30, statement=None, verbatim=False),
            Voice(start=30, end=len(FULL), statement=told.id, verbatim=True),
        ),
        leftovers=(Leftover(span=at("Iron Road"), kind="quotation"),),
        problems=(
            Problem(what="A mark is open.", where=at("“Iron"), remedy="Close it."),
            Problem(what="No day.", where=None, remedy="Give it with --published."),
        ),
        engine=ENGINE,
    )


def _full_state(at: Words, monday: When, statement: str) -> State:
    return State(
        id="5" * 32,
        subject=Subject(
            spans=(at("the gate"),),
            candidates=(at("the gate at Veld"), at("“Iron Road")),
        ),
        aspect="passage",
        value="closed",
        spans=(at("shut for good"),),
        polarity="asserted",
        modality="claimed",
        as_of=monday,
        place=0,
        figures=("f" * 32,),
        statement=statement,
        confidence=0.7,
    )


def _full_wording(at: Words, statement: str) -> tuple[Wording, ...]:
    return (
        Wording(span=at("Iron Road"), kind="scare-quote"),
        Wording(span=at("held"), kind="listed", list="custody", statement=statement),
    )


def _full_statements(at: Words, tarr: Entity, monday: When) -> tuple[Statement, ...]:
    told = Statement(
        id="1" * 32,
        section="body",
        mode="mixed",
        polarity="asserted",
        confidence=0.91,
        source=Source(
            spans=(at("Colonel Ines Tarr"),),
            naming="named",
            speaker=Speaker(entity=tarr.id, evidence=(at("Ines Tarr"),), confidence=1.0),
        ),
        cue=Cue(spans=(at("told"),), lemma="tell", act="say"),
        content=Content(
            spans=(at("that the gate at Veld was “shut for good”"), at("that\nabout 40 people")),
            quoted=(at("shut for good"),),
        ),
        channel=(Channel(spans=(at("the Herald"),), medium="press", name="the Herald"),),
        addressee=Addressee(spans=(at("the Herald"),), entity=None),
        said_on=monday,
    )
    wrote = Statement(
        id="2" * 32,
        within=told.id,
        section="body",
        mode="indirect",
        polarity="conditional",
        confidence=0.5,
        source=Source(spans=(at("she"),), naming="named"),
        cue=Cue(spans=(at("wrote"),), lemma="write", act="write"),
        content=Content(spans=(at("Moro"), at("would open it"))),
        condition=(at("if asked"),),
        channel=(
            Channel(spans=(at("in a letter"),), medium="letter", name=None),
            Channel(spans=(at("a letter"),), medium="document", name="the letter"),
        ),
        addressee=Addressee(spans=(), entity=tarr.id),
    )
    aide = Statement(
        id="3" * 32,
        mode="indirect",
        polarity="denied",
        confidence=0.2,
        source=Source(
            spans=(at("An aide"),),
            naming="unnamed",
            reason=(at("aide"),),
            candidates=(Candidate(entity=tarr.id, evidence=(at("she"),), confidence=0.4),),
        ),
        cue=Cue(spans=(), lemma=None, act="deny"),
        content=Content(spans=(at("no."),)),
    )
    return told, wrote, aide


def _full_figure(at: Words, monday: When, statement: str) -> Figure:
    return Figure(
        id="f" * 32,
        span=at("about 40"),
        value="40",
        low="35",
        high="45",
        low_open=True,
        high_open=False,
        hedge="about",
        kind="count",
        unit="1",
        of_what=(at("people"),),
        place=0,
        as_of=monday,
        caveat=(at("not yet counted"),),
        statement=statement,
        confidence=0.8,
    )


def read_report(
    report: str | bytes,
    /,
    *,
    published: str | None = None,
    publisher: str | None = None,
    force_language: str | None = None,
) -> Reading:
    """A pipeline without weights: it finds “words,” Somebody said."""
    data = report if isinstance(report, bytes) else Path(report).read_bytes()
    known = {
        "published": published,
        "publisher": publisher,
        "path": None if isinstance(report, bytes) else report,
        "language": force_language or "en",
    }
    return reading_of_words(data.decode(), **known)


def add(ledger: Ledger, reading: Reading) -> int:
    """Keeps a reading of a plain file; gives its entry."""
    return ledger.add(reading, reading.document.text.encode()).entry


REPORTS = (
    ("2031-05-14", "Harbour Courier", "“The gate is shut,” Marit Okonjaro said. It rained."),
    ("2031-05-16", "Vantry Clarion", "The gate had reopened, Jorik Tarr said. “Go,” Tarr said."),
    ("2031-05-15", "Harbour Courier", "“The café’s gate opens,” Marit Okonjaro said."),
    (
        None,
        "Ottermouth Post",
        "No gateway was seen, residents of Veld said. Rain, Tarr's lawyer said.",
    ),
)
"""Day, outlet and text of each, in the order in which they were added."""
