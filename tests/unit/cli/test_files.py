"""Where `onrecord read` writes: pages, brat's pairs, tables; never over a report."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Invoke = Callable[..., Result]
Report = Callable[..., Path]


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_page_of_one_report_goes_to_standard_output_or_to_a_file(
    invoke: Invoke, report: Report, tmp_path: Path
) -> None:
    path, output = report("a.txt"), tmp_path / "out.html"
    shown = invoke(path, "--format", "html")
    assert shown.stdout.startswith("<!doctype html>")
    result = invoke(path, "--format", "html", "--output", output)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert output.read_bytes() == shown.stdout_bytes


def test_pages_of_several_reports_go_to_a_folder_with_an_index(
    invoke: Invoke, report: Report, tmp_path: Path
) -> None:
    paths = [report("a.txt"), report("b/a.txt"), report("b/Index.md"), report("b/A.md")]
    folder = tmp_path / "pages" / "new"
    result = invoke(*paths, "--format", "html", "--output", folder)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert names(folder) == ["A-3.html", "Index-2.html", "a-2.html", "a.html", "index.html"]
    links = re.findall('<a href="(.*?)">', (folder / "index.html").read_text())
    assert links == ["a.html", "a-2.html", "Index-2.html", "A-3.html"]


def test_a_folder_that_is_there_or_a_slash_means_a_folder(
    invoke: Invoke, report: Report, tmp_path: Path
) -> None:
    (tmp_path / "there").mkdir()
    for output in ("there", "new/"):
        where = f"{tmp_path}/{output}"
        assert invoke(report("a.txt"), "--format", "html", "--output", where).exit_code == 0
        assert names(Path(where)) == ["a.html", "index.html"]


def test_a_pair_of_files_for_brat(invoke: Invoke, report: Report, tmp_path: Path) -> None:
    path = report("a.txt")
    result = invoke(path, "--format", "brat", "--output", tmp_path / "out")
    assert result.exit_code == 0
    assert names(tmp_path / "out") == ["a.ann", "a.txt", "annotation.conf"]
    assert (tmp_path / "out" / "a.txt").read_bytes() == path.read_bytes()
    assert (tmp_path / "out" / "a.ann").read_text().startswith("T1\tStatement 14 32\tThe a.txt")


def test_csv_of_several_reports_is_one_table(invoke: Invoke, report: Report) -> None:
    result = invoke(report("a.txt"), report("b.txt"), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode("utf-8-sig"), newline="")))
    assert [each["content"] for each in rows] == ["“The a.txt is late,”", "“The b.txt is late,”"]


def test_what_comes_from_standard_input_has_a_name(invoke: Invoke, tmp_path: Path) -> None:
    words = "“No,” Orla Venn said.".encode()
    invoke("-", "--format", "html", "--output", f"{tmp_path}/out/", stdin=words)
    invoke("-", "--format", "brat", "--output", tmp_path / "out", stdin=words)
    assert "standard-input.ann" in names(tmp_path / "out")


def test_a_report_is_never_written_over(invoke: Invoke, report: Report, tmp_path: Path) -> None:
    paths = [report("a.txt"), report("a.html", "“No,” Ana Venn said.")]
    before = [each.read_bytes() for each in paths]
    result = invoke(*paths, "--format", "html", "--output", tmp_path)
    assert result.exit_code == 0
    assert names(tmp_path) == ["a-2.html", "a-3.html", "a.html", "a.txt", "index.html"]
    assert invoke(*paths, "--format", "brat", "--output", tmp_path).exit_code == 0
    assert [each.read_bytes() for each in paths] == before
    for output in (paths[0], tmp_path / "." / "a.txt"):
        for name in ("html", "jsonl", "text", "csv"):
            result = invoke(paths[0], "--format", name, "--output", output)
            assert result.exit_code == 2
            assert "is one of the reports to read" in " ".join(result.stderr.split())
    assert [each.read_bytes() for each in paths] == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.txt", "b.txt", "--format", "html"),
        (".", "--format", "html"),
        ("a.txt", "--format", "brat"),
        ("a.txt", "--format", "brat", "--output", "there.txt"),
        ("a.txt", "b.txt", "--format", "html", "--output", "there.txt"),
        (".", "--format", "html", "--output", "."),
        ("a.txt", "--format", "jsonl", "--output", "new/"),
        ("a.txt", "--format", "csv", "--output", "."),
        ("a.txt", "--open"),
        ("a.txt", "--excerpts"),
        ("a.txt", "--format", "brat", "--output", "new", "--open"),
        ("a.txt", "--format", "csv", "--excerpts"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(
    invoke: Invoke, report: Report, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    folder = report("a.txt").parent
    report("b.txt")
    (folder / "there.txt").write_text("kept")
    monkeypatch.chdir(folder)
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert "Usage: onrecord read" in result.stderr
    assert names(folder) == ["a.txt", "b.txt", "there.txt"]
    assert (folder / "there.txt").read_text() == "kept"


def test_a_report_that_fails_leaves_no_page(invoke: Invoke, report: Report, tmp_path: Path) -> None:
    output = tmp_path / "out.html"
    result = invoke(report("fault.txt"), "--format", "html", "--output", output)
    assert result.exit_code == 1
    assert names(tmp_path) == ["fault.txt"]
    paths = (report("fault.txt"), report("a.txt"))
    result = invoke(*paths, "--format", "html", "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert names(tmp_path / "out") == ["a.html", "index.html"]


def test_a_folder_that_cannot_be_made_is_one_line(
    invoke: Invoke, report: Report, tmp_path: Path
) -> None:
    path = report("a.txt")
    result = invoke(path, "--format", "brat", "--output", tmp_path / "a.txt" / "b")
    assert result.exit_code == 1
    assert "could not be written" in result.stderr


def test_excerpts_are_shorter(invoke: Invoke, report: Report) -> None:
    far = "It rained all day in Veld. " * 20
    path = report("a.txt", f"Head\n\n“No,” Orla Venn said.\n\n{far}\n")
    page = invoke(path, "--format", "html", "--excerpts").stdout
    assert "Only excerpts are shown" in page
    assert page.count("It rained") < 5


def test_open_shows_the_page_and_says_where_it_is_unless_told(
    invoke: Invoke, report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: shown.append(address) or True)
    monkeypatch.setattr("tempfile.mkdtemp", lambda prefix: str(make(tmp_path / f"{prefix}x")))
    result = invoke(report("a b.txt"), "--format", "html", "--open")
    page = tmp_path / "onrecord-x" / "a b.html"
    assert shown == [page.as_uri()]
    assert page.is_file()
    assert result.stderr == f"The page is {page}\n"
    result = invoke(report("a.txt"), "--format", "html", "--open", "--output", tmp_path / "o.html")
    assert (shown[-1], result.stderr) == ((tmp_path / "o.html").as_uri(), "")
    invoke(report("a.txt"), report("b.txt"), "--format", "html", "--open")
    assert shown[-1].endswith("/index.html")


def make(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def test_a_page_that_no_browser_opens_is_named(
    invoke: Invoke, report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _: False)
    output = tmp_path / "o.html"
    result = invoke(report("a.txt"), "--format", "html", "--open", "--output", output)
    assert result.exit_code == 0
    assert result.stderr == f"No browser could be opened. The page is {output}\n"


def test_a_page_is_not_poured_into_a_terminal(
    invoke: Invoke, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.cli.read.is_terminal", lambda _: True)
    result = invoke(report("a.txt"), "--format", "html")
    assert result.exit_code == 2
    assert "add --open" in result.stderr
