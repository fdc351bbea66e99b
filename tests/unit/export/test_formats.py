"""Formats stream readings one after another; JSON Lines and a JSON array hold the same objects."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.domain import Document, Engine, Reading
from onrecord.errors import UnknownFormatError
from onrecord.export import FORMATS, FileFormat, Format, format_named, to_record
from onrecord.export.jsonl import write

READINGS = st.lists(st.from_type(Reading), max_size=3)


@given(st.from_type(Reading))
@settings(max_examples=40)
def test_a_line_is_one_line_of_utf_8_with_sorted_keys(reading: Reading) -> None:
    line = write(reading)
    assert line.count("\n") == 1
    assert line.endswith("}\n")
    assert json.loads(line.encode()) == to_record(reading)
    assert json.loads(line, object_pairs_hook=keys_are_sorted)
    assert write(reading) == line


def keys_are_sorted(pairs: list[tuple[str, object]]) -> bool:
    keys = [key for key, _ in pairs]
    assert keys == sorted(keys)
    return True


def test_words_stay_as_they_are(document: Document) -> None:
    words = "ça “open” \u2028\u2029\x85\U0001f4e3"
    reading = Reading(document=replace(document, text=words), engine=Engine(version="0"))
    assert f'"text":"{words}"' in write(reading)


@given(READINGS)
@settings(max_examples=15)
def test_json_lines_hold_every_reading(readings: list[Reading]) -> None:
    text = "".join(streamed("jsonl").stream(readings))
    lines = text.split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == [to_record(each) for each in readings]


@given(READINGS)
@settings(max_examples=15)
def test_a_json_array_is_laid_out_as_the_library_would(readings: list[Reading]) -> None:
    text = "".join(streamed("json").stream(readings))
    records = [to_record(each) for each in readings]
    assert json.loads(text) == records
    if readings:
        assert text == json.dumps(records, ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def streamed(name: str) -> Format:
    found = format_named(name)
    assert isinstance(found, Format)
    return found


@pytest.mark.parametrize("name", ["jsonl", "json", "csv"])
def test_a_format_holds_one_reading_at_a_time(name: str, long_reading: Reading) -> None:
    taken: list[int] = []

    def readings() -> Iterator[Reading]:
        for index in range(3):
            taken.append(index)
            yield long_reading

    rendered = (
        piece for piece in streamed(name).stream(readings()) if long_reading.document.id in piece
    )
    for index, _ in enumerate(rendered):
        assert taken == list(range(index + 1))


@pytest.mark.parametrize("name", FORMATS)
def test_formats_are_named_as_they_are_listed(name: str, long_reading: Reading) -> None:
    found = format_named(name)
    assert found.name == name
    if isinstance(found, FileFormat):
        assert len(found.render(long_reading)) == len(found.suffixes)


def test_the_first_format_is_the_default_and_no_library_loads_unasked() -> None:
    assert list(FORMATS) == ["jsonl", "json", "csv", "brat", "html"]
    script = "import sys, onrecord.export as e; e.format_named('csv'); assert 'jinja2' not in "
    script += "sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_an_unknown_format_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownFormatError, match=r"'docx'\. Choose one of: jsonl, json"):
        format_named("docx")
