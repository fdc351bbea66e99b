"""`onrecord` as a program: several processes, Ctrl-C, readers that leave, killed workers."""

import json
import os
import pty
import re
import signal
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen

import pytest

Report = Callable[..., Path]
Program = Callable[..., Popen[bytes]]

PATIENCE_SECONDS = 20


def finished(process: Popen[bytes]) -> tuple[int, bytes, bytes]:
    out, err = process.communicate(timeout=PATIENCE_SECONDS)
    return process.returncode, out, err


@pytest.mark.parametrize("name", ["text", "jsonl"])
def test_the_same_bytes_however_many_processes(program: Program, report: Report, name: str) -> None:
    report("slow.txt")
    for index in range(12):
        report(f"{index:02}.txt")
    report("fault.txt")
    report("notes.docx")
    paths = ["slow.txt", ".", "gone.txt", "00.txt"]
    alone = finished(program(*paths, "--format", name))
    several = finished(program(*paths, "--format", name, "--jobs", "2"))
    assert alone == several
    assert alone[0] == 1
    assert alone[2].count(b"\n") == 4  # the fault, the folder's others, the missing, the sum


def test_a_killed_worker_costs_its_own_report_only(program: Program, report: Report) -> None:
    names = ["a.txt", "kill.txt", "b.txt", "kill2.txt", "c.txt"]
    for each in names:
        report(each)
    status, out, err = finished(program(*names, "--format", "jsonl", "--jobs", "2"))
    assert status == 1
    assert [json.loads(line)["document"]["path"] for line in out.splitlines()] == [
        "a.txt",
        "b.txt",
        "c.txt",
    ]
    first, second, _ = err.decode().splitlines()
    assert first.startswith("kill.txt could not be read: the process that read it ended before")
    assert "(signal 9)" in first
    assert second.startswith("kill2.txt")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_nothing_half_written(
    program: Program, report: Report, tmp_path: Path, jobs: str
) -> None:
    for each in ("a.txt", "b.txt", "stuck.txt"):
        report(each)
    earlier = tmp_path / "out.jsonl"
    earlier.write_text("an earlier run's")
    arguments = ("a.txt", "b.txt", "stuck.txt", "--format", "jsonl", "--jobs", jobs)
    process = program(*arguments, "--output", "out.jsonl")
    wait_until(lambda: any(each.suffix == ".part" for each in tmp_path.iterdir()))
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all its processes
    assert finished(process) == (130, b"", b"")
    assert earlier.read_text() == "an earlier run's"
    assert not [each for each in tmp_path.iterdir() if each.suffix == ".part"]


@pytest.mark.parametrize("seconds", [0.25, 0.5, 0.75])
def test_ctrl_c_while_processes_start_is_quiet(
    program: Program, report: Report, seconds: float
) -> None:
    names = [f"stuck{index}.txt" for index in range(3)]
    for each in names:
        report(each)
    process = program(*names, "--jobs", "3")
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGINT)
    status, out, err = finished(process)
    assert out == b""
    if status == 130:  # else it was still importing, and Python itself spoke
        assert err == b""


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_ctrl_c_ends_a_line_that_is_being_written(
    program: Program, report: Report, unbuffered: str
) -> None:
    report("long.txt", "“No,” Orla Venn said.\n" * 2_000)
    environment = {"PYTHONUNBUFFERED": unbuffered}
    process = program("long.txt", "long.txt", "--format", "jsonl", environment=environment)
    assert process.stdout is not None
    # From its first byte on the program stands in its line: the pipe holds a part of it only.
    begun = os.read(process.stdout.fileno(), 1)
    process.send_signal(signal.SIGINT)
    status, out, err = finished(process)
    assert (status, err) == (130, b"")
    (line,) = (begun + out).splitlines()
    assert json.loads(line)["onrecord"] == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_leaves_ends_it_quietly(program: Program, report: Report, jobs: str) -> None:
    report("long.txt", "“No,” Orla Venn said.\n" * 2_000)
    process = program(*["long.txt"] * 5, "--format", "jsonl", "--jobs", jobs)
    assert process.stdout is not None
    process.stdout.read(1)
    process.stdout.close()
    assert process.wait(timeout=PATIENCE_SECONDS) == 141
    assert process.stderr is not None
    assert process.stderr.read() == b""


