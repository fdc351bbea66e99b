"""Reports read and kept: what is there already is passed over, what fails costs no other."""

import stat
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path, PurePath

from onrecord.batch.articles import Columns, articles, is_table
from onrecord.batch.inputs import Failed, Found, Input, Walked
from onrecord.batch.outcomes import Done, Outcome, ReadReport
from onrecord.batch.reports import Report, Task, Unkept, read_report
from onrecord.batch.workers import Job, in_order
from onrecord.domain import Engine
from onrecord.errors import (
    ForgottenDocumentError,
    InconsistentReadingError,
    LostWorkerError,
    UnreadableFileError,
)
from onrecord.ledger import Ledger
from onrecord.ledger.blobs import sha256
from onrecord.ledger.ids import asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is known of all reports alike, and how a table of articles is read."""

    published: str | None = None
    publisher: str | None = None
    force_language: str | None = None
    columns: Columns = field(default_factory=Columns)


class Keeper:
    """Reads reports and keeps them in a ledger; counts what was `new` and what was `there`.

    Each report is kept whole in a transaction of its own: wherever the work is broken off, doing it
    again goes on from there.
    """

    def __init__(self, ledger: Ledger, read: ReadReport, given: Given) -> None:
        self._ledger, self._read, self._given = ledger, read, given
        self._engine: Engine | None = None
        self.new = 0
        self.there = 0

    def keep(self, found: Iterable[Found], *, jobs: int = 1) -> Generator[Outcome, None, None]:
        """Keeps what is found; gives the outcome of each that was not there, in their order.

        `jobs` over 1 reads in as many processes (`read` must pickle); one process writes. Close the
        generator where it is left early.
        """
        language = partial(self._read, force_language=self._given.force_language)
        work = partial(read_report, read=language)
        tasks = self._missing(chain.from_iterable(map(self._reports, found)))
        if jobs == 1:
            results = (work(task) for task in tasks)
        else:
            results = in_order(tasks, Job(work=work, lost=_lost, known=_known), jobs=jobs)
        try:
            for each in results:
                yield self._kept(each) if isinstance(each, Unkept) else each
        finally:
            results.close()

    def _reports(self, found: Found) -> Iterator[Task]:
        """The reports that an input holds: itself, or the rows of a table."""
        if not isinstance(found, Input):
            yield found
        elif found.data is None and is_table(found.path):
            for each in articles(found.path, self._given.columns):
                yield self._known_of(each) if isinstance(each, Report) else each
        else:
            yield self._known_of(Report(path=found.path, data=found.data))

    def _known_of(self, report: Report) -> Report:
        return replace(
            report,
            published=report.published or self._given.published,
            publisher=report.publisher or self._given.publisher,
        )

    def _missing(self, tasks: Iterable[Task]) -> Iterator[Task]:
        """The tasks without the reports that are kept already.

        What reads them is known from the first reading on, so that one may be read in vain.
        """
        for each in tasks:
            task = _looked_at(each) if isinstance(each, Report) else each
            if isinstance(task, Report) and self._is_there(task):
                self.there += 1
            else:
                yield task

    def _is_there(self, report: Report) -> bool:
        if self._engine is None:
            return False
        try:
            raw = Path(report.path).read_bytes() if report.data is None else report.data
        except OSError:
            return False  # what reads it will say why it cannot
        return self._ledger.has(self._asked(report, sha256(raw), self._engine))

    def _asked(self, report: Report, raw_sha256: str, engine: Engine) -> str:
        # Its suffix chooses the reader; text from a table has none of its own.
        suffix = PurePath(report.path).suffix.lower() if report.data is None else ""
        language = self._given.force_language
        return asked(raw_sha256, (report.published, report.publisher, language, suffix), engine)

    def _kept(self, it: Unkept) -> Outcome:
        reading = it.reading
        self._engine = reading.engine
        known_by = self._asked(it.report, reading.document.raw_sha256, reading.engine)
        try:
            added = self._ledger.add(reading, it.raw, asked=known_by)
        except (InconsistentReadingError, ForgottenDocumentError) as error:
            return Failed(path=it.report.path, error=error)
        self.new += added.new
        self.there += not added.new
        return Done(path=it.report.path, reading=reading)


def _looked_at(report: Report) -> Report | Failed:
    """The report, with its bytes where they can be had only once: a pipe (`<(...)`)."""
    try:
        if report.data is None and stat.S_ISFIFO(Path(report.path).stat().st_mode):
            return replace(report, data=Path(report.path).read_bytes())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Failed(path=report.path, error=UnreadableFileError(report.path, reason))
    return report


Result = Unkept | Failed | Walked


def _known(task: Task) -> tuple[Result, ...]:
    return () if isinstance(task, Report) else (task,)


def _lost(task: Task, exit_code: int) -> Result:
    path = task.folder if isinstance(task, Walked) else task.path
    ending = f"exit status {exit_code}" if exit_code >= 0 else f"signal {-exit_code}"
    return Failed(path=path, error=LostWorkerError(path, ending))
