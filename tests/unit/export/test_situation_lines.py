"""The situation as JSON Lines: every span is the text's own, and every id leads somewhere."""

import json
import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any, get_args

from situations import told

from onrecord.domain import Situation, Value
from onrecord.export import situation as package
from onrecord.export.situation import Told, lines
from onrecord.export.situation.marks import SHAPES

OBJECTS = [json.loads(line) for line in lines(told())]
TEXTS = {id_: each.document.text for id_, each in told().readings.items()}


def named(kind: str) -> list[dict[str, Any]]:
    return [each for each in OBJECTS if each["is"] == kind]


def points() -> Iterator[dict[str, Any]]:
    for thread in named("thread"):
        for lane in thread["lanes"]:
            yield from lane["points"]
    for each in (*named("difference"), *named("apart")):
        yield from each["points"]


def spans(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  any plain data
    if isinstance(value, dict):
        if {"start", "end", "exact"} <= value.keys():
            yield value
        for each in value.values():
            yield from spans(each)
    elif isinstance(value, list):
        for each in value:
            yield from spans(each)


def test_every_span_is_the_words_of_its_report() -> None:
    held = [*points(), *named("reason")]
    checked = [(each["report"], span) for each in held for span in spans(each)]
    assert len(checked) > 30
    for report, span in checked:
        assert TEXTS[report][span["start"] : span["end"]] == span["exact"]


def test_every_kind_of_object_is_there_and_says_that_nobody_reviewed_it() -> None:
    assert [each["is"] for each in OBJECTS] == [
        *["report"] * 3, "thread", "thread", "difference", "apart", "reason", "wire",
    ]  # fmt: skip
    assert {each["onrecord"] for each in OBJECTS} == {1}
    assert {each["reviewed"] for each in OBJECTS} == {False}


def test_reports_carry_what_their_spans_can_be_checked_by() -> None:
    for each, reading in zip(named("report"), told().readings.values(), strict=True):
        assert each["id"] == reading.document.id
        assert each["text_sha256"] == reading.document.text_sha256
        assert each["outlet"] == reading.document.publisher
    assert {each["report"] for each in (*points(), *named("reason"))} <= TEXTS.keys()
    assert set(named("wire")[0]["reports"]) <= TEXTS.keys()


def test_a_thread_names_the_differences_it_stands_in() -> None:
    bridge, mill = named("thread")
    assert bridge["differs"] == [named("difference")[0]["number"]]
    assert mill["differs"] == []
    assert [each["voice"] for each in bridge["lanes"]] == [
        "An aide", "Colonel Tarr", "Marsh Courier", "The Front",
    ]  # fmt: skip


def test_points_say_what_they_are_and_what_their_day_rests_on() -> None:
    assert {each["kind"] for each in points()} == {"state", "figure"}
    assert {each["dated"] for each in points()} == {"said", "published", "as-of", None}
    (chained,) = [each for each in points() if len(each["voices"]) == 3]
    assert [each["name"] for each in chained["voices"]] == ["Veld Herald", "Moro", "the Front"]


def test_the_same_situation_gives_the_same_bytes_and_nothing_gives_none() -> None:
    assert list(lines(told())) == list(lines(told()))
    assert list(lines(Told(Situation(reports=()), ()))) == []


def test_every_value_has_letters_and_a_shape() -> None:
    text = (resources.files(package) / "values.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    assert set(table) == set(get_args(Value))
    assert {each["shape"] for each in table.values()} == set(SHAPES)
    letters = [each["letters"] for each in table.values()]
    assert len(set(letters)) == len(letters)
    assert {len(each) for each in letters} == {2}
