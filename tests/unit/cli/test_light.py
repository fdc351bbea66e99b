"""What a command does not need is not loaded: --help is there at once."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from onrecord.cli import COMMANDS, main

HEAVY = {"sqlalchemy", "onnxruntime", "numpy", "trafilatura", "lxml", "rich", "jinja2", "sqlite3"}
SCRIPT = """
import sys
from onrecord.cli import main
main(sys.argv[1:], prog_name="onrecord", standalone_mode=False)
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    """The packages that the command has loaded when it is done."""
    command = [sys.executable, "-c", SCRIPT, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(flag: str) -> None:
    assert loaded(flag).isdisjoint(HEAVY)


def test_reading_loads_no_database(tmp_path: Path) -> None:
    path = tmp_path / "gate.txt"
    path.write_text("“The gate is shut,” Ines Tarr said.", encoding="utf-8")
    assert loaded("read", str(path), "--format", "jsonl").isdisjoint({"sqlalchemy"})


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_listed_with_the_first_line_of_its_help(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert (command.help or "").partition("\n")[0] == COMMANDS[name]
