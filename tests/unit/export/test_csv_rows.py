"""CSV: a row a statement, which reads back to the same spans and runs nothing in a spreadsheet."""

import csv
import io
from dataclasses import replace

import pytest
from full_reading import full_reading
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import REPORT, reading_of

from onrecord.domain import Entity, Reading, Span, Speaker
from onrecord.export.csv_rows import BYTE_ORDER_MARK, FORMAT, GUARD, write


def rows(*readings: Reading) -> list[dict[str, str]]:
    text = "".join(FORMAT.stream(readings))
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


def spans_at(cell: str) -> list[tuple[int, int]]:
    bounds = (each.split("..") for each in cell.split())
    return [(int(start), int(end)) for start, end in bounds]


def bounds(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in spans]


def read_back(row: dict[str, str]) -> tuple[list[tuple[int, int]], ...]:
    return tuple(spans_at(row[f"{part}_at"]) for part in ("source", "cue", "content", "quoted"))


def expected(reading: Reading) -> list[tuple[list[tuple[int, int]], ...]]:
    return [
        tuple(map(bounds, (s.source.spans, s.cue.spans, s.content.spans, s.content.quoted)))
        for s in reading.statements
    ]


def test_the_spans_are_read_back() -> None:
    reading = reading_of(REPORT)
    found = rows(reading, reading)
    assert [read_back(row) for row in found] == expected(reading) * 2
    assert [row["statement"] for row in found[:6]] == [each.id for each in reading.statements]


@given(st.from_type(Reading))
@settings(max_examples=30)
def test_the_spans_of_any_reading_are_read_back(reading: Reading) -> None:
    assert [read_back(row) for row in rows(reading)] == expected(reading)


def test_words_are_for_people() -> None:
    first = rows(reading_of(REPORT))[0]
    assert first["content"] == "The road the army calls the Iron Road is … “open and safe”"
    assert first["quoted"] == "“open and safe”"
    assert (first["source"], first["cue"], first["mode"]) == ("Colonel Tarr", "said", "mixed")


def test_the_speaker_is_left_empty_until_somebody_is_resolved() -> None:
    reading = reading_of("{S1 He} {Q1 said} {C1 no}.")
    assert rows(reading)[0]["speaker"] == ""
    said = reading.statements[0]
    ana = Entity(id="e1", name="Ana Rell", kind="person", mentions=said.source.spans)
    source = replace(said.source, speaker=Speaker(entity="e1", evidence=(), confidence=0.9))
    resolved = replace(reading, entities=(ana,), statements=(replace(said, source=source),))
    assert rows(resolved)[0]["speaker"] == "Ana Rell"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    words = f"{start}HYPERLINK(1)"
    row = rows(reading_of(f"{{S1 {words}}} {{Q1 said}} {{C1 {words}}}."))[0]
    assert row["source"] == row["content"] == f"{GUARD}{words}"
    assert spans_at(row["source_at"]) == [(0, len(words))]


def test_offsets_are_no_dates_to_a_spreadsheet() -> None:
    assert rows(reading_of("{S1 Ana} {Q1 said} {C1 no}."))[0]["cue_at"] == "4..8"


def test_who_what_through_and_when_have_columns() -> None:
    first, would, he, aide = rows(full_reading())
    assert first["speaker_kind"] == "person"
    assert (first["speaker_roles"], first["speaker_confidence"]) == ("Senator", "0.97")
    assert first["channel"] == "broadcast: Radio Mar"
    assert (first["addressee"], first["said_on"]) == ("Radio Mar", "2031-05-12")
    assert (first["figures"], spans_at(first["figures_at"])) == ("about 4,000", [(67, 78)])
    assert (would["polarity"], would["condition"]) == ("conditional", "if the rains came")
    assert (he["speaker"], he["candidates"]) == ("", "Tom Rell … Ivo Rell")
    assert (aide["naming"], aide["reason"]) == ("unnamed", "not cleared to speak")


def test_a_reading_without_statements_has_no_row() -> None:
    assert write(reading_of("It rained.")) == ""
