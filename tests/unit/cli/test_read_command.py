"""`onrecord read`: its statuses, its formats, and what it tells on standard error."""

import json
import os
import re
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main

Invoke = Callable[..., Result]
Report = Callable[..., Path]


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(each) for each in result.stdout_bytes.decode().split("\n")[:-1]]


def test_a_report_is_read_for_people(invoke: Invoke, report: Report) -> None:
    result = invoke(report("a.txt"))
    assert result.exit_code == 0
    assert "1 statement: 1 direct, 0 mixed, 0 indirect" in result.stdout
    assert "Orla Venn" in result.stdout
    assert "reviewed by nobody" in result.stdout
    assert "Give it with --published." in result.stdout
    assert result.stderr == ""
    assert "late" not in result.stdout


def test_all_shows_the_statements_in_the_marks_of_the_view(invoke: Invoke, report: Report) -> None:
    result = invoke(report("a.txt"), "--all")
    assert "Orla Venn — said — “The a.txt is late,”" in result.stdout
    assert "direct · sure 0.87" in result.stdout


def test_it_ends_with_what_stands_in_no_entry(invoke: Invoke, report: Report) -> None:
    assert "0 quotations and 0 numbers stand in no entry." in invoke(report("a.txt")).stdout


LIST = """name = "{}"
author = "A. Person"
licence = "CC0-1.0"
rule = "Words for lateness."
words = ["late", "ferry"]
"""


def test_the_words_of_a_list_are_marked(invoke: Invoke, report: Report) -> None:
    one, other = (report(f"{name}.toml", LIST.format(name)) for name in "ab")
    path = report("a.txt")
    found = [
        lines(invoke(path, "--list", one, "--list", other, "--format", "jsonl", *jobs))
        for jobs in ((), ("--jobs", "2"))
    ]
    assert found[0] == found[1]
    ((record,), _) = found
    assert isinstance(record["wording"], list)
    assert [(w["span"]["exact"], w["list"], w["kind"]) for w in record["wording"]] == [
        ("Ferry", "a", "listed"),
        ("Ferry", "b", "listed"),
        ("late", "a", "listed"),
        ("late", "b", "listed"),
    ]
    assert [w["statement"] is None for w in record["wording"]] == [True, True, False, False]
    assert all(w["span"]["raw"] for w in record["wording"])
    plain = lines(invoke(path, "--format", "jsonl"))
    assert plain == [{**record, "wording": []}]


def test_lists_that_cannot_be_used_end_it_before_anything_is_read(
    invoke: Invoke, report: Report, tmp_path: Path
) -> None:
    path = report("a.txt")
    bad = invoke(path, "--list", report("bad.toml", "words = 3"))
    assert (bad.exit_code, bad.stdout) == (1, "")
    assert "The word list" in bad.stderr
    assert invoke(path, "--list", tmp_path / "none.toml").exit_code == 1
    one, same = (report(f"{name}.toml", LIST.format("a")) for name in "ab")
    twice = invoke(path, "--list", one, "--list", same)
    assert twice.exit_code == 2
    assert "Two lists are called 'a'." in twice.stderr


def test_what_is_known_of_the_reports_reaches_the_pipeline(invoke: Invoke, report: Report) -> None:
    known = ("--published", "2031-05-14", "--publisher", " Harbour Courier ")
    (record,) = lines(
        invoke(report("a.txt"), *known, "--force-language", "en", "--format", "jsonl")
    )
    assert isinstance(record["document"], dict)
    assert record["document"]["published"] == "2031-05-14"
    assert record["document"]["publisher"] == "Harbour Courier"
    assert record["document"]["language"] == "en"


def test_json_lines_and_a_json_array_hold_the_same(invoke: Invoke, report: Report) -> None:
    paths = [report("a.txt"), report("b.txt")]
    records = lines(invoke(*paths, "--format", "jsonl"))
    assert [each["onrecord"] for each in records] == [1, 1]
    assert json.loads(invoke(*paths, "--format", "json").stdout) == records


def test_paths_keep_their_order_and_are_written_as_given(invoke: Invoke, report: Report) -> None:
    given = [report("b.txt"), report("sub/../a.txt"), report("b.txt")]
    found = [each["document"] for each in lines(invoke(*given, "--format", "jsonl"))]
    assert [each["path"] for each in found if isinstance(each, dict)] == [str(p) for p in given]


