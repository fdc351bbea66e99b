"""Causes as told, against `causes_own.toml`: the states are given, the edges are read."""

import re
import time
from dataclasses import replace
from typing import Any

import pytest
from drafts import document, stated_by_number
from hypothesis import given
from hypothesis import strategies as st
from numbered import rows

from onrecord.domain import Draft, Span, State, Subject
from onrecord.extract.causes import causes
from onrecord.extract.cues import acts
from onrecord.extract.nesting import nesting
from onrecord.extract.voices import voices

Row = dict[str, Any]
Edge = tuple[str, str, str, str]
TABLE = "causes_own.toml"
PRECISION, RECALL = 0.95, 0.95  # floors, by edges over the whole table
NAMES = ("Pell", "Norland", "Al-Qadir", "Østby", "Veld")


def drafted(row: Row) -> tuple[Draft, dict[str, str]]:
    """The draft of a row with its states given, and the id of each state and statement."""
    draft, numbers = stated_by_number(row["marked"])
    draft = acts(voices(nesting(draft)))
    named = {"0": "", **{str(number): each for number, each in numbers.items()}}
    made = [_state(draft, letter, each, named) for letter, each in row["states"].items()]
    named |= {state.id: state.id for state in made}
    return replace(draft, states=tuple(made)), named


def _state(draft: Draft, letter: str, row: Row, named: dict[str, str]) -> State:
    words = _span(draft, row["words"])
    return State(
        id=letter,
        subject=Subject(spans=(_span(draft, row["subject"]),)),
        aspect=row["aspect"],
        value=row["value"],
        spans=(words,),
        polarity=row.get("polarity", "asserted"),
        modality=row.get("modality", "asserted"),
        statement=named[str(row["statement"])] or None,
        confidence=0.9,
    )


def _span(draft: Draft, words: str) -> Span:
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", draft.document.text)
    assert found, words
    return draft.document.span(*found.span())


def edges(row: Row) -> tuple[set[Edge], set[Edge]]:
    """The edges found and those wanted: the words, the cause, the effect, the voice."""
    draft, named = drafted(row)
    found = {(c.spans[0].exact, c.cause, c.effect, c.statement or "") for c in causes(draft).causes}
    wanted = {
        (c["words"], named[c["cause"]], named[c["effect"]], named[str(c["statement"])])
        for c in row["causes"]
    }
    return found, wanted


@pytest.mark.parametrize("row", rows(TABLE), ids=lambda row: row["name"])
def test_the_causes_of_a_text(row: Row) -> None:
    found, wanted = edges(row)
    assert found == wanted


def test_the_table_is_large_enough() -> None:
    none = [row for row in rows(TABLE) if not row["causes"]]
    assert len(rows(TABLE)) >= 40
    assert 3 * len(none) >= len(rows(TABLE))


def test_precision_and_recall_stay_above_their_floors() -> None:
    pairs = [edges(row) for row in rows(TABLE)]
    right = sum(len(found & wanted) for found, wanted in pairs)
    assert right >= PRECISION * sum(len(found) for found, _ in pairs)
    assert right >= RECALL * sum(len(wanted) for _, wanted in pairs)


def test_every_edge_has_its_words_and_one_voice() -> None:
    for row in rows(TABLE):
        draft, _ = drafted(row)
        ends = {s.id: s.statement for s in draft.states}
        ends |= {s.id: s.within for s in draft.statements}
        for cause in causes(draft).causes:
            for span in cause.spans:
                assert draft.document.text[span.start : span.end] == span.exact != ""
            assert ends[cause.cause] == ends[cause.effect] == cause.statement
            assert cause.cause != cause.effect


@given(
    st.sampled_from(
        (
            "The port of NAME is closed because of shelling in OTHER.",
            "Shelling of NAME has shut off water to OTHER.",
            "NAME is under fire, so bread is low in OTHER.",
        )
    ),
    st.permutations(NAMES),
    st.permutations(NAMES),
)
def test_exchanging_the_names_changes_nothing(
    text: str, ones: list[str], others: list[str]
) -> None:
    first, second = (
        [
            (c.cause, c.effect, c.spans[0].exact, c.confidence)
            for c in causes(_told(text.replace("NAME", a).replace("OTHER", b))).causes
        ]
        for a, b in (ones[:2], others[:2])
    )
    assert first == second


def _told(text: str) -> Draft:
    """A draft of the outlet's words, with a state at each word of a few that tell one."""
    draft = voices(Draft(document=document(text)))
    told = re.finditer(r"\b(?:closed|shelling|shut off|low|run out)\b", text, re.IGNORECASE)
    made = []
    for number, found in enumerate(told):
        words = draft.document.span(*found.span())
        noun = found.group().lower() == "shelling"
        made.append(
            State(
                id=str(number),
                subject=Subject(spans=(words,)),
                aspect="force" if noun else "supply",
                value="shelling" if noun else "low",
                spans=(words,),
                polarity="asserted",
                confidence=0.9,
            )
        )
    return replace(draft, states=tuple(made))


WORDS = (
    "because", "because of", "as", "since", "due to", "leaving", "so", "as a result", ",", ".", ";",
    "which", "led to", "has", "not", "closed", "shelling", "run out", "low", "the", "by", "“", "”",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_text_is_read_and_every_edge_ties_what_is_there(text: str) -> None:
    draft = _told(text)
    found = causes(draft)
    ids = {state.id for state in draft.states}
    assert found == causes(draft)
    assert len({(c.cause, c.effect) for c in found.causes}) == len(found.causes)
    for cause in found.causes:
        assert {cause.cause, cause.effect} <= ids
        assert all(text[s.start : s.end] == s.exact for s in cause.spans)


@given(st.text(max_size=200))
def test_text_without_states_has_no_causes(text: str) -> None:
    assert causes(Draft(document=document(text))).causes == ()


@pytest.mark.parametrize("hostile", ["as ", "closed because ", "low by "])
def test_hostile_repetition_is_read_in_linear_time(hostile: str) -> None:
    draft = _told(hostile * (40_000 // len(hostile)))
    began = time.process_time()
    causes(draft)
    assert time.process_time() - began < 40
