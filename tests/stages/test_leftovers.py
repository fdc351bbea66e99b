import pytest
from drafts import stated
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.leftovers import leftovers

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
        [("3.5", "number"), ("1,200", "number"), ("forty-two", "number")],
    ),
    "numbers in words": (
        "Two hundred and ten men and half a million women.",
        [("Two hundred and ten", "number"), ("half", "number"), ("million", "number")],
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


PIECES = ["“a b”", "12", "three", "x", "‘so’ it", "\n", "4,500.5", '"c d"', "«e»"]


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.data())
def test_every_quotation_and_number_is_a_leftover_or_taken(
    pieces: list[str], data: st.DataObject
) -> None:
    taken = [data.draw(st.booleans()) for _ in pieces]
    marked = " ".join(
        f"{{Q1 said}} {{C1 {piece}}}" if took and piece.strip() else piece
        for piece, took in zip(pieces, taken, strict=True)
    )
    draft = leftovers(stated(marked))
    left = [found.span for found in draft.leftovers]
    held = [span for s in draft.statements for span in s.content.spans]
    for at, character in enumerate(draft.document.text):
        if character.isdigit():
            assert any(span.start <= at < span.end for span in (*left, *held))
