"""One reading's page: the summary first, then the problems, then all entries if wanted."""

from dataclasses import dataclass

from onrecord.cli.view.entries import put_entries
from onrecord.cli.view.page import Page, Styled
from onrecord.cli.view.screen import Screen
from onrecord.cli.view.speakers import put_speakers
from onrecord.domain import Document, Problem, Reading
from onrecord.export.summary import (
    NOBODY,
    Sayer,
    Shares,
    Summary,
    counted,
    percent,
    summarize,
    title,
)

TOP_SAYERS = 6
"""How many sources the summary names: they fit a screen with the rest of it."""

LONGEST_EXCERPT = 60
"""Characters shown of the words that a problem is about."""

INDENT = "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a reading is shown: on which screen, and whether with every statement and entry."""

    screen: Screen
    statements: bool = False


def view(reading: Reading, how: View) -> str:
    """The reading as text for people, every line closed and as wide as the screen at most."""
    page = Page(how.screen)
    _put_document(page, reading.document)
    summary = summarize(reading)
    _put_summary(page, summary)
    _put_figures(page, reading)
    _put_problems(page, reading)
    page.blank()
    page.put(_left(summary))
    entries = (reading.statements, reading.figures, reading.times, reading.places, reading.wording)
    wanting = any(entries) and not how.statements
    page.put(
        (f"Read by the program (onrecord {reading.engine.version}); reviewed by nobody.", "dim"),
        (" --all shows the statements." if wanting else "", "dim"),
    )
    if how.statements and any(entries):
        page.blank()
        put_speakers(page, reading)
        put_entries(page, reading)
    return page.text()


def _put_document(page: Page, document: Document) -> None:
    page.put((title(document), "bold"))
    origin = ", ".join(filter(None, (document.publisher, document.published)))
    if origin:
        page.put((origin, "dim"))
    page.put((document.path or document.url or "standard input", "dim"))


def _put_summary(page: Page, summary: Summary) -> None:
    page.blank()
    page.put((counted(summary.statements, "statement"), "bold"), _modes(summary))
    page.put(*_voices(summary.shares))
    if not summary.sayers:
        return
    page.blank()
    width = len(str(max(each.statements for each in summary.sayers)))
    for each in summary.sayers[:TOP_SAYERS]:
        _put_sayer(page, each, width)
    others = summary.sayers[TOP_SAYERS:]
    if others:
        total = sum(each.statements for each in others)
        rest = f"{total:{width}}  "
        page.put((f"{counted(len(others), 'other')}", "dim"), first=INDENT + rest)


def _put_sayer(page: Page, sayer: Sayer, width: int) -> None:
    name: Styled = (sayer.name, "") if sayer.name else (NOBODY, "dim")
    first = f"{INDENT}{sayer.statements:{width}}  "
    page.put(name, first=first, rest=" " * len(first))


def _modes(summary: Summary) -> str:
    if not summary.statements:
        return ""
    modes = f": {summary.direct} direct, {summary.mixed} mixed, {summary.indirect} indirect"
    return f"{modes} ({summary.within} within another)" if summary.within else modes


def _voices(shares: Shares) -> tuple[Styled, ...]:
    whole = shares.whole
    if not whole:
        return (("The text is empty.", ""),)
    return (
        (percent(shares.own, whole), "bold"),
        (" of the text is the outlet's own voice, ", ""),
        (f"{percent(shares.reported, whole)} others' word, ", ""),
        (f"{percent(shares.verbatim, whole)} verbatim", ""),
    )


def _put_figures(page: Page, reading: Reading) -> None:
    if not reading.figures:
        return
    own = sum(each.statement is None for each in reading.figures)
    others = len(reading.figures) - own
    page.blank()
    page.put(
        (counted(len(reading.figures), "figure"), "bold"),
        f": {others:,} on somebody's word, {own:,} in the outlet's own voice",
    )


def _left(summary: Summary) -> str:
    """What an editor asks first: how much stands in no entry."""
    quotations, numbers = summary.quotations, summary.numbers
    verb = "stands" if quotations + numbers == 1 else "stand"
    return (
        f"{counted(quotations, 'quotation')} and {counted(numbers, 'number')} {verb} in no entry."
    )


def _put_problems(page: Page, reading: Reading) -> None:
    if not reading.problems:
        return
    page.blank()
    page.put((counted(len(reading.problems), "problem"), "bold yellow"))
    for each in reading.problems:
        place = _place(each, reading.document.text)
        page.put(each.what, (place, "dim"), first=INDENT, rest=INDENT)
        page.put((each.remedy, ""), first=f"{INDENT}→ ", rest=INDENT * 2)


def _place(problem: Problem, text: str) -> str:
    if problem.where is None:
        return ""
    line = text.count("\n", 0, problem.where.start) + 1
    words = " ".join(problem.where.exact.split())
    shown = words if len(words) <= LONGEST_EXCERPT else f"{words[: LONGEST_EXCERPT - 1]}…"
    return f" (line {line}: {shown})" if shown else f" (line {line})"
