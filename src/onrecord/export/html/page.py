"""One reading as one page."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.domain import Leftover, Problem, Reading, Statement
from onrecord.export.entries.places import spots
from onrecord.export.facts import facts, resolution
from onrecord.export.html.cast import Cast, Entry, cast
from onrecord.export.html.flow import Flow, Piece
from onrecord.export.html.kept import AROUND, kept
from onrecord.export.html.map import Map, drawn
from onrecord.export.html.tables import Link, Places, page_tables, wording_tables
from onrecord.export.html.templates import rendered
from onrecord.export.people import Sources
from onrecord.export.summary import NOBODY, UNSURE_BELOW, percent, summarize, title
from onrecord.text.excerpts import Excerpts
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
    link: Link | None


class Words:
    """What a template shows of a statement, in words, with the ways to what shows who speaks."""

    def __init__(self, reading: Reading, excerpts: Excerpts, places: Places) -> None:
        self.excerpts = excerpts
        self.sources = Sources(reading, excerpts)
        self._places = places

    def source(self, statement: Statement) -> str:
        """Who says it, as the report names them."""
        return self.sources.name(statement.source) or NOBODY

    def said_by(self, statement: Statement) -> str:
        """The words of the source as they are; empty where it has none."""
        return self.excerpts.of(statement.source.spans)

    def cue(self, statement: Statement) -> str:
        """The words that attribute it."""
        return self.excerpts.of(statement.cue.spans)

    def content(self, statement: Statement) -> str:
        """What is stated, cut to a line or two."""
        words = self.excerpts.of(statement.content.spans, statement.content.quoted)
        return words if len(words) <= LONGEST_EXCERPT else f"{words[: LONGEST_EXCERPT - 1]}…"

    def resolution(self, statement: Statement) -> str:
        """How its speaker was found; empty where there was nothing to find."""
        return next(resolution(statement.source, self.sources), "")

    def evidence(self, statement: Statement) -> tuple[tuple[str, Link], ...]:
        """The words elsewhere that show who speaks, and the ways there."""
        spans = self.sources.evidence(statement.source)
        return tuple((self.excerpts.of((each,)), self._places.of(each)) for each in spans)

    def facts(self, statement: Statement) -> tuple[str, ...]:
        """What else the report says of it."""
        known = facts(statement, self.sources)
        return tuple(each for each in known if each != self.resolution(statement))


def write(reading: Reading, *, excerpts: bool = False) -> tuple[str]:
    """The page of a reading; with `excerpts` it leaves out the text that is far from any entry."""
    document = reading.document
    found = paragraphs(document.text)
    starts = [each.start for each in found]
    words = Excerpts(document.text)
    players = cast(reading, starts, words)
    summary = summarize(reading)
    plan = drawn(spots(reading))
    flow = Flow(reading, players, kept(reading, excerpts=excerpts), plan.links() if plan else {})
    blocks = tuple(_blocks(reading, found, players, flow))
    places = Places(starts, flow.anchored)
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
            words=Words(reading, words, places),
            blocks=blocks,
            map=plan,
            dot_targets=_targets(plan, places),
            places=places,
            tables=page_tables(reading, words, players, places),
            wording=wording_tables(reading, words, players, places),
            troubles=[_trouble(each, places) for each in reading.problems],
            leftovers=_leftovers(reading),
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
    reading: Reading, found: tuple[Paragraph, ...], players: Cast, flow: Flow
) -> Iterator[Block]:
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


def _targets(plan: Map | None, places: Places) -> Mapping[int, str]:
    """Where each dot of the map leads, by its number: to the first words of its first place."""
    dots = plan.dots if plan else ()
    return {each.number: places.of(each.spots[0].first.span).target for each in dots}


def _trouble(problem: Problem, places: Places) -> Trouble:
    if problem.where is None:
        return Trouble(problem=problem, words=None, link=None)
    words = " ".join(problem.where.exact.split())
    shown = words if len(words) <= AROUND else f"{words[: AROUND - 1]}…"
    return Trouble(problem=problem, words=shown, link=places.of(problem.where))


def _leftovers(reading: Reading) -> Mapping[str, list[Leftover]]:
    """What stands in no entry, by its kind: quotations and numbers first."""
    kinds: dict[str, list[Leftover]] = {"quotation": [], "number": []}
    for each in reading.leftovers:
        kinds.setdefault(each.kind, []).append(each)
    return {kind: found for kind, found in kinds.items() if found}
