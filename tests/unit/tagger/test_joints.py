"""The words on both sides of a joint have a say in where a content begins and ends."""

import numpy as np
import pytest

from onrecord.tagger import weights
from onrecord.tagger.decoding import joints_between
from onrecord.tagger.features import features
from onrecord.tagger.labels import OUTSIDE, TAGS, begin, inside
from onrecord.tagger.spanning import best_tags
from onrecord.tagger.wordpieces import WordPieces

CUT = WordPieces(weights.vocabulary())
UNFINISHED = CUT("the of").ids


def worth_at(text: str, word: str) -> np.ndarray:
    """What the joint before the first piece of `word` is worth, [tags, tags]."""
    seen = features(text, CUT)
    joints = joints_between(seen, UNFINISHED)
    at = int(np.flatnonzero(seen.pieces.starts == text.index(word))[0])
    return joints.worth[joints.kinds[at]]


def ending(text: str, word: str) -> float:
    return float(worth_at(text, word)[inside("content"), OUTSIDE])


def test_a_content_ends_before_a_mark_at_no_cost() -> None:
    assert ending("He said it shut, again", ",") == 0


def test_to_end_before_a_word_costs_and_after_an_unfinished_one_more() -> None:
    text = "He said the gate of iron"
    assert 0 > ending(text, "of") > ending(text, "iron")


def test_a_content_begins_after_another_part_rather_than_in_mid_sentence() -> None:
    worth = worth_at("He said it shut", "it")
    assert worth[OUTSIDE, begin("content")] < 0
    assert worth[begin("cue"), begin("content")] == 0


def test_sources_and_cues_are_left_as_the_encoder_has_them() -> None:
    worth = worth_at("He said the gate of iron", "iron")
    parts = [begin("source"), inside("source"), begin("cue"), inside("cue")]
    assert not worth[parts].any()


@pytest.mark.parametrize("text", ["", " ", "the", "…", "x\ny"])
def test_any_text_has_a_kind_for_each_piece(text: str) -> None:
    seen = features(text, CUT)
    assert len(joints_between(seen, UNFINISHED).kinds) == len(seen.pieces)


def test_the_best_row_heeds_the_joints() -> None:
    scores = np.log(np.full((3, len(TAGS)), 0.01, dtype=np.float32))
    content = inside("content")
    scores[0, begin("content")] = scores[1, content] = np.log(0.9)
    scores[2, [OUTSIDE, content]] = np.log([0.5, 0.4])
    free = best_tags(scores)
    worth = np.zeros((3, len(TAGS), len(TAGS)), dtype=np.float32)
    worth[2, content, OUTSIDE] = -1
    assert (free[2], best_tags(scores, worth)[2]) == (OUTSIDE, content)
