"""A situation with the readings it was made of: what every view shows of a point."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.domain import (
    Account,
    Difference,
    Figure,
    Point,
    Reading,
    Reason,
    Report,
    Situation,
    Span,
    Thread,
)
from onrecord.export.people import Sources
from onrecord.export.situation.doers import doing
from onrecord.export.summary import NOBODY
from onrecord.text.excerpts import CLOSE, OPEN, Excerpts

LONGEST = 90
"""Characters of a report's words beside a point: where there are more, gaps are left out."""

OWN_VOICE = "the outlet"
"""Who tells a thing that stands in no statement, where the outlet has no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand: the report's number in the situation (from 1), and the line (from 1)."""

    report: int
    line: int

    def __str__(self) -> str:
        return f"{self.report}:{self.line}"


class Told:
    """Looks up what a situation's points leave to the readings: words, lines, whose they are."""

    def __init__(self, situation: Situation, readings: Iterable[Reading]) -> None:
        self.situation = situation
        self.readings: Mapping[str, Reading] = {each.document.id: each for each in readings}
        self._numbers = {each.id: number for number, each in enumerate(situation.reports, 1)}
        self._pages: dict[str, _Page] = {}
        self._differing = _differing(situation.differences)

    def number(self, report: Report) -> int:
        """The report's number in this situation, from 1."""
        return self._numbers[report.id]

    def number_of(self, id_: str) -> int:
        """The number of the report with that document's id."""
        return self._numbers[id_]

    def place(self, report: Report, span: Span) -> Place:
        """Where a span stands, for people."""
        return Place(report=self.number(report), line=self._page(report).line(span.start))

    def words(self, account: Account) -> str:
        """The words for what is told, short; only what is verbatim stands in quotation marks."""
        page = self._page(account.report)
        spans = spans_of(account)
        if (whose := doing(account, page.reading)) is not None:
            spans = (whose, *(each for each in spans if each.start >= whose.end))
        return page.short(spans)

    def sentence(self, about: Account | Reason) -> str:
        """The sentence that holds the words."""
        return self._page(about.report).excerpt((about.sentence,))

    def because(self, reason: Reason) -> str:
        """The words that tie a reason to what it is the reason of."""
        return self._page(reason.report).excerpt(reason.cause.spans)

    def teller(self, reason: Reason) -> str:
        """Whose words tie a reason to what it is the reason of."""
        return self._page(reason.report).teller(reason.cause.statement) or outlet(reason.report)

    def differences(self, thread: Thread) -> tuple[int, ...]:
        """The numbers (from 1) of the differing accounts in which a point of the thread stands."""
        found = {
            number
            for lane in thread.lanes
            for point in lane.points
            for number in self._differing.get(key(point), ())
        }
        return tuple(sorted(found))

    def _page(self, report: Report) -> "_Page":
        if report.id not in self._pages:
            self._pages[report.id] = _Page(self.readings[report.id])
        return self._pages[report.id]


def key(point: Point) -> tuple[str, str]:
    """What tells an account from all others: the ids of its report and of its entry."""
    return (point.account.report.id, point.account.entry.id)


def spans_of(account: Account) -> tuple[Span, ...]:
    """The spans of what is told, in the text's order: the subject's and the state's own words."""
    entry = account.entry
    if isinstance(entry, Figure):
        return tuple(sorted((*entry.of_what, entry.span), key=_start))
    return tuple(sorted((*entry.subject.spans, *entry.spans), key=_start))


def anchored(account: Account) -> Span:
    """The span that a link to the account's words leads to: that of the value, or the number."""
    entry = account.entry
    return entry.span if isinstance(entry, Figure) else (entry.spans or entry.subject.spans)[0]


def outlet(report: Report) -> str:
    """What the outlet is called."""
    return report.outlet or OWN_VOICE


def titled(report: Report) -> str:
    """What the report is called: its title, else where it is from, else the start of its id."""
    return report.title or report.link or f"report {report.id[:8]}"


def through(account: Account) -> tuple[str, ...]:
    """The voices between the outlet and the one whose words they are, outermost first."""
    return tuple(each.name for each in account.voices[1:-1])


def speaker(account: Account) -> str:
    """The voice whose words they are."""
    return account.voices[-1].name if account.voices else outlet(account.report)


class _Page:
    """One report's text: its lines, and its words as views may show them."""

    def __init__(self, reading: Reading) -> None:
        text = reading.document.text
        self.reading = reading
        self._document = reading.document
        self._excerpts = Excerpts(text)
        self._sources = Sources(reading, self._excerpts)
        self._statements = {each.id: each for each in reading.statements}
        self._line_ends = [at for at, character in enumerate(text) if character == "\n"]
        self._quoted = tuple(_outermost(reading))
        self._quoted_ends = [each.end for each in self._quoted]

    def line(self, at: int) -> int:
        return bisect_left(self._line_ends, at) + 1

    def teller(self, statement: str | None) -> str | None:
        if statement not in self._statements:
            return None
        return self._sources.name(self._statements[statement].source) or NOBODY

    def excerpt(self, spans: Sequence[Span]) -> str:
        return self._excerpts.of(spans, self._verbatim(spans))

    def short(self, spans: Sequence[Span]) -> str:
        """The whole stretch that holds the spans where it is short, else each of them."""
        if not spans:
            return ""
        start, end = min(each.start for each in spans), max(each.end for each in spans)
        if end - start <= LONGEST:
            return self.excerpt((self._document.span(start, end),))
        return _cut(self.excerpt(spans))

    def _verbatim(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        start = min((each.start for each in spans), default=0)
        end = max((each.end for each in spans), default=0)
        first = bisect_right(self._quoted_ends, start)
        last = bisect_left(self._quoted, end, key=_start)
        return self._quoted[first:last]


def _start(span: Span) -> int:
    return span.start


def _outermost(reading: Reading) -> Iterator[Span]:
    """The verbatim stretches in order, but those that lie in others."""
    found = [span for each in reading.statements for span in each.content.quoted]
    end = 0
    for each in sorted(found, key=lambda span: (span.start, -span.end)):
        if each.start >= end:
            yield each
            end = each.end


def _cut(words: str) -> str:
    """The words, at most two short excerpts long; a mark that was opened is closed."""
    if len(words) <= 2 * LONGEST:
        return words
    cut = words[: 2 * LONGEST - 2].rstrip()
    return f"{cut}…{CLOSE if cut.count(OPEN) > cut.count(CLOSE) else ''}"


def _differing(differences: Sequence[Difference]) -> Mapping[tuple[str, str], tuple[int, ...]]:
    found: dict[tuple[str, str], tuple[int, ...]] = {}
    for number, each in enumerate(differences, 1):
        for point in each.points:
            found[key(point)] = (*found.get(key(point), ()), number)
    return found
