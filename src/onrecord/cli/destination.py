"""Where the output of a command goes, by what it was asked for: checked before anything is read."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.batch import STANDARD_INPUT
from onrecord.export import FileFormat, Format

ONE_FILE = "--format {} writes one file: name that with --output, not a folder."
A_FOLDER = "--format {} writes a file for each report: name a folder with --output."
SOME_FILES = "--format {} writes {} files for each report: name a folder with --output."
A_REPORT = "{} is one of the reports to read, or lies among them: name another with --output."
A_PAGE = "A page is nothing for a terminal: add --open, or name a file with --output."


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A file, a folder of files, or standard output, where both are null."""

    file: Path | None = None
    folder: Path | None = None


def destination(
    written: Format | FileFormat, paths: Sequence[str], output: str | None, *, opening: bool
) -> Destination:
    """Where a format is written to. Raises click.UsageError where it cannot go there.

    A folder is meant by one that is there or by a slash at the end; one of our own is made for a
    page that is to be opened and nothing else. Reports are never written over.
    """
    if isinstance(written, Format):
        return Destination(file=one_file(written.name, paths, output))
    if output is not None:
        _keep_reports(paths, output)
    if output is None and opening:
        return Destination(folder=Path(tempfile.mkdtemp(prefix="onrecord-")))
    if len(paths) > 1 or any(map(_is_folder, paths)) or len(written.suffixes) > 1:
        if output is None or (exists(output) and not _is_folder(output)):
            raise click.UsageError(_wants_a_folder(written))
        return Destination(folder=Path(output))
    if output is not None and _is_folder(output):
        return Destination(folder=Path(output))
    return Destination(file=None if output is None else Path(output))


def one_file(name: str, paths: Sequence[str], output: str | None) -> Path | None:
    """The one file that a format of that name is written to; null for standard output.

    Raises click.UsageError where that is a folder, or one of the reports at `paths`.
    """
    if output is None:
        return None
    _keep_reports(paths, output)
    if _is_folder(output):
        raise click.UsageError(ONE_FILE.format(name))
    return Path(output)


def reports_among(paths: Iterable[str]) -> frozenset[str]:
    """The real paths of those that are files: never to be written over."""
    return frozenset(real(each) for each in paths if each and not _is_folder(each))


# os.path throughout: unlike Path it raises on no path that a command line can hold.


def real(path: str | Path) -> str:
    """The path without links, as far as it leads anywhere."""
    return os.path.realpath(path)


def exists(path: str | Path) -> bool:
    """Whether there is anything at a path."""
    return os.path.exists(path)  # noqa: PTH110


def _is_folder(path: str) -> bool:
    return path.endswith(("/", os.sep)) or os.path.isdir(path)  # noqa: PTH112


def _wants_a_folder(written: FileFormat) -> str:
    if len(written.suffixes) > 1:
        return SOME_FILES.format(written.name, len(written.suffixes))
    return A_FOLDER.format(written.name)


def _keep_reports(paths: Iterable[str], output: str) -> None:
    place = Path(real(output))
    for each in paths:
        if not each or each == STANDARD_INPUT:
            continue
        report = Path(real(each))
        over = place == report and exists(report)
        # Pages written into a folder that is being read might be read in their turn.
        among = _is_folder(each) and _is_folder(output) and place.is_relative_to(report)
        if over or among:
            raise click.UsageError(A_REPORT.format(output))
