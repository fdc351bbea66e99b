import time
from typing import Any

import pytest
from drafts import stated_at
from hypothesis import given
from hypothesis import strategies as st
from numbered import exact, numbered, rows

from onrecord.domain import Statement
from onrecord.extract.cues import acts
from onrecord.extract.cues.condition import conditions
from onrecord.extract.nesting import nesting

TABLES = ("acts_own.toml", "acts_unseen.toml")
NAMES = ("Pell", "Al-Qadir", "Østby", "Nguyen Thi Mai", "Norland", "the Veld Front", "O’Hara")


def told(statement: Statement) -> dict[str, str]:
    return {
        "act": statement.cue.act,
        "polarity": statement.polarity,
        "condition": exact(statement.condition),
    }


@pytest.mark.parametrize("row", rows(*TABLES), ids=lambda row: row["name"])
def test_act_polarity_and_condition(row: dict[str, Any]) -> None:
    for number, statement in numbered(row["marked"], (acts,)).items():
        found = told(statement)
        wanted = {key: row[key][number] for key in found if number in row.get(key, {})}
        assert {key: found[key] for key in wanted} == wanted


def test_the_tables_are_large_enough() -> None:
    assert [len(rows(table)) for table in TABLES] >= [75, 75]


@given(
    st.sampled_from(
        (
            "{S1 NAME} {Q1 denied} {C1 that NAME had fired on OTHER}.",
            "{S1 NAME} {Q1 did not deny} {C1 the raid on OTHER}.",
            "{S1 NAME} {Q1 vowed} {C1 to attack OTHER if OTHER crossed the river}.",
            "If {S1 NAME} {Q1 says} {C1 that OTHER lost}, few will agree.",
            "{S1 NAME} {Q1 would not say} {C1 whether OTHER had left}.",
            "{S1 NAME} {Q1 asked} {C1 whether OTHER would yield}.",
            "{S1 NAME} {Q1 told} OTHER {C1 to leave}.",
        )
    ),
    st.permutations(NAMES),
    st.permutations(NAMES),
)
def test_exchanging_the_parties_changes_nothing_but_the_names(
    marked: str, ones: list[str], others: list[str]
) -> None:
    first, second = (
        numbered(marked.replace("NAME", pair[0]).replace("OTHER", pair[1]), (acts,))["1"]
        for pair in (ones[:2], others[:2])
    )
    assert (first.cue.act, first.cue.lemma, first.polarity) == (
        second.cue.act,
        second.cue.lemma,
        second.polarity,
    )
    assert exact(first.condition).replace(ones[1], "OTHER") == exact(second.condition).replace(
        others[1], "OTHER"
    )


def test_what_is_said_within_lends_no_condition() -> None:
    marked = (
        "{S1 Hale} {Q1 said} {C1 {S2 Moro} {Q2 had vowed} {C2 to burn it if the fleet came near}}."
    )
    found = numbered(marked, (acts,))
    assert (found["1"].polarity, found["1"].condition) == ("asserted", ())
    assert exact(found["2"].condition) == "if the fleet came near"


def test_several_sentences_hang_on_no_condition_as_a_whole() -> None:
    marked = "{C1 “We are ready. If they come, we fight,”} {S1 Orr} {Q1 said}."
    assert told(numbered(marked, (acts,))["1"]) == {
        "act": "say",
        "polarity": "asserted",
        "condition": "",
    }


@pytest.mark.parametrize(
    "hostile", ["if ", "as long as ", "should the ", ", had the ", "“", "provided that ", "not "]
)
def test_hostile_repetition_is_read_in_linear_time(hostile: str) -> None:
    words = hostile * (200_000 // len(hostile))
    began = time.process_time()
    list(conditions(words))
    assert time.process_time() - began < 10


def test_many_statements_in_one_sentence_are_read() -> None:
    text = "he said it was if so, " * 400
    step = len("he said it was if so, ")
    places = [((i * step + 3, i * step + 7), (i * step + 8, i * step + 14)) for i in range(400)]
    draft = acts(nesting(stated_at(text, places)))
    assert {s.cue.act for s in draft.statements} == {"say"}
