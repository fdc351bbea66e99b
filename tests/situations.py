"""A situation by hand, for the tests of what shows one: three reports of one town, told apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from full_reading import at
from readings import reading_of

from onrecord.domain import (
    Account,
    Apart,
    Cause,
    Difference,
    Figure,
    Lane,
    Place,
    Point,
    Reading,
    Reason,
    Report,
    Situation,
    Span,
    State,
    Subject,
    Teller,
    Thread,
    When,
)
from onrecord.export.situation import Told
from onrecord.text.sentences import sentences

HERALD = """Army speaks of a bridge

{C1 “The Ashek bridge is open,”} {S1 Colonel Tarr} {Q1 said}. {S2 Moro} {Q2 said} {C2 that
{S3 the Front} {Q3 claimed} {C3 to have closed the Ashek bridge}}.

About 40 families left because of the shelling. The mill at Veld is not working.
"""
COURIER = """Bridge shut

{S1 The Front} {Q1 said} {C1 the Ashek bridge was blocked}, and the army plans to reopen it.

Some 90 people left.
"""
POST = """{S1 An aide} {Q1 would not say} {C1 whether the Ashek bridge was open}.
"""

VELD = (50.1, 14.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A state to be: its report's number, words of subject and value, how it is told, the day."""

    report: int
    subject: str
    words: str
    value: str
    aspect: str = "passage"
    polarity: str = "asserted"
    modality: str = "asserted"
    statement: int | None = None
    voices: tuple[str, ...] = ()
    earliest: str | None = None
    latest: str | None = None
    dated: str | None = "said"


BRIDGE = "the Ashek bridge"
ROWS = (
    Row(report=0, subject="The Ashek bridge", words="open", value="open", statement=0,
        voices=("Colonel Tarr",), earliest="2031-03-11", latest="2031-03-11"),
    Row(report=0, subject="the Ashek bridge", words="closed", value="closed", statement=2,
        modality="claimed", voices=("Moro", "the Front"),
        earliest="2031-03-01", latest="2031-03-31", dated="as-of"),
    Row(report=1, subject="the Ashek bridge", words="blocked", value="blocked", statement=0,
        voices=("The Front",), earliest="2031-03-11", latest="2031-03-11"),
    Row(report=1, subject="it", words="reopen", value="reopened", modality="planned",
        earliest="2031-03-12", latest="2031-03-12", dated="published"),
    Row(report=2, subject="the Ashek bridge", words="open", value="open", polarity="declined",
        statement=0, voices=("An aide",), dated=None),
    Row(report=0, subject="The mill", words="working", value="working", aspect="functioning",
        polarity="denied", earliest="2031-03-12", latest="2031-03-12", dated="published"),
)  # fmt: skip


def readings() -> tuple[Reading, ...]:
    """The three reports, read by hand, without states."""
    known = (
        (HERALD, "Veld Herald", "2031-03-12", "reports/herald.txt"),
        (COURIER, "Marsh Courier", "2031-03-12", "reports/courier.txt"),
        (POST, None, None, None),
    )
    made = []
    for text, outlet, day, path in known:
        reading = reading_of(text)
        made.append(
            replace(
                reading,
                document=replace(
                    reading.document,
                    id=sha256(text.encode()).hexdigest()[:32],
                    publisher=outlet,
                    published=day,
                    path=path,
                    title=text.partition("\n")[0] if outlet else None,
                ),
            )
        )
    return tuple(made)


def told() -> Told:
    """One thing told of by four voices, another by the outlet, a difference, a reason, a wire."""
    read = readings()
    bridge = [(row, _point(read, row)) for row in ROWS[:5]]
    return Told(
        Situation(
            reports=tuple(map(report_of, read)),
            threads=(
                Thread(subject=BRIDGE, aspect="passage", lanes=tuple(_lanes(bridge))),
                Thread(
                    subject="the mill",
                    aspect="functioning",
                    lanes=(Lane(voice="Veld Herald", points=(_point(read, ROWS[5]),)),),
                ),
            ),
            differences=(
                Difference(
                    subject=BRIDGE,
                    aspect="passage",
                    points=(bridge[0][1], bridge[2][1]),
                    reasons=("Both are of 2031-03-11: open and blocked cannot both hold.",),
                ),
            ),
            apart=(
                Apart(
                    subject="who left",
                    points=(
                        _counted(read[0], "About 40", "40", "families"),
                        _counted(read[1], "Some 90", "90", "people"),
                    ),
                    definitions=("families here, people there",),
                ),
            ),
            reasons=(_reason(read[0]),),
            wires=((read[0].document.id, read[1].document.id),),
        ),
        read,
    )


