"""Work done by several processes at once, its results in the order of its tasks.

Each process is handed one task at a time through a pipe of its own, so that one that dies names the
task it died of, costs no other, and is replaced. (A ProcessPoolExecutor gives up every task in
flight when a process dies, and does not say which was whose.)
"""

import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, get_context, resource_tracker
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
"""How many tasks a process are handed out or done ahead of the oldest one that is not: with fewer,
processes stand idle behind one long report; with more, memory grows by as many readings."""

PATIENCE_SECONDS = 2.0
"""How long a process may take to end once it was told to; then it is killed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Generic[T, R]):
    """What is done with a task, and what its result is where its process died of it.

    `work` runs in another process and so is a function that pickles (one of a module, or a partial
    of one); `lost` is handed the task and the process's exit code, negative for a signal. `known`
    gives the result of a task that needs no process (a tuple of one), or () for one that does.
    """

    work: Callable[[T], R]
    lost: Callable[[T, int], R]
    known: Callable[[T], tuple[R, ...]]


def in_order(tasks: Iterable[T], job: Job[T, R], *, jobs: int) -> Generator[R, None, None]:
    """The result of every task, in the tasks' order, by `jobs` processes.

    Processes start as tasks come and end with the iterator, which is to be closed where it is left
    early. An exception of `work` itself ends its process: what it may raise, it gives as a result.
    """
    pool = _Pool(job, jobs)
    window: deque[_Slot[T, R]] = deque()
    try:
        for task in tasks:
            window.append(pool.take(task))
            while window and (window[0].results or len(window) >= AHEAD * jobs):
                yield from pool.finished(window.popleft())
        while window:
            yield from pool.finished(window.popleft())
    finally:
        pool.stop()


@dataclass(slots=True, eq=False)
class _Slot(Generic[T, R]):
    """A task's place in the order: `results` is empty until it holds the one."""

    task: T
    results: tuple[R, ...]


class _Pool(Generic[T, R]):
    """The processes, and the tasks that wait for one."""

    def __init__(self, job: Job[T, R], jobs: int) -> None:
        self.job, self.jobs = job, jobs
        self.waiting: deque[_Slot[T, R]] = deque()
        self.workers: list[_Worker[T, R]] = []

    def take(self, task: T) -> _Slot[T, R]:
        """The task's place: filled where its result is known, else waiting for a process."""
        slot = _Slot(task, self.job.known(task))
        if not slot.results:
            self.waiting.append(slot)
            self._hand_out()
        return slot

    def finished(self, slot: _Slot[T, R]) -> tuple[R, ...]:
        """The slot's one result, waited for."""
        while not slot.results:
            busy = {each.pipe: each for each in self.workers if each.slot is not None}
            for pipe in connection.wait(list(busy)):
                assert isinstance(pipe, connection.Connection)  # noqa: S101  narrows
                self._receive(busy[pipe])
            self._hand_out()
        return slot.results

    def stop(self) -> None:
        for each in self.workers:
            each.process.terminate()
        for each in self.workers:
            each.end()

    def _hand_out(self) -> None:
        while self.waiting:
            worker = next((each for each in self.workers if each.slot is None), None)
            if worker is None:
                if len(self.workers) == self.jobs:
                    return
                worker = _Worker(self.job.work)
                self.workers.append(worker)
            try:
                worker.give(self.waiting[0])
            except OSError:  # it died while it had nothing to do: the task goes to another
                self._bury(worker)
            else:
                self.waiting.popleft()

    def _receive(self, worker: "_Worker[T, R]") -> None:
        slot, worker.slot = worker.slot, None
        assert slot is not None  # noqa: S101  narrows: only the busy are waited for
        try:
            slot.results = (worker.pipe.recv(),)
        except (EOFError, OSError):
            slot.results = (self.job.lost(slot.task, self._bury(worker)),)

    def _bury(self, worker: "_Worker[T, R]") -> int:
        self.workers.remove(worker)
        return worker.end()


class _Worker(Generic[T, R]):
    """One process, the pipe to it, and the slot whose task it has."""

    def __init__(self, work: Callable[[T], R]) -> None:
        context = get_context("spawn")  # everywhere alike, and safe beside onnxruntime's threads
        self.pipe, theirs = context.Pipe()
        self.slot: _Slot[T, R] | None = None
        self.process = context.Process(target=_serve, args=(work, theirs), daemon=True)
        with theirs, _interrupts_held():
            self.process.start()

    def give(self, slot: _Slot[T, R]) -> None:
        self.pipe.send(slot.task)
        self.slot = slot

    def end(self) -> int:
        """The exit code of the process, which is over when this returns."""
        self.pipe.close()
        self.process.join(PATIENCE_SECONDS)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        return self.process.exitcode or 0


def _serve(work: Callable[[T], R], pipe: "connection.Connection[R, T]") -> None:
    """Answers tasks until the other end of the pipe is closed, or gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; ours ends us
    try:
        while True:
            pipe.send(work(pipe.recv()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C waits while a process starts, and the process, which inherits that, never sees it.

    Without it one that is still importing would end in a traceback of its own.
    """
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # at its own start it lets Ctrl-C through again
    heard: list[int] = []
    # The child inherits the mask and starts in quiet. It does not keep Ctrl-C from a library's
    # threads, which hand it to this one: so it is only noted here, and raised afterwards.
    handler = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        signal.signal(signal.SIGINT, handler)
        if heard:
            signal.raise_signal(signal.SIGINT)
