"""The log and the proof: rows that only grow, a chain, and any changed value found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from kept_readings import FULL, add, full_reading, reading_of_words
from sqlalchemy.exc import IntegrityError

from onrecord.errors import LedgerAccessError
from onrecord.ledger import Decision, Ledger, Member, log
from onrecord.ledger.tables import METADATA
from onrecord.ledger.verifying import examine

TABLES = [table.name for table in METADATA.sorted_tables]


def tampered(path: Path, *statements: str) -> None:
    """Does to the file what another program might, its guards and checks lifted."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA foreign_keys = OFF")
        guards = file.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            file.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            file.execute(statement)
        for _, sql in guards:
            with suppress(sqlite3.OperationalError):  # its table is gone
                file.execute(sql)
        file.commit()


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_changed_or_deleted_by_any_program(siege: Ledger, path: Path, table: str) -> None:
    add_with_a_join(siege)
    with closing(sqlite3.connect(path)) as file:
        column = file.execute(f"PRAGMA table_info({table})").fetchone()[1]
        change, delete = f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"  # noqa: S608
        for act in (change, delete):
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                file.execute(act)


def test_the_library_words_the_refusal(ledger: Ledger) -> None:
    with pytest.raises(LedgerAccessError, match="only grows"), ledger.store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM log")


def test_each_addition_is_one_entry_that_holds_the_hash_of_the_one_before(siege: Ledger) -> None:
    with siege.store.reading() as connection:
        entries = log.entries(connection)
    assert [entry.act for entry in entries] == ["created", *["added"] * 4]
    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.previous for entry in entries] == [log.NOTHING, *(e.hash for e in entries[:-1])]
    assert all(entry.hash == entry.right_hash for entry in entries)
    verdict = siege.verify()
    assert (verdict.head, verdict.entries, verdict.readings) == (entries[-1].hash, 5, 4)
    assert verdict.findings == ()


