"""Names are exchanged, and everything around them stays where it was."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.tagger.features import features
from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import WordPieces
from training.beside import OWN, STUDENT, TEACHER, THEIRS, pairs, ties
from training.exchanging import Exchanged, Name, exchanged
from training.polnear import Article, Relation

CUT = WordPieces(vocabulary())
TEXT = "Ada Lorne told Norrwire in Veld that “Lorne” is no name.\n\nVeld Post said ADA LORNE left."
RELATION = Relation(source=((0, 9),), cue=((10, 14),), content=((32, 55),))


def names(*words: tuple[str, str]) -> list[Name]:
    """Every place in the text where the words stand, with their kind."""
    return [
        (at, at + len(word), kind)
        for word, kind in words
        for at in range(len(TEXT))
        if TEXT.startswith(word, at)
    ]


NAMES = names(
    ("Ada Lorne", "person"), ("ADA LORNE", "person"), ("Norrwire", "organization")
) + names(("in Veld", "other"), ("Veld Post", "organization"), ("“Lorne”", "other"))


def made(seed: int) -> Exchanged:
    return exchanged(TEXT, NAMES, random.Random(seed))


@pytest.mark.parametrize("seed", range(20))
def test_what_is_no_name_stays(seed: int) -> None:
    other = made(seed)
    at = before = 0
    for (old, old_end), (new, new_end) in zip(other.old, other.new, strict=True):
        assert TEXT[at:old] == other.text[before:new]
        at, before = old_end, new_end
    assert TEXT[at:] == other.text[before:]


def test_some_texts_keep_their_names_and_most_do_not() -> None:
    kept = sum(made(seed).text == TEXT for seed in range(100))
    assert 10 < kept < 40


@pytest.mark.parametrize("seed", range(20))
def test_an_annotation_holds_the_same_words_but_for_names(seed: int) -> None:
    other = made(seed)
    moved = other.relation(RELATION)
    (cue,), (content,) = moved.cue, moved.content
    assert other.text[slice(*cue)] == "told"
    assert other.text[slice(*content)] == TEXT[32:55]
    assert other.text[: moved.source[0][1]] + " told" == other.text[: cue[1]]


@pytest.mark.parametrize("seed", range(20))
def test_one_person_is_one_person_throughout(seed: int) -> None:
    other = made(seed)
    if other.text != TEXT:
        first = other.text[slice(*other.new[0])]
        assert f"said {first.upper()} left" in other.text


@given(st.integers(0, 2000))
@settings(max_examples=50)
def test_a_piece_outside_names_is_the_same_piece_as_printed(seed: int) -> None:
    other = made(seed)
    mine, theirs = features(other.text, CUT), features(TEXT, CUT)
    for piece, start, tied in zip(
        mine.pieces.ids, mine.pieces.starts, ties(theirs, mine, other), strict=True
    ):
        if not any(a <= start < b for a, b in other.new):
            assert tied >= 0
            assert theirs.pieces.ids[tied] == piece


def test_every_piece_of_a_window_is_tied_into_what_the_teachers_read() -> None:
    article = Article(name="a", text=TEXT, annotations=((RELATION,),))
    for row in pairs(article, NAMES, CUT, rng=random.Random(3)):
        size = int(row.columns[STUDENT].sum())
        assert row.columns[THEIRS, :size].max() == row.columns[TEACHER].sum() - 1
        assert (row.columns[0, :size] != 0).all()


def test_a_veiled_name_is_tied_to_its_first_piece_as_printed() -> None:
    mine, theirs = features(TEXT, CUT, veiled=True), features(TEXT, CUT)
    tied = ties(theirs, mine, Exchanged(TEXT, (), ()))
    assert (tied >= 0).all()
    assert theirs.pieces.starts[tied].tolist() == mine.pieces.starts.tolist()
    assert len(mine.pieces) < len(theirs.pieces)


@pytest.mark.parametrize("seed", range(5))
def test_the_student_sees_no_name_and_its_teachers_see_each(seed: int) -> None:
    article = Article(name="a", text=TEXT, annotations=((RELATION,),))
    lorne = CUT("lorne").ids.tolist()
    for row in pairs(article, NAMES, CUT, rng=random.Random(seed)):
        assert not set(lorne) & set(row.columns[0].tolist())
        assert set(lorne) <= set(row.columns[OWN].tolist())
