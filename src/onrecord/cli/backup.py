"""`onrecord backup`: a second file with all that a ledger holds."""

import click

from onrecord.cli import COMMANDS
from onrecord.cli.listing.options import ledger_option
from onrecord.ledger import Ledger

HELP = f"""{COMMANDS["backup"]}

It is copied as it stands now, to a file that is not there yet. Others may read and write
meanwhile. What is forgotten later is not forgotten in the copy.
"""


@click.command(help=HELP)
@click.argument("target", metavar="FILE", type=click.Path())
@ledger_option
def backup(*, target: str, ledger: str) -> None:
    """Writes the copy, and prints its head."""
    with Ledger(ledger, make=False) as kept:
        kept.backup(target)
    with Ledger(target, make=False) as copied:
        click.echo(f"{target} was written. Head: {copied.head()}")