def test_time_that_runs_backwards_is_told_and_the_order_stays(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hour in ("14", "09", "15"):
        monkeypatch.setattr(log, "now", lambda hour=hour: f"2099-01-01T{hour}:00:00.000000Z")
        add(ledger, reading_of_words(f"“{hour},” Ada Holm said."))
    with ledger.store.reading() as connection:
        _, *entries = log.entries(connection)
    assert [(entry.at[11:13], entry.clock and entry.clock[11:13]) for entry in entries] == [
        ("14", None),
        ("14", "09"),
        ("15", None),
    ]
    assert ledger.verify().findings == ()


def columns(path: Path) -> Iterator[tuple[str, str, str]]:
    """Every column of every table that has a row, and its type."""
    with closing(sqlite3.connect(path)) as file:
        for table in TABLES:
            if file.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:  # noqa: S608
                for _, name, kind, *_ in file.execute(f"PRAGMA table_info({table})"):
                    yield table, name, kind


CHANGES = {
    "TEXT": "coalesce(substr({0}, 1, length({0}) - 1), '') "
    "|| CASE substr({0}, -1) WHEN 'a' THEN 'b' ELSE 'a' END",
    "INTEGER": "coalesce({0}, 0) + 1000",
    "REAL": "coalesce({0}, 0.0) + 0.01",
    "BLOB": "CAST(x'00' || {0} AS BLOB)",
}
"""A byte changed or put before, a number moved, or a null filled."""


def test_every_changed_value_is_found(ledger: Ledger, path: Path) -> None:
    add_with_a_join(ledger)
    ledger.forget(reading_to_forget(ledger), "the family asked")
    changed, unseen = list(columns(path)), []
    with suppress(UndoneError), ledger.store.writing() as connection:
        for table in TABLES:
            connection.exec_driver_sql(f"DROP TRIGGER no_update_of_{table}")
        whole = len(examine(connection).findings)  # the guards are missed
        for table, column, kind in changed:
            connection.exec_driver_sql("SAVEPOINT before")
            change = CHANGES[kind].format(f'"{column}"')
            with suppress(IntegrityError):  # what the file itself refuses is none
                connection.exec_driver_sql(f'UPDATE {table} SET "{column}" = {change}')  # noqa: S608
                if len(examine(connection).findings) == whole:
                    unseen.append((table, column))
            connection.exec_driver_sql("ROLLBACK TO before")
        raise UndoneError
    assert len(changed) > 150
    assert unseen == []


def add_with_a_join(ledger: Ledger) -> None:
    """Adds the full reading, and has a person join the two that it names."""
    reading = full_reading()
    ledger.add(reading, FULL.encode())
    one, other = (Member(entity=e.id, document=reading.document.id) for e in reading.entities)
    ledger.join(Decision(one=one, other=other, reasons=("They open together.",)))


class UndoneError(Exception):
    """Ends a transaction that is not to last."""


def reading_to_forget(ledger: Ledger) -> str:
    text = "“Nobody rang,” Ada Holm said."
    add(ledger, reading_of_words(text))
    return reading_of_words(text).document.id


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (("DELETE FROM statements WHERE number = 0",), "not those that were added"),
        (("DELETE FROM readings WHERE entry = 3",), "its reading is missing"),
        (("DELETE FROM log WHERE number = 3",), "entry 3 of the log is missing"),
        (
            ("INSERT INTO sections VALUES (99, 0, 0, 1, 'body')",),
            "rows of sections are of no entry",
        ),
        (("DROP TABLE voices",), "is not as it was made"),
        (("CREATE TABLE notes (words TEXT)",), "the table notes is none of onrecord's"),
        (("DROP VIEW reports",), "the view reports is not as it was made"),
        (("INSERT INTO roles VALUES (99, 'a', 'b')",), "row 99 of roles belongs to nothing"),
        (
            ("INSERT INTO statement_index(rowid, content) VALUES (999, 'never said')",),
            "does not hold the words of the rows",
        ),
        (("INSERT INTO blobs VALUES ('00', 1, x'00')",), "belongs to nothing"),
        (("UPDATE log SET note = 'other'",), "the log's entry was changed"),
        (("UPDATE ledger SET secret = x'00'",), "id or its secret was changed"),
    ],
)
def test_what_was_done_to_the_file_is_named(
    siege: Ledger, path: Path, changes: tuple[str, ...], told: str
) -> None:
    siege.close()
    tampered(path, *changes)
    with Ledger(path) as changed:
        findings = changed.verify().findings
    assert any(told in each.what for each in findings), findings


def test_a_lifted_guard_is_named(siege: Ledger, path: Path) -> None:
    siege.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("DROP TRIGGER no_delete_of_log")
    with Ledger(path) as changed:
        (finding,) = changed.verify().findings
    assert finding.what == "the trigger no_delete_of_log is not as it was made"


def test_a_head_noted_before_shows_that_nothing_was_cut_off(siege: Ledger, path: Path) -> None:
    noted = siege.head()
    add(siege, reading_of_words("“More,” Ada Holm said."))
    assert siege.verify(noted).findings == ()
    later = siege.head()
    siege.close()
    tampered(
        path,
        "DELETE FROM log WHERE number = 6",
        *(
            f"DELETE FROM {table} WHERE reading = 6"  # noqa: S608
            for table in ("spans", "voices", "entities", "statements")
        ),
        "DELETE FROM readings WHERE entry = 6",
        "DELETE FROM documents WHERE id NOT IN (SELECT document FROM readings)",
        "DELETE FROM blobs WHERE sha256 NOT IN (SELECT raw_sha256 FROM documents)",
        "INSERT INTO statement_index(statement_index) VALUES ('rebuild')",
    )
    with Ledger(path) as cut:
        assert cut.verify().findings == ()
        assert cut.verify(noted).findings == ()
        (finding,) = cut.verify(later).findings
    assert finding.what == f"the log does not lead through {later}"


def test_bytes_changed_in_the_file_are_found(siege: Ledger, path: Path) -> None:
    siege.close()
    original = path.read_bytes()
    for words in (b"Okonjaro", b"Harbour Courier", b"2031-05-14"):
        at = original.index(words)
        path.write_bytes(original[:at] + b"#" + original[at + 1 :])
        with Ledger(path) as changed:
            assert changed.verify().findings, words
