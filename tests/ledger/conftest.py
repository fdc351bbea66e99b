"""A ledger in a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from invoking import READ, Invoke, counting_read
from kept_readings import FULL, REPORTS, add, full_reading, reading_of_words

from onrecord.cli import main
from onrecord.domain import Reading
from onrecord.ledger import Ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the ledger lies."""
    return tmp_path / "siege.onrecord"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of an empty ledger: making one takes longer than most tests."""
    path = tmp_path_factory.mktemp("empty") / "empty.onrecord"
    Ledger(path).close()
    return path.read_bytes()


@pytest.fixture
def ledger(path: Path, empty: bytes) -> Iterator[Ledger]:
    """An empty ledger."""
    path.write_bytes(empty)
    with Ledger(path) as made:
        yield made


@pytest.fixture
def siege(ledger: Ledger) -> Ledger:
    """A ledger of four reports."""
    for day, outlet, text in REPORTS:
        add(ledger, reading_of_words(text, published=day, publisher=outlet, title=text[:12]))
    return ledger


@pytest.fixture
def onrecord(path: Path) -> Invoke:
    """Runs `onrecord` with these arguments on the test's ledger."""
    READ.clear()

    def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        given = [*map(str, arguments), "--ledger", str(path)]
        return CliRunner().invoke(main, given, obj=counting_read, input=stdin, prog_name="onrecord")

    return run


@pytest.fixture
def kept(path: Path) -> Reading:
    with Ledger(path) as ledger:
        ledger.add(full_reading(), FULL.encode())
    return full_reading()
