"""`onrecord join`: who is taken for whom across the reports of a ledger."""

from collections.abc import Sequence

import click

from onrecord.batch.joining import join_speakers
from onrecord.cli import COMMANDS
from onrecord.cli.listing.asked import format_asked
from onrecord.cli.listing.options import ledger_option, plain_formats
from onrecord.cli.listing.programs import write
from onrecord.cli.options import day, name, option
from onrecord.cli.output import opened
from onrecord.cli.view import Screen, standard_output
from onrecord.cli.view.page import Page
from onrecord.ledger import Decided, Decision, Join, Ledger, Member

HELP = f"""{COMMANDS["join"]}

Without arguments the joins in force are listed, each with its entry and its reasons. --apply has
the program decide on all speakers: same kind, names and roles that agree, never a surname alone.
Two ids of speakers (onrecord show, search --jsonl) are joined on your word. --undo takes one join
back. Nothing is overwritten: the log keeps every decision, and the program leaves yours as it is.
"""

BOTH = "Give two ids of speakers."
WHY = "Say why: --because REASON."
ONE_ACT = "Give two ids, or --apply, or --undo ENTRY: one of them."
NO_SPEAKER = "{} is the id of a {}. Name a speaker."
NO_OUTLET = "no outlet"
DECIDERS = {"program": "the program; reviewed by nobody", "person": "a person"}
NONE = "No speakers are joined. onrecord join --apply has the program decide."


@click.command(help=HELP)
@click.argument("speakers", nargs=-1, metavar="[ID ID]")
@ledger_option
@option("apply", of="join")
@option("undo", click.IntRange(min=1), of="join")
@option("because", callback=name, of="join")
@option("as_of", callback=day)
@plain_formats
def join(  # noqa: PLR0913  one a flag, by name from Click
    *,
    speakers: tuple[str, ...],
    ledger: str,
    apply: bool,
    undo: int | None,
    because: str | None,
    as_of: str | None,
    output: str | None,
    **flags: bool,
) -> None:
    """Does what is asked for, and says what it came to."""
    if bool(speakers) + apply + (undo is not None) > 1:
        raise click.UsageError(ONE_ACT)
    if (speakers or undo is not None) and because is None:
        raise click.UsageError(WHY)
    chosen = format_asked({**flags, "output": output})
    with Ledger(ledger, make=False) as kept:
        if apply:
            _apply(kept)
        elif undo is not None:
            _tell(kept.undo_join(undo, because or ""), kept)
        elif speakers:
            _tell(kept.join(_decision(kept, speakers, because or "")), kept)
        else:
            _list(kept.joins(as_of=as_of), chosen, output)


def _apply(ledger: Ledger) -> None:
    tally = join_speakers(ledger)
    click.echo(
        f"{tally.speakers:,} speakers: {tally.joined:,} joined, {tally.parted:,} parted. "
        f"Head: {ledger.head()}"
    )


def _tell(decided: Decided, ledger: Ledger) -> None:
    told = "joined" if decided.same else "parted"
    new = "" if decided.new else " They were before."
    click.echo(f"Entry {decided.entry}: {told}.{new} Head: {ledger.head()}")


def _decision(ledger: Ledger, speakers: Sequence[str], because: str) -> Decision:
    if len(speakers) != 2:  # noqa: PLR2004  one and the other
        raise click.UsageError(BOTH)
    one, other = (_member(ledger, each) for each in speakers)
    return Decision(one=one, other=other, reasons=(because,))


def _member(ledger: Ledger, prefix: str) -> Member:
    shown = ledger.show(prefix)
    if shown.kind != "entity":
        raise click.UsageError(NO_SPEAKER.format(prefix, shown.kind))
    return Member(entity=shown.id, document=ledger.reading(shown.entry).document.id)


def _list(joins: Sequence[Join], chosen: str | None, output: str | None) -> None:
    if chosen:
        write(joins, Join, chosen, output, no_text=False)
        return
    if not joins:
        click.echo(NONE, err=True)
        return
    page = Page(Screen() if output else standard_output())
    for each in joins:
        one = f"{each.one_name} ({each.one_publisher or NO_OUTLET})"
        page.put((f"{one} = {each.other_name} ({each.other_publisher or NO_OUTLET})", "bold"))
        page.put((each.because, ""), first="  ", rest="  ")
        told = f"entry {each.entry} · {each.at[:10]} · decided by {DECIDERS[each.decided_by]}"
        page.put((told, "dim"), first="  ", rest="  ")
    with opened(output, for_people=True) as put:
        put(page.text())
