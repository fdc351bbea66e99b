"""`onrecord figures`: numbers, and on whose word each stands."""

import click

from onrecord.cli import COMMANDS
from onrecord.cli.listing.asked import asked
from onrecord.cli.listing.options import filters, formats, ledger_option
from onrecord.cli.listing.people import put_figures
from onrecord.cli.listing.showing import show
from onrecord.ledger import FigureHit, Ledger

HELP = f"""{COMMANDS["figures"]}

WORDS are looked for in what a figure counts and in the statement that it stands in. Oldest report
first. Figures are never added up: what two reports count may be the same.
"""


@click.command(help=HELP)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@ledger_option
@filters
@formats
def figures(*, words: tuple[str, ...], ledger: str, **flags: object) -> None:
    """Shows the figures that go with the words."""
    question = asked(flags)
    with Ledger(ledger, make=False) as kept:
        hits = kept.figures(" ".join(words), question.where)
        show(kept, hits, FigureHit, question, put_figures)
