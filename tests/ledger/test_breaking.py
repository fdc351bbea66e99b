"""What breaks in the middle: killed writers, several at once, full disks, other files."""

import random
import resource
import signal
import sqlite3
import sys
import threading
import time
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from pathlib import Path

import pytest
from kept_readings import FULL, add, full_reading, reading_of_words
from sqlalchemy import Connection

from onrecord.errors import (
    FutureLedgerError,
    LedgerAccessError,
    NoLedgerError,
    NotALedgerError,
    UnwritableFileError,
)
from onrecord.ledger import Ledger, connection
from onrecord.ledger.opening import opened
from onrecord.ledger.schema import STEPS

KILLS = 20
LAST = 400
FULL_DISK = 3
"""The status of a writer that was told of a full disk."""


def write(path: Path, last: int, room: int) -> None:
    """Adds so many reports, as `onrecord add` would; no file may grow over `room` bytes, if any."""
    if room:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    try:
        with Ledger(path) as ledger:
            for number in range(last):
                add(ledger, reading_of_words(f"“Report {number} of many,” Ada Holm said. " * 3))
    except LedgerAccessError:
        sys.exit(FULL_DISK)


def writer(path: Path, last: int, *, room: int = 0) -> ForkProcess:
    """A process of its own that does so, begun at once: nothing has to be imported again."""
    process = get_context("fork").Process(target=write, args=(path, last, room))
    process.start()
    return process


def finished(process: ForkProcess) -> int | None:
    process.join()
    code = process.exitcode
    process.close()
    return code


def test_a_killed_writer_loses_and_doubles_nothing(path: Path) -> None:
    chance = random.Random(7)
    kept = 0
    for _ in range(KILLS):
        process = writer(path, LAST)
        time.sleep(chance.uniform(0.02, 0.15))
        process.kill()
        assert finished(process) == -signal.SIGKILL
        with Ledger(path) as ledger:
            verdict = ledger.verify()
        assert verdict.findings == ()
        assert verdict.readings >= kept
        kept = verdict.readings
    assert finished(writer(path, kept + 5)) == 0
    with Ledger(path) as ledger:
        assert ledger.verify().readings == kept + 5
        assert len({reading.document.id for reading in ledger.readings()}) == kept + 5


def test_two_writers_and_a_reader_at_once(path: Path) -> None:
    Ledger(path).close()
    seen: list[int] = []
    done = threading.Event()

    def write(first: int) -> None:
        with Ledger(path) as ledger:
            for number in range(first, first + 15):
                add(ledger, reading_of_words(f"“Report {number},” Ada Holm said."))

    def read() -> None:
        with Ledger(path) as ledger:
            while not done.is_set():
                seen.append(len(ledger.search("report")))

    writers = [threading.Thread(target=write, args=(first,)) for first in (0, 10)]
    reader = threading.Thread(target=read)
    for thread in (*writers, reader):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert seen == sorted(seen)
    with Ledger(path) as ledger:
        assert ledger.verify().findings == ()
        assert len(ledger.search("report")) == 25


def test_a_full_disk_is_told_and_leaves_nothing_half(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Ledger(path).close()
    settings = (*connection.SETTINGS, "max_page_count = 130")
    monkeypatch.setattr(connection, "SETTINGS", settings)
    added, told = 0, ""
    with Ledger(path) as ledger:
        try:
            for number in range(200):
                add(ledger, reading_of_words(f"“Report {number},” Ada Holm said. " * 20))
                added += 1
        except LedgerAccessError as error:
            told = str(error)
        assert "Make room on the disk" in told
        assert ledger.verify().findings == ()
        assert ledger.stats().reports == added > 0
    monkeypatch.undo()
    with Ledger(path) as ledger:
        add(ledger, reading_of_words("“More,” Ada Holm said."))
        assert ledger.verify().readings == added + 1


def test_a_limit_of_the_files_size_is_told_and_leaves_nothing_half(path: Path) -> None:
    Ledger(path).close()
    room = path.stat().st_size + 100_000
    assert finished(writer(path, LAST, room=room)) == FULL_DISK
    with Ledger(path) as ledger:
        verdict = ledger.verify()
    assert verdict.findings == ()
    assert finished(writer(path, verdict.readings + 3)) == 0
    with Ledger(path) as ledger:
        assert ledger.verify().readings == verdict.readings + 3


def test_a_file_from_the_future_is_left_as_it_is(path: Path) -> None:
    Ledger(path).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = path.read_bytes()
    with pytest.raises(FutureLedgerError, match="a later onrecord"):
        Ledger(path)
    assert path.read_bytes() == before


def test_an_older_file_goes_through_the_steps_it_lacks(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add(full_reading(), FULL.encode())

    def third(file: Connection) -> None:
        file.exec_driver_sql("ALTER TABLE states ADD COLUMN remark TEXT")

    store = opened(path, make=False, steps=(*STEPS, third))
    with store.reading() as file:
        rows = file.exec_driver_sql("SELECT act, note FROM log ORDER BY number").all()
    store.close()
    assert [act for act, _ in rows] == ["created", "added", "migrated"]
    assert rows[-1][1].endswith("tables 3")
    with pytest.raises(FutureLedgerError):
        Ledger(path)


def test_a_step_that_fails_is_taken_back_whole(path: Path) -> None:
    Ledger(path).close()

    def third(file: Connection) -> None:
        file.exec_driver_sql("CREATE TABLE half (words TEXT)")
        file.exec_driver_sql("CREATE TABLE half (words TEXT)")

    with pytest.raises(LedgerAccessError):
        opened(path, make=False, steps=(*STEPS, third))
    with Ledger(path) as ledger:
        assert ledger.verify().findings == ()


@pytest.mark.parametrize("data", [b"A report.\n" * 200, b"\x00" * 4096])
def test_another_file_is_no_ledger_and_left_as_it_is(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(NotALedgerError):
        Ledger(path)
    assert path.read_bytes() == data


def test_another_programs_database_is_no_ledger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE notes (words TEXT)")
    with pytest.raises(NotALedgerError):
        Ledger(path)


def test_a_ledger_that_is_not_there_is_made_only_to_be_written(path: Path) -> None:
    with pytest.raises(NoLedgerError):
        Ledger(path, make=False)
    assert not path.exists()
    with pytest.raises(LedgerAccessError, match="folder exists"):
        Ledger(path.parent / "no" / "such.onrecord")


def test_a_backup_holds_all_and_takes_no_files_place(siege: Ledger, path: Path) -> None:
    copy = path.with_name("copy.onrecord")
    siege.backup(copy)
    with Ledger(copy, make=False) as copied:
        assert copied.verify(siege.head()).findings == ()
        assert list(copied.readings()) == list(siege.readings())
    with pytest.raises(UnwritableFileError, match="there already"):
        siege.backup(copy)
    with pytest.raises(UnwritableFileError):
        siege.backup(path.parent / "no" / "copy.onrecord")
    assert sorted(p.name for p in path.parent.glob(".*")) == []
