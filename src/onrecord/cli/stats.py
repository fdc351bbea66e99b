"""`onrecord stats`: what a ledger holds, counted."""

from dataclasses import asdict

import click

from onrecord.cli import COMMANDS
from onrecord.cli.listing.asked import format_asked
from onrecord.cli.listing.options import ledger_option, plain_formats
from onrecord.cli.listing.people import UNREVIEWED
from onrecord.cli.listing.programs import write
from onrecord.cli.options import day, option
from onrecord.cli.output import opened
from onrecord.cli.view import Screen, standard_output
from onrecord.cli.view.page import Page
from onrecord.ledger import Ledger, Stats

HELP = f"""{COMMANDS["stats"]}

Each report counts once, by its latest reading. Statements are counted, never events: five reports
of one thing are five reports.
"""


@click.command(help=HELP)
@ledger_option
@option("as_of", callback=day)
@plain_formats
def stats(*, ledger: str, as_of: str | None, output: str | None, **flags: bool) -> None:
    """Shows the counts."""
    chosen = format_asked({**flags, "output": output})
    with Ledger(ledger, make=False) as kept:
        counted = kept.stats(as_of=as_of)
    if chosen:
        write([counted], Stats, chosen, output, no_text=False)
        return
    page = Page(Screen() if output else standard_output())
    for name, value in asdict(counted).items():
        shown = f"{value:,}" if isinstance(value, int) else value or "none"
        page.put((shown, "bold"), first=f"{name.replace('_', ' '):16}  ", rest=" " * 18)
    page.blank()
    page.put((UNREVIEWED, "dim"))
    with opened(output, for_people=True) as put:
        put(page.text())
