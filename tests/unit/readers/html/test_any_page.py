"""Whatever the page: nothing fails, and every character but white space has bytes that say it."""

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.domain.document import Document
from onrecord.readers.html import read

LETTERS = st.text("abcé—\U0001f4e3 \n\t\xa0\xad<&;", min_size=1, max_size=12)
_ENTITIES = (
    "&amp; &lt; &eacute; &eacute &#x70; &#112 &mdash; &nbsp; &shy; &#0; &#xD800; &#128; "
    "&notit; &NotEqualTilde; &#99999999999; &bogus; &"
)
_TAGS = (
    "<p> </p> <b> </b> <i> </i> <br> <div> </div> <div hidden> <span> </span> <li> <h1> </h1> "
    "<a href='x>y'> </a> <!--x--> <!-- <script>1<2</script> <template> </template> <article> "
    '</article> <![CDATA[x]]> </ <? <p title="a>b"> <td> <pre> </pre> <svg> </svg> <em'
)
MARKS = st.sampled_from([*_ENTITIES.split(), *re.split(" (?=<)", _TAGS)])
PAGES = st.lists(LETTERS | MARKS, max_size=40).map("".join)


@settings(max_examples=300)
@given(written=PAGES, encoding=st.sampled_from(["utf-8", "utf-16", "cp1252"]), xhtml=st.booleans())
def test_every_character_is_tied_to_bytes_that_say_it(
    *, written: str, encoding: str, xhtml: bool
) -> None:
    start = "<?xml version='1.0'?>" if xhtml else ""
    data = (start + written).encode(encoding, "ignore")
    check(read(data, declared=encoding), data, encoding)


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    document = read(data)
    assert all(
        document.span(at, at + 1).raw is not None
        for at, character in enumerate(document.text)
        if not character.isspace()
    )


def check(document: Document, data: bytes, encoding: str) -> None:
    codec = "utf-16-le" if encoding == "utf-16" else encoding
    for at, character in enumerate(document.text):
        raw = document.span(at, at + 1).raw
        if raw is None:
            assert character.isspace()
            continue
        said = data[raw.start : raw.end].decode(codec)
        assert character in (said, "\ufffd") or character in html.unescape(said)
    covered = [False] * len(document.text)
    for part in document.sections:
        covered[part.start : part.end] = [True] * (part.end - part.start)
    assert all(
        character.isspace() or inside
        for character, inside in zip(document.text, covered, strict=True)
    )
