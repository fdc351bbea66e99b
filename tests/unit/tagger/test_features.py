import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.features import PLACES, QUOTATION_STATES, SHAPES, features
from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import WordPieces
from onrecord.text.quotations import STATE_CLOSE, STATE_INSIDE, STATE_OPEN, STATE_OUTSIDE

CUT = WordPieces(vocabulary())

SHAPED = {
    "gate": "lower",
    "Gate": "Capital",
    "GATE": "UPPER",
    "A": "Letter",
    "iPhone": "miXed",
    "2031": "digits",
    "3rd": "l3tters",
    "—": "mark",
    "“": "mark",
}


@pytest.mark.parametrize(("word", "shape"), SHAPED.items())
def test_a_piece_has_the_shape_of_its_word(word: str, shape: str) -> None:
    seen = features(f"the {word} shut", CUT)
    shapes = [SHAPES[i] for i in seen.shapes]
    assert set(shapes[1:-1]) == {shape}


def test_pieces_of_one_word_have_one_shape() -> None:
    seen = features("Antidisestablishmentarianism", CUT)
    assert len(seen.pieces) > 3
    assert {SHAPES[i] for i in seen.shapes} == {"Capital"}


def test_marks_and_what_they_hold_have_their_state() -> None:
    seen = features("She said “no” twice", CUT)
    assert seen.quotes.tolist() == [
        STATE_OUTSIDE,
        STATE_OUTSIDE,
        STATE_OPEN,
        STATE_INSIDE,
        STATE_CLOSE,
        STATE_OUTSIDE,
    ]


def test_a_short_first_paragraph_is_a_headline() -> None:
    seen = features("Gate shut\nThe gate is shut.\nIt rains.", CUT)
    places = [PLACES[i] for i in seen.places]
    assert places[:3] == ["headline-start", "headline", "paragraph"]
    assert places.count("paragraph") == 2
    assert seen.paragraphs.tolist() == [0, 2, 7, len(seen.pieces)]


def test_a_long_first_paragraph_is_none() -> None:
    seen = features("word " * 30 + "\nIt rains.", CUT)
    assert {PLACES[i] for i in seen.places} == {"paragraph", "inside"}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b"])
def test_a_text_without_pieces_has_no_features(text: str) -> None:
    seen = features(text, CUT)
    assert len(seen.pieces) == len(seen.shapes) == len(seen.quotes) == len(seen.places) == 0
    assert seen.paragraphs.tolist() == [0]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_every_piece_has_every_feature_within_its_bounds(text: str) -> None:
    seen = features(text, CUT)
    number = len(seen.pieces)
    for values, kinds in (
        (seen.shapes, len(SHAPES)),
        (seen.quotes, QUOTATION_STATES),
        (seen.places, len(PLACES)),
    ):
        assert len(values) == number
        assert all(0 <= value < kinds for value in values.tolist())
    paragraphs = seen.paragraphs.tolist()
    assert paragraphs[-1] == number
    assert paragraphs == sorted(set(paragraphs)) or number == 0
