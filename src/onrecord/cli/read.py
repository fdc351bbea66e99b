"""`onrecord read`: what each report says, and on whose word."""

import os
import sys
import webbrowser
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Literal

import click

from onrecord.batch import STANDARD_INPUT, ReadReport, find, read_all, read_with_lists
from onrecord.cli import COMMANDS
from onrecord.cli.boundary import FAILED
from onrecord.cli.destination import A_PAGE, Destination, destination, reports_among
from onrecord.cli.notes import Notes
from onrecord.cli.options import day, name, option
from onrecord.cli.output import is_terminal
from onrecord.cli.reports import pipeline, standard_input
from onrecord.cli.writing import FOR_PEOPLE, Task, write
from onrecord.export import FORMATS, FileFormat, Format, format_named
from onrecord.extract.wording.lists import WordList, read_list
from onrecord.readers import SUFFIXES

LANGUAGES = ("en",)
"""Languages that statements can be read in."""

ONLY_PAGES = "--{} goes with --format html only."

SAME_NAME = "Two lists are called {!r}. Give one of them another name."

TWICE = "Standard input (-) can be read only once. Name it once."

HELP = f"""{COMMANDS["read"]}

PATH is a file, a folder (the {" and ".join(sorted(SUFFIXES))} files in it and in its folders) or -
for standard input.

Exit status: 0 every path was read, 1 some could not be, 2 wrong usage, 130 Ctrl-C.
"""


@click.command(help=HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@option("published", callback=day)
@option("publisher", callback=name)
@option("format", click.Choice([FOR_PEOPLE, *FORMATS]), of="read")
@option("all", of="read")
@option("jobs", click.IntRange(min=1))
@option("output", click.Path(), of="read")
@option("open")
@option("excerpts", of="read")
@option("list", click.Path(), multiple=True, of="read")
@option("force_language", click.Choice(LANGUAGES))
@click.pass_context
def read(  # noqa: PLR0913  one a flag, by name from Click
    context: click.Context,
    *,
    paths: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    format: str,  # noqa: A002  the flag's name
    all: bool,  # noqa: A002
    jobs: int,
    output: str | None,
    open: bool,  # noqa: A002
    excerpts: bool,
    list: tuple[str, ...],  # noqa: A002
    force_language: Literal["en"] | None,
) -> None:
    """Reads what the paths stand for; writes it, and ends with the status that the help tells."""
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError(TWICE)
    written = _for_people(output, statements=all) if format == FOR_PEOPLE else format_named(format)
    _check_flags(written, open=open, excerpts=excerpts)
    place = destination(written, paths, output, opening=open)
    _spare_terminal(written, place)
    report: ReadReport = context.obj or pipeline()
    known = partial(report, published=published, publisher=publisher, force_language=force_language)
    lists = _word_lists(list)
    marking = partial(read_with_lists, read=known, lists=lists) if lists else known
    found = find(paths, suffixes=SUFFIXES, stdin=standard_input)
    notes = Notes(sys.stderr or StringIO(), live=_is_live(place))
    task = Task(written=written, place=place, excerpts=excerpts, reports=reports_among(paths))
    with closing(read_all(found, read=marking, jobs=jobs)) as outcomes:
        try:
            page = write(task, notes.readings(outcomes))
        finally:
            notes.erase()
    if open and page:
        show_page(page, notes, told=output is not None)
    notes.sum_up()
    context.exit(FAILED if notes.failed else 0)


def _check_flags(written: Format | FileFormat, **flags: bool) -> None:
    """Raises click.UsageError where a flag that only pages have goes with another format."""
    for flag, given in flags.items():
        if given and (isinstance(written, Format) or written.excerpts is None):
            raise click.UsageError(ONLY_PAGES.format(flag))


def _word_lists(paths: Sequence[str]) -> tuple[WordList, ...]:
    """The lists in these files, checked; raises click.UsageError where two have one name."""
    lists: dict[str, WordList] = {}
    for path in paths:
        words = read_list(path)
        if words.name in lists:
            raise click.UsageError(SAME_NAME.format(words.name))
        lists[words.name] = words
    return tuple(lists.values())


def _spare_terminal(written: Format | FileFormat, place: Destination) -> None:
    if isinstance(written, FileFormat) and place == Destination() and is_terminal(sys.stdout):
        raise click.UsageError(A_PAGE)


def show_page(page: Path, notes: Notes, *, told: bool) -> None:
    """Opens the page in the user's browser; says where it lies if that was not `told` or fails."""
    address = page.resolve().as_uri()
    if not webbrowser.open(address):
        notes.say(f"No browser could be opened. The page is {page}")
    elif not told:
        notes.say(f"The page is {page}")


def _for_people(output: str | None, *, statements: bool) -> Format:
    from onrecord.cli.view import Screen, View, standard_output, view  # noqa: PLC0415  Rich: 0.1 s

    screen = Screen() if output else standard_output()
    return Format(
        name=FOR_PEOPLE,
        media_type="text/plain",
        separator=f"\n{'─' * screen.width}\n\n",
        render=partial(view, how=View(screen=screen, statements=statements)),
    )


def _is_live(place: Destination) -> bool:
    """Whether progress is drawn: in a terminal that the readings themselves do not run through."""
    free = place != Destination() or not is_terminal(sys.stdout)
    return free and is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
