"""`onrecord add` and the commands that ask a ledger, as a user runs them, without weights."""

import csv
import importlib.util
import io
import json
import sys
from contextlib import closing
from pathlib import Path

import pytest
from invoking import READ, Invoke, csv_rows
from kept_readings import read_report, reading_of_words

from onrecord.batch import Done, Input
from onrecord.batch.keeping import Given, Keeper
from onrecord.cli.listing.silence import MISSED
from onrecord.domain import Reading
from onrecord.ledger import Added, Ledger

PARQUET = importlib.util.find_spec("pyarrow") is not None


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(3):
        text = f"“Gate {number} is shut,” Marit Okonjaro said."
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "notes.csv").write_text("a,b\n", encoding="utf-8")
    return folder


def test_a_folder_is_kept_and_the_head_told(onrecord: Invoke, reports: Path, path: Path) -> None:
    done = onrecord("add", reports, "--publisher", "The Herald", "--published", "2031-05-14")
    assert done.exit_code == 0, done.output
    with Ledger(path) as ledger:
        assert done.stdout == f"3 reports were added. {path}: 3 reports, head {ledger.head()}\n"
        assert [r.document.path for r in ledger.readings()] == [
            str(reports / f"{number}.txt") for number in range(3)
        ]
        assert ledger.stats().first_published == "2031-05-14"
    assert "1 file of other kinds" in done.stderr


def test_what_is_there_is_not_read_again(onrecord: Invoke, reports: Path) -> None:
    onrecord("add", reports)
    READ.clear()
    again = onrecord("add", reports)
    assert again.stdout.startswith("0 reports were added, 3 were there already.")
    assert len(READ) == 1  # the first tells what reads them
    other = onrecord("add", reports, "--publisher", "The Herald")
    assert other.stdout.startswith("3 reports were added. ")


def test_what_fails_costs_no_other(onrecord: Invoke, reports: Path) -> None:
    done = onrecord("add", reports / "none.txt", reports)
    assert done.exit_code == 1
    assert done.stdout.startswith("3 reports were added.")
    assert "none.txt could not be read" in done.stderr


def test_what_was_forgotten_fails_alone(onrecord: Invoke, reports: Path, path: Path) -> None:
    onrecord("add", reports)
    with Ledger(path) as ledger:
        document = next(ledger.readings()).document.id
    gone = onrecord("forget", document[:10], "--because", "the family asked")
    assert gone.exit_code == 0, gone.output
    assert gone.stdout.startswith(f"Document {document} is forgotten, with 1 reading: entry 5.")
    assert onrecord("forget", document, "--because", "the family asked").exit_code == 0
    done = onrecord("add", reports)
    assert done.exit_code == 1
    assert "was made to forget it" in done.stderr


def test_standard_input_is_kept(onrecord: Invoke, path: Path) -> None:
    assert onrecord("add", "-", stdin="“One,” Ada Holm said.".encode()).exit_code == 0
    with Ledger(path) as ledger:
        (reading,) = ledger.readings()
    assert reading.document.path == "-"


ROWS = (
    {
        "id": "x1",
        "body": "“One,” Ada Holm said.",
        "day": "2031-05-14T08:00:00Z",
        "outlet": "The Herald",
    },
    {"id": "x2", "body": "“Two,” Ada Holm said.", "day": "May 2031", "outlet": ""},
    {"id": "x3", "body": "x. " * 70_000, "day": "", "outlet": " The  Post "},
)
COLUMNS = (
    "--text-column",
    "body",
    "--date-column",
    "day",
    "--publisher-column",
    "outlet",
    "--id-column",
    "id",
)


