"""The house is in order: layers, types, style, sizes, and the contract as it is published."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
FOLDERS = ("src", "training", "benchmarks", "gazetteer", "tests")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))

LONGEST_FILE = 500  # lines; a file of this size already does two things
LONGEST_FUNCTION = 80  # lines

CHECKS = {
    "layers": [BIN / "lint-imports"],
    "types": [sys.executable, "-m", "mypy"],
    "style": [sys.executable, "-m", "ruff", "check"],
    "format": [sys.executable, "-m", "ruff", "format", "--check"],
}


@pytest.mark.parametrize("command", CHECKS.values(), ids=CHECKS)
def test_the_check_finds_nothing(command: list[str | Path]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_there_are_sources() -> None:
    assert len(SOURCES) > 100


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_and_no_function_is_long(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    assert [f"{name}: {lines}" for name, lines in functions(text) if lines > LONGEST_FUNCTION] == []


def functions(text: str) -> Iterator[tuple[str, int]]:
    """Every function of a source, and how many lines it has."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_the_published_contract_is_the_one_that_the_types_make() -> None:
    """Refreshed by `python -m onrecord.export > docs/contract.schema.json`."""
    made = subprocess.run(
        [sys.executable, "-m", "onrecord.export"], capture_output=True, check=True
    )
    assert (ROOT / "docs" / "contract.schema.json").read_bytes() == made.stdout
