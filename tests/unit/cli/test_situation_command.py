"""`onrecord situation`: what it reads or asks, where it writes, and what it refuses."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Self

import pytest
from click.testing import CliRunner, Result
from fake_pipeline import read_report
from situations import readings, told

from onrecord.cli import main
from onrecord.cli import situation as command
from onrecord.domain import Reading, Situation

Run = Callable[..., Result]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What was compared, each time; the answer is the situation made by hand."""
    seen: list[dict[str, Any]] = []

    def compared(read: Iterable[Reading], **how: str | None) -> Situation:
        seen.append({"reports": [each.document.title for each in read], **how})
        return told().situation if len(list(read)) == 3 else Situation(reports=())

    monkeypatch.setattr(command, "situation_of", compared)
    return seen


@pytest.fixture
def run(asked: list[dict[str, Any]]) -> Run:
    """Runs `onrecord situation`; reports called 0, 1, 2 are read as those made by hand."""
    assert asked == []

    def read(report: str, **how: str | None) -> Reading:
        name = Path(report).stem
        return readings()[int(name)] if name.isdigit() else read_report(report, **how)

    def invoke(*arguments: str | Path) -> Result:
        given = ["situation", *map(str, arguments)]
        return CliRunner().invoke(main, given, obj=read, prog_name="onrecord")

    return invoke


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        path.write_text("“No,” Moro said.", encoding="utf-8")
    return paths


def test_reports_are_read_and_shown_for_people(run: Run, reports: list[Path]) -> None:
    done = run(*reports)
    assert done.exit_code == 0
    assert done.stdout.startswith("The situation, as told in 3 reports\n")
    assert "Colonel Tarr" in done.stdout


def test_it_is_narrowed(run: Run, reports: list[Path], asked: list[dict[str, Any]]) -> None:
    done = run(*reports, "--about", " the bridge ", "--aspect", "passage")
    assert done.exit_code == 0
    assert asked[0]["about"] == "the bridge"
    assert asked[0]["aspect"] == "passage"
    assert "about the bridge" in done.stdout


def test_programs_get_an_object_a_line(run: Run, reports: list[Path]) -> None:
    done = run(*reports, "--format", "jsonl")
    assert [json.loads(line)["is"] for line in done.stdout.splitlines()][:4] == [
        *["report"] * 3, "thread",
    ]  # fmt: skip


def test_a_page_is_one_file(run: Run, reports: list[Path], tmp_path: Path) -> None:
    done = run(*reports, "--format", "html", "--output", tmp_path / "page.html")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_page_is_opened(run: Run, reports: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: shown.append(address) or True)
    done = run(*reports, "--format", "html", "--open")
    assert done.exit_code == 0
    assert shown[0].endswith("situation.html")
    assert shown[0].removeprefix("file://") in done.stderr


def test_what_could_not_be_read_is_told_and_the_rest_shown(
    run: Run, reports: list[Path], tmp_path: Path
) -> None:
    done = run(*reports, tmp_path / "gone.txt")
    assert done.exit_code == 1
    assert "gone.txt" in done.stderr
    assert done.stdout.startswith("The situation")


def test_a_ledger_is_asked(
    run: Run, monkeypatch: pytest.MonkeyPatch, asked: list[dict[str, Any]]
) -> None:
    class Kept:
        def __init__(self, path: str, *, make: bool) -> None:
            assert (path, make) == ("siege.onrecord", False)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def situation_readings(self, **how: str | None) -> Iterator[Reading]:
            assert how == {"about": "gate", "aspect": None, "as_of": "2031-05-18"}
            return iter(readings())

    monkeypatch.setattr("onrecord.ledger.Ledger", Kept)
    done = run("--ledger", "siege.onrecord", "--about", "gate", "--as-of", "2031-05-18")
    assert done.exit_code == 0
    assert len(asked[0]["reports"]) == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Name the reports to read, or a ledger with --ledger FILE."),
        (("0.txt", "--ledger", "x"), "not both"),
        (("-", "-"), "only once"),
        (("0.txt", "--as-of", "2031-05-18"), "--as-of goes with --ledger only."),
        (("--ledger", "x", "--published", "2031-05-18"), "--published goes with reports"),
        (("--ledger", "x", "--publisher", "Herald"), "--publisher goes with reports"),
        (("0.txt", "--open"), "--open goes with --format html only."),
        (("0.txt", "--words", "--format", "jsonl"), "--words goes with --format text only"),
        (("0.txt", "--aspect", "mood"), "'mood' is not one of"),
        (("0.txt", "--output", "."), "writes one file"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert message in " ".join(done.stderr.replace("│", " ").split())


def test_a_report_is_never_written_over(run: Run, reports: list[Path]) -> None:
    done = run(*reports, "--output", reports[0])
    assert done.exit_code == 2
    assert reports[0].read_text(encoding="utf-8") == "“No,” Moro said."


def test_the_help_names_the_statuses(run: Run) -> None:
    done = run("--help")
    assert done.exit_code == 0
    assert "Exit status" in done.stdout
