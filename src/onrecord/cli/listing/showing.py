"""What a search found, written as it was asked for."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from onrecord.cli.listing.asked import Asked
from onrecord.cli.listing.people import UNREVIEWED, shortened
from onrecord.cli.listing.programs import write
from onrecord.cli.listing.silence import silence
from onrecord.cli.output import opened
from onrecord.cli.view import Screen, standard_output
from onrecord.cli.view.page import Page
from onrecord.ledger import FigureHit, Hit, Ledger

Found = TypeVar("Found", Hit, FigureHit)


def show(
    ledger: Ledger,
    hits: Sequence[Found],
    kind: type[Found],
    question: Asked,
    put: Callable[[Page, Sequence[Found]], None],
) -> None:
    """Writes what was found, for people or programs; on standard error, what finding none means."""
    if question.format:
        write(hits, kind, question.format, question.output, no_text=question.no_text)
    elif hits:
        page = Page(Screen() if question.output else standard_output())
        put(page, [shortened(each) for each in hits] if question.no_text else hits)
        page.put((UNREVIEWED, "dim"))
        with opened(question.output, for_people=True) as written:
            written(page.text())
    if not hits:
        click.echo(silence(ledger.reports(question.where)), err=True)
    elif len(hits) == question.where.limit:
        click.echo(f"These are the first {len(hits):,}: --limit gives more.", err=True)
