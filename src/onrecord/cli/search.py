"""`onrecord search`: statements by their words."""

import click

from onrecord.cli import COMMANDS
from onrecord.cli.listing.asked import asked
from onrecord.cli.listing.options import filters, formats, ledger_option
from onrecord.cli.listing.people import put_hits
from onrecord.cli.listing.showing import show
from onrecord.ledger import Hit, Ledger

HELP = f"""{COMMANDS["search"]}

WORDS are all looked for, as they stand: no endings are cut off, accents and capitals make no
difference. Put a "phrase" in quotation marks (inside single ones, for the shell), and a star
behind the beginning of a word: gate*. Newest report first.
"""


@click.command(help=HELP)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@ledger_option
@filters
@formats
def search(*, words: tuple[str, ...], ledger: str, **flags: object) -> None:
    """Shows the statements with all of the words."""
    question = asked(flags)
    with Ledger(ledger, make=False) as kept:
        hits = kept.search(" ".join(words), question.where)
        show(kept, hits, Hit, question, put_hits)
