"""The planted pairs: every difference is found, and nothing else is shown as one.

Found at first sight of `accounts_unseen.toml`: 8 of 8, and none too many.
"""

from typing import Any

import pytest
from planted_pairs import Pair, pairs, planted, shown

FILES = ("accounts_own.toml", "accounts_unseen.toml")
PAIRS = [pytest.param(each, id=each.name) for file in FILES for each in pairs(file)]

PLANTED = [
    pytest.param(pair, row, id=f"{pair.name}: {row['aspect']}")
    for file in FILES
    for pair in pairs(file)
    for row in pair.differing
]


@pytest.mark.parametrize(("pair", "row"), PLANTED)
def test_every_planted_difference_is_found(pair: Pair, row: dict[str, Any]) -> None:
    assert planted(row) in shown(pair)


@pytest.mark.parametrize("pair", PAIRS)
def test_nothing_else_is_shown_as_differing(pair: Pair) -> None:
    wanted = [planted(row) for row in pair.differing]
    assert [each for each in shown(pair) if each not in wanted] == []


@pytest.mark.parametrize("pair", PAIRS)
def test_what_tempts_is_not_shown(pair: Pair) -> None:
    found = shown(pair)
    assert [row["why"] for row in pair.not_differing if planted(row) in found] == []
