"""Pages made to be costly are read in bounded time; the largest pages take 26 seconds."""

import time

import pytest

from onrecord.readers import html
from onrecord.readers.html import read, tokens

SECONDS = 20  # on a machine that does other work; each takes 3 at most


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<div>" * 100_000 + b"It was shut.", id="nested"),
        pytest.param(b"<i><div hidden>" * 50_000 + b"x" + b"</i>" * 50_000, id="crossed"),
        pytest.param(b"<p>" + b"&amp;&eacute;&notit" * 30_000, id="references"),
        pytest.param(b'<a b="' * 200_000, id="quotes"),
        pytest.param(b"<a b=\"<a b='" * 100_000 + b">x", id="crossed quotes"),
        pytest.param(b"<" * 1_000_000, id="signs"),
        pytest.param(b"<!--" * 500_000, id="comments"),
        pytest.param(b"<a " * 500_000 + b">", id="tags that do not end"),
        pytest.param(b"<script>" * 200_000, id="scripts"),
        pytest.param(b"<html><p>" + b"<p>the same words again</p>" * 10_000, id="words again"),
        pytest.param(b"<script type=application/ld+json>" + b"[" * 200_000, id="data"),
    ],
)
def test_a_bomb_is_read(data: bytes) -> None:
    started = time.process_time()
    read(data)
    assert time.process_time() - started < SECONDS


def test_elements_too_deep_are_flat_and_told() -> None:
    document = read(b"<div>" * 1000 + b"It was shut." + b"</div>" * 1000 + b"<p>And open.")
    assert document.text == "It was shut.\n\nAnd open."
    assert any("too deep" in problem.what for problem in document.problems)


def test_no_more_than_so_many_bytes_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MOST_BYTES", 100)
    document = read(b"<p>It was shut.</p>" * 100)
    assert document.text.startswith("It was shut.")
    assert len(document.text) < 100
    assert any("the first 92 were read" in problem.what for problem in document.problems)


def test_no_more_than_so_many_tags_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "MOST_TAGS", 10)
    document = read(b"<p>It was shut.</p>" * 100)
    assert document.text.count("shut") == 5
    assert any("was not read" in problem.what for problem in document.problems)
