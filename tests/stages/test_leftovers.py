from dataclasses import replace

import pytest
from drafts import stated
from hypothesis import given
from hypothesis import strategies as st
from promises import spans

from onrecord.domain import Draft, Entity, Mention, Stage
from onrecord.extract.figures import figures, numbers
from onrecord.extract.leftovers import leftovers, words_of
from onrecord.extract.nesting import nesting
from onrecord.extract.times import times
from onrecord.extract.wording import WordList, listed, wording
from onrecord.text.quotations import quotations

CASES = {
    "nothing to leave": ("The road is shut.", []),
    "a quotation that nobody said": ("The “Iron Road” is shut.", [("“Iron Road”", "quotation")]),
    "an attributed quotation is no leftover": ("{C1 “Shut it,”} {S1 Ana} {Q1 said}.", []),
    "a nickname in a source is no leftover": (
        "{S1 Saul “Anvil” Okpara} {Q1 said} {C1 it was shut}.",
        [],
    ),
    "an inner quotation goes with its outer one": (
        "“He said ‘no’ to us.”",
        [("“He said ‘no’ to us.”", "quotation")],
    ),
    "numbers in the outlet's voice": (
        "At 3.5 kilometres, 1,200 people saw forty-two trucks.",
        [("3.5 kilometres", "number"), ("1,200", "number"), ("forty-two", "number")],
    ),
    "numbers in words": (
        "Two hundred and ten men and half a million women.",
        [("Two hundred and ten", "number"), ("half a million", "number")],
    ),
    "a number on somebody's word is no leftover": ("{S1 Ana} {Q1 counted} {C1 19 trucks}.", []),
    "one is a number, and no part of a word is": (
        "Someone saw one phone.",
        [("one", "number")],
    ),
    "in the order of the text": (
        "In 1911 the “Iron Road” had 3 lanes.",
        [("1911", "number"), ("“Iron Road”", "quotation"), ("3", "number")],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES)
def test_what_stands_in_no_entry(marked: str, expected: list[tuple[str, str]]) -> None:
    draft = leftovers(stated(marked))
    assert [(found.span.exact, found.kind) for found in draft.leftovers] == expected


def drafted(marked: str, *more: Stage) -> Draft:
    draft = nesting(stated(marked))
    for stage in (*more, leftovers):
        draft = stage(draft)
    return draft


def left(draft: Draft) -> list[tuple[str, str]]:
    return [(found.span.exact, found.kind) for found in draft.leftovers]


def test_marks_at_arm_s_length_are_an_entry() -> None:
    assert left(drafted("The “calm zone” is shut.")) == [("“calm zone”", "quotation")]
    assert left(drafted("The “calm zone” is shut.", wording)) == []


def test_a_list_of_the_user_s_takes_nothing() -> None:
    words = WordList(name="a", author="b", licence="c", rule="d", words=("calm zone",))
    found = drafted("The “calm zone” is shut.", listed([words]))
    assert left(found) == [("“calm zone”", "quotation")]
    assert len(found.wording) == 1


def test_a_figure_is_an_entry_and_a_label_is_none() -> None:
    assert left(drafted("Camp 9 held 40 people.", figures)) == [("9", "number")]


def test_a_date_is_an_entry_and_one_that_nothing_dates_is_left_whole() -> None:
    text = "It was shut on 3 May, and on 5 June 2031."
    assert left(drafted(text, times)) == [("3 May", "time")]


def test_names_that_nothing_took() -> None:
    draft = stated("Ana Rell left Harl.")
    one, other = (draft.document.text.index(name) for name in ("Ana Rell", "Harl"))
    seen = (
        Mention(start=one, end=one + len("Ana Rell"), form="name", kind="person", score=0.9),
        Mention(start=other, end=other + len("Harl"), form="name", kind="place", score=0.9),
    )
    known = Entity(
        id="a",
        name="Ana Rell",
        kind="person",
        mentions=(draft.document.span(one, one + len("Ana Rell")),),
    )
    assert left(leftovers(replace(draft, mentions=seen, entities=(known,)))) == [("Harl", "name")]


PIECES = [
    "“a b”",
    "12",
    "three",
    "x",
    "‘so’ it",
    "\n",
    "4,500.5",
    '"c d"',
    "«e»",
    "the “safe zone” of",
    "3 May",
    "on 5 June 2031",
    "40 people",
    "Camp 9",
    "one of",
    "$1.2bn",
    "“12 mules”",
    "7/7",
]


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.data())
def test_every_quotation_and_number_is_in_an_entry_or_a_leftover_and_never_in_both(
    pieces: list[str], data: st.DataObject
) -> None:
    taken = [data.draw(st.booleans()) for _ in pieces]
    marked = " ".join(
        f"{{Q1 said}} {{C1 {piece}}}" if took and piece.strip() else piece
        for piece, took in zip(pieces, taken, strict=True)
    )
    draft = drafted(marked, times, figures, wording)
    text = draft.document.text
    held = bytearray(len(text))
    entries = (draft.statements, draft.times, draft.figures, draft.wording)
    for span in spans(entries):
        held[span.start : span.end] = b"\x01" * (span.end - span.start)
    found = {(each.span.start, each.span.end): each.kind for each in draft.leftovers}
    for mark in quotations(text).found:
        start, end = words_of(text, mark)
        if mark.level == 0:
            assert all(held[start:end]) != (found.get((mark.start, mark.end)) == "quotation")
    dated = [each.span for each in draft.leftovers if each.kind == "time"]
    for number in numbers(text):
        if number.no_figure in ("pronoun", "idiom"):
            continue
        place = (number.start, number.end)
        in_time = any(s.start <= place[0] and place[1] <= s.end for s in dated)
        in_entry = all(held[slice(*place)])
        assert (found.get(place) == "number") != (in_time or in_entry)
    left_or_held = bytearray(held)
    for start, end in found:
        left_or_held[start:end] = b"\x01" * (end - start)
    assert all(left_or_held[at] for at, c in enumerate(text) if c.isdecimal())
