"""`onrecord show`: one entry of a ledger, by its id."""

import json
from dataclasses import replace
from typing import Any

import click

from onrecord.cli.listing.options import ledger_option
from onrecord.cli.listing.people import UNREVIEWED
from onrecord.cli.options import day, option
from onrecord.cli.output import opened
from onrecord.cli.printable import printable
from onrecord.cli.view import View, standard_output, view
from onrecord.cli.view.page import Page
from onrecord.cli.view.statements import put_statements
from onrecord.domain import Reading
from onrecord.export import format_named, to_record
from onrecord.export.summary import title
from onrecord.ledger import Ledger, Shown

HELP = """Show one entry of a ledger, by its id.

ID is that of a report, a reading, a statement, a figure, a speaker or a state, or as much of its
beginning as only one has. A report is shown by its latest reading, with every statement.
"""

LISTS = {
    "statement": "statements",
    "entity": "entities",
    "figure": "figures",
    "state": "states",
}
"""Where the record holds what an id of each kind names."""


@click.command(help=HELP)
@click.argument("id", metavar="ID")
@ledger_option
@option("as_of", callback=day)
@option("jsonl")
def show(*, id: str, ledger: str, as_of: str | None, jsonl: bool) -> None:  # noqa: A002
    """Shows an entry for people, or as the record has it."""
    with Ledger(ledger, make=False) as kept:
        shown = kept.show(id, as_of=as_of)
        reading = kept.reading(shown.entry)
    text = _for_programs(reading, shown) if jsonl else _for_people(reading, shown)
    with opened(None, for_people=not jsonl) as put:
        put(text)


def _for_programs(reading: Reading, shown: Shown) -> str:
    if shown.kind not in LISTS:
        return "".join(format_named("jsonl").render(reading))
    return f"{json.dumps(_part(reading, shown), ensure_ascii=False, sort_keys=True)}\n"


def _for_people(reading: Reading, shown: Shown) -> str:
    screen = standard_output()
    if shown.kind not in LISTS:
        return view(reading, View(screen=screen, statements=True))
    page = Page(screen)
    document = reading.document
    page.put((title(document), "bold"))
    page.put((" · ".join(filter(None, (document.published, document.publisher))), "dim"))
    page.put((document.url or document.path or "", "dim"), f" {shown.kind} {shown.id}")
    page.blank()
    if shown.kind == "statement":
        put_statements(page, _only(reading, shown.id))
    else:
        for name, value in _part(reading, shown).items():
            if value not in (None, []):
                page.put(f"{name}: {printable(json.dumps(value, ensure_ascii=False))}")
        page.blank()
    page.put((UNREVIEWED, "dim"))
    return page.text()


def _part(reading: Reading, shown: Shown) -> dict[str, Any]:
    entries = to_record(reading)[LISTS[shown.kind]]
    part: dict[str, Any] = next(each for each in entries if each["id"] == shown.id)
    return part


def _only(reading: Reading, wanted: str) -> Reading:
    """The reading with that statement and those that it is reported inside."""
    outer = {each.id: each.within for each in reading.statements}
    kept: set[str | None] = set()
    at: str | None = wanted
    while at is not None and at not in kept:
        kept.add(at)
        at = outer.get(at)
    return replace(reading, statements=tuple(s for s in reading.statements if s.id in kept))
