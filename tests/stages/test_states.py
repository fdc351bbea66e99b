"""States of affairs against their tables: own, unseen, and fresh, which no rule was mended on."""

import time
from typing import Any

import pytest
from drafts import document, stated
from hypothesis import given
from hypothesis import strategies as st
from states_cases import FILES, pairs, rows, shares

from onrecord.domain import Draft, State
from onrecord.extract.nesting import nesting
from onrecord.extract.states import states
from onrecord.extract.voices import voices

# Shares in percent of what is read, and of what there is to read, that are right in every field:
# below what is reached (own 100/100, unseen 99/98, fresh 92/86), not below the promise (90/75).
FLOORS = {
    "states_own.toml": (97.0, 97.0),
    "states_unseen.toml": (96.0, 95.0),
    "states_fresh.toml": (90.0, 82.0),
}
NOT_YET = {
    "ambiguous-the-city-entered": "cities named in a list are no candidates of `the city`",
    "long-partly-limited-service": "`offering a limited service` is not in the list",
    "long-warned-verge-and-leaving": "shellfire whose place is only named behind it",
    "long-families-fled-when": "`there` is not followed back to its place",
    "passage-ambiguous-crossing": "measured: other candidates",
    "passage-two-roads-two-ways": "measured: `the lower one` is not followed back",
    "control-cleared-quarter": "measured: a quarter with an owner's name is not found",
    "talks-agreed-parties": "measured: not found",
    "talks-no-agreement": "measured: not found",
    "fresh-talks-if-they-fail": "measured: `they` is not followed back",
    "displacement-denied-ordered": "measured: not found",
    "displacement-nested-fled": "measured: parishioners are no people of the list",
    "force-fighting-nested-claimed": "measured: another subject",
    "force-truce-claimed": "measured: another subject or none",
    "none-wish-return": "measured: a wish is read as a return",
    "none-ceasefire-opera": "measured: a ceasefire on the stage",
}
SECONDS = 20.0  # for 40,000 characters of repetition, many times what a busy machine took

WORDS = (
    "the bridge",
    "closed",
    "open",
    "is",
    "was not",
    "reopened",
    "fuel",
    "entering",
    ",",
    ".",
    "and",
    "which",
    "troops",
    "withdrew from",
    "Merrin",
    "no",
    "talks",
    "stalled",
    "will",
    "to",
    "of",
    "said",
    "“",
    "”",
    "if",
    "fighting",
    "in",
    "people",
    "fled",
    "were told",
    "leave",
    "it",
    "they",
    "?",
    "7 May",
)


def _marks(name: str) -> list[pytest.MarkDecorator]:
    reason = NOT_YET.get(name)
    return [pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)] if reason else []


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(
            row,
            id=row["name"],
            marks=_marks(row["name"]),
        )
        for file in FILES
        for row in rows(file)
    ],
)
def test_the_states_of_a_text(row: dict[str, Any]) -> None:
    assert [(pair.gold, pair.found, pair.wrong) for pair in pairs(row) if not pair.right] == []


@pytest.mark.parametrize("file", FILES)
def test_precision_and_recall_stay(file: str) -> None:
    assert all(share >= floor for share, floor in zip(shares(file), FLOORS[file], strict=True))


def read(text: str) -> tuple[Draft, tuple[State, ...]]:
    draft = states(voices(Draft(document=document(text))))
    return draft, draft.states


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_text_gives_states_that_hold_together(text: str) -> None:
    draft, found = read(text)
    text = draft.document.text
    for state in found:
        assert state.spans
        assert state.subject.spans
        for span in (*state.spans, *state.subject.spans, *state.subject.candidates):
            assert text[span.start : span.end] == span.exact
    assert len({state.id for state in found}) == len(found)
    assert list(found) == sorted(found, key=lambda s: (s.spans[0].start, s.spans[-1].end))


@given(st.text(max_size=200))
def test_no_text_is_refused(text: str) -> None:
    read(text)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))
def test_the_voice_of_a_state_is_a_statement_of_the_draft(words: str) -> None:
    marked = f"{{S1 Pell}} {{Q1 said}} {{C1 the gate is open and {words}}}. The road is shut."
    draft = states(voices(nesting(stated(marked))))
    ids = {statement.id for statement in draft.statements}
    assert {state.statement for state in draft.states} <= ids | {None}


@given(st.permutations(("Kremna", "Norland", "Veldia", "Ostrel")))
def test_exchanging_the_parties_changes_nothing_but_the_names(names: list[str]) -> None:
    text = "ONE says the road is shut. TWO troops have entered Merrin, and ONE forces hold Belt."
    shapes = []
    for one, two in (names[:2], names[2:]):
        _, found = read(text.replace("ONE", one).replace("TWO", two))
        shapes.append([(s.aspect, s.value, s.polarity, s.modality) for s in found])
    assert shapes[0] == shapes[1]
    assert shapes[0]


@pytest.mark.parametrize(
    "hostile",
    [
        "the bridge ",
        "closed ",
        "was not ",
        ", ",
        "and ",
        "no ",
        "if ",
        "of the ",
        "which ",
        "it ",
        "the bridge is closed and ",
        "fighting in Merrin ",
        "“",
        "to be ",
        "The gate is shut. ",
        "The old gate at Orm is shut. The gate is open. ",
    ],
)
def test_hostile_repetition_is_read_in_linear_time(hostile: str) -> None:
    draft = voices(Draft(document=document(hostile * (40_000 // len(hostile)))))
    began = time.process_time()
    states(draft)
    assert time.process_time() - began < SECONDS
