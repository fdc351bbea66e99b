"""Files of the versions before: brought up to date, with all that was in them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from kept_readings import FULL, add, full_reading, reading_of_words
from sqlalchemy import Connection

from onrecord.errors import LedgerAccessError
from onrecord.ledger import Ledger
from onrecord.ledger.opening import opened
from onrecord.ledger.schema import STEPS
from onrecord.ledger.tables import METADATA

VERSION_1 = Path(__file__).with_name("version_1.sql")
HEAD_OF_VERSION_1 = "60776e1dcc62ad777f0270e6c548ed63dd8ce41b4a42c9059a085574714145af"


@pytest.fixture
def before(path: Path) -> Path:
    """A file of version 1, as that version left it."""
    with closing(sqlite3.connect(path)) as file:
        file.executescript(VERSION_1.read_text(encoding="utf-8"))
    return path


def test_a_file_of_version_1_holds_and_gives_what_was_kept_in_it(before: Path) -> None:
    with Ledger(before) as ledger:
        assert ledger.verify(HEAD_OF_VERSION_1).findings == ()
        told, other = ledger.readings()
        assert told.statements == full_reading().statements
        assert told.figures == full_reading().figures
        assert (told.states, told.causes, told.document.text) == ((), (), FULL)
        assert other.entities[0].name == "Ada Holm"
        assert [hit.cue for hit in ledger.search("gate")] == ["told"]
        assert [hit.words for hit in ledger.figures("people")] == ["about 40"]
        with ledger.store.reading() as file:
            acts = file.exec_driver_sql("SELECT act FROM log ORDER BY number").scalars().all()
    assert acts == ["created", "added", "added", "forgot", "added", "migrated"]


def test_a_file_of_version_1_goes_on_growing(before: Path) -> None:
    text = "“More,” Ada Holm said."
    with Ledger(before) as ledger:
        add(ledger, reading_of_words(text))
        ledger.forget(full_reading().document.id, "a court has ordered it")
        assert [r.document.text for r in ledger.readings()][1:] == [text]
        assert ledger.verify(HEAD_OF_VERSION_1).findings == ()


def test_what_was_forgotten_before_is_still_refused(before: Path) -> None:
    gone = reading_of_words("“Nobody rang,” Ada Holm said.")
    with Ledger(before) as ledger, pytest.raises(Exception, match="the family asked"):
        add(ledger, gone)


def objects(file: Connection) -> dict[str, str]:
    rows = file.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {name: " ".join(sql.split()) for name, sql in rows}


def test_an_older_file_ends_as_a_new_one(before: Path) -> None:
    Ledger(before).close()
    older, new = opened(before, make=False), opened(before.with_name("new.onrecord"), make=True)
    with older.reading() as one, new.reading() as other:
        assert objects(one) == objects(other)


def test_the_tables_are_those_that_the_steps_make(ledger: Ledger) -> None:
    with ledger.store.reading() as file:
        for table in METADATA.sorted_tables:
            keys = list(table.primary_key.columns)
            wanted = [
                (
                    each.name,
                    str(each.type),
                    not each.nullable,
                    keys.index(each) + 1 if each in keys else 0,
                )
                for each in table.columns
            ]
            found = [
                (name, kind, bool(filled), key)
                for _, name, kind, filled, _, key in file.exec_driver_sql(
                    f"PRAGMA table_info({table.name})"
                )
            ]
            assert found == wanted, table.name
            links = {
                (link.parent.name, link.column.table.name)
                for column in table.columns
                for link in column.foreign_keys
            }
            kept = file.exec_driver_sql(f"PRAGMA foreign_key_list({table.name})").all()
            assert {(row[3], row[2]) for row in kept} == links, table.name
            indexes = file.exec_driver_sql(f"PRAGMA index_list({table.name})").all()
            assert {row[1] for row in indexes if row[3] == "c"} == {
                index.name for index in table.indexes
            }


def test_the_first_step_makes_what_version_1_made(before: Path) -> None:
    """A step that is out is never changed, whatever becomes of the tables later."""
    made = opened(before.with_name("made.onrecord"), make=True, steps=STEPS[:1])
    kept = opened(before, make=False, steps=STEPS[:1])
    with made.reading() as one, kept.reading() as other:
        assert objects(one) == objects(other)


def test_a_migration_that_fails_leaves_the_older_file_as_it_was(before: Path) -> None:
    def second(file: Connection) -> None:
        STEPS[1](file)
        file.exec_driver_sql("CREATE TABLE roles (code INTEGER)")

    with pytest.raises(LedgerAccessError):
        opened(before, make=False, steps=(STEPS[0], second))
    store = opened(before, make=False, steps=STEPS[:1])
    with store.reading() as file:
        assert file.exec_driver_sql("SELECT max(number) FROM log").scalar() == 5
        assert "spans_of_version_1" not in objects(file)
    store.close()
    with Ledger(before) as ledger:
        assert ledger.verify(HEAD_OF_VERSION_1).findings == ()
