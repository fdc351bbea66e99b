"""What is told on standard error: a line redrawn in a terminal, a line now and then elsewhere."""

import re
from io import StringIO
from pathlib import Path

import pytest
from reports import Made

from onrecord.batch import Done, Failed, Outcome, Walked
from onrecord.cli.notes import EVERY, Notes
from onrecord.errors import UnreadableFileError


def outcomes(done: int) -> list[Outcome]:
    reading = Made("A text.").reading()
    failed = Failed(path="gone", error=UnreadableFileError("gone\x1b", "No such file"))
    return [*[Done(path="a", reading=reading)] * done, failed]


def told(done: int, *, live: bool) -> str:
    stream = StringIO()
    notes = Notes(stream, live=live)
    assert len(list(notes.readings(iter(outcomes(done))))) == done
    notes.erase()
    notes.sum_up()
    return stream.getvalue()


def test_few_reports_are_read_without_a_word() -> None:
    failure, sum_up = told(3, live=False).splitlines()
    assert failure.startswith("gone␛ could not be read: No such file.")
    assert sum_up == "1 of 4 reports could not be read (see above)."


def test_many_reports_are_a_line_now_and_then() -> None:
    first, second, *_ = told(2 * EVERY, live=False).splitlines()
    assert first == "500 done, 0 of them failed."
    assert second == "1,000 done, 0 of them failed."


def test_in_a_terminal_one_line_is_redrawn_and_taken_away() -> None:
    text = told(3, live=True)
    progress, rest = re.split("gone␛ could not.*\n", text)
    assert progress == "\r\x1b[2K1 done, 0 of them failed\r\x1b[2K"
    assert rest.endswith("\r\x1b[2K1 of 4 reports could not be read (see above).\n")


@pytest.mark.parametrize(("others", "words"), [(0, ""), (1, "1 file of other kinds skipped")])
def test_a_folder_is_told_of_where_something_was_skipped(others: int, words: str) -> None:
    stream = StringIO()
    walked = Walked(folder=str(Path("reports")), read=2, others=others)
    assert not list(Notes(stream, live=False).readings(iter([walked])))
    assert words in stream.getvalue()
    assert bool(words) == bool(stream.getvalue())
