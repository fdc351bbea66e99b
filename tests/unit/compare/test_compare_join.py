"""Who is one across reports: cautious decisions, with reasons."""

import tomllib
from collections.abc import Iterable
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.compare import Known, join, joined
from onrecord.domain import EntityKind

PAIRS = tomllib.loads(Path(__file__).with_name("joins.toml").read_text(encoding="utf-8"))["pair"]


def known(
    name: str,
    kind: EntityKind = "person",
    aliases: Iterable[str] = (),
    roles: Iterable[str] = (),
    outlet: str | None = None,
) -> Known:
    return Known(name=name, kind=kind, aliases=tuple(aliases), roles=tuple(roles), outlet=outlet)


def test_the_table_is_of_both_halves() -> None:
    assert len(PAIRS) >= 60
    assert sum(not row["same"] for row in PAIRS) * 2 >= len(PAIRS)
    assert len({row["name"] for row in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: row["name"])
def test_a_pair_is_decided_as_the_table_has_it(row: dict[str, Any]) -> None:
    decided = join(known(*row["a"]), known(*row["b"]))
    assert decided.same == row["same"], decided.reasons


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: row["name"])
def test_the_order_of_two_does_not_matter_and_reasons_are_sentences(row: dict[str, Any]) -> None:
    a, b = known(*row["a"]), known(*row["b"])
    assert join(a, b) == join(b, a)
    assert join(a, b).reasons
    assert all(each.endswith(".") and each[0].isupper() for each in join(a, b).reasons)


def test_what_speaks_for_two_is_said() -> None:
    one = known("Orla Venn", roles=["harbour master of Dell"])
    other = known("Orla Venn", roles=["the harbour master"])
    assert join(one, other).reasons == (
        "First name and surname are the same: Orla Venn; Orla Venn.",
        "Both are described in these words: harbour, master.",
    )


def test_what_speaks_against_two_is_said() -> None:
    one, other = known("Tom Rask", roles=["the mayor"]), known("Tom Rask", roles=["striker"])
    assert join(one, other).reasons == ("They are described otherwise: striker; the mayor.",)


def test_a_group_is_joined_and_the_rest_stands_alone() -> None:
    knowns = [known("Orla Venn"), known("Tarr"), known("Orla Venn", outlet="Delta Post")]
    assert joined(knowns) == ((0, 2), (1,))


def test_no_chain_is_made_of_weak_links() -> None:
    """Ana Rell fits both, which do not fit each other: nobody is joined."""
    knowns = [known("Ana Maria Rell"), known("Ana Rell"), known("Ana Lucia Rell")]
    assert joined(knowns) == ((0,), (1,), (2,))


def test_equal_words_that_name_nobody_in_full_are_not_joined() -> None:
    assert joined([known("Tarr"), known("Tarr")]) == ((0,), (1,))


def test_an_abbreviation_that_each_leaves_unexplained_makes_no_group_of_its_own() -> None:
    """ORU joins the report that explains it; two reports that do not are not one another's."""
    short, full = known("ORU", "organization"), known("Orsk Rivers Union", "organization", ["ORU"])
    assert joined([short, full]) == ((0, 1),)
    assert joined([short, full, short]) == ((0,), (1,), (2,))


def test_the_groups_do_not_depend_on_the_order() -> None:
    knowns = [known("Ana Maria Rell"), known("Ana Rell"), known("Ana Rell", roles=["farmer"])]
    made = set()
    for order in permutations(range(3)):
        groups = joined([knowns[i] for i in order])
        made.add(frozenset(frozenset(order[i] for i in group) for group in groups))
    assert len(made) == 1


NAMES = st.sampled_from(
    ["Ana Rell", "Ana Maria Rell", "A. Rell", "Rell", "Ana Lucia Rell", "Norvex", "FIP", "Ana"]
)
KNOWN = st.builds(
    Known,
    name=NAMES,
    kind=st.sampled_from(["person", "organization", "unknown"]),
    aliases=st.lists(NAMES, max_size=2).map(tuple),
    roles=st.lists(st.sampled_from(["mayor", "farmer", "the mayor of Dell"]), max_size=1).map(
        tuple
    ),
)


@given(st.lists(KNOWN, max_size=8))
def test_every_two_of_a_group_are_one(knowns: list[Known]) -> None:
    groups = joined(knowns)
    assert sorted(index for group in groups for index in group) == list(range(len(knowns)))
    for group in groups:
        for one, other in combinations(group, 2):
            assert join(knowns[one], knowns[other]).same


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_names_get_a_decision(one: str, other: str) -> None:
    assert join(known(one), known(other)).reasons
