"""Statements as lines: source, cue, content, and below them what is known of them."""

from bisect import bisect_right
from collections.abc import Iterator

from onrecord.cli.view.page import Page, Styled
from onrecord.domain import Reading, Statement
from onrecord.export.facts import facts
from onrecord.export.nested import Nested, nested, start
from onrecord.export.people import Sources
from onrecord.export.summary import NOBODY, UNSURE_BELOW
from onrecord.text.excerpts import Excerpts
from onrecord.text.paragraphs import paragraphs

MARGIN = 5
"""Columns at the left in which the number of a paragraph stands."""

INDENT = 4
"""Columns by which a statement stands further in than the one it is reported inside."""

DEEPEST = 5
"""How many steps in the view goes: deeper ones (never seen in 1,000 articles) keep its room."""


def put_statements(page: Page, reading: Reading) -> None:
    """Adds every statement in the text's order, below the one that it is reported inside."""
    lines = Lines(page, reading)
    for each in nested(reading):
        lines.put_nested(each)


class Lines:
    """What all statements of one reading are shown with."""

    def __init__(self, page: Page, reading: Reading) -> None:
        self.page = page
        self.excerpts = Excerpts(reading.document.text)
        self.sources = Sources(reading, self.excerpts)
        self._starts = [each.start for each in paragraphs(reading.document.text)]
        self._shown = 0

    def put_nested(self, one: Nested) -> None:
        """Adds one statement of many in order; its paragraph's number stands where it differs."""
        at = self.paragraph(start(one.statement))
        label = f"¶{at}" if at != self._shown and not one.depth else ""
        self._shown = at if label else self._shown
        self._put(one.statement, label, " " * INDENT * min(one.depth, DEEPEST))

    def put_alone(self, statement: Statement, inside: str | None) -> None:
        """Adds one statement by itself; `inside` says what it is reported in."""
        self._put(statement, f"¶{self.paragraph(start(statement))}", "", inside)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that begins last at or before an offset; 0 for none."""
        return bisect_right(self._starts, offset)

    def _put(self, it: Statement, label: str, step: str, inside: str | None = None) -> None:
        rest = f"{'':{MARGIN}}{step}"
        self.page.put(*self._relation(it), first=f"{label:{MARGIN - 1}} {step}", rest=rest)
        self.page.put(*self._facts(it, inside), first=rest, rest=rest)
        self.page.blank()

    def _relation(self, statement: Statement) -> Iterator[Styled]:
        content = statement.content
        yield (self.excerpts.of(statement.source.spans) or NOBODY, "bold")
        yield (" — ", "")
        cue = self.excerpts.of(statement.cue.spans)
        if cue:
            yield (cue, "cyan")
            yield (" — ", "")
        yield (self.excerpts.of(content.spans, content.quoted), "")

    def _facts(self, statement: Statement, inside: str | None) -> Iterator[Styled]:
        known = [statement.mode, *facts(statement, self.sources), inside]
        yield (f"{' · '.join(filter(None, known))} · ", "dim")
        if statement.confidence < UNSURE_BELOW:
            yield (f"unsure {statement.confidence:.2f}", "yellow")
        else:
            yield (f"sure {statement.confidence:.2f}", "dim")
