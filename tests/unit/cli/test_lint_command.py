"""`onrecord lint`: its lines, its statuses, and the settings file that switches rules off."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fake_pipeline import read_report

from onrecord.cli import main

Report = Callable[..., Path]
Lint = Callable[..., Result]

FAR = "“" + "word " * 50 + "end,” Orla Venn said.\n"
"""A statement whose attribution stands 51 words from where it begins."""


@pytest.fixture
def lint() -> Lint:
    """Runs `onrecord lint` with these arguments in this process."""

    def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        given = ["lint", *map(str, arguments)]
        return CliRunner().invoke(main, given, input=stdin, obj=read_report, prog_name="onrecord")

    return run


def test_a_rule_a_line(lint: Lint, report: Report) -> None:
    path = report("a.txt", f"Ferry late\n{FAR}")
    result = lint(path)
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    assert line.startswith(f"{path}:2:2 attribution-far word word word")
    assert line.endswith(
        "… - attributed 51 words from where it begins: the reader learns late whose word it is"
    )
    assert result.stderr == "1 finding in 1 report.\n"


def test_for_programs_a_line_is_an_object(lint: Lint, report: Report) -> None:
    path = report("a.txt", f"Ferry late\n{FAR}")
    result = lint(path, "--format", "jsonl")
    (found,) = map(json.loads, result.stdout.splitlines())
    assert (found["rule"], found["line"], found["column"]) == ("attribution-far", 2, 2)
    assert found["words"] == "word " * 50 + "end,"
    assert found["path"] == str(path)
    assert result.stderr == ""


def test_strict_makes_findings_a_failure(lint: Lint, report: Report) -> None:
    assert lint(report("a.txt", FAR), "--strict").exit_code == 1
    assert lint(report("b.txt"), "--strict").exit_code == 0


def test_a_settings_file_beside_the_report_switches_rules_off(lint: Lint, report: Report) -> None:
    path = report("a.txt", FAR)
    other = report("sub/b.txt", FAR)
    report("onrecord.toml", '[lint]\noff = ["attribution-far"]\n')
    assert lint(path).stdout == ""
    assert "attribution-far" in lint(other).stdout


def test_a_settings_file_that_is_named_goes_before_it(
    lint: Lint, report: Report, tmp_path: Path
) -> None:
    path = report("a.txt", FAR)
    report("onrecord.toml", '[lint]\noff = ["attribution-far"]\n')
    mine = report("mine.toml", "")
    assert "attribution-far" in lint(path, "--settings", mine).stdout
    gone = lint(path, "--settings", tmp_path / "none.toml")
    assert gone.exit_code == 1
    assert "could not be read: No such file or directory" in gone.stderr


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("[lint", "it is no TOML in UTF-8"),
        ("lint = 3", "'lint' is no table"),
        ("[lint]\nof = []", "[lint] has no 'of'"),
        ("[lint]\noff = 3", "'off' is no array of rules"),
        ('[lint]\noff = ["far"]', "no rule is called 'far' (there are: figure-unattributed, "),
        ("[lint]\noff = [[]]", "no rule is called []"),
    ],
)
def test_settings_that_cannot_be_used_say_why(
    lint: Lint, report: Report, content: str, wrong: str
) -> None:
    path = report("a.txt", FAR)
    settings = report("onrecord.toml", content)
    result = lint(path)
    assert result.exit_code == 1
    assert f"The settings in {settings} cannot be used: {wrong}" in result.stderr
    assert "Traceback" not in result.output


def test_what_cannot_be_read_is_told_and_the_rest_is_linted(
    lint: Lint, report: Report, tmp_path: Path
) -> None:
    result = lint(tmp_path / "none.txt", report("a.txt", FAR))
    assert result.exit_code == 1
    assert "none.txt could not be read" in result.stderr
    assert "attribution-far" in result.stdout


def test_standard_input(lint: Lint) -> None:
    result = lint("-", stdin=FAR.encode())
    assert result.stdout.startswith("-:1:2 attribution-far ")


@pytest.mark.parametrize("arguments", [(), ("-", "-"), ("a.txt", "--format", "html")])
def test_wrong_usage(lint: Lint, arguments: tuple[str, ...]) -> None:
    assert lint(*arguments).exit_code == 2
