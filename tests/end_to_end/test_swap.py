"""Exchanging names changes nothing but the names: parties, outlets, origins, genders.

The test reads a sample, drawn by each text's name; `python -m benchmarks.swap` reads them all.
"""

import re
from dataclasses import replace

import pytest

from benchmarks.swap import Tally, above, by_dimension, exchanges, shares
from benchmarks.swapping.reading import Readings
from benchmarks.swapping.sameness import Comparison, Entry, compared
from benchmarks.swapping.tables import DIMENSIONS, Text, reports, sentences, variants
from benchmarks.swapping.templates import replacing, template

ALLOWED = 2.0  # percent of all entries that may change
EVERY = 3  # one text in three is read by the taggers under every name: the others take a minute
SENTENCES = tuple(sentences())
REPORTS = tuple(reports())
NAMES = {"a": "Ana Rell", "x": "Kremna"}


def test_there_are_enough_texts_and_each_has_names_to_exchange() -> None:
    assert len(SENTENCES) >= 200
    assert len(REPORTS) == 5
    for text in (*SENTENCES, *REPORTS):
        assert text.template.slots <= text.names.keys(), text.template.name
        assert list(variants(text)), text.template.name


@pytest.mark.parametrize("text", REPORTS, ids=lambda text: text.template.name)
def test_every_name_of_a_report_is_found_in_it(text: Text) -> None:
    """A name that the table lists and the report has not would exchange nothing."""
    named = {slot for slot in text.names if "." not in slot or slot[0] in "xy"}
    assert named - text.template.slots == set()


def test_no_article_stands_before_a_name_that_it_must_agree_with() -> None:
    article = re.compile(r"\b[Aa]n? $")
    for text in SENTENCES:
        pieces = text.template.pieces
        for before, slot in zip(pieces[::2], pieces[1::2], strict=False):
            assert slot in ("a.man", "a.spokesman") or not article.search(before), pieces


def test_variants_of_a_group_are_different_names() -> None:
    for text in (SENTENCES[9], REPORTS[0]):
        for dimension in DIMENSIONS:
            mine = [v for v in variants(text) if v.dimension == dimension]
            assert len({(v.group, v.name) for v in mine}) == len(mine)


def test_an_offset_is_the_same_under_every_name() -> None:
    made = template("one", "{a} of {x} left.")
    one = made.rendered(NAMES)
    other = made.rendered({"a": "Bo", "x": "Greater Osmara"})
    assert (one.text, other.text) == ("Ana Rell of Kremna left.", "Bo of Greater Osmara left.")
    for words in (" of ", " left", "."):
        assert one.place(one.text.index(words)) == other.place(other.text.index(words))
    inside = {one.place(i) for i in range(1, len("Ana Rell"))}
    assert inside == {one.place(0) + 1}
    assert one.place(len("Ana Rell")) == other.place(len("Bo")) == 2
    assert one.place(len(one.text)) == other.place(len(other.text))


def test_a_report_s_names_become_slots_the_longest_first() -> None:
    made = replacing("one", "Ana Rell of Kremna: Rell's Kremnans.", NAMES | {"a.later": "Rell"})
    assert made.pieces == ("", "a", " of ", "x", ": ", "a.later", "'s Kremnans.")


ENTRY = Entry(kind="figure", place=((3, 5),), fields={"value": "12", "unit": None})
OTHER = {"value": "13", "unit": None}


@pytest.mark.parametrize(
    ("other", "fields"),
    [
        pytest.param((ENTRY,), None, id="the same"),
        pytest.param((replace(ENTRY, fields=OTHER),), ("value",), id="field"),
        pytest.param((replace(ENTRY, place=((3, 6),)),), ("span",), id="elsewhere"),
        pytest.param((replace(ENTRY, place=((7, 9),)),), ("missing",), id="far off"),
        pytest.param((), ("missing",), id="gone"),
    ],
)
def test_a_change_is_seen(other: tuple[Entry, ...], fields: tuple[str, ...] | None) -> None:
    changes = compared((ENTRY,), other).changes
    assert [c.fields for c in changes[:1]] == ([] if fields is None else [fields])


def test_a_share_is_that_of_the_entries_that_change() -> None:
    tally = Tally()
    tally.add(compared((ENTRY, ENTRY), (ENTRY, replace(ENTRY, place=((3, 6),)))))
    tally.add(Comparison(entries=2, changes=()))
    assert tally.share == 25
    assert tally.fields == {"figure: span": 1}
    assert shares({"party": tally, "gender": Tally()}) == {"party": 25, "gender": 0, "all": 12.5}


@pytest.fixture(scope="module")
def whole() -> dict[str, Tally]:
    """What the whole pipeline changes in the sample, by dimension."""
    chosen = (*SENTENCES[::EVERY], *REPORTS[::EVERY])
    return by_dimension(tuple(exchanges(chosen, sample=1)))


@pytest.mark.weights
def test_the_rules_change_nothing_but_the_names() -> None:
    """On the same finds of the taggers."""
    found = by_dimension(tuple(exchanges((*SENTENCES, *REPORTS), sample=1, rules=True)))
    assert all(tally.entries > 100 for tally in found.values())
    assert max(shares(found).values()) <= ALLOWED, shown(found)


@pytest.mark.weights
def test_no_more_changes_than_was_reached(whole: dict[str, Tally]) -> None:
    assert above(shares(whole), "swap") == [], shown(whole)


@pytest.mark.weights
def test_no_more_changes_than_are_allowed(whole: dict[str, Tally]) -> None:
    assert shares(whole)["all"] <= ALLOWED, shown(whole)


BY_NAME = {text.template.name: text for text in SENTENCES}


@pytest.mark.weights
@pytest.mark.parametrize(
    ("name", "origin"),
    [
        pytest.param("forms 1", "Turkish", id="a transcript"),
        pytest.param("forms 2", "French", id="a signature"),
        pytest.param("forms 5", "Polish", id="a headline"),
        pytest.param("forms 7", "Spanish", id="a headline and its story"),
        pytest.param("plain_speech 19", "Turkish", id="a title"),
    ],
)
def test_names_begin_with_any_letter(name: str, origin: str) -> None:
    text = BY_NAME[name]
    read = Readings(text, rules=True)
    others = [v for v in variants(text) if v.dimension == "origin" and v.name == origin]
    assert others
    for other in others:
        same = compared(read.entries(text.names), read.entries({**text.names, **other.names}))
        assert same.changes == (), other.names["a"]


def shown(tallies: dict[str, Tally]) -> str:
    """Each dimension's share, and the fields that changed in it."""
    return "\n".join(
        f"{name}: {tally.share:.1f} % of {tally.entries}: {dict(tally.fields)}"
        for name, tally in tallies.items()
    )
