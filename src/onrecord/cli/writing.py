"""Readings written as they come, in the format and to the place that were asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.cli.destination import Destination
from onrecord.cli.files import Folder, write_file
from onrecord.cli.output import opened
from onrecord.domain import Reading
from onrecord.export import FileFormat, Format

FOR_PEOPLE = "text"
"""The one format in the terminal's own encoding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is written where; `reports` are the real paths of files that are never written over."""

    written: Format | FileFormat
    place: Destination
    excerpts: bool = False
    reports: frozenset[str] = frozenset()


def write(task: Task, readings: Iterator[Reading]) -> Path | None:
    """Writes all readings; gives the page to look at first, null where there is none.

    Raises UnwritableFileError.
    """
    if isinstance(task.written, Format):
        _stream(task.written, readings, task.place.file)
        return None
    shortened = task.written.excerpts if task.excerpts else None
    render = shortened or task.written.render
    if task.place.folder:
        return Folder(task.place.folder, task.written, task.reports).write(readings, render)
    if task.place.file:
        return write_file(task.place.file, readings, render)
    with opened(None, for_people=False) as put:
        for reading in readings:
            put("".join(render(reading)))
    return None


def _stream(written: Format, readings: Iterator[Reading], file: Path | None) -> None:
    path = None if file is None else str(file)
    with opened(path, for_people=written.name == FOR_PEOPLE) as put:
        for piece in written.stream(readings):
            put(piece)
