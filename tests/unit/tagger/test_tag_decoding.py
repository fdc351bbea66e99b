from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.decoding import best_tags, runs
from onrecord.tagger.encoder import Encoded, Floats
from onrecord.tagger.features import features
from onrecord.tagger.frames import Frame
from onrecord.tagger.labels import OUTSIDE, ROLES, TAGS, begin, inside
from onrecord.tagger.spanning import Joints
from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import WordPieces

CUT = WordPieces(vocabulary())


def legal(row: tuple[int, ...]) -> bool:
    before = OUTSIDE
    for tag in row:
        for role in ROLES:
            if tag == inside(role) and before not in (begin(role), inside(role)):
                return False
        before = tag
    return True


def scores(rows: list[list[float]]) -> Floats:
    return np.array(rows, dtype=np.float32)


ROW = st.lists(st.floats(-20, 0, width=32), min_size=len(TAGS), max_size=len(TAGS))


@given(st.lists(ROW, min_size=1, max_size=30))
def test_the_best_row_is_always_legal(rows: list[list[float]]) -> None:
    assert legal(tuple(best_tags(scores(rows)).tolist()))


@given(st.lists(ROW, min_size=1, max_size=4))
def test_no_legal_row_is_better(rows: list[list[float]]) -> None:
    table = scores(rows).astype(np.float64)
    found = best_tags(scores(rows)).tolist()
    best = max(
        sum(table[i, tag] for i, tag in enumerate(row))
        for row in product(range(len(TAGS)), repeat=len(rows))
        if legal(row)
    )
    assert sum(table[i, tag] for i, tag in enumerate(found)) == pytest.approx(best, abs=1e-3)


def encoded(text: str, tags: dict[str, str], *, doubt: float = -3.0) -> tuple[Encoded, ...]:
    """An encoder's word on a text: word -> tag, every other word O."""
    seen = features(text, CUT)
    table = np.full((len(seen.pieces), len(TAGS)), doubt, dtype=np.float32)
    for i, (start, end) in enumerate(zip(seen.pieces.starts, seen.pieces.ends, strict=True)):
        table[i, TAGS.index(tags.get(text[start:end], "O"))] = -0.1
    nothing = np.zeros((2, len(seen.pieces) + 1, 4), dtype=np.float32)
    frame = Frame(start=0, end=len(seen.pieces), first=0, last=len(seen.pieces))
    return (
        Encoded(frame=frame, tags=table, queries=nothing, keys=nothing, distances=nothing[:, 0]),
    )


TEXT = "Ana said the gate\nwas shut."

# Joints that have no say.
EVEN = Joints(
    kinds=np.zeros(100, dtype=np.int32), worth=np.zeros((1, len(TAGS), len(TAGS)), dtype=np.float32)
)


def found(text: str, tags: dict[str, str], *, outside_bias: float = 0.0) -> list[tuple[str, str]]:
    seen = features(text, CUT)
    return [
        (run.role, text[seen.pieces.starts[run.first] : seen.pieces.ends[run.last - 1]])
        for run in runs(seen, encoded(text, tags), EVEN, outside_bias=outside_bias)
    ]


def test_tags_become_runs_of_words() -> None:
    tags = {"Ana": "B-source", "said": "B-cue", "the": "B-content", "gate": "I-content"}
    assert found(TEXT, tags) == [("source", "Ana"), ("cue", "said"), ("content", "the gate")]


def test_a_run_ends_with_its_paragraph() -> None:
    tags = {"gate": "B-content", "was": "I-content", "shut": "I-content"}
    assert found(TEXT, tags)[0] == ("content", "gate")


def test_nothing_is_found_where_every_word_is_outside() -> None:
    assert found(TEXT, {}) == []


def test_a_bias_for_outside_finds_less() -> None:
    tags = {"said": "B-cue"}
    assert found(TEXT, tags, outside_bias=1.0) == [("cue", "said")]
    assert found(TEXT, tags, outside_bias=5.0) == []
