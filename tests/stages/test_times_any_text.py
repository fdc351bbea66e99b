import time
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from drafts import document, stated_at
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain import Draft
from onrecord.extract.times import Resolved, expressions, published_on, resolve, times, unresolved

PIECES = [
    "on", "from", "to", "and", "between", "since", "the", "of", "last", "next", "that", "a",
    "Monday", "Sunday", "May", "May", "March", "3", "31", "29", "February", "2024", "1999", "0001",
    "9999-12-31", "12/13/2020", "9 a.m.", "21:00", "GMT", "local time", "week", "month", "year",
    "the next day", "two days later", "years", "ago", "the 1990s", "century", "21st", "overnight",
    "tomorrow", "early", "the end of", "Q3", "summer", "will", "said", ".", ",", "-", "–", "(", ")",
    "\n", "\n\n", "“", "”", "999", "decade", "weekend", "first", "half", "İ", "🛢️", "noon",
    "the night of",
]  # fmt: skip
DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=14).map(" ".join)


@given(TEXTS, DAYS)
def test_nothing_is_refused_and_all_is_in_order(text: str, published: date | None) -> None:
    made = replace(document(text), published=published.isoformat() if published else None)
    text = made.text
    cut = len(text) // 2
    draft = stated_at(text, [((0, cut), (cut, len(text)))] if cut else [])
    read = times(replace(draft, document=made))
    spans = [when.span for when in read.times]
    assert all(text[span.start : span.end] == span.exact for span in spans)
    assert all(span.exact.strip() == span.exact != "" for span in spans)
    places = sorted([*spans, *unresolved(read)], key=lambda span: span.start)
    assert all(one.end <= other.start for one, other in pairwise(places))
    for when in read.times:
        if when.earliest and when.latest:
            assert when.earliest <= when.latest
    assert times(replace(draft, document=made)) == read
    assert len(read.problems) <= 1


@given(TEXTS, DAYS)
def test_a_date_holds_its_own_bounds(text: str, published: date | None) -> None:
    for each in expressions(text):
        result = resolve(each, published)
        if isinstance(result, Resolved):
            assert result.period.first <= result.period.last


@pytest.mark.parametrize(("one", "other"), [("Kremna", "Ostrel"), ("Orla Venn", "Tom Daro")])
def test_other_names_change_nothing(one: str, other: str) -> None:
    text = f"On Monday {one} said the army of {one} will leave on Friday, two days after 3 May."
    assert values(text) == values(text.replace(one, other))


def values(text: str) -> list[tuple[str, str]]:
    made = replace(document(text), published="2024-05-14")
    return [(when.span.exact, when.value) for when in times(Draft(document=made)).times]


# 200 kB of what looks like a time and is none; less of what is one each time.
HOSTILE = {
    "the ": 50_000,
    "late ": 40_000,
    "early late mid-": 14_000,
    "1": 200_000,
    "1990-": 40_000,
    "3 to ": 40_000,
    " ": 200_000,
    "\n": 200_000,
    "May, ": 40_000,
    "(": 200_000,
    "said ": 40_000,
    "a.": 100_000,
    "will ": 40_000,
    "the next ": 20_000,
    "Monday ": 1_500,
    "on 3 May 2024 ": 1_500,
    "9 a.m. ": 1_500,
    "from Monday to ": 1_500,
    "last week's ": 1_500,
}


@pytest.mark.parametrize(("piece", "count"), HOSTILE.items(), ids=map(repr, HOSTILE))
def test_repetition_costs_no_more_than_its_length(piece: str, count: int) -> None:
    """20 seconds are far more than a busy machine takes, and far less than squares would."""
    text = piece * count
    started = time.process_time()
    times(Draft(document=replace(document("x"), text=text, raw_map=None, published="2024-05-14")))
    assert time.process_time() - started < 20


def test_the_day_of_publication() -> None:
    made = document("x")
    assert published_on(replace(made, published="2024-05-14")) == date(2024, 5, 14)
    assert published_on(replace(made, published="2024-05")) is None
