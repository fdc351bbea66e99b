"""Figures, times, places, wording in words; who is meant; and a map of lines and dots."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from full_reading import MIRA, at, full_reading
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.domain import Figure, Place, Reading
from onrecord.export.entries import tables
from onrecord.export.entries.figures import figure_rows, grouped
from onrecord.export.entries.places import Spot, spots
from onrecord.export.entries.wording import called
from onrecord.export.facts import described, facts, standing
from onrecord.export.html.map import APART, HEIGHT, WIDTH, drawn
from onrecord.export.people import Sources, people
from onrecord.text.excerpts import Excerpts


def words(reading: Reading) -> Excerpts:
    return Excerpts(reading.document.text)


def test_statements_are_grouped_by_whom_they_are_of() -> None:
    reading = full_reading()
    found = [(p.name, standing(p), len(p.statements)) for p in people(reading)]
    assert found == [
        ("Mira Voss", "person", 2),
        ("He", "not resolved", 1),
        ("An aide", "unnamed", 1),
    ]
    mira = people(reading)[0]
    assert described(mira, "Veld Post", words(reading)) == "as described by Veld Post: Senator"
    assert described(mira, None, words(reading)) == "as described by the outlet: Senator"


def test_two_of_one_name_are_two() -> None:
    reading = full_reading()
    twin = replace(reading.entities[0], id="e" * 32)
    said, would, *rest = reading.statements
    assert would.source.speaker
    speaker = replace(would.source.speaker, entity=twin.id)
    would = replace(would, source=replace(would.source, speaker=speaker))
    reading = replace(reading, entities=(*reading.entities, twin), statements=(said, would, *rest))
    assert [p.name for p in people(reading)][:2] == ["Mira Voss", "Mira Voss"]


def test_what_is_known_of_a_statement() -> None:
    reading = full_reading()
    sources = Sources(reading, words(reading))
    assert [list(facts(each, sources)) for each in reading.statements] == [
        [
            "by name 0.97",
            "through Radio Mar (broadcast)",
            "to Radio Mar",
            "said on 2031-05-12 (Monday)",
        ],
        ["she → Mira Voss 0.90", "conditional", "condition: if the rains came"],
        ["not resolved; candidates: Tom Rell, Ivo Rell"],
        ["unnamed: not cleared to speak"],
    ]
    aide = reading.statements[3]
    silent = replace(aide, source=replace(aide.source, reason=()))
    assert list(facts(silent, sources)) == ["unnamed, no reason given"]


def test_what_shows_who_speaks_is_told_apart_from_the_words_themselves() -> None:
    reading = full_reading()
    sources = Sources(reading, words(reading))
    she = reading.statements[1].source
    assert [each.exact for each in sources.evidence(she)] == ["Mira Voss"]
    assert sources.speaker(she) == "Mira Voss"
    assert sources.named(MIRA) == "Mira Voss"


FIGURES = [
    ({"value": "4000", "hedge": "about"}, "about 4000"),
    ({"value": "214000"}, "214,000"),
    ({"value": "40", "unit": "%", "kind": "percent"}, "40 %"),
    ({"value": "1", "unit": "d", "kind": "duration"}, "1 day"),
    ({"value": "2", "unit": "10 a", "kind": "duration"}, "2 decades"),
    ({"value": "2", "unit": "[mi_i]", "kind": "measure"}, "2 miles"),
    ({"value": "40", "unit": "km", "kind": "measure"}, "40 km"),
    ({"value": "10", "unit": "d", "kind": "duration"}, "10 days"),
    ({"value": "1200000000", "unit": "USD", "kind": "money"}, "1,200,000,000 USD"),
    ({"low": "15", "high": "20", "hedge": "between"}, "15 to 20"),
    ({"low": "20", "low_open": True, "hedge": "over"}, "over 20"),
    ({"low": "19", "hedge": "at-least"}, "at least 19"),
    ({"high": "30", "high_open": True}, "under 30"),
    ({"high": "30"}, "at most 30"),
    ({"hedge": "vague"}, "no value given"),
]


@pytest.mark.parametrize(("given_", "shown"), FIGURES, ids=[each[1] for each in FIGURES])
def test_a_figure_is_shown_as_it_was_read(given_: dict[str, object], shown: str) -> None:
    reading = full_reading()
    plain: dict[str, object] = {"value": None, "low": None, "high": None, "kind": "count"}
    figure = Figure(id="f", span=at(reading, "12"), confidence=0.5, **(plain | given_))  # type: ignore[arg-type]
    (row,) = figure_rows(replace(reading, figures=(figure,)), words(reading))
    assert row.read == shown


@pytest.mark.parametrize(
    ("kind", "shown"), [("count", "3 days"), ("ratio", "3 of days"), ("rank", "3 (days)")]
)
def test_a_figure_is_shown_with_what_it_counts(kind: str, shown: str) -> None:
    reading = full_reading()
    figure = replace(
        reading.figures[0], value="3", hedge=None, kind=kind, of_what=(at(reading, "days"),)
    )
    (row,) = figure_rows(replace(reading, figures=(figure,)), words(reading))
    assert row.read == shown


def test_thousands_are_set_apart_in_whole_numbers_only() -> None:
    assert [grouped(each) for each in ("2031", "12345.678", "-12345", "x", "")] == [
        "2031", "12,345.678", "-12,345", "x", "",
    ]  # fmt: skip


def test_a_row_says_on_whose_word_it_stands() -> None:
    reading = full_reading()
    made = {each.name: each for each in tables(reading, words(reading))}
    assert list(made) == ["figures", "times", "places"]
    said = reading.statements[0]
    first = made["figures"].rows[0]
    assert (first.words, first.read) == ("about 4,000", "about 4000 people")
    assert first.statement == said.id
    veld, dar = made["places"].rows
    assert (len(veld.spans), veld.read) == (2, "Veld, 50.10°\u00a0N 14.40°\u00a0E")
    assert veld.details == ("CZ by the gazetteer", "sure 0.90")
    assert (dar.words, dar.statement) == ("Dar", None)
    assert made["times"].rows[0].details == ("by the day of publication",)


def test_wording_stands_beside_the_one_that_it_is_about() -> None:
    reading = full_reading()
    sluice, nobody = called(reading, words(reading))
    assert sluice.entity
    assert sluice.entity.name == "Red Sluice"
    assert [(each.words, each.read) for each in sluice.rows] == [("militant group", "label")]
    assert nobody.entity is None
    assert [(each.words, each.read) for each in nobody.rows] == [
        ("rescue", "scare quote"),
        ("burned", "listed: fire"),
    ]


def test_words_between_two_parties_are_of_neither() -> None:
    reading = full_reading()
    start = at(reading, "The militant").start
    article = reading.document.span(start, start + 3)
    before = replace(reading.entities[3], mentions=(article,))
    reading = replace(reading, entities=(*reading.entities[:3], before))
    assert called(reading, words(reading))[0].entity is None


def placed(latitude: float, longitude: float) -> Spot:
    span = at(full_reading(), "Veld")
    place = Place(span=span, name="Veld", latitude=latitude, longitude=longitude, confidence=0.9)
    return Spot(mentions=(place,))


def test_no_map_without_a_point() -> None:
    assert drawn(()) is None
    nowhere = Place(span=at(full_reading(), "Veld"), confidence=0.1)
    assert drawn((Spot(mentions=(nowhere,)),)) is None


def test_near_places_share_a_dot_and_keep_their_numbers() -> None:
    plan = drawn((placed(50.1, 14.4), placed(50.1, 14.5), placed(30.0, 31.2)))
    assert plan
    assert [each.label for each in plan.dots] == ["1+", "3"]
    assert plan.numbers[2] is plan.dots[0]
    assert plan.coast.startswith("M")


def test_no_coast_goes_round_the_back_of_the_map() -> None:
    plan = drawn((placed(50.0, -120.0), placed(35.0, 137.0)))
    assert plan
    steps = [tuple(map(float, each.split())) for each in re.split("[ML]", plan.coast) if each]
    moves = re.findall("[ML]", plan.coast)
    for (one, other), move in zip(pairwise(steps), moves[1:], strict=True):
        assert move == "M" or abs(one[0] - other[0]) < WIDTH / 2


POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(st.lists(POINTS, min_size=1, max_size=30))
@settings(max_examples=40, deadline=None)
def test_every_dot_lies_on_the_map_and_apart_from_others(points: list[tuple[float, float]]) -> None:
    plan = drawn([placed(*each) for each in points])
    assert plan
    assert sum(len(each.spots) for each in plan.dots) == len(points)
    for each in plan.dots:
        assert 0 <= each.x <= WIDTH
        assert 0 <= each.y <= HEIGHT
    for one in plan.dots:
        for other in plan.dots:
            assert one is other or (one.x - other.x) ** 2 + (one.y - other.y) ** 2 >= APART**2


@given(st.from_type(Reading))
@settings(max_examples=25, deadline=None)
def test_any_reading_has_its_rows(reading: Reading) -> None:
    made = {each.name: len(each.rows) for each in tables(reading, words(reading))}
    assert made.get("figures", 0) == len(reading.figures)
    assert made.get("times", 0) == len(reading.times)
    assert sum(len(each.mentions) for each in spots(reading)) == len(reading.places)
    rows = [row for each in called(reading, words(reading)) for row in each.rows]
    assert len(rows) == len(reading.wording)
