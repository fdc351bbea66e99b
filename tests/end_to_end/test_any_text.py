"""Whatever the text, a reading comes of it, and it keeps the promises."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from promises import assert_kept, assert_tied

from onrecord import analyze, read
from onrecord.export import format_named
from onrecord.readers import plain

pytestmark = pytest.mark.weights

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
MARKS = st.text("\"'“”„‘’‚«»‹›`＂…—- \n\r\u00a0ab9.:,", max_size=120)
# Pieces of reports, put together anyhow; a bar parts them.
PIECES = (
    "Orla Venn said |“The water came at night.|” |“|‘Run,’ |, he told AFP|\n\n|\n|14 died|HOST: |"
    "According to the ministry, |It rained. |— Commissioner Ada Holm|And from Chair Holm:|\u2029|"
    "the gate was shut|and denied that |\ufeff|\x00|É\u0301|«Non», |3,000 people |she added, |"
    "that the “truce” had failed|👍🏽 "
)
NEWS = st.lists(st.sampled_from(PIECES.split("|")), max_size=25).map("".join)


@pytest.mark.parametrize("texts", [ANY, MARKS, NEWS], ids=["any", "marks", "news"])
@settings(max_examples=250)
@given(data=st.data())
def test_every_text_gives_a_reading_that_keeps_the_promises(
    texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    raw = data.draw(texts).encode("utf-8")
    document = plain.read(raw, declared="utf-8", language="en")
    reading = analyze(document)
    assert_kept(reading)
    assert_tied(document, raw, reading)
    assert json.loads(format_named("jsonl").render(reading))["onrecord"] == 1


@settings(max_examples=120)
@given(st.binary(max_size=200) | ANY.map(lambda text: text.encode("utf-16")))
def test_any_bytes_give_a_reading(raw: bytes) -> None:
    assert_kept(read(raw))


@settings(max_examples=60)
@given(NEWS)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    raw = text.encode("utf-8")
    assert read(raw) == read(raw)
