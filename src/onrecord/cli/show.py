"""`onrecord show`: one entry of a ledger, by its id."""

import json
from dataclasses import replace
from typing import Any

import click

from onrecord.cli import COMMANDS
from onrecord.cli.listing.asked import format_asked
from onrecord.cli.listing.options import formats, ledger_option
from onrecord.cli.listing.people import UNREVIEWED
from onrecord.cli.listing.programs import without_words, write_rows
from onrecord.cli.options import day, option
from onrecord.cli.output import opened
from onrecord.cli.printable import printable
from onrecord.cli.view import Screen, View, standard_output, view
from onrecord.cli.view.page import Page
from onrecord.cli.view.statements import put_statements
from onrecord.domain import Reading
from onrecord.export import to_record
from onrecord.export.jsonl import compact
from onrecord.export.summary import title
from onrecord.ledger import Ledger, Shown

Record = dict[str, Any]

FOR_PROGRAMS = "--no-text goes with --csv, --jsonl or --parquet: people are shown the words."

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
@formats
def show(
    *,
    id: str,  # noqa: A002  Click's name for the argument
    ledger: str,
    as_of: str | None,
    output: str | None,
    no_text: bool,
    **flags: bool,
) -> None:
    """Shows an entry for people, or as the record has it."""
    chosen = format_asked({**flags, "output": output})
    if no_text and not chosen:
        raise click.UsageError(FOR_PROGRAMS)
    with Ledger(ledger, make=False) as kept:
        shown = kept.show(id, as_of=as_of)
        reading = kept.reading(shown.entry)
    record = to_record(reading)
    if no_text:
        record = _without_text(record)
    if chosen in ("csv", "parquet"):
        rows = _rows(record, shown)
        write_rows(rows, list(rows[0]) if rows else [], chosen, output)
        return
    screen = Screen() if output else standard_output()
    text = _record(record, shown) if chosen else _for_people(reading, record, shown, screen)
    with opened(output, for_people=not chosen) as put:
        put(text)


def _without_text(record: Record) -> Record:
    """The record without the report's text, and of its words 90 characters an entry at most."""
    entries = {
        name: [without_words(each) for each in value]
        for name, value in record.items()
        if isinstance(value, list)
    }
    return {**record, **entries, "document": {**record["document"], "text": None}}


def _record(record: Record, shown: Shown) -> str:
    return f"{compact(record if shown.kind not in LISTS else _part(record, shown))}\n"


def _rows(record: Record, shown: Shown) -> list[Record]:
    """The entry, or each statement of a report, as a row; what is no plain value is JSON."""
    document = record["document"]
    known = {name: value for name, value in document.items() if name in REPORT}
    whole = shown.kind not in LISTS
    parts = record["statements"] if whole else [_part(record, shown)]
    return [
        {
            **known,
            "document": document["id"],
            **{
                name: compact(value) if isinstance(value, dict | list) else value
                for name, value in part.items()
            },
        }
        for part in parts
    ]


def _for_people(reading: Reading, record: Record, shown: Shown, screen: Screen) -> str:
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
        for name, value in _part(record, shown).items():
            if value not in (None, []):
                page.put(f"{name}: {printable(json.dumps(value, ensure_ascii=False))}")
        page.blank()
    page.put((UNREVIEWED, "dim"))
    return page.text()


def _part(record: Record, shown: Shown) -> Record:
    part: Record = next(each for each in record[LISTS[shown.kind]] if each["id"] == shown.id)
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
