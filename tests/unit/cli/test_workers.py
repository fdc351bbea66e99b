"""Work by several processes: in order, a bounded number ahead, and without those that die."""

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import closing

import pytest

from onrecord.batch.workers import AHEAD, Job, in_order


def lost(task: int, exit_code: int) -> int:
    return -1000 * task - exit_code


def needs_a_process(_task: int) -> tuple[int, ...]:
    return ()


ABSOLUTE: Job[int, int] = Job(work=abs, lost=lost, known=needs_a_process)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order(jobs: int) -> None:
    assert list(in_order(range(-20, 0), ABSOLUTE, jobs=jobs)) == list(range(20, 0, -1))


def test_no_more_is_taken_than_can_be_held() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for each in range(100):
            taken.append(each)
            yield each

    with closing(in_order(tasks(), ABSOLUTE, jobs=2)) as results:
        for index, result in enumerate(results):
            assert result == index
            assert len(taken) <= index + 1 + AHEAD * 2


def test_a_process_that_dies_loses_its_own_task_only() -> None:
    # `os._exit` ends the process with its task as the status.
    job: Job[int, int] = Job(work=os._exit, lost=lost, known=needs_a_process)
    assert list(in_order([3, 5, 7], job, jobs=2)) == [-3003, -5005, -7007]


def test_what_is_known_starts_no_process() -> None:
    job: Job[int, int] = Job(work=abs, lost=lost, known=lambda task: (task,))
    assert list(in_order([1, 2], job, jobs=2)) == [1, 2]


def test_a_process_that_dies_while_idle_loses_nothing() -> None:
    job: Job[int, int] = Job(work=abs, lost=lost, known=lambda task: (task,) if task > 0 else ())

    def tasks() -> Iterator[int]:
        yield -1
        yield from [1] * AHEAD  # known at once: the process has nothing more to do
        (process,) = multiprocessing.active_children()
        process.kill()
        process.join()
        yield -2

    assert list(in_order(tasks(), job, jobs=1)) == [1, *[1] * AHEAD, 2]


def test_processes_end_with_the_iterator() -> None:
    with closing(in_order(range(10), ABSOLUTE, jobs=2)) as results:
        assert next(results) == 0
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


def test_work_that_does_not_pickle_is_refused_at_once() -> None:
    job: Job[int, int] = Job(work=lambda task: task, lost=lost, known=needs_a_process)
    with pytest.raises(Exception, match="pickle"):
        list(in_order([1], job, jobs=2))
