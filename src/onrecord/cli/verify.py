"""`onrecord verify`: whether a ledger still says what it was made to say."""

import click

from onrecord.cli import COMMANDS
from onrecord.cli.boundary import FAILED
from onrecord.cli.listing.options import ledger_option
from onrecord.cli.options import option
from onrecord.cli.printable import printable
from onrecord.ledger import Ledger

HELP = f"""{COMMANDS["verify"]}

Note the head that it prints, outside the ledger: --expect HEAD then shows that nothing that was
there has been replaced or cut off since.

Exit status: 0 all holds, 1 something does not, 2 wrong usage.
"""


@click.command(help=HELP)
@ledger_option
@option("expect", of="verify")
@click.pass_context
def verify(context: click.Context, *, ledger: str, expect: str | None) -> None:
    """Verifies, and prints the head."""
    with Ledger(ledger, make=False) as kept:
        verdict = kept.verify(expect)
    for each in verdict.findings:
        place = "" if each.entry is None else f"Entry {each.entry}: "
        click.echo(printable(f"{place}{each.what}."))
    holds = "Something does not hold" if verdict.findings else "All holds"
    click.echo(f"{holds}. Entries: {verdict.entries:,}, readings: {verdict.readings:,}.")
    click.echo(f"Head: {verdict.head}")
    context.exit(FAILED if verdict.findings else 0)
