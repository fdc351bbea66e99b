"""What a path stands for: files as given, folders by their rules."""

import os
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from onrecord.batch import Failed, Found, Input, Walked, find
from onrecord.errors import UnreadableFileError

Report = Callable[..., Path]

SUFFIXES = frozenset({".txt", ".md"})


def nothing() -> bytes:
    return b""


def found(*paths: str | Path) -> list[Found]:
    return list(find(map(str, paths), suffixes=SUFFIXES, stdin=nothing))


def test_a_folder_is_read_in_order_and_its_others_are_counted(
    report: Report, tmp_path: Path
) -> None:
    read = ["a.txt", "b/a.md", "b/c/d.txt", "b.TXT", "c.txt"]
    skipped = ["page.html", "notes.docx", "b/no_suffix", "z.txt~"]
    unseen = [".hidden.txt", ".git/a.txt", "page_files/a.txt", "b/.x/y.txt"]
    for name in read + skipped + unseen:
        report(name)
    *inputs, walked = found(tmp_path)
    assert [each.path for each in inputs if isinstance(each, Input)] == [
        f"{tmp_path}/{name}" for name in read
    ]
    assert walked == Walked(folder=str(tmp_path), read=len(read), others=len(skipped))


def test_what_is_named_is_read_whatever_it_is_called(report: Report, tmp_path: Path) -> None:
    paths = [report("notes.docx"), report(".hidden"), tmp_path / "none"]
    assert found(*paths) == [Input(path=str(each)) for each in paths]
    report(".hidden_folder/a.txt")
    report("page_files/a.txt")
    assert [type(e) for e in found(tmp_path / ".hidden_folder")] == [Input, Walked]
    assert [type(e) for e in found(tmp_path / "page_files")] == [Input, Walked]


def test_a_folder_keeps_the_way_it_was_written(report: Report, tmp_path: Path) -> None:
    report("a.txt")
    first, _ = found(f"{tmp_path}/./")
    assert first == Input(path=f"{tmp_path}/./a.txt")


def test_links_and_what_is_no_file(report: Report, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").symlink_to(report("real.txt"))
    (folder / "dangling.txt").symlink_to(tmp_path / "nowhere")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    (folder / "round.txt").symlink_to(folder / "round.txt")
    *inputs, walked = found(folder)
    names = ["a.txt", "dangling.txt", "round.txt"]
    assert [each.path for each in inputs if not isinstance(each, Walked)] == [
        f"{folder}/{name}" for name in names
    ]
    assert isinstance(walked, Walked)
    assert walked.others == 2


def test_standard_input_is_read_when_its_turn_comes(report: Report) -> None:
    path = str(report("a.txt"))
    paths = find([path, "-"], suffixes=SUFFIXES, stdin=lambda: b"words")
    assert list(paths) == [Input(path=path), Input(path="-", data=b"words")]


def test_a_standard_input_that_fails_is_a_failure() -> None:
    def broken() -> bytes:
        raise OSError(5, "Input/output error")

    (failed,) = find(["-"], suffixes=SUFFIXES, stdin=broken)
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, UnreadableFileError)
    assert str(failed.error).startswith("Standard input could not be read: Input/output error.")


def test_skipped_files_are_one_line(
    invoke: Callable[..., Result], report: Report, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.docx", "c.docx"):
        report(name)
    result = invoke(tmp_path)
    assert result.exit_code == 0
    assert result.stderr == (
        f"{tmp_path}: 1 file to read, 2 files of other kinds skipped. "
        "Name one itself to have it read.\n"
    )
