"""`onrecord situation`: how things stand as the reports tell it, on whose word, day by day."""

import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from typing import get_args

import click

from onrecord.batch import STANDARD_INPUT, ReadReport, find, read_all
from onrecord.cli import COMMANDS
from onrecord.cli.atomic import replacing
from onrecord.cli.boundary import FAILED
from onrecord.cli.destination import A_PAGE, one_file
from onrecord.cli.notes import Notes
from onrecord.cli.options import day, name, option
from onrecord.cli.output import is_terminal, opened
from onrecord.cli.read import TWICE, show_page
from onrecord.cli.reports import pipeline, standard_input
from onrecord.compare import situation as situation_of
from onrecord.domain import Aspect, Reading
from onrecord.readers import SUFFIXES

FOR_PEOPLE, FOR_PROGRAMS, PAGE = "text", "jsonl", "html"

NAME = "situation.html"

NOTHING_NAMED = "Name the reports to read, or a ledger with --ledger FILE."
BOTH_NAMED = "Name reports to read or a ledger, not both."
ONLY_LEDGERS = "--as-of goes with --ledger only."
ONLY_REPORTS = "--{} goes with reports to read only: a ledger knows it of its own."
ONLY_PAGES = "--open goes with --format html only."
ONLY_TEXT = "--words goes with --format text only: the others always hold the words."

HELP = f"""{COMMANDS["situation"]}

PATH is a file, a folder (the {" and ".join(sorted(SUFFIXES))} files in it and in its folders) or -
for standard input. Accounts that cannot both hold stand side by side; who is right is not said.
Where two reports carry the same wire's text, they count as one voice.

Exit status: 0 every path was read, 1 some could not be, 2 wrong usage, 130 Ctrl-C.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the flags ask for; `paths` are empty where a ledger is asked."""

    paths: tuple[str, ...]
    published: str | None
    publisher: str | None
    jobs: int
    ledger: str | None
    as_of: str | None
    about: str | None
    aspect: Aspect | None


@click.command(help=HELP)
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path())
@option("about", callback=name, of="situation")
@option("aspect", click.Choice(get_args(Aspect)), of="situation")
@option("format", click.Choice([FOR_PEOPLE, FOR_PROGRAMS, PAGE]), of="situation")
@option("words", of="situation")
@option("output", click.Path())
@option("open")
@option("ledger", click.Path(), of="situation")
@option("as_of", callback=day)
@option("published", callback=day)
@option("publisher", callback=name)
@option("jobs", click.IntRange(min=1))
@click.pass_context
def situation(
    context: click.Context,
    /,
    *,
    format: str,  # noqa: A002  the flag's name
    words: bool,
    output: str | None,
    open: bool,  # noqa: A002
    **flags: object,
) -> None:
    """Reads what the paths stand for, or asks the ledger, and writes the situation."""
    asked = Asked(**flags)  # type: ignore[arg-type]  # Click has checked each
    _check(asked, format, words=words, opening=open)
    place = one_file(format, asked.paths, output)
    if format == PAGE and place is None and not open and is_terminal(sys.stdout):
        raise click.UsageError(A_PAGE)
    live = is_terminal(sys.stderr) and not is_terminal(sys.stdout)
    notes = Notes(sys.stderr or StringIO(), live=live)
    readings = _kept(asked, whole=format == PAGE) if asked.ledger else _read(asked, context, notes)
    text = _text(readings, asked, format, words=words, file=place is not None)
    if open:
        _open(text, place, notes)
    else:
        with opened(str(place) if place else None, for_people=format == FOR_PEOPLE) as write:
            write(text)
    notes.sum_up()
    context.exit(FAILED if notes.failed else 0)


def _open(text: str, place: Path | None, notes: Notes) -> None:
    """Opens the page in the user's browser; without a place it is a temporary file."""
    path = place or Path(tempfile.mkdtemp(prefix="onrecord-")) / NAME
    with replacing(str(path)) as put:
        put(text.encode())
    show_page(path, notes, told=place is not None)


def _check(asked: Asked, written: str, *, words: bool, opening: bool) -> None:
    """Raises click.UsageError where flags contradict each other."""
    if not asked.paths and asked.ledger is None:
        raise click.UsageError(NOTHING_NAMED)
    if asked.paths and asked.ledger is not None:
        raise click.UsageError(BOTH_NAMED)
    if asked.paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError(TWICE)
    if asked.ledger is None and asked.as_of is not None:
        raise click.UsageError(ONLY_LEDGERS)
    for flag in ("published", "publisher"):
        if asked.ledger is not None and getattr(asked, flag) is not None:
            raise click.UsageError(ONLY_REPORTS.format(flag))
    if opening and written != PAGE:
        raise click.UsageError(ONLY_PAGES)
    if words and written != FOR_PEOPLE:
        raise click.UsageError(ONLY_TEXT)


def _read(asked: Asked, context: click.Context, notes: Notes) -> tuple[Reading, ...]:
    report: ReadReport = context.obj or pipeline()
    known = partial(report, published=asked.published, publisher=asked.publisher)
    found = find(asked.paths, suffixes=SUFFIXES, stdin=standard_input)
    with closing(read_all(found, read=known, jobs=asked.jobs)) as outcomes:
        try:
            return tuple(notes.readings(outcomes))
        finally:
            notes.erase()


def _kept(asked: Asked, *, whole: bool) -> tuple[Reading, ...]:
    """The readings that bear on it; `whole` for a page, which shows all voices of a report."""
    from onrecord.ledger import Ledger  # noqa: PLC0415  SQLAlchemy: 0.2 s, and none for reports

    with Ledger(str(asked.ledger), make=False) as kept:
        ask = partial(kept.situation_readings, whole=True) if whole else kept.situation_readings
        return tuple(ask(about=asked.about, aspect=asked.aspect, as_of=asked.as_of))


def _text(
    readings: tuple[Reading, ...], asked: Asked, written: str, *, words: bool, file: bool
) -> str:
    from onrecord.export.situation import Told, lines, page  # noqa: PLC0415  0.1 s: not for --help

    told = Told(situation_of(readings, about=asked.about, aspect=asked.aspect), readings)
    if written == FOR_PROGRAMS:
        return "".join(lines(told))
    if written == PAGE:
        return page(told, about=asked.about)
    from onrecord.cli.view import Screen, standard_output  # noqa: PLC0415  Rich: 0.1 s
    from onrecord.cli.view.situation import View, view  # noqa: PLC0415

    screen = Screen() if file else standard_output()
    return view(told, View(screen=screen, words=words, about=asked.about))
