"""The file as another program opens it: views for the common questions, links between tables."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kept_readings import FULL, full_reading

from onrecord.ledger import Ledger
from onrecord.ledger.tables import ENTRIES


def rows(path: Path, view: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        return [dict(row) for row in file.execute(f"SELECT * FROM {view}")]  # noqa: S608


def test_the_views_answer_the_common_questions(ledger: Ledger, path: Path) -> None:
    ledger.add(full_reading(), FULL.encode())
    (report,) = rows(path, "reports")
    assert (report["outlet"], report["statements"]) == ("The Herald", 3)
    assert report["link"] == "https://herald.example/gate"
    told = rows(path, "statements_with_speaker")[0]
    assert (told["speaker"], told["outlet"], told["published"]) == (
        "Ines Tarr",
        "The Herald",
        "2031-05-14",
    )
    assert (told["channel"], told["said_on"]) == ("press: the Herald", "2031-05-12")
    (figure,) = rows(path, "figures_with_claimant")
    assert (figure["claimant"], figure["value"], figure["place"]) == ("Ines Tarr", "40", "Veld")
    (state,) = rows(path, "states_by_subject")
    assert (state["subject"], state["value"], state["claimant"]) == (
        "the gate",
        "closed",
        "Ines Tarr",
    )
    assert (state["stands_for"], state["modality"]) == ("the gate at Veld … Iron Road", "claimed")
    assert (state["place"], state["figures"]) == ("Veld", "about 40 people")
    (cause,) = rows(path, "causes_with_claimant")
    assert (cause["cause"], cause["because"], cause["effect"], cause["claimant"]) == (
        "the gate … shut for good",
        "if",
        "Moro … would open it",
        "Ines Tarr",
    )
    words = [row for row in rows(path, "spans_with_role") if row["of"] == "causes"]
    assert [(FULL[row["start"] : row["end"]], row["role"]) for row in words] == [("if", "words")]
    assert {row["reviewed"] for row in (told, figure, state, cause)} == {
        "read by the program; reviewed by nobody"
    }


def test_every_entry_leads_to_its_reading(ledger: Ledger, path: Path) -> None:
    ledger.close()
    with closing(sqlite3.connect(path)) as file:
        for table in ENTRIES:
            links = {row[3]: row[2] for row in file.execute(f"PRAGMA foreign_key_list({table})")}
            assert links["reading"] == "readings", table.name
