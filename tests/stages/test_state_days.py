"""The days of states: what is dated is the state, never what stands in a clause beside it."""

import tomllib
from dataclasses import replace
from typing import Any

import pytest
from drafts import stated_by_number
from tables import CASES

from onrecord.domain import Draft
from onrecord.extract.cues import acts
from onrecord.extract.figures import figures
from onrecord.extract.nesting import nesting
from onrecord.extract.states import states
from onrecord.extract.times import times
from onrecord.extract.voices import voices

PUBLISHED = "2031-06-18"
ROWS = tomllib.loads((CASES / "states_days.toml").read_text(encoding="utf-8"))["case"]


def read(marked: str) -> tuple[Draft, dict[int, str]]:
    draft, numbers = stated_by_number(marked)
    draft = replace(draft, document=replace(draft.document, published=PUBLISHED))
    for stage in (nesting, voices, acts, times, figures, states):
        draft = stage(draft)
    return draft, numbers


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_the_day_of_a_state_is_its_own(row: dict[str, Any]) -> None:
    draft, numbers = read(row["marked"])
    found = {
        " ".join(span.exact for span in each.spans): each.as_of.value if each.as_of else ""
        for each in draft.states
    }
    assert {words: found.get(words) for words in row["days"]} == row["days"]
    said = {each.id: each.said_on.value if each.said_on else "" for each in draft.statements}
    wanted = {int(number): value for number, value in row.get("said_on", {}).items()}
    assert {number: said[numbers[number]] for number in wanted} == wanted
