"""`onrecord show`: one entry of a ledger, by its id."""

import json
from dataclasses import replace
from typing import Any

import click

from onrecord.cli import COMMANDS
from onrecord.cli.listing.asked import format_asked
from onrecord.cli.listing.options import ledger_option, plain_formats
from onrecord.cli.listing.people import UNREVIEWED
from onrecord.cli.listing.programs import write_rows
from onrecord.cli.options import day, option
from onrecord.cli.output import opened
from onrecord.cli.printable import printable
from onrecord.cli.view import Screen, View, standard_output, view
from onrecord.cli.view.page import Page
from onrecord.cli.view.statements import put_statements
from onrecord.domain import Reading
from onrecord.export import format_named, to_record
from onrecord.export.summary import title
from onrecord.ledger import Ledger, Shown

HELP = f"""{COMMANDS["show"]}

ID is that of a report, a reading, a statement, a figure, a speaker, a state or a cause, or as much
of its beginning as only one has. A report is shown by its latest reading, with every statement.

For programs, --jsonl is what the record holds; --csv and --parquet are a row for the entry, or for
each statement of a report, in which what is no plain value is JSON.
"""

LISTS = {
    "statement": "statements",
    "entity": "entities",
    "figure": "figures",
    "state": "states",
    "cause": "causes",
}
"""Where the record holds what an id of each kind names."""

REPORT = ("published", "publisher", "title", "path", "url", "text_sha256")
"""What a row for programs tells of the report, under the names that other commands give it."""


@click.command(help=HELP)
@click.argument("id", metavar="ID")
@ledger_option
@option("as_of", callback=day)
@plain_formats
def show(
    *,
    id: str,  # noqa: A002  Click's name for the argument
    ledger: str,
    as_of: str | None,
    output: str | None,
    **flags: bool,
) -> None:
    """Shows an entry for people, or as the record has it."""
    chosen = format_asked({**flags, "output": output})
    with Ledger(ledger, make=False) as kept:
        shown = kept.show(id, as_of=as_of)
        reading = kept.reading(shown.entry)
    if chosen in ("csv", "parquet"):
        rows = _rows(reading, shown)
        write_rows(rows, list(rows[0]) if rows else [], chosen, output)
        return
    screen = Screen() if output else standard_output()
    text = _record(reading, shown) if chosen else _for_people(reading, shown, screen)
    with opened(output, for_people=not chosen) as put:
        put(text)


def _record(reading: Reading, shown: Shown) -> str:
    if shown.kind not in LISTS:
        return "".join(format_named("jsonl").render(reading))
    return f"{_json(_part(reading, shown))}\n"


def _rows(reading: Reading, shown: Shown) -> list[dict[str, Any]]:
    """The entry, or each statement of a report, as a row; what is no plain value is JSON."""
    document = to_record(reading)["document"]
    known = {name: value for name, value in document.items() if name in REPORT}
    whole = shown.kind not in LISTS
    parts = to_record(reading)["statements"] if whole else [_part(reading, shown)]
    return [
        {
            **known,
            "document": document["id"],
            **{
                name: _json(value) if isinstance(value, dict | list) else value
                for name, value in part.items()
            },
        }
        for part in parts
    ]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _for_people(reading: Reading, shown: Shown, screen: Screen) -> str:
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