def table(folder: Path, suffix: str) -> Path:
    path = folder / f"articles{suffix}"
    if suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, ROWS[0])
            writer.writeheader()
            writer.writerows(ROWS)
    elif suffix == ".jsonl":
        path.write_text("\n\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    else:
        parquet = pytest.importorskip("pyarrow.parquet")
        arrow = pytest.importorskip("pyarrow")
        parquet.write_table(arrow.Table.from_pylist(list(ROWS)), path)
    return path


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_a_table_of_articles_is_a_report_a_row(
    onrecord: Invoke, tmp_path: Path, path: Path, suffix: str
) -> None:
    articles = table(tmp_path, suffix)
    done = onrecord("add", articles, *COLUMNS)
    assert done.exit_code == 0, done.output
    with Ledger(path) as ledger:
        kept = [reading.document for reading in ledger.readings()]
        problems = [[p.what for p in reading.problems] for reading in ledger.readings()]
    assert [document.path for document in kept] == [f"{articles}#{row['id']}" for row in ROWS]
    assert [document.published for document in kept] == ["2031-05-14", None, None]
    assert [document.publisher for document in kept] == ["The Herald", None, "The Post"]
    assert problems == [[], ["The table's day of publication is no day: 'May 2031'."], []]
    again = onrecord("add", articles, *COLUMNS)
    assert "3 were there already" in again.stdout


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.csv", "id,words\n1,No.\n", "it has no column 'text'"),
        (
            "a.jsonl",
            '{"text": "One."}\n{"text": 2}\n',
            "row 2 could not be read: its column 'text' holds no text",
        ),
        ("a.jsonl", '{"text": "One."}\n[]\n', "row 2 could not be read: it is no JSON object"),
        ("a.jsonl", '{"text"\n', "row 1 could not be read: it is no JSON"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(
    onrecord: Invoke, tmp_path: Path, name: str, text: str, told: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = onrecord("add", tmp_path / name)
    assert done.exit_code == 1
    assert told in done.stderr


def test_parquet_wants_its_extra(
    onrecord: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    done = onrecord("add", tmp_path / "a.parquet")
    assert done.exit_code == 1
    assert "pip install 'onrecord[parquet]'" in done.stderr


@pytest.mark.usefixtures("kept")
def test_search_shows_statements_with_where_they_stand(onrecord: Invoke) -> None:
    done = onrecord("search", "gate", "shut")
    assert done.exit_code == 0, done.output
    shown = " ".join(done.stdout.split())
    assert "2031-05-14 · The Herald · Gate shut, army says" in shown
    assert "Colonel Ines Tarr (Ines Tarr) — told — that the gate at Veld was “shut for" in shown
    facts = "mixed · press: the Herald · to the Herald · said on 2031-05-12 · 11111111 · 0.91"
    assert facts in shown
    assert "reviewed by nobody" in shown


@pytest.mark.usefixtures("kept")
def test_finding_nothing_is_not_taken_for_nobody_said_it(onrecord: Invoke) -> None:
    done = onrecord("search", "zebra")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Nothing was found in 1 report. That does not mean that nobody said it" in done.stderr
    assert f"{MISSED['indirect']:.0f} % of indirect" in done.stderr


def test_who_tells_the_unresolved_apart(onrecord: Invoke, siege: Ledger) -> None:
    siege.close()
    shown = onrecord("who", "tarr").stdout
    resolved, unresolved = shown.split("whether it is the same one was not resolved")
    assert "Jorik Tarr — said — The gate had reopened" in resolved
    assert "Tarr — said — “Go,”" in unresolved


@pytest.mark.usefixtures("kept")
def test_figures_name_their_claimant(onrecord: Invoke) -> None:
    shown = onrecord("figures", "people").stdout
    assert "about 40 people — Ines Tarr" in shown
    assert "count · about · 40 1 · Veld · as of 2031-05-12 · not yet counted" in shown


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("command", ["search", "who", "figures"])
def test_programs_get_rows(onrecord: Invoke, tmp_path: Path, command: str) -> None:
    words = "Tarr" if command == "who" else "people"
    lines = onrecord(command, words, "--jsonl").stdout.splitlines()
    (row,) = [json.loads(line) for line in lines]
    rows = list(
        csv.DictReader(io.StringIO(onrecord(command, words, "--csv").stdout.removeprefix("\ufeff")))
    )
    assert [each["statement"] for each in rows] == [row["statement"]]
    assert (row["published"], row["start"] < row["end"]) == ("2031-05-14", True)
    assert list(rows[0]) != sorted(rows[0])
    if PARQUET:
        out = tmp_path / "out.parquet"
        assert onrecord(command, words, "--parquet", "--output", out).exit_code == 0
        parquet = pytest.importorskip("pyarrow.parquet")
        assert parquet.read_table(out).to_pylist() == [row]


def test_without_the_text_an_entry_has_at_most_90_characters(onrecord: Invoke, path: Path) -> None:
    text = f"“{'Long words ' * 40},” Ada Holm said."
    with Ledger(path) as ledger:
        ledger.add(reading_of_words(text), text.encode())
    row = json.loads(onrecord("search", "long", "--jsonl", "--no-text").stdout)
    assert len(row["source"] + row["cue"] + row["content"]) <= 90
    assert row["content"].endswith("…”")
    assert text[row["start"] : row["end"]].startswith("Long words")
    assert row["text_sha256"] == reading_of_words(text).document.text_sha256
    assert "Long words " * 9 not in onrecord("search", "long", "--no-text").stdout.replace(
        "\n", " "
    )


@pytest.mark.usefixtures("kept")
def test_contradicting_flags_are_wrong_usage(onrecord: Invoke) -> None:
    assert onrecord("search", "gate", "--csv", "--jsonl").exit_code == 2
    assert onrecord("search", "gate", "--parquet").exit_code == 2
    assert onrecord("search", "gate", "--as-of", "yesterday").exit_code == 2
    assert onrecord("forget", "0" * 32).exit_code == 2


@pytest.mark.usefixtures("kept")
def test_counts_are_a_row_for_programs(onrecord: Invoke, tmp_path: Path) -> None:
    told = json.loads(onrecord("stats", "--jsonl").stdout)
    (row,) = csv_rows(onrecord("stats", "--csv"))
    assert row == {name: str("" if value is None else value) for name, value in told.items()}
    assert (told["states"], told["causes"], told["joins"]) == (1, 1, 0)
    assert onrecord("stats", "--parquet").exit_code == 2
    assert onrecord("stats", "--csv", "--jsonl").exit_code == 2
    if PARQUET:
        out = tmp_path / "out.parquet"
        assert onrecord("stats", "--parquet", "--output", out).exit_code == 0
        parquet = pytest.importorskip("pyarrow.parquet")
        assert parquet.read_table(out).to_pylist() == [told]


@pytest.fixture
def tarrs(onrecord: Invoke, tmp_path: Path) -> list[str]:
    """Two reports of one name, and the ids of those who bear it."""
    for name, words in (("a", "The gate is shut"), ("b", "The bell is cracked")):
        (tmp_path / f"{name}.txt").write_text(f"“{words},” Ines Tarr said.", encoding="utf-8")
        onrecord("add", tmp_path / f"{name}.txt", "--publisher", f"Outlet {name}")
    lines = onrecord("who", "Tarr", "--jsonl").stdout.splitlines()
    return [json.loads(line)["entity"] for line in lines]


def test_speakers_are_joined_listed_and_parted(
    onrecord: Invoke, tarrs: list[str], path: Path
) -> None:
    assert "No speakers are joined" in onrecord("join").stderr
    done = onrecord("join", *tarrs, "--because", "Both lead the garrison.")
    assert done.exit_code == 0, done.output
    with Ledger(path) as ledger:
        assert done.stdout == f"Entry 4: joined. Head: {ledger.head()}\n"
    listed = " ".join(onrecord("join").stdout.split())
    assert "Ines Tarr (Outlet" in listed
    assert "Both lead the garrison. entry 4" in listed
    assert "decided by a person" in listed
    (row,) = csv_rows(onrecord("join", "--csv"))
    assert (row["entry"], {row["one"], row["other"]}) == ("4", set(tarrs))
    parted = onrecord("join", "--undo", "4", "--because", "Their ages differ.")
    assert parted.stdout.startswith("Entry 5: parted. Head: ")
    assert onrecord("join", "--csv").stdout.splitlines()[1:] == []
    again = onrecord("join", "--undo", "4", "--because", "Their ages differ.")
    assert (again.exit_code, "no join that is in force" in again.stderr) == (1, True)


def test_the_program_joins_on_demand(onrecord: Invoke, tarrs: list[str]) -> None:
    done = onrecord("join", "--apply")
    assert done.stdout.startswith(f"{len(tarrs)} speakers: 1 joined, 0 parted. Head: ")
    assert "decided by the program; reviewed by nobody" in " ".join(onrecord("join").stdout.split())


def test_who_says_why_it_shows_another_name(onrecord: Invoke, tarrs: list[str], path: Path) -> None:
    (path.parent / "c.txt").write_text("“No,” Agnes Tar said.", encoding="utf-8")
    onrecord("add", path.parent / "c.txt")
    agnes = json.loads(onrecord("who", "Agnes", "--jsonl").stdout)["entity"]
    onrecord("join", tarrs[0], agnes, "--because", "It is her pen name.")
    shown = " ".join(onrecord("who", "Ines", "Tarr").stdout.split())
    assert "joined with Ines Tarr: It is her pen name." in shown
    rows = [json.loads(line) for line in onrecord("who", "Ines", "--jsonl").stdout.splitlines()]
    assert [row["joined"] for row in rows].count(None) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("--apply", "--undo", "4"),
        ("a", "--because", "x"),
        ("a", "b"),
        ("--undo", "4"),
        ("--csv", "--jsonl"),
    ],
)
def test_joining_wants_one_act_and_its_reason(
    onrecord: Invoke, tarrs: list[str], arguments: tuple[str, ...]
) -> None:
    named = [tarrs["ab".index(each)] if each in ("a", "b") else each for each in arguments]
    assert onrecord("join", *named).exit_code == 2


@pytest.mark.usefixtures("kept")
def test_stats_and_verify_tell_the_head(onrecord: Invoke, path: Path) -> None:
    with Ledger(path) as ledger:
        head = ledger.head()
    assert json.loads(onrecord("stats", "--jsonl").stdout)["head"] == head
    assert "statements        3\n" in onrecord("stats").stdout
    verified = onrecord("verify", "--expect", head)
    assert (verified.exit_code, verified.stdout) == (
        0,
        f"All holds. Entries: 2, readings: 1.\nHead: {head}\n",
    )
    assert onrecord("verify", "--expect", "0" * 64).exit_code == 1


@pytest.mark.usefixtures("kept")
def test_a_backup_has_the_same_head(onrecord: Invoke, tmp_path: Path) -> None:
    copy = tmp_path / "copy.onrecord"
    done = onrecord("backup", copy)
    assert done.exit_code == 0, done.output
    with Ledger(copy) as ledger:
        assert done.stdout == f"{copy} was written. Head: {ledger.head()}\n"


def test_asking_a_ledger_that_is_not_there_makes_none(onrecord: Invoke, path: Path) -> None:
    for command in (
        ("search", "a"),
        ("who", "a"),
        ("figures", "a"),
        ("show", "a"),
        ("stats",),
        ("join",),
        ("verify",),
    ):
        done = onrecord(*command)
        assert done.exit_code == 1
        assert "There is no ledger at" in done.stderr
    assert not path.exists()


def test_ctrl_c_keeps_what_was_read_before(
    onrecord: Invoke, reports: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = Ledger.add

    def interrupted(self: Ledger, reading: Reading, raw: bytes, *, asked: str) -> Added:
        if READ[-1] == str(reports / "2.txt"):
            raise KeyboardInterrupt
        return add(self, reading, raw, asked=asked)

    monkeypatch.setattr(Ledger, "add", interrupted)
    assert onrecord("add", reports).exit_code == 130
    monkeypatch.undo()
    with Ledger(path) as ledger:
        assert ledger.verify().readings == 2
    assert onrecord("add", reports).stdout.startswith("1 report was added, 2 were there already.")


def test_several_processes_keep_the_same_in_the_same_order(path: Path, reports: Path) -> None:
    with Ledger(path) as ledger:
        keeper = Keeper(ledger, read_report, Given())
        inputs = [Input(path=str(reports / f"{number}.txt")) for number in range(3)]
        with closing(keeper.keep(inputs, jobs=2)) as outcomes:
            assert [type(outcome) for outcome in outcomes] == [Done] * 3
        kept = [reading.document.path for reading in ledger.readings()]
    assert kept == [each.path for each in inputs]
    assert (keeper.new, keeper.there) == (3, 0)
