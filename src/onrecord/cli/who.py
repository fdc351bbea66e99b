"""`onrecord who`: everything one speaker is reported to have said."""

from collections.abc import Sequence

import click

from onrecord.cli import COMMANDS
from onrecord.cli.listing.asked import asked
from onrecord.cli.listing.options import filters, formats, ledger_option
from onrecord.cli.listing.people import put_hits
from onrecord.cli.listing.showing import show
from onrecord.cli.view.page import Page
from onrecord.ledger import Hit, Ledger

HELP = f"""{COMMANDS["who"]}

NAME is a name or a part of one. Oldest report first, outlet beside outlet; only what a report
quotes stands in quotation marks. Speakers of other reports that are joined with one of that name
(onrecord join) are among it, with the reasons. Where nobody resolved who a source is, it is listed
apart: its words hold the name, and it may be somebody else ("Tarr's lawyer").
"""

UNRESOLVED = "The source's words hold the name; whether it is the same one was not resolved:"


@click.command(help=HELP)
@click.argument("name", nargs=-1, required=True, metavar="NAME")
@ledger_option
@filters
@formats
def who(*, name: tuple[str, ...], ledger: str, **flags: object) -> None:
    """Shows the statements of a speaker."""
    question = asked(flags)
    with Ledger(ledger, make=False) as kept:
        hits = kept.who(" ".join(name), question.where)
        show(kept, hits, Hit, question, _put)


def _put(page: Page, hits: Sequence[Hit]) -> None:
    resolved = [each for each in hits if each.speaker is not None]
    others = [each for each in hits if each.speaker is None]
    if resolved:
        put_hits(page, resolved)
    if others:
        page.put((UNRESOLVED, "bold"))
        put_hits(page, others)
