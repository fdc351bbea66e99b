"""The judge of the hard cases can tell right from wrong, and its table keeps what people wrote."""

import tomllib
from dataclasses import replace

import pytest
from drafts import stated
from judging import Fault, fault
from marked import read_marked
from refresh_known_failures import MEASURED, refreshed, written
from tables import Case

from onrecord.domain import Engine, Reading

GOLD = "{C1 “It was shut,”} {S1 Ana Rell} {Q1 said}, and left the room before noon."


def case(marked: str, *, letter: str = "A") -> Case:
    return Case(
        name="one",
        letter=letter,
        marked=read_marked(marked),
        mode={},
        quoted={},
        polarity={},
    )


def reading(marked: str) -> Reading:
    return stated(marked).reading(Engine(version="0"))


RIGHT = {
    "as it is drawn": GOLD,
    "marks outside": "“{C1 It was shut,}” {S1 Ana Rell} {Q1 said}, and left the room before noon.",
    "part of the source": GOLD.replace("{S1 Ana Rell}", "Ana {S1 Rell}"),
    "others found besides": GOLD.replace("and left the", "{S2 and} {Q2 left} {C2 the}"),
}

WRONG = {
    "nothing": ("“It was shut,” Ana Rell said, and left the room before noon.", "missed"),
    "a word too few": (GOLD.replace("{C1 “It was", "“It {C1 was"), "drawn otherwise"),
    "elsewhere": (
        "“It was shut,” {S1 Ana Rell} {Q1 said}, and left {C1 the room before noon}.",
        "missed",
    ),
    "no source": (GOLD.replace("{S1 Ana Rell}", "Ana Rell"), "another source"),
    "another cue": (
        "{C1 “It was shut,”} {S1 Ana Rell} said, and {Q1 left} the room before noon.",
        "another cue",
    ),
}


@pytest.mark.parametrize("found", RIGHT.values(), ids=RIGHT)
def test_what_is_right_has_no_fault(found: str) -> None:
    assert fault(case(GOLD), reading(found)) is None


@pytest.mark.parametrize(("found", "kind"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_has_its_kind(found: str, kind: str) -> None:
    told = fault(case(GOLD), reading(found))
    assert told is not None
    assert kind in told.kind


def test_mode_and_polarity_count_where_they_are_given() -> None:
    right = replace(case(GOLD), mode={1: "direct"}, polarity={1: "asserted"})
    assert fault(right, reading(GOLD)) is None
    for wrong in (replace(right, mode={1: "mixed"}), replace(right, polarity={1: "denied"})):
        assert fault(wrong, reading(GOLD)) is not None


def test_a_statement_where_none_is_is_a_fault() -> None:
    none = case("Ana said no.", letter="I")
    assert fault(none, reading("Ana said no.")) is None
    assert fault(none, reading("{S1 Ana} {Q1 said} {C1 no}.")) is not None


def test_a_statement_inside_is_required_too() -> None:
    nested = "{S1 Ana} {Q1 said} {C1 {S2 Bo} {Q2 knew} {C2 that it was shut}}."
    outer = "{S1 Ana} {Q1 said} {C1 Bo knew that it was shut}."
    assert fault(case(nested), reading(nested)) is None
    assert fault(case(nested), reading(outer)) is not None


def test_written_reasons_stay_and_measured_ones_are_measured_anew() -> None:
    kept = {
        "a kind that people gave": {"a": "as people wrote it", "gone": "right by now"},
        "another cue": {"b": f"{MEASURED}of old"},
    }
    faults = {name: Fault(kind="the source", found=f"{name}'s own") for name in ("a", "b", "new")}
    assert refreshed(kept, faults) == {
        "a kind that people gave": {"a": "as people wrote it"},
        "the source": {"b": f"{MEASURED}b's own", "new": f"{MEASURED}new's own"},
    }


def test_the_table_reads_back_as_it_was_written() -> None:
    table = {"hard": {'a "kind" of': {"name-1": "“it\\” is\n'so'", "Ü": "\x7f\u2028"}}}
    assert tomllib.loads(written(table)) == table
