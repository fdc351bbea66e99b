"""What is forgotten is nowhere in the file, and the log still holds."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from kept_readings import FULL, REPORTS, add, full_reading, reading_of_words

from onrecord.errors import (
    ForgottenDocumentError,
    TellingReasonError,
    UnknownIdError,
    UnsweptLedgerError,
)
from onrecord.ledger import Ledger, connection
from onrecord.ledger.forgetting import SHORTEST

BECAUSE = "a court has ordered it"


def bytes_of(path: Path) -> bytes:
    """All that lies on the disk: the file, its WAL, its index of the WAL."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*")))


def runs(text: str) -> set[str]:
    return {text[start : start + SHORTEST] for start in range(len(text) - SHORTEST + 1)}


def test_no_run_of_the_text_is_left_that_no_kept_document_has(siege: Ledger, path: Path) -> None:
    entry = siege.add(full_reading(), FULL.encode()).entry
    kept = "".join(text for _, _, text in REPORTS)
    told = runs(FULL) - runs(kept)
    assert sum(run.encode() in bytes_of(path) for run in told) > 0
    forgotten = siege.forget(full_reading().document.id, BECAUSE)
    assert forgotten.entries == (entry,)
    found = [run for run in told if run.encode() in bytes_of(path)]
    assert found == []
    for words in ("herald.example", "reports/gate.txt", "Pim Astarra"):
        assert words.encode() not in bytes_of(path)


def test_what_stays_is_as_it_was_and_the_log_holds(siege: Ledger) -> None:
    before = list(siege.readings())
    noted = siege.add(full_reading(), FULL.encode()) and siege.head()
    siege.forget(full_reading().document.id, BECAUSE)
    assert list(siege.readings()) == before
    assert siege.verify(noted).findings == ()
    assert siege.search("counted") == ()
    assert len(siege.search("gate")) == 3
    assert siege.stats().forgotten == 1


def test_all_readings_of_a_document_go(ledger: Ledger) -> None:
    text = "“One,” Ada Holm said."
    entries = [add(ledger, reading_of_words(text, publisher=name)) for name in ("A", "B")]
    forgotten = ledger.forget(reading_of_words(text).document.id, BECAUSE)
    assert list(forgotten.entries) == entries
    assert ledger.stats().readings == 0
    assert ledger.verify().findings == ()


def test_bytes_that_another_document_has_stay(ledger: Ledger) -> None:
    ledger.add(full_reading(), FULL.encode())
    other = reading_of_words("“One,” Ada Holm said.")
    add(ledger, other)
    ledger.forget(full_reading().document.id, BECAUSE)
    assert list(ledger.readings()) == [other]


def test_the_same_bytes_are_refused_from_then_on(ledger: Ledger) -> None:
    ledger.add(full_reading(), FULL.encode())
    ledger.forget(full_reading().document.id, BECAUSE)
    with pytest.raises(ForgottenDocumentError, match=BECAUSE):
        ledger.add(full_reading(), FULL.encode())


def test_the_tombstone_hangs_on_a_secret_of_the_ledgers_own(tmp_path: Path) -> None:
    marks = set()
    for name in ("a", "b"):
        with Ledger(tmp_path / name) as ledger:
            ledger.add(full_reading(), FULL.encode())
            entry = ledger.forget(full_reading().document.id, BECAUSE).entry
            with ledger.store.reading() as file:
                query = "SELECT digest, act, note, forgotten FROM log WHERE number = ?"
                digest, *rest = file.exec_driver_sql(query, (entry,)).one()
        assert rest == ["forgot", BECAUSE, "2"]
        marks.add(digest)
    assert len(marks) == 2


def test_a_reason_that_tells_the_text_is_refused(ledger: Ledger) -> None:
    ledger.add(full_reading(), FULL.encode())
    with pytest.raises(TellingReasonError, match=" that the ga"):
        ledger.forget(full_reading().document.id, "it says that the gate at Veld was shut")
    assert ledger.stats().reports == 1


def test_a_document_that_was_never_there_is_unknown(ledger: Ledger) -> None:
    with pytest.raises(UnknownIdError):
        ledger.forget("0" * 32, BECAUSE)
    assert ledger.stats().entries == 1


def test_the_guards_stand_again(ledger: Ledger, path: Path) -> None:
    ledger.add(full_reading(), FULL.encode())
    ledger.forget(full_reading().document.id, BECAUSE)
    with closing(sqlite3.connect(path)) as file, pytest.raises(sqlite3.IntegrityError):
        file.execute("DELETE FROM log")


def test_a_reader_in_the_way_is_told_and_forgetting_again_ends_it(
    ledger: Ledger, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE_SECONDS", 0.1)
    with Ledger(path) as writer:
        writer.add(full_reading(), FULL.encode())
        document = full_reading().document.id
        with ledger.store.reading() as held:
            held.exec_driver_sql("SELECT count(*) FROM log").scalar()
            with pytest.raises(UnsweptLedgerError):
                writer.forget(document, BECAUSE)
        writer.forget(document, BECAUSE)
        assert writer.stats().forgotten == 1
    assert b"the gate at Veld" not in bytes_of(path)
