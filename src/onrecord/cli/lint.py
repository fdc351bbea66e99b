"""`onrecord lint`: what a desk asks of a report before anything else, one finding a line."""

import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Literal

import click

from onrecord.batch import STANDARD_INPUT, ReadReport, find, read_all
from onrecord.cli import COMMANDS
from onrecord.cli.boundary import FAILED
from onrecord.cli.notes import Notes
from onrecord.cli.options import day, name, option
from onrecord.cli.output import is_terminal, opened
from onrecord.cli.printable import printable
from onrecord.cli.read import LANGUAGES, TWICE
from onrecord.cli.reports import pipeline, standard_input
from onrecord.domain import Reading
from onrecord.export.lint import (
    FILE_NAME,
    findings,
    for_people,
    for_programs,
    switched_off,
)
from onrecord.export.summary import counted
from onrecord.readers import SUFFIXES

FOR_PEOPLE, FOR_PROGRAMS = "text", "jsonl"

HELP = f"""{COMMANDS["lint"]}

PATH is a file, a folder (the {" and ".join(sorted(SUFFIXES))} files in it and in its folders) or -
for standard input. Each line is PATH:LINE:COLUMN, a rule, and what it found; docs/lint.md tells the
rules, and how a settings file switches them off.

Exit status: 0 every path was read, 1 some could not be (with --strict also where anything was
found), 2 wrong usage, 130 Ctrl-C.
"""


@click.command(help=HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@option("published", callback=day)
@option("publisher", callback=name)
@option("format", click.Choice([FOR_PEOPLE, FOR_PROGRAMS]), of="lint")
@option("settings", click.Path(), of="lint")
@option("strict", of="lint")
@option("jobs", click.IntRange(min=1))
@option("force_language", click.Choice(LANGUAGES))
@click.pass_context
def lint(  # noqa: PLR0913  one a flag, by name from Click
    context: click.Context,
    *,
    paths: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    format: str,  # noqa: A002  the flag's name
    settings: str | None,
    strict: bool,
    jobs: int,
    force_language: Literal["en"] | None,
) -> None:
    """Reads what the paths stand for, and writes what the rules find in it."""
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError(TWICE)
    switches = _Switches(settings)
    report: ReadReport = context.obj or pipeline()
    known = partial(report, published=published, publisher=publisher, force_language=force_language)
    found = find(paths, suffixes=SUFFIXES, stdin=standard_input)
    notes = Notes(
        sys.stderr or StringIO(), live=is_terminal(sys.stderr) and not is_terminal(sys.stdout)
    )
    with closing(read_all(found, read=known, jobs=jobs)) as outcomes:
        try:
            counts = _write(
                notes.readings(outcomes), switches, for_programs_too=format == FOR_PROGRAMS
            )
        finally:
            notes.erase()
    total = sum(counts)
    if format == FOR_PEOPLE:
        notes.say(f"{counted(total, 'finding')} in {counted(len(counts), 'report')}.")
    notes.sum_up()
    context.exit(FAILED if notes.failed or (strict and total) else 0)


def _write(
    readings: Iterator[Reading], switches: "_Switches", *, for_programs_too: bool
) -> list[int]:
    """Writes the findings of each reading as it comes; gives how many each had."""
    counts = []
    with opened(None, for_people=not for_programs_too) as put:
        for reading in readings:
            found = findings(reading, off=switches.of(reading))
            lines = for_programs(found) if for_programs_too else map(printable, for_people(found))
            put("".join(f"{line}\n" for line in lines))
            counts.append(len(found))
    return counts


class _Switches:
    """The rules that are off: by the file that was named, else by the one beside each report."""

    def __init__(self, named: str | None) -> None:
        self._named = None if named is None else switched_off(Path(named))
        self._beside: dict[Path, frozenset[str]] = {}

    def of(self, reading: Reading) -> frozenset[str]:
        """The rules that are off for a reading; raises UnusableSettingsError."""
        path = reading.document.path
        if self._named is not None or path is None:
            return self._named or frozenset()
        folder = Path(path).parent
        if folder not in self._beside:
            beside = folder / FILE_NAME
            self._beside[folder] = switched_off(beside) if beside.is_file() else frozenset()
        return self._beside[folder]