def test_a_bad_file_among_good_ones_is_told_and_the_rest_are_read(
    invoke: Invoke, report: Report, tmp_path: Path
) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    names = [report("a.txt"), tmp_path / "gone.txt", report("fault.txt"), report("z.txt")]
    result = invoke(*names, "--format", "jsonl")
    assert result.exit_code == 1
    assert len(lines(result)) == 2
    gone, fault, sum_up = result.stderr.splitlines()
    assert gone.startswith(f"{tmp_path}/gone.txt could not be read: No such file or directory.")
    assert "fault.txt could not be read: onrecord met a fault of its own, ValueError" in fault
    assert "fake_pipeline.py, line" in fault
    assert sum_up == "2 of 4 reports could not be read (see above)."


def test_a_missing_path_is_a_failure_and_no_wrong_usage(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke(tmp_path / "none.txt", "")
    assert result.exit_code == 1
    assert result.stdout == ""


def test_problems_are_no_failure(invoke: Invoke, report: Report) -> None:
    result = invoke(report("empty.txt", ""))
    assert result.exit_code == 0
    assert "1 problem" in result.stdout
    assert "The text is empty." in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("-", "-"),
        ("a.txt", "--published", "14 May"),
        ("a.txt", "--published", "20310514"),
        ("a.txt", "--published", "2031-02-30"),
        ("a.txt", "--publisher", " "),
        ("a.txt", "--publisher", "a\x1bb"),
        ("a.txt", "--publisher", os.fsdecode(b"\xff")),
        ("a.txt", "--jobs", "0"),
        ("a.txt", "--format", "docx"),
        ("a.txt", "--force-language", "xx"),
        ("a.txt", "--output", "."),
        ("a.txt", "--nonsense"),
    ],
)
def test_wrong_usage(invoke: Invoke, arguments: tuple[str, ...]) -> None:
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert "Usage: onrecord read" in result.stderr
    assert result.stdout == ""


def test_standard_input_has_no_path(invoke: Invoke) -> None:
    text = "Ferry stops\n\n“No,” Orla Venn said."
    (record,) = lines(invoke("-", "--format", "jsonl", stdin=text.encode()))
    assert isinstance(record["document"], dict)
    assert record["document"]["path"] is None
    assert record["document"]["text"] == text
    assert "standard input" in invoke("-", stdin=text.encode()).stdout


@pytest.mark.parametrize("name", ["jsonl", "json", "text"])
def test_a_file_holds_what_standard_output_would(
    invoke: Invoke, report: Report, tmp_path: Path, name: str
) -> None:
    path, output = report("a.txt"), tmp_path / "out"
    result = invoke(path, "--format", name, "--output", output)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert output.read_bytes() == invoke(path, "--format", name).stdout_bytes
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.txt", "out"]


def test_an_output_that_cannot_be_written_is_one_line(
    invoke: Invoke, report: Report, tmp_path: Path
) -> None:
    result = invoke(report("a.txt"), "--output", tmp_path / "none" / "out")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "could not be written: No such file or directory. Make room" in result.stderr


def test_names_that_are_no_unicode_and_escapes_in_names(invoke: Invoke, tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"\x1b[2Jred.txt"):
        path = os.fsdecode(os.fsencode(tmp_path) + b"/" + name)
        Path(path).write_text("“No,” Orla Venn said.", encoding="utf-8")
    result = invoke(tmp_path, "--format", "jsonl")
    assert result.exit_code == 0
    found = [each["document"] for each in lines(result)]
    paths = [each["path"] for each in found if isinstance(each, dict)]
    assert paths == [f"{tmp_path}/\x1b[2Jred.txt", f"{tmp_path}/caf\ufffd.txt"]
    assert "\x1b" not in invoke(tmp_path).stdout
    failed = invoke(os.fsdecode(b"\x1b[2J\xff"))
    assert failed.exit_code == 1
    assert failed.stderr.startswith("␛[2J\ufffd could not be read")


def test_help_names_every_setting_and_the_group_every_command(invoke: Invoke) -> None:
    help_text = invoke("--help").stdout
    for flag in ("published", "publisher", "format", "all", "jobs", "output", "force-language"):
        assert f"--{flag}" in help_text
    assert max(map(len, help_text.splitlines())) <= 80


def test_the_group_answers_for_itself() -> None:
    group = CliRunner()
    assert (
        f"onrecord {version('onrecord')}\n"
        == group.invoke(main, ["--version"], prog_name="onrecord").stdout
    )
    assert re.search(r"read +Read reports", group.invoke(main, ["--help"]).stdout)
    unknown = group.invoke(main, ["raed"])
    assert unknown.exit_code == 2