def situation_of(read: Iterable[Reading], points: Iterable[Point]) -> Told:
    """All the points as one thread of one voice."""
    kept = tuple(read)
    lanes = (Lane(voice="somebody", points=tuple(points)),)
    thread = Thread(subject="the gate", aspect="passage", lanes=lanes)
    return Told(Situation(reports=tuple(map(report_of, kept)), threads=(thread,)), kept)


def report_of(reading: Reading) -> Report:
    """What a point says of the report it stands in."""
    document = reading.document
    return Report(
        id=document.id,
        outlet=document.publisher,
        title=document.title,
        link=document.url or document.path,
        published=document.published,
    )


def sentence_of(reading: Reading, span: Span) -> Span:
    """The sentence that holds a span."""
    text = reading.document.text
    held = [each for each in sentences(text, 0, len(text)) if each[0] <= span.start < each[1]]
    return reading.document.span(*held[0])


def _point(read: tuple[Reading, ...], row: Row) -> Point:
    reading = read[row.report]
    subject, words = at(reading, row.subject), at(reading, row.words)
    statement = None if row.statement is None else reading.statements[row.statement].id
    state = State(
        id=sha256(repr(row).encode()).hexdigest()[:32],
        subject=Subject(spans=(subject,)),
        aspect=row.aspect,  # type: ignore[arg-type]
        value=row.value,  # type: ignore[arg-type]
        spans=(words,),
        polarity=row.polarity,  # type: ignore[arg-type]
        modality=row.modality,  # type: ignore[arg-type]
        as_of=_when(words, row) if row.dated == "as-of" else None,
        statement=statement,
        confidence=0.9,
    )
    paper = Teller(name=reading.document.publisher or "the outlet", statement=None, named=True)
    chain = (Teller(name=name, statement=statement, named=True) for name in row.voices)
    account = Account(
        report=report_of(reading),
        voices=(paper, *chain),
        entry=state,
        about=subject.exact,
        sentence=sentence_of(reading, words),
        said_on=None,
        place=_place(reading) if row.aspect == "functioning" else None,
    )
    return Point(account=account, earliest=row.earliest, latest=row.latest, dated=row.dated)  # type: ignore[arg-type]


def _when(span: Span, row: Row) -> When:
    value = f"{row.earliest}/{row.latest}"
    return When(span=span, value=value, earliest=row.earliest, latest=row.latest, basis="published")


def _place(reading: Reading) -> Place:
    north, east = VELD
    return Place(
        span=at(reading, "Veld"), name="Veld", latitude=north, longitude=east, confidence=0.9
    )


def _lanes(told: list[tuple[Row, Point]]) -> Iterable[Lane]:
    voices: dict[str, list[Point]] = {}
    for row, point in told:
        name = row.voices[-1] if row.voices else point.account.voices[0].name
        voices.setdefault(name[0].upper() + name[1:], []).append(point)
    return (Lane(voice=name, points=tuple(points)) for name, points in sorted(voices.items()))


def _counted(reading: Reading, words: str, value: str, what: str) -> Point:
    span = at(reading, words)
    figure = Figure(
        id=f"{value:f>32}",
        span=span,
        value=value,
        low=None,
        high=None,
        hedge="about",
        kind="count",
        of_what=(at(reading, what),),
        confidence=0.9,
    )
    paper = Teller(name=reading.document.publisher or "the outlet", statement=None, named=True)
    account = Account(
        report=report_of(reading),
        voices=(paper,),
        entry=figure,
        about=what,
        sentence=sentence_of(reading, span),
    )
    day = reading.document.published
    return Point(account=account, earliest=day, latest=day, dated="published")


def _reason(reading: Reading) -> Reason:
    span = at(reading, "because of")
    cause = Cause(id="c" * 32, spans=(span,), cause="a" * 32, effect="b" * 32, confidence=0.8)
    return Reason(
        report=report_of(reading),
        cause=cause,
        told="About 40 families left",
        because="the shelling",
        sentence=sentence_of(reading, span),
    )
