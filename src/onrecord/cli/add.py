"""`onrecord add`: reports read and kept in a ledger."""

import os
import sys
from contextlib import closing
from io import StringIO

import click

from onrecord.batch import STANDARD_INPUT, ReadReport, find
from onrecord.batch.articles import TABLES, Columns
from onrecord.batch.keeping import Given, Keeper
from onrecord.cli import COMMANDS
from onrecord.cli.boundary import FAILED
from onrecord.cli.listing.options import ledger_option
from onrecord.cli.notes import Notes
from onrecord.cli.options import day, name, option
from onrecord.cli.output import is_terminal
from onrecord.cli.read import LANGUAGES, TWICE
from onrecord.cli.reports import pipeline, standard_input
from onrecord.ledger import Ledger
from onrecord.readers import SUFFIXES

HELP = f"""{COMMANDS["add"]}

PATH is a file, a folder (the {" and ".join(sorted(SUFFIXES))} files in it and in its folders), -
for standard input, or a table of articles ({", ".join(sorted(TABLES))}), a report a row.

Each report is kept whole, with its bytes, before the next: broken off and begun again, it goes on
from there. What is kept already is not kept twice.

Exit status: 0 every report was kept, 1 some could not be, 2 wrong usage, 130 Ctrl-C.
"""


@click.command(help=HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@ledger_option
@option("published", callback=day)
@option("publisher", callback=name)
@option("jobs", click.IntRange(min=1))
@option("force_language", click.Choice(LANGUAGES))
@option("text_column")
@option("date_column")
@option("publisher_column")
@option("id_column")
@click.pass_context
def add(  # noqa: PLR0913  one a flag, by name from Click
    context: click.Context,
    *,
    paths: tuple[str, ...],
    ledger: str,
    published: str | None,
    publisher: str | None,
    jobs: int,
    force_language: str | None,
    text_column: str,
    date_column: str | None,
    publisher_column: str | None,
    id_column: str | None,
) -> None:
    """Reads what the paths stand for, keeps it, and says what is new."""
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError(TWICE)
    given = Given(
        published=published,
        publisher=publisher,
        force_language=force_language,
        columns=Columns(
            text=text_column, date=date_column, publisher=publisher_column, id=id_column
        ),
    )
    read: ReadReport = context.obj or pipeline()
    live = is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
    notes = Notes(sys.stderr or StringIO(), live=live)
    with Ledger(ledger) as kept:
        keeper = Keeper(kept, read, given)
        outcomes = keeper.keep(find(paths, suffixes=SUFFIXES, stdin=standard_input), jobs=jobs)
        with closing(outcomes):
            try:
                for _ in notes.readings(outcomes):
                    pass
            finally:
                notes.erase()
        click.echo(_told(keeper, kept, ledger))
    notes.sum_up()
    context.exit(FAILED if notes.failed else 0)


def _told(keeper: Keeper, ledger: Ledger, path: str) -> str:
    there = f", {keeper.there:,} were there already" if keeper.there else ""
    added = "1 report was" if keeper.new == 1 else f"{keeper.new:,} reports were"
    return f"{added} added{there}. {path}: {ledger.reports():,} reports, head {ledger.head()}"
