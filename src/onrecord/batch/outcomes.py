"""The outcome of every path: a reading, a failure with its reason, a folder that was walked."""

import stat
import traceback
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from onrecord.batch.inputs import Failed, Found, Input, Walked
from onrecord.batch.workers import Job, in_order
from onrecord.domain.reading import Reading
from onrecord.errors import LostWorkerError, OnrecordError, ReadingFaultError

Read = Callable[[str | bytes], Reading]
"""What reads one report: a file by its path, or the bytes themselves."""


class ReadReport(Protocol):
    """`pipeline.read`: reads one report, with what its reader knows of it.

    Raises UnreadableFileError where the file cannot be read, and nothing else.
    """

    def __call__(  # noqa: D102  the class says it
        self,
        report: str | bytes,
        /,
        *,
        published: str | None = None,
        publisher: str | None = None,
        force_language: str | None = None,
    ) -> Reading: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A report that was read."""

    path: str
    reading: Reading


Outcome = Done | Failed | Walked

Outcomes = Generator[Outcome, None, None]
"""Outcomes that can be closed before the last: what reads them ends with it."""


def read_all(found: Iterable[Found], *, read: Read, jobs: int = 1) -> Outcomes:
    """The outcome of each path found, in the order given, the same whatever `jobs` is.

    One that cannot be read gives a Failed and the rest go on, also where the process that reads it
    dies (`jobs` over 1; then `read` must pickle). Readings come without their `raw_map`. Close the
    iterator where it is left early: its processes end with it.
    """
    if jobs == 1:
        return (_outcome(each, read=read) for each in found)
    job = Job(work=partial(_outcome, read=read), lost=_lost, known=partial(_known, read=read))
    return in_order(found, job, jobs=jobs)


def _outcome(found: Found, *, read: Read) -> Outcome:
    if not isinstance(found, Input):
        return found
    try:
        reading = read(found.path if found.data is None else found.data)
    except OnrecordError as error:
        return Failed(path=found.path, error=error)
    except Exception as fault:  # noqa: BLE001  the boundary between reports: none ends the batch
        return Failed(path=found.path, error=_fault(found.path, fault))
    return Done(path=found.path, reading=_portable(reading))


def _portable(reading: Reading) -> Reading:
    """The reading without its raw map, which serves analysis only: a long one has 100,000 runs."""
    return replace(reading, document=replace(reading.document, raw_map=None))


def _known(found: Found, *, read: Read) -> tuple[Outcome, ...]:
    """The outcome of what no other process can read: a pipe (`<(...)`) is open in this one only."""
    if isinstance(found, Input) and not _is_pipe(found):
        return ()
    return (_outcome(found, read=read),)


def _is_pipe(found: Input) -> bool:
    try:
        return found.data is None and stat.S_ISFIFO(Path(found.path).stat().st_mode)
    except OSError:
        return False


def _lost(found: Found, exit_code: int) -> Failed:
    path = found.folder if isinstance(found, Walked) else found.path
    ending = f"exit status {exit_code}" if exit_code >= 0 else f"signal {-exit_code}"
    return Failed(path=path, error=LostWorkerError(path, ending))


def _fault(path: str, fault: Exception) -> ReadingFaultError:
    frames = traceback.extract_tb(fault.__traceback__)
    place = f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}"
    what = f"{type(fault).__name__} ({fault})" if str(fault) else type(fault).__name__
    return ReadingFaultError(path, what, place)
