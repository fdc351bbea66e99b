"""What figures keep, whatever the text."""

import re
import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from drafts import document, stated
from growth import at_most
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain import Draft
from onrecord.extract.figures import Number, figures, numbers
from onrecord.extract.figures.amounts import decimal, from_digits
from onrecord.extract.figures.lexicon import context, names, number_words
from onrecord.text.wordlists import word_lists

DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?")
WORDS = [
    "14", "1,200", "2.5", "3/4", "½", "-", "–", "$", "£", "%", "+", ".", ",", "(", ")", "\n",
    ":", "/", "one", "two", "twenty", "hundred", "thousand", "million", "bn", "m", "k", "half",
    "a", "third", "quarter", "dozen", "dozens", "tens", "of", "and", "to", "or", "between",
    "at least", "nearly", "up to", "in", "point", "minus", "years", "year", "old", "km",
    "per cent", "dead", "people", "May", "2024", "Flight", "G7", "COVID-19", "said",
    "not verified", "The figure", "several", "times", "that", "first", "9:30", "a.m.", "ago",
    "0800", "1970s", "2-1", "٣٤", "²", "İ", "ﬁ", "\u00a0", "’s",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=25).map("".join),
)


@given(texts)
def test_every_figure_holds_together(text: str) -> None:
    draft = Draft(document=document(text))
    found = figures(draft)
    assert figures(draft) == found
    text = draft.document.text
    for each in found.figures:
        for span in (each.span, *each.of_what, *each.caveat):
            assert text[span.start : span.end] == span.exact != ""
        bounds = [Decimal(n) for n in (each.low, each.value, each.high) if n is not None]
        assert bounds == sorted(bounds)
        assert all(DECIMAL.fullmatch(n) for n in (each.low, each.value, each.high) if n is not None)
        assert bounds or each.kind == "other"
        assert 0 <= each.confidence <= 1
        assert round(each.confidence, 2) == each.confidence
    assert len({each.id for each in found.figures}) == len(found.figures)


@given(texts)
def test_every_digit_is_seen_once(text: str) -> None:
    seen = numbers(text)
    ends = [0, *(n.end for n in seen)]
    assert all(before <= n.start < n.end for before, n in zip(ends, seen, strict=False))
    held = {at for n in seen for at in range(n.start, n.end)}
    assert {at for at, c in enumerate(text) if c.isdecimal()} <= held


@pytest.mark.parametrize(
    "repeated",
    [
        "1 ", "1", "1,", "1.", "1-", "1/", "1 234 ", "one ", "one hundred and ", "hundred ",
        "million ", "twenty-", "minus ", "a ", "a half ", "half a ", "tens of ", "millions and ",
        "between 1 and ", "1 to ", "1 in ", "at least ", "some ", "$", "$1", "$1 to ",
        "not independently ", "according to ", "1 dead (not yet verified) ",
        "The figure was not verified. ", "14 young ", "point one ", "on ", "three years ago ",
        "1:", "+1 ", "May 3-", "Flight 3, ", "one in ", "and ", "or more ", "in the ", "\n",
        "14 dead, ", "could not be ",
    ],
    ids=repr,
)  # fmt: skip
def test_hostile_repetition_takes_linear_time(repeated: str) -> None:
    def took(length: int) -> float:
        draft = Draft(document=document(repeated * (length // len(repeated))))
        started = time.process_time()
        figures(draft)
        return time.process_time() - started

    took(600)  # what is compiled and read at first use is no part of it
    assert at_most(10, took, 1_500, 6_000)


def test_neighbours_do_not_share_what_each_says() -> None:
    draft = figures(stated("{S1 Medics} {Q1 say} {C1 that 14 died}. Voss counted 19."))
    assert [(f.value, f.statement is None) for f in draft.figures] == [("14", False), ("19", True)]


def test_it_works_with_nothing_before_it() -> None:
    found = figures(Draft(document=document("In Rafah 14 people died on 3 May."))).figures
    assert [(f.value, f.place, f.as_of, f.statement) for f in found] == [("14", None, None, None)]


def refusals(text: str) -> list[tuple[str, str | None]]:
    return [(text[n.start : n.end], n.no_figure) for n in numbers(text)]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Flight 302", [("302", "label")]),
        ("the G7", [("7", "label")]),
        ("in 2019", [("2019", "time")]),
        ("at 9:30", [("9:30", "time")]),
        ("no one", [("one", "pronoun")]),
        ("the first lady", [("first", "idiom")]),
        ("call 555-0142-883", [("555-0142-883", "telephone")]),
        ("three years ago", [("three years", "time")]),
        ("14 dead", [("14", None)]),
        ("nothing", []),
    ],
)
def test_numbers_that_are_no_figures_are_seen(
    text: str, seen: list[tuple[str, str | None]]
) -> None:
    assert refusals(text) == seen


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,200", "1200"), ("1.5", "1.5"), ("12,34,567.89", "1234567.89"), ("1.111,11", "1111.11"),
        ("5,00", "5"), ("40\u202f000", "40000"), ("007", "7"), ("٣٤", "34"), ("0.10", "0.1"),
        ("1,2,3", None), ("192.168.1.2", None), ("9" * 50, None),
    ],
)  # fmt: skip
def test_digits_are_read_with_their_separators(written: str, value: str | None) -> None:
    found = from_digits(written)
    assert decimal(found) == value


def test_the_words_that_ship_are_in_order() -> None:
    for table in number_words().values():
        assert all(word == word.lower() for word in table)
    for words in context().values():
        assert all(word == word.lower() for word in words)
    package = "onrecord.extract.figures"
    for words in word_lists("caveats.toml", package=package).values():
        assert all(word == word.lower() for word in words)
    for file, tables in (
        ("units.toml", ("percent", "duration", "measure")),
        ("currencies.toml", ("signs", "names", "codes", "adjectives")),
        ("hedges.toml", ("before", "after", "prepositions", "lasting")),
    ):
        assert all(names(file, table) for table in tables)


@pytest.mark.parametrize("swap", [str.upper, str.swapcase])
def test_nothing_is_raised_whatever_the_case(swap: Callable[[str], str]) -> None:
    found = numbers(swap("Nearly $1.2bn, 62-year-olds, 5 km, 12 per cent, third of 9 May"))
    assert all(isinstance(each, Number) for each in found)
