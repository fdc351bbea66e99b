import tomllib

import pytest
from drafts import stated_by_number
from tables import CASES

from onrecord.domain import Draft, Statement
from onrecord.extract.nesting import nesting
from onrecord.extract.voices import voices

ROWS = tomllib.loads((CASES / "voices.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))
def test_a_report_is_told_in_these_voices(row: dict[str, object]) -> None:
    draft, numbers = stated_by_number(str(row["marked"]))
    draft = voices(nesting(draft))
    whose = {identifier: number for number, identifier in numbers.items()}
    assert [
        [whose.get(v.statement or "", 0), v.verbatim, draft.document.text[v.start : v.end]]
        for v in draft.voices
    ] == row["voice"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))
def test_a_claim_inside_another_has_its_chain(row: dict[str, dict[str, list[int]]]) -> None:
    draft, numbers = stated_by_number(str(row["marked"]))
    by_id = {s.id: s for s in nesting(draft).statements}
    whose = {identifier: number for number, identifier in numbers.items()}
    chains = {str(n): [whose[i] for i in chain(by_id, by_id[numbers[n]])] for n in numbers}
    assert {n: c for n, c in chains.items() if c} == row.get("chain", {})


def chain(by_id: dict[str, Statement], statement: Statement) -> list[str]:
    """The ids of those that a statement is reported inside, the innermost first."""
    out, at = [], statement.within
    while at is not None:
        out.append(at)
        at = by_id[at].within
    return out


def test_ten_reports_are_read() -> None:
    assert len(ROWS) == 10
    assert isinstance(stated_by_number(ROWS[0]["marked"])[0], Draft)
