"""The same bytes in, the same bytes out: twice, in other processes, in several at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import read
from onrecord.export import format_named

pytestmark = pytest.mark.weights

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = sorted(path.name for path in EXAMPLES.glob("*.txt"))[:3]


def program(*arguments: str, seed: str) -> bytes:
    """What `onrecord read` writes, in a process with another order of sets."""
    finished = subprocess.run(
        [sys.executable, "-m", "onrecord", "read", *arguments, "--format", "jsonl"],
        cwd=EXAMPLES,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        timeout=120,
        check=True,
    )
    return finished.stdout


def test_the_same_bytes_in_every_process() -> None:
    one = program(*REPORTS, seed="1")
    assert one == program(*REPORTS, "--jobs", "2", seed="2")
    assert one.count(b"\n") == len(REPORTS)


def test_the_same_bytes_from_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)
    render = format_named("jsonl").render
    first = [render(read(name)) for name in REPORTS]
    assert first == [render(read(name)) for name in reversed(REPORTS)][::-1]
    assert "".join(first).encode("utf-8") == program(*REPORTS, seed="3")
