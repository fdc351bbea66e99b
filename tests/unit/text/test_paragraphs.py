import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.paragraphs import paragraphs

WRAPPED = """\
Ferry crews say the strait is closed to all but
fishing boats, and that nobody has told them for
how long it will stay so.

The harbour office, which answers to the ministry,
gave no reason. "We were not asked," said Orla
Venn, who runs the night boat.
"""

ITEMS = """\
The ministry set out three conditions for opening
the bridge, each of which the other side has said
it could live with:
- the crossing stays open to hospital transports
  at every hour of the day
- nobody is searched twice on the same crossing
- the flags come down
"""


def words(text: str) -> list[str]:
    return [" ".join(text[p.start : p.end].split()) for p in paragraphs(text)]


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \t\n", "\f", "\u2029", "\x85"]
)
def test_every_way_to_end_a_line_ends_a_paragraph(end: str) -> None:
    lines = ["Venn spoke first.", "The road is closed and it will stay so.", "She left."]
    assert words(end.join(lines)) == lines


def test_wrapped_lines_are_one_paragraph() -> None:
    found = words(WRAPPED)
    assert len(found) == 2
    assert found[0].endswith("how long it will stay so.")
    assert found[1].startswith("The harbour office,")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_wrapped_lines_are_joined_whatever_ends_them(end: str) -> None:
    assert words(WRAPPED.replace("\n", end)) == words(WRAPPED)


def test_line_ends_inside_a_paragraph_stay() -> None:
    first = paragraphs(WRAPPED)[0]
    assert WRAPPED[first.start : first.end].count("\n") == 2


def test_an_indent_begins_a_paragraph_of_wrapped_text() -> None:
    indented = WRAPPED.replace("\n\n", "\n    ")
    assert words(indented) == words(WRAPPED)


def test_a_headline_right_above_wrapped_text_stays_apart() -> None:
    assert words("Strait closed, crews say\n" + WRAPPED)[0] == "Strait closed, crews say"


def test_items_of_a_wrapped_list_stay_apart() -> None:
    assert words(ITEMS)[1:] == [
        "- the crossing stays open to hospital transports at every hour of the day",
        "- nobody is searched twice on the same crossing",
        "- the flags come down",
    ]


def test_short_lines_that_are_paragraphs_are_not_joined() -> None:
    lines = ["Who speaks for Veld?", "Nobody asked the miners.", "Nobody will.", "They know it."]
    assert words("\n".join(lines)) == lines


@given(st.text(st.sampled_from(list("aB .-1\n\r\t\f\x85\u2028\u00a0\0“")), max_size=60) | st.text())
def test_paragraphs_hold_all_but_white_space(text: str) -> None:
    at = 0
    for part in paragraphs(text):
        assert at <= part.start < part.end <= len(text)
        assert not text[at : part.start].strip()
        assert text[part.start : part.end].strip() == text[part.start : part.end]
        at = part.end
    assert not text[at:].strip()
