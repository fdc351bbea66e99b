"""Claims inside statements: 188 cases written before the code, judged together, and what follows.

A claim counts as found where its content's words overlap the gold ones' by half and its source is
right, as everywhere else.
"""

import tomllib
from itertools import chain

import pytest
from marked import read_marked
from tables import CASES

from onrecord import read
from onrecord.domain import Reading, Statement
from onrecord.domain.parts import Parts
from onrecord.domain.spans import Span
from training.judging import judge

pytestmark = pytest.mark.weights

PRECISION, RECALL = 80, 65  # percent; 87 and 74 were measured
ROWS = tomllib.loads((CASES / "inner_unseen.toml").read_text(encoding="utf-8"))["case"]


def places(spans: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((s.start, s.end) for s in spans)


def as_parts(statement: Statement) -> Parts:
    return Parts(
        source=places(statement.source.spans),
        cue=places(statement.cue.spans),
        content=places(statement.content.spans),
    )


def inner_claims(reading: Reading) -> list[Parts]:
    return [as_parts(s) for s in reading.statements if s.within is not None]


def test_claims_inside_statements_are_found_and_none_is_made_up() -> None:
    found = right = gold = 0
    for row in ROWS:
        marked = read_marked(row["marked"])
        inner = [parts for number, parts in marked.statements.items() if number > 1]
        claims = inner_claims(read(marked.text.encode(), force_language="en"))
        verdicts = judge(marked.text, inner, claims)
        found, gold = found + len(claims), gold + len(inner)
        right += sum(verdicts.right)
    assert len(ROWS) >= 150
    assert 100 * right / found >= PRECISION
    assert 100 * right / gold >= RECALL


def test_what_lies_inside_is_within_and_has_its_own_voice() -> None:
    text = "Hale said Moro had told him the north gate was locked.\n"
    reading = read(text.encode(), force_language="en")
    outer, inner = reading.statements
    assert (outer.within, inner.within) == (None, outer.id)
    locked = text.index("north gate")
    (voice,) = [v for v in reading.voices if v.start <= locked < v.end]
    assert voice.statement == inner.id


def test_a_claim_in_a_claim_in_a_statement() -> None:
    text = "Orr said that Dunn told the inquiry that Venn had warned that the dam leaked.\n"
    reading = read(text.encode(), force_language="en")
    chain_of = {s.id: s.within for s in reading.statements}
    depth = []
    for statement in reading.statements:
        steps, at = 0, statement.within
        while at is not None:
            steps, at = steps + 1, chain_of[at]
        depth.append(steps)
    assert max(depth) >= 2


def test_confidence_of_claims_inside_is_no_larger_than_their_share_of_right_ones() -> None:
    given, right = [], []
    for row in ROWS:
        marked = read_marked(row["marked"])
        inner = [parts for number, parts in marked.statements.items() if number > 1]
        reading = read(marked.text.encode(), force_language="en")
        claims = [s for s in reading.statements if s.within is not None]
        verdicts = judge(marked.text, inner, [as_parts(s) for s in claims])
        given.append([s.confidence for s in claims])
        right.append(verdicts.right)
    confidences = list(chain.from_iterable(given))
    share = sum(chain.from_iterable(right)) / len(confidences)
    assert sum(confidences) / len(confidences) <= share + 0.05
