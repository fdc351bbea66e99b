"""Words as views show them: whatever the report's marks are, none of them is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain import Span
from onrecord.text.excerpts import Excerpts
from onrecord.text.quotations import quotations

MARKED = st.lists(
    st.sampled_from([*"\"'“”„‘’‚‛«»‹›＂`_.,( \n", "''", "``", "Venn", "o", "drivers", "9"]),
    max_size=24,
).map("".join)


def span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, exact=text[start:end], raw=None)


@given(MARKED, st.data())
def test_marks_are_left_out_wherever_a_stretch_is_cut(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    found = quotations(text)
    marks = set(found.stray)
    for each in found.found:
        marks |= {*range(each.start, each.inner_start), *range(each.inner_end, each.end)}
    bare = "".join(text[place] for place in range(start, end) if place not in marks)
    assert Excerpts(text).of((span(text, start, end),)) == " ".join(bare.split())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The “Iron Road” is shut", "The Iron Road is shut"),
        ("Orla Venn's gate", "Orla Venn's gate"),
        ("the drivers’ union", "the drivers’ union"),
        ("a ''new'' road", "a new road"),
    ],
)
def test_apostrophes_stay(text: str, shown: str) -> None:
    assert Excerpts(text).of((span(text, 0, len(text)),)) == shown
