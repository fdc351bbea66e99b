"""Reading keeps Python's garbage collector still, and leaves it as it was."""

import gc
from collections.abc import Iterator

import pytest

from onrecord import readers
from onrecord.domain import Document, Draft
from onrecord.pipeline import analyze

pytestmark = pytest.mark.weights


@pytest.fixture(autouse=True)
def _running_again() -> Iterator[None]:
    yield
    gc.enable()


def _document() -> Document:
    return readers.reader_for(path=None).load()(b"The gate is shut, Ada Holm said.", path=None)


@pytest.mark.parametrize("runs", [True, False])
def test_the_collector_is_still_while_stages_run_and_then_as_before(*, runs: bool) -> None:
    seen = []

    def stage(draft: Draft) -> Draft:
        seen.append(gc.isenabled())
        return draft

    (gc.enable if runs else gc.disable)()
    analyze(_document(), [stage])
    assert seen == [False]
    assert gc.isenabled() is runs


def test_a_stage_that_fails_leaves_the_collector_running() -> None:
    def stage(draft: Draft) -> Draft:
        raise LookupError(draft.document.id)

    with pytest.raises(LookupError):
        analyze(_document(), [stage])
    assert gc.isenabled()
