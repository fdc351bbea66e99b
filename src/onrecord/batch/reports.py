"""Reports to be kept: what they are, what is known of them, and what a process makes of one."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from onrecord.batch.inputs import Failed, Input, Walked
from onrecord.batch.outcomes import Done, ReadReport, read_all
from onrecord.domain import Problem, Reading
from onrecord.errors import ChangedFileError, UnreadableFileError
from onrecord.ledger.blobs import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report to be kept: the file at `path`, or `data` where it came from elsewhere.

    `published` (ISO 8601) and `publisher` are what is known of it from outside; `problems` are
    those met on the way here, which its reading takes on.
    """

    path: str
    data: bytes | None = None
    published: str | None = None
    publisher: str | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unkept:
    """A report that was read, with its bytes, and is to be kept."""

    report: Report
    raw: bytes
    reading: Reading


Task = Report | Failed | Walked
"""What is to be done next: a report to read, or something that only is to be told."""


def read_report(task: Task, *, read: ReadReport) -> Unkept | Failed | Walked:
    """The reading of a report and the bytes that it was read from; what is no report stays so."""
    if not isinstance(task, Report):
        return task
    try:
        raw = Path(task.path).read_bytes() if task.data is None else task.data
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Failed(path=task.path, error=UnreadableFileError(task.path, reason))
    known = partial(read, published=task.published, publisher=task.publisher)
    found = Input(path=task.path, data=task.data)
    outcome = next(read_all((found,), read=known))
    if not isinstance(outcome, Done):
        return outcome
    if outcome.reading.document.raw_sha256 != sha256(raw):
        return Failed(path=task.path, error=ChangedFileError(task.path))
    return Unkept(report=task, raw=raw, reading=_told(outcome.reading, task))


def _told(reading: Reading, report: Report) -> Reading:
    """The reading with what is known of the report and not in its bytes."""
    document = reading.document
    if document.path is None:
        document = replace(document, path=report.path.encode("utf-8", "replace").decode())
    return replace(reading, document=document, problems=(*report.problems, *reading.problems))
