"""Reports on disk, and `onrecord` run in this process or as a program of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fake_pipeline import read_report

from onrecord.cli import main

PROGRAM = Path(__file__).with_name("fake_pipeline.py")

Invoke = Callable[..., Result]
Program = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(autouse=True)
def _no_wishes_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the environment asks programs for colours or widths."""
    for each in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(each, raising=False)


@pytest.fixture
def invoke() -> Invoke:
    """Runs `onrecord read` with these arguments in this process."""

    def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        given = ["read", *map(str, arguments)]
        return CliRunner().invoke(main, given, input=stdin, obj=read_report, prog_name="onrecord")

    return run


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """Starts `onrecord read` with these arguments, in the folder of the reports."""
    started: list[subprocess.Popen[bytes]] = []

    def start(
        *arguments: str,
        environment: dict[str, str] | None = None,
        closing: str = "",  # a shell's redirections
        **streams: int,
    ) -> "subprocess.Popen[bytes]":
        command = [sys.executable, str(PROGRAM), "read", *arguments]
        package = str(Path(sys.modules["onrecord"].__path__[0]).parent)
        process = subprocess.Popen(
            ["/bin/sh", "-c", f'exec "$@" {closing}', "sh", *command],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": package, **(environment or {})},
            start_new_session=True,
            stdout=streams.get("stdout", subprocess.PIPE),
            stderr=streams.get("stderr", subprocess.PIPE),
            stdin=streams.get("stdin", subprocess.DEVNULL),
        )
        started.append(process)
        return process

    yield start
    for each in started:
        with each:
            each.kill()


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., Path]:
    """Writes a report of one statement, or with these words, under this name."""

    def write(name: str, words: str | None = None) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        default = f"Ferry stops\n\n“The {name} is late,” Orla Venn said. It rained.\n"
        path.write_text(default if words is None else words, encoding="utf-8")
        return path

    return write
