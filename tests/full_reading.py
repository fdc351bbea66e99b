"""One reading by hand with something of every kind, for the tests of what shows readings."""

from dataclasses import replace

from readings import reading_of

from onrecord.domain import (
    Addressee,
    Candidate,
    Channel,
    Entity,
    Figure,
    Leftover,
    Place,
    Problem,
    Reading,
    Source,
    Span,
    Speaker,
    Statement,
    When,
    Wording,
)

MARKED = """Gate shut at Veld

{S1 Senator Mira Voss} {Q1 told} Radio Mar on Monday {C1 that about 4,000 people had left Veld}.

{C2 The gate would shut}, {S2 she} {Q2 said}, {C2 if the rains came}. The militant group Red Sluice
held Dar.

{S3 He} {Q3 said} {C3 that 12 lorries were burned}. {S4 An aide} not cleared to speak {Q4 said}
{C4 no}. The “rescue” took days. Tom Rell and Ivo Rell were there.
"""

MIRA, SLUICE, TOM, IVO = (f"{n}" * 32 for n in "abcd")


def full_reading() -> Reading:
    """Named, resolved by a pronoun, in doubt between two, unnamed; and one of all other entries."""
    reading = reading_of(MARKED)
    said, would, he, aide = reading.statements
    entities = (
        _entity(reading, MIRA, "Mira Voss", "person", roles=("Senator",)),
        _entity(reading, SLUICE, "Red Sluice", "group"),
        _entity(reading, TOM, "Tom Rell", "person"),
        _entity(reading, IVO, "Ivo Rell", "person"),
    )
    monday = When(
        span=at(reading, "Monday"), value="2031-05-12", earliest="2031-05-12",
        latest="2031-05-12", basis="published",
    )  # fmt: skip
    said = replace(
        said,
        source=_by(said, MIRA, (at(reading, "Mira Voss"),), 0.97),
        channel=(Channel(spans=(at(reading, "Radio Mar"),), medium="broadcast", name="Radio Mar"),),
        addressee=Addressee(spans=(at(reading, "Radio Mar"),)),
        said_on=monday,
    )
    would = replace(
        would,
        source=_by(would, MIRA, (at(reading, "Mira Voss"),), 0.9),
        polarity="conditional",
        condition=(at(reading, "if the rains came"),),
    )
    doubt = tuple(
        Candidate(entity=each.id, evidence=each.mentions[:1], confidence=0.33)
        for each in entities[2:]
    )
    he = replace(he, source=replace(he.source, candidates=doubt))
    reason = (at(reading, "not cleared to speak"),)
    aide = replace(aide, source=replace(aide.source, naming="unnamed", reason=reason))
    return replace(
        reading,
        document=replace(reading.document, publisher="Veld Post", published="2031-05-13"),
        entities=entities,
        statements=(said, would, he, aide),
        times=(monday,),
        figures=(
            replace(_figure(reading, "about 4,000", "4000", "people", said), hedge="about"),
            _figure(reading, "12", "12", "lorries", he),
        ),
        places=(
            _place(reading, "Veld", (50.1, 14.4)),
            _place(reading, "Veld.", (50.1, 14.4)),
            _place(reading, "Dar", (48.2, 16.4)),
        ),
        wording=(
            Wording(span=at(reading, "militant group"), kind="label"),
            Wording(span=at(reading, "rescue"), kind="scare-quote"),
            Wording(span=at(reading, "burned"), kind="listed", list="fire", statement=he.id),
        ),
        leftovers=(Leftover(span=at(reading, "days"), kind="time"),),
        problems=(Problem(what="A mark is open.", where=at(reading, "Gate"), remedy="Close it."),),
    )


def at(reading: Reading, words: str) -> Span:
    """Where the words stand first."""
    start = reading.document.text.index(words)
    return reading.document.span(start, start + len(words))


def _entity(
    reading: Reading, id_: str, name: str, kind: str, roles: tuple[str, ...] = ()
) -> Entity:
    spans = tuple(at(reading, each) for each in roles)
    return Entity(id=id_, name=name, kind=kind, roles=spans, mentions=(at(reading, name),))  # type: ignore[arg-type]


def _by(statement: Statement, entity: str, evidence: tuple[Span, ...], sure: float) -> Source:
    speaker = Speaker(entity=entity, evidence=evidence, confidence=sure)
    return replace(statement.source, speaker=speaker, naming="named")


def _figure(reading: Reading, words: str, value: str, of_what: str, statement: Statement) -> Figure:
    return Figure(
        id=f"{value:f>32}",
        span=at(reading, words),
        value=value,
        low=None,
        high=None,
        kind="count",
        of_what=(at(reading, of_what),),
        statement=statement.id,
        confidence=0.88,
    )


def _place(reading: Reading, words: str, point: tuple[float, float]) -> Place:
    return Place(
        span=at(reading, words), name=words.strip("."), latitude=point[0], longitude=point[1],
        country_by_gazetteer="CZ", gazetteer_id=str(point), confidence=0.9,
    )  # fmt: skip
