"""Pages of our own invention and the document expected of each, side by side in `tests/pages`."""

import html
import re
import tomllib
from pathlib import Path

import pytest

from onrecord.readers.html import read

PAGES = sorted((Path(__file__).parents[3] / "pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_as_expected(page: Path) -> None:
    expected = tomllib.loads(page.with_suffix(".toml").read_text(encoding="utf-8"))
    document = read(page.read_bytes(), path=page.name)
    assert [
        [part.kind, document.text[part.start : part.end]] for part in document.sections
    ] == expected["sections"]
    assert [problem.what for problem in document.problems] == expected["problems"]
    assert document.title == expected["title"]
    assert document.publisher == expected["publisher"]
    assert list(document.authors) == expected["authors"]
    assert document.published == expected["published"]
    assert document.url == expected.get("url")
    assert document.language == expected["language"]
    assert document.media_type == "text/html"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_word_of_a_page_is_where_its_bytes_are(page: Path) -> None:
    data = page.read_bytes()
    document = read(data)
    encoding = "cp1252" if b"windows-1252" in data else "utf-8"
    for found in re.finditer(r"\S+", document.text):
        span = document.span(*found.span())
        assert span.raw is not None
        raw = data[span.raw.start : span.raw.end].decode(encoding)
        assert html.unescape(re.sub("<[^>]*>", "", raw)).split() == span.exact.split()
