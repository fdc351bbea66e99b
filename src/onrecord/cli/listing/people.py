"""Statements and figures out of a ledger, as people read them in a terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TypeVar

from onrecord.cli.listing.programs import without_text
from onrecord.cli.view.page import Page, Styled
from onrecord.export.summary import NOBODY, UNSURE_BELOW
from onrecord.ledger import FigureHit, Hit

Found = TypeVar("Found", Hit, FigureHit)

INDENT = "  "
DEEPER = INDENT * 2

SHORT_ID = 8
"""Digits of an id that are shown: enough for `onrecord show` in a million entries."""

OWN_VOICE = "the outlet itself"

UNREVIEWED = "Read by the program; reviewed by nobody."


def put_hits(page: Page, hits: Sequence[Hit]) -> None:
    """Adds the statements, each report's below its line."""
    report = None
    for each in hits:
        if each.entry != report:
            _put_report(page, each)
            report = each.entry
        page.put(*_relation(each), first=INDENT, rest=DEEPER)
        page.put(*_facts(each), first=DEEPER, rest=DEEPER)
        if each.joined:
            page.put((f"joined with {each.joined}", "dim"), first=DEEPER, rest=DEEPER)
    page.blank()


def put_figures(page: Page, hits: Sequence[FigureHit]) -> None:
    """Adds the figures with who claims them, each report's below its line."""
    report = None
    for each in hits:
        if each.entry != report:
            _put_report(page, each)
            report = each.entry
        claimant = OWN_VOICE if each.statement is None else each.speaker or each.source or NOBODY
        of_what = f" {each.of_what}" if each.of_what else ""
        page.put((each.words, "bold"), of_what, f" — {claimant}", first=INDENT, rest=DEEPER)
        if each.content:
            page.put((each.content, ""), first=DEEPER, rest=DEEPER)
        page.put((" · ".join(_figure_facts(each)), "dim"), first=DEEPER, rest=DEEPER)
    page.blank()


def _put_report(page: Page, it: Hit | FigureHit) -> None:
    page.blank()
    known = [it.published or "undated", it.publisher, it.title]
    page.put((" · ".join(filter(None, known)), "bold cyan"))
    page.put((it.url or it.path or "", "dim"))


def _relation(it: Hit) -> Iterator[Styled]:
    yield (it.source or NOBODY, "bold")
    if it.speaker and it.speaker != it.source:
        yield (f" ({it.speaker})", "")
    if it.cue:
        yield (" — ", "")
        yield (it.cue, "cyan")
    yield (" — ", "")
    yield (it.content or "", "")


def _facts(it: Hit) -> Iterator[Styled]:
    facts = [
        it.mode,
        it.polarity if it.polarity != "asserted" else None,
        "unnamed" if it.naming == "unnamed" else None,
        it.channels,
        f"to {it.addressee}" if it.addressee else None,
        f"said on {it.said_on}" if it.said_on else None,
        it.statement[:SHORT_ID],
    ]
    yield (" · ".join(filter(None, facts)), "dim")
    unsure = it.confidence < UNSURE_BELOW
    yield (f" · {it.confidence:.2f}{', unsure' if unsure else ''}", "yellow" if unsure else "dim")


def _figure_facts(it: FigureHit) -> Iterator[str]:
    bounds = f"{it.low or '…'} to {it.high or '…'}"
    value = it.value or (bounds if it.low or it.high else None)
    unit = f"{value} {it.unit}" if value and it.unit else value
    told = [it.kind, it.hedge, unit, it.place, it.as_of and f"as of {it.as_of}", it.caveat]
    yield from filter(None, told)
    yield it.figure[:SHORT_ID]
    yield f"{it.confidence:.2f}"


def shortened(it: Found) -> Found:
    """The entry with at most 90 characters of the report's words."""
    return type(it)(**without_text(asdict(it)))
