"""The statements of a reading, one below another: source, cue, content, what is known of them."""

from bisect import bisect_right
from collections.abc import Iterator

from onrecord.cli.view.page import Page, Styled
from onrecord.domain import Reading, Statement
from onrecord.export.excerpts import Excerpts
from onrecord.export.facts import facts
from onrecord.export.nested import Nested, nested, start
from onrecord.export.people import Sources
from onrecord.export.summary import NOBODY, UNSURE_BELOW
from onrecord.text.paragraphs import paragraphs

INDENT = 4
"""Columns by which a statement stands further in than the one it is reported inside."""

DEEPEST = 5
"""How many steps in the view goes: deeper ones (never seen in 1,000 articles) keep its room."""


def put_statements(page: Page, reading: Reading) -> None:
    """Adds every statement in the text's order, below the one that it is reported inside."""
    view = _View(page, reading)
    for each in nested(reading):
        view.put(each)


class _View:
    """What all statements of one reading are shown with."""

    def __init__(self, page: Page, reading: Reading) -> None:
        self.page = page
        self.excerpts = Excerpts(reading.document.text)
        self.sources = Sources(reading, self.excerpts)
        self.starts = [each.start for each in paragraphs(reading.document.text)]
        self.shown = 0

    def put(self, one: Nested) -> None:
        """Adds one statement; the number of its paragraph stands where it differs."""
        statement = one.statement
        paragraph = bisect_right(self.starts, start(statement))
        label = f"¶{paragraph}" if paragraph != self.shown and not one.depth else ""
        self.shown = paragraph if label else self.shown
        step = " " * INDENT * min(one.depth, DEEPEST)
        rest = f"{'':5}{step}"
        self.page.put(*self._relation(statement), first=f"{label:5}{step}", rest=rest)
        self.page.put(*self._facts(statement), first=rest, rest=rest)
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

    def _facts(self, statement: Statement) -> Iterator[Styled]:
        facts = " · ".join(filter(None, self._plain_facts(statement)))
        yield (f"{facts} · ", "dim")
        if statement.confidence < UNSURE_BELOW:
            yield (f"{statement.confidence:.2f}, unsure", "yellow")
        else:
            yield (f"{statement.confidence:.2f}", "dim")

    def _plain_facts(self, statement: Statement) -> Iterator[str]:
        yield statement.mode
        name = self.sources.name(statement.source)
        if name and name != self.excerpts.of(statement.source.spans):
            yield f"that is {name}"
        yield from facts(statement, self.excerpts)
