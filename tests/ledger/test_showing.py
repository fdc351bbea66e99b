"""`onrecord show`: one entry of a ledger, for people and for programs."""

import csv
import importlib.util
import io
import json
from pathlib import Path

import pytest
from invoking import Invoke, csv_rows
from kept_readings import reading_of_words

from onrecord.domain import Reading
from onrecord.ledger import Ledger

PARQUET = importlib.util.find_spec("pyarrow") is not None


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("prefix", ["1111", "ffff", "5555", "cccc", "e" * 31 + "1"])
def test_show_shows_what_an_id_names(onrecord: Invoke, prefix: str) -> None:
    done = onrecord("show", prefix)
    assert done.exit_code == 0, done.output
    assert "Gate shut, army says" in done.stdout
    assert json.loads(onrecord("show", prefix, "--jsonl").stdout)["id"].startswith(prefix)


def test_show_shows_a_report_with_its_statements(onrecord: Invoke, kept: Reading) -> None:
    shown = onrecord("show", kept.document.id[:9]).stdout
    assert "3 statements" in shown
    assert "An aide" in shown
    assert json.loads(onrecord("show", kept.document.id, "--jsonl").stdout)["onrecord"] == 1


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("prefix", ["1111", "ffff", "5555", "cccc", "e" * 31 + "1"])
def test_an_entry_is_a_row_for_programs(onrecord: Invoke, tmp_path: Path, prefix: str) -> None:
    part = json.loads(onrecord("show", prefix, "--jsonl").stdout)
    (row,) = csv_rows(onrecord("show", prefix, "--csv"))
    assert (row["id"], row["publisher"]) == (part["id"], "The Herald")
    assert {name for name in part if isinstance(part[name], dict | list)} == {
        name for name, value in row.items() if name in part and value[:1] in ("{", "[")
    }
    out = tmp_path / "out.parquet"
    assert onrecord("show", prefix, "--parquet").exit_code == 2
    if PARQUET:
        assert onrecord("show", prefix, "--parquet", "--output", out).exit_code == 0
        parquet = pytest.importorskip("pyarrow.parquet")
        (same,) = parquet.read_table(out).to_pylist()
        assert {name: "" if value is None else str(value) for name, value in same.items()} == row


def test_a_report_is_a_row_a_statement(onrecord: Invoke, tmp_path: Path, kept: Reading) -> None:
    rows = csv_rows(onrecord("show", kept.document.id, "--csv"))
    assert [row["id"] for row in rows] == [each.id for each in kept.statements]
    assert {row["document"] for row in rows} == {kept.document.id}
    page = tmp_path / "out.txt"
    assert onrecord("show", kept.document.id, "--output", page).stdout == ""
    assert "An aide" in page.read_text(encoding="utf-8")


def test_show_leaves_out_the_text_where_it_is_not_wanted(onrecord: Invoke, path: Path) -> None:
    text = f"“{'Long words ' * 40},” Ada Holm said."
    reading = reading_of_words(text)
    document = reading.document.id
    with Ledger(path) as ledger:
        ledger.add(reading, text.encode())
    whole = json.loads(onrecord("show", document, "--jsonl", "--no-text").stdout)
    assert whole["document"]["text"] is None
    [statement] = whole["statements"]
    assert statement["source"]["spans"][0]["exact"] == "Ada Holm"
    assert len("".join(words_of(statement))) <= 90
    assert statement["content"]["spans"][0]["end"] > 400
    alone = json.loads(onrecord("show", statement["id"], "--jsonl", "--no-text").stdout)
    assert alone == statement
    [row] = csv.DictReader(io.StringIO(onrecord("show", document, "--csv", "--no-text").stdout))
    assert "Long words " * 9 not in str(row)
    assert onrecord("show", document, "--no-text").exit_code == 2


def words_of(entry: object) -> list[str]:
    """Every `exact` in an entry of the record."""
    if isinstance(entry, list):
        return [words for each in entry for words in words_of(each)]
    if not isinstance(entry, dict):
        return []
    own = [value for name, value in entry.items() if name == "exact"]
    return own + [words for value in entry.values() for words in words_of(value)]