def test_workers_end_with_their_program(program: Program, report: Report) -> None:
    names = ["stuck1.txt", "slow.txt"]
    for each in names:
        report(each)
    process = program(*names, "--jobs", "2")
    wait_until(lambda: len(group(process.pid)) >= 3)
    os.kill(process.pid, signal.SIGINT)
    process.wait(timeout=PATIENCE_SECONDS)
    wait_until(lambda: not group(process.pid))


def test_a_pipe_is_read_here_and_not_by_a_worker(program: Program, report: Report) -> None:
    report("a.txt")
    ours, theirs = os.pipe()
    os.write(theirs, "“No,” Orla Venn said.".encode())
    os.close(theirs)
    process = program("/dev/stdin", "a.txt", "--jobs", "2", "--format", "jsonl", stdin=ours)
    os.close(ours)
    status, out, err = finished(process)
    assert (status, err) == (0, b"")
    assert json.loads(out.splitlines()[0])["statements"]


@pytest.mark.parametrize("target", ["/dev/stdout", "link"])
def test_an_output_that_is_no_plain_file_is_written_through(
    program: Program, report: Report, tmp_path: Path, target: str
) -> None:
    report("a.txt")
    (tmp_path / "link").symlink_to("out")
    status, out, err = finished(program("a.txt", "--format", "jsonl", "--output", target))
    assert (status, err) == (0, b"")
    assert (out or (tmp_path / "out").read_bytes()).startswith(b'{"causes":')
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("environment", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}])
def test_any_terminal_encoding_will_do(
    program: Program, report: Report, environment: dict[str, str]
) -> None:
    report("a.txt")
    status, out, _ = finished(program("a.txt", "--all", environment=environment))
    assert status == 0
    assert b"Orla Venn" in out
    status, out, _ = finished(program("a.txt", "--format", "jsonl", environment=environment))
    assert "“The a.txt is late,”" in out.decode()


@pytest.mark.parametrize(
    ("environment", "escapes"),
    [
        ({"TERM": "xterm-256color"}, {"1", "2", "36", "0", "1;33"}),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, {"0", "1", "2"}),
        ({"TERM": "dumb"}, set()),
    ],
)
def test_in_a_terminal_it_is_styled_as_the_user_wants(
    program: Program, report: Report, environment: dict[str, str], escapes: set[str]
) -> None:
    report("a.txt")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 60))
    process = program("a.txt", "--all", environment=environment, stdout=theirs)
    os.close(theirs)
    page = "".join(terminal_output(ours))
    os.close(ours)
    assert finished(process)[0] == 0
    assert set(re.findall("\x1b\\[([0-9;]*)m", page)) <= escapes
    assert bool(escapes) == ("\x1b" in page)
    assert max(map(len, re.sub("\x1b\\[[0-9;]*m", "", page).splitlines())) <= 60


def terminal_output(terminal: int) -> Iterator[str]:
    try:
        while piece := os.read(terminal, 65536):
            yield piece.decode()
    except OSError:  # a terminal whose program has left gives an error, not an end
        return


@pytest.mark.parametrize(
    ("closing", "told"),
    [
        (">&-", "standard output could not be written: Bad file descriptor."),
        ("<&-", "Standard input could not be read: it is closed."),
        ("<&- 2>&-", ""),
    ],
)
def test_closed_streams_are_told(program: Program, report: Report, closing: str, told: str) -> None:
    report("a.txt")
    status, _, err = finished(program("a.txt", "-", closing=closing))
    assert status == 1
    assert told in err.decode()
    assert "Traceback" not in err.decode()


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.02)


def group(leader: int) -> list[int]:
    """The processes of a group that are not over."""
    found = []
    for each in Path("/proc").iterdir():
        if each.name.isdigit():
            try:
                state, _, pgrp = (each / "stat").read_text().rpartition(")")[2].split()[:3]
            except OSError:
                continue
            if int(pgrp) == leader and state != "Z":
                found.append(int(each.name))
    return found
