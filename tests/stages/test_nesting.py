from drafts import said, stated, stated_at
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain import Draft
from onrecord.extract.nesting import inner_contents, nesting


def parents(draft: Draft) -> dict[str, str | None]:
    """Each statement's content, and the content of the one that it is within."""
    by_id = {s.id: said(s) for s in draft.statements}
    return {said(s): by_id[s.within] if s.within else None for s in draft.statements}


def test_a_statement_is_within_the_smallest_that_holds_all_of_it() -> None:
    marked = "{S1 Ana} {Q1 said} {C1 {S2 Bo} {Q2 knew} {C2 {S3 Cy} {Q3 hoped} {C3 it was shut}}}."
    assert parents(nesting(stated(marked))) == {
        "Bo knew Cy hoped it was shut": None,
        "Cy hoped it was shut": "Bo knew Cy hoped it was shut",
        "it was shut": "Cy hoped it was shut",
    }


def test_siblings_are_within_the_same() -> None:
    marked = (
        "{S1 Ana} {Q1 said} {C1 {S2 Bo} {Q2 denied} {C2 one} and {S3 Cy} {Q3 denied} {C3 two}}."
    )
    outer = "Bo denied one and Cy denied two"
    assert parents(nesting(stated(marked))) == {outer: None, "one": outer, "two": outer}


def test_a_source_outside_keeps_a_statement_out() -> None:
    marked = "{S1 {S2 Ana}} {Q1 said} {C1 it was shut, {Q2 adding} {C2 that it would open}}."
    found = parents(nesting(stated(marked)))
    assert found["that it would open"] is None


def test_the_same_content_on_two_words_holds_neither() -> None:
    marked = "{S1 Ana} {Q1 said}, {S2 Bo} {Q2 agreed}: {C1 {C2 it was shut}}."
    draft = nesting(stated(marked))
    assert {s.within for s in draft.statements} == {None}


def test_contents_that_cross_both_stay_and_a_problem_says_so() -> None:
    marked = (
        "{S1 Ana} {Q1 said} {C1 the gate was {C2 shut} and dry} {C2 and cold}, {Q2 said} {S2 Bo}."
    )
    draft = nesting(stated(marked))
    assert {s.within for s in draft.statements} == {None}
    (problem,) = draft.problems
    assert problem.what == "Two statements share words, and neither lies inside the other."
    assert problem.where is not None
    assert problem.where.exact == "shut"
    assert problem.remedy


def test_what_only_touches_does_not_cross() -> None:
    draft = nesting(
        stated("{C1 It was shut}{C2 , and cold}, {S1 Ana} {Q1 said}, {S2 Bo} {Q2 said}.")
    )
    assert draft.problems == ()


def test_contents_inside_are_known_at_any_depth() -> None:
    marked = "{S1 Ana} {Q1 said} {C1 {S2 Bo} {Q2 knew} {C2 {S3 Cy} {Q3 hoped} {C3 it}}}."
    draft = stated(marked)
    inner = inner_contents(draft.parts)
    assert [len(contents) for contents in inner] == [2, 1, 0]


STRETCHES = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda t: (t[0], t[0] + t[1]))


@given(st.lists(st.tuples(STRETCHES, STRETCHES), min_size=1, max_size=6))
def test_statements_always_form_a_forest(
    rows: list[tuple[tuple[int, int], tuple[int, int]]],
) -> None:
    text = "abcdefghij " * 5
    draft = nesting(stated_at(text, rows))
    by_id = {s.id: s for s in draft.statements}
    for statement in draft.statements:
        seen = {statement.id}
        at = statement.within
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = by_id[at].within
