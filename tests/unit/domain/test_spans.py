"""Spans carry their words; the raw map gives the bytes of any stretch."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.domain import Document, RawMap, RawRange, Run, Span
from onrecord.errors import InexactSpanError, OutsideTextError


def bytes_of_each(raw_map: RawMap) -> dict[int, tuple[int, int]]:
    """The bytes of every mapped character, spelled out."""
    return {
        index: (at := run.raw_start + (index - run.start) * run.width, at + run.width)
        for run in raw_map.runs
        for index in range(run.start, run.end)
    }


@given(st.from_type(RawMap))
@settings(max_examples=50)
def test_range_runs_from_the_first_to_the_last_mapped_character(raw_map: RawMap) -> None:
    each = sorted(bytes_of_each(raw_map).items())
    beyond = raw_map.runs[-1].end + 2 if raw_map.runs else 2
    for start, end in combinations(range(beyond), 2):
        mapped = [found for index, found in each if start <= index < end]
        expected = RawRange(start=mapped[0][0], end=mapped[-1][1]) if mapped else None
        assert raw_map.range(start, end) == expected


@given(st.from_type(RawMap), st.integers(0, 50))
def test_an_empty_stretch_has_no_bytes(raw_map: RawMap, start: int) -> None:
    assert raw_map.range(start, start) is None


@given(st.from_type(RawMap), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_a_wider_stretch_has_no_fewer_bytes(raw_map: RawMap, start: int, a: int, b: int) -> None:
    inner, outer = raw_map.range(start, start + a), raw_map.range(start, start + a + b)
    if inner is not None:
        assert outer is not None
        assert outer.start == inner.start
        assert outer.end >= inner.end


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.data())
def test_a_document_s_span_re_slices_and_decodes(text: str, data: st.DataObject) -> None:
    document = in_utf_8(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = document.span(start, end)
    assert text[span.start : span.end] == span.exact
    if span.raw is not None:
        raw = text.encode()[span.raw.start : span.raw.end]
        assert raw.decode() == span.exact
    assert (span.raw is None) == (start == end)


def in_utf_8(text: str) -> Document:
    runs, raw_start = [], 0
    for index, character in enumerate(text):
        width = len(character.encode())
        runs.append(Run(start=index, end=index + 1, raw_start=raw_start, width=width))
        raw_start += width
    return Document(
        id="0",
        media_type="text/plain",
        raw_sha256="1",
        text_sha256="2",
        text=text,
        raw_map=RawMap(runs=tuple(runs)),
    )


def test_without_a_map_a_span_has_no_raw(document: Document) -> None:
    assert document.span(4, 10) == Span(start=4, end=10, exact="strait", raw=None)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 10**6), (10**6, 10**6)])
def test_a_span_outside_the_text_is_never_made(document: Document, start: int, end: int) -> None:
    with pytest.raises(OutsideTextError, match=rf"{start}\.\.{end} .* {len(document.text)} code"):
        document.span(start, end)


@pytest.mark.parametrize(
    "offsets", [{"start": 0, "end": 2}, {"start": 5, "end": 2}, {"start": -3, "end": 0}]
)
def test_a_span_that_its_words_do_not_fill_is_never_made(offsets: dict[str, Any]) -> None:
    with pytest.raises(InexactSpanError, match="cannot hold the 3 code points 'abc'"):
        Span(**offsets, exact="abc", raw=None)
