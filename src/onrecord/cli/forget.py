"""`onrecord forget`: a document that must go."""

import click

from onrecord.cli import COMMANDS
from onrecord.cli.listing.options import ledger_option
from onrecord.cli.options import name, option
from onrecord.errors import UnknownIdError
from onrecord.ledger import Ledger

HELP = f"""{COMMANDS["forget"]}

DOCUMENT is its id or a beginning of it. All readings of it and all their words go with it. The log
keeps a tombstone with the reason, and the same bytes are refused from then on. Copies elsewhere
(backups, exports, the file it was read from) are not touched: they are yours to delete.
"""

NO_DOCUMENT = "{} is the id of a {}. Name the document."


@click.command(help=HELP)
@click.argument("document", metavar="DOCUMENT")
@ledger_option
@option("because", callback=name, of="forget")
def forget(*, document: str, ledger: str, because: str | None) -> None:
    """Forgets a document, and says what went."""
    if because is None:
        raise click.UsageError("Say why it must go: --because REASON.")
    with Ledger(ledger, make=False) as kept:
        gone = kept.forget(_whole(kept, document), because)
        head = kept.head()
    count = "1 reading" if len(gone.entries) == 1 else f"{len(gone.entries):,} readings"
    click.echo(f"Document {gone.document} is forgotten, with {count}: entry {gone.entry}.")
    click.echo(f"Head: {head}")


def _whole(ledger: Ledger, prefix: str) -> str:
    """The whole id; what no entry has is taken as the whole id of one that went before."""
    try:
        shown = ledger.show(prefix)
    except UnknownIdError as unknown:
        if unknown.args[1]:
            raise
        return prefix
    if shown.kind != "document":
        raise click.UsageError(NO_DOCUMENT.format(prefix, shown.kind))
    return shown.id
