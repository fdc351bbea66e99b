"""The documents run: their commands print what they show, their Python gives what it says."""

import doctest
from io import StringIO

import pytest
from documents import DOCUMENTS, ROOT, Block, blocks, expected, fenced

REFRESH = "Read the difference; if it is meant: python tests/docs/refresh.py"

COMMANDS = [
    pytest.param(
        block,
        id=f"{document}: {block.command}",
        marks=[pytest.mark.weights] if block.needs_weights else [],
    )
    for document in DOCUMENTS
    for block in blocks(document)
]

# A document's snippets follow one another, as its reader would type them.
SNIPPETS = [
    pytest.param("\n".join(bodies), id=document)
    for document in DOCUMENTS
    if (bodies := fenced(document, "pycon"))
]


@pytest.mark.parametrize("block", COMMANDS)
def test_a_command_prints_what_the_document_shows(block: Block) -> None:
    assert block.shown == expected(block), REFRESH


@pytest.mark.weights
@pytest.mark.parametrize("bodies", SNIPPETS)
def test_the_snippets_give_what_the_document_says(
    bodies: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    snippets = doctest.DocTestParser().get_doctest(bodies, {}, "snippets", None, None)
    told = StringIO()
    result = doctest.DocTestRunner().run(snippets, out=told.write)
    assert result.failed == 0, told.getvalue()
    assert result.attempted > 0


def test_the_first_screen_shows_a_report_being_read_and_the_library_used() -> None:
    assert any(block.needs_weights for block in blocks("README.md"))
    assert fenced("README.md", "pycon")
