"""Whose word it is where one medium carries another's (`cases/citing_own.toml`)."""

import tomllib
from dataclasses import replace
from typing import Any

import pytest
from drafts import EVEN, drafted, words
from tables import CASES

from onrecord.domain import Draft
from onrecord.extract.boundaries import boundaries
from onrecord.extract.channels import channels
from onrecord.extract.nesting import nesting
from onrecord.extract.statements import statements

ROWS: list[dict[str, Any]] = tomllib.loads((CASES / "citing_own.toml").read_text(encoding="utf-8"))[
    "case"
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_whose_word_it_is(row: dict[str, Any]) -> None:
    draft = boundaries(drafted(row["marked"]))
    found = dict(enumerate(draft.parts, 1))
    wanted = {int(number): words for number, words in row["source"].items()}
    assert {n: "|".join(words(draft, p.source)) for n, p in found.items()} == wanted
    if "channel" in row:
        told = _channels(draft)
        for number, expected in row["channel"].items():
            assert told[int(number) - 1] == expected


def _channels(draft: Draft) -> list[list[str]]:
    ruled = tuple(replace(p, basis="signature") for p in draft.parts)
    made = channels(nesting(statements(EVEN)(replace(draft, parts=ruled))))
    return [[c.spans[0].exact for c in s.channel] for s in made.statements]


def test_the_citing_itself_is_no_statement() -> None:
    marked = "{S1 Mar TV}, {Q2 citing} {C2 the army}, {Q1 said} {C1 the gate had fallen}."
    draft = boundaries(drafted(marked))
    assert [words(draft, p.source) for p in draft.parts] == [["the army"]]


def test_a_third_of_the_cases_must_not_be_redrawn() -> None:
    kept = [row for row in ROWS if row["marked"].startswith("{S1 " + row["source"]["1"] + "}")]
    assert len(ROWS) >= 20
    assert len(kept) * 3 >= len(ROWS)
