"""One reading as one page."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.domain import Problem, Reading, Statement
from onrecord.export.excerpts import Excerpts
from onrecord.export.facts import facts
from onrecord.export.html.cast import Cast, Entry, cast
from onrecord.export.html.flow import Flow, Piece
from onrecord.export.html.kept import AROUND, kept
from onrecord.export.html.tables import tables
from onrecord.export.html.templates import rendered
from onrecord.export.people import Sources
from onrecord.export.summary import NOBODY, UNSURE_BELOW, percent, summarize, title
from onrecord.text.paragraphs import Paragraph, paragraphs

TEMPLATE = "page.html.jinja"

LONGEST_EXCERPT = 160
"""Characters of a statement that the list of people shows: two lines of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of the page: its number, the kind of its section, its pieces, its statements."""

    number: int
    kind: str
    pieces: tuple[Piece, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A problem, and the words it is about, if any."""

    problem: Problem
    words: str | None
    paragraph: int | None


class Words:
    """What a template shows of a statement, in words."""

    def __init__(self, reading: Reading) -> None:
        self.excerpts = Excerpts(reading.document.text)
        self.sources = Sources(reading, self.excerpts)

    def source(self, statement: Statement) -> str:
        """Who says it, as the report names them."""
        return self.sources.name(statement.source) or NOBODY

    def cue(self, statement: Statement) -> str:
        """The words that attribute it."""
        return self.excerpts.of(statement.cue.spans)

    def content(self, statement: Statement) -> str:
        """What is stated, cut to a line or two."""
        words = self.excerpts.of(statement.content.spans, statement.content.quoted)
        return words if len(words) <= LONGEST_EXCERPT else f"{words[: LONGEST_EXCERPT - 1]}…"

    def facts(self, statement: Statement) -> tuple[str, ...]:
        """What else the report says of it."""
        return tuple(facts(statement, self.excerpts))


def write(reading: Reading, *, excerpts: bool = False) -> tuple[str]:
    """The page of a reading; with `excerpts` it leaves out the text that is far from any entry."""
    document = reading.document
    found = paragraphs(document.text)
    starts = [each.start for each in found]
    players = cast(reading, starts)
    summary = summarize(reading)
    return (
        rendered(
            TEMPLATE,
            reading=reading,
            document=document,
            title=title(document),
            summary=summary,
            shares=_shares(reading),
            share=lambda letters: percent(letters, max(summary.shares.whole, 1)),
            unsure_below=UNSURE_BELOW,
            around=AROUND if excerpts else None,
            nobody=NOBODY,
            cast=players,
            words=Words(reading),
            blocks=_blocks(reading, found, players, excerpts=excerpts),
            tables=tables(reading, players.numbers(), starts),
            troubles=[_trouble(each, starts) for each in reading.problems],
            leftovers=[
                (each, max(bisect_right(starts, each.span.start), 1)) for each in reading.leftovers
            ],
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One part of the bar of voices: from `start` on, `width` wide, in hundredths of all."""

    kind: str
    words: str
    percent: str
    start: float
    width: float


def _shares(reading: Reading) -> tuple[Share, ...]:
    shares = summarize(reading).shares
    parts = (
        ("own", "the outlet's own voice", shares.own),
        ("reported", "on others' word, in the outlet's wording", shares.reported),
        ("verbatim", "verbatim", shares.verbatim),
    )
    made, start = [], 0.0
    for kind, words, letters in parts if shares.whole else ():
        width = round(100 * letters / shares.whole, 2)
        made.append(
            Share(
                kind=kind,
                words=words,
                percent=percent(letters, shares.whole),
                start=round(start, 2),
                width=width,
            )
        )
        start += width
    return tuple(made)


def _blocks(
    reading: Reading, found: tuple[Paragraph, ...], players: Cast, *, excerpts: bool
) -> Iterator[Block]:
    flow = Flow(reading, players, kept(reading, excerpts=excerpts))
    sections = reading.sections
    section_starts = [each.start for each in sections]
    here: dict[int, list[Entry]] = defaultdict(list)
    for entry in players.entries:
        here[entry.paragraph].append(entry)
    for number, each in enumerate(found, 1):
        index = bisect_right(section_starts, each.start) - 1
        kind = sections[index].kind if index >= 0 else "body"
        pieces = tuple(flow.pieces(each.start, each.end))
        yield Block(number=number, kind=kind, pieces=pieces, entries=tuple(here.pop(number, ())))


def _trouble(problem: Problem, starts: list[int]) -> Trouble:
    if problem.where is None:
        return Trouble(problem=problem, words=None, paragraph=None)
    words = " ".join(problem.where.exact.split())
    shown = words if len(words) <= AROUND else f"{words[: AROUND - 1]}…"
    paragraph = max(bisect_right(starts, problem.where.start), 1)
    return Trouble(problem=problem, words=shown, paragraph=paragraph)
