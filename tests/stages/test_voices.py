from itertools import pairwise

import pytest
from drafts import said, stated, stated_at
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain import Draft, Span, Statement
from onrecord.extract.nesting import nesting
from onrecord.extract.voices import voices

# A bracket a voice: its words, whose they are (a statement's content, "" the outlet's), verbatim.
CASES = {
    "nobody speaks": ("The road is shut.", [("The road is shut.", "", False)]),
    "cue and source are the outlet's": (
        "{S1 Ana} {Q1 said} {C1 it was shut}.",
        [
            ("Ana said ", "", False),
            ("it was shut", "it was shut", False),
            (".", "", False),
        ],
    ),
    "the marks are no words": (
        "{C1 “Shut it,”} {S1 Ana} {Q1 said}.",
        [
            ("“", "“Shut it,”", False),
            ("Shut it,", "“Shut it,”", True),
            ("”", "“Shut it,”", False),
            (" Ana said.", "", False),
        ],
    ),
    "the innermost has the voice, its cue the one around": (
        "{S1 Ana} {Q1 said} {C1 {S2 Bo} {Q2 knew} {C2 it}}.",
        [
            ("Ana said ", "", False),
            ("Bo knew ", "Bo knew it", False),
            ("it", "it", False),
            (".", "", False),
        ],
    ),
    "a split content has one voice on both sides of its cue": (
        "{C1 The gate}, {S1 Ana} {Q1 said}, {C1 is shut}.",
        [
            ("The gate", "The gate|is shut", False),
            (", Ana said, ", "", False),
            ("is shut", "The gate|is shut", False),
            (".", "", False),
        ],
    ),
    "where contents cross, the earlier has the voice": (
        "{C1 It was {C2 shut}}{C2  and cold}, {S1 Ana} {Q1 said}, {Q2 said} {S2 Bo}.",
        [
            ("It was shut", "It was shut", False),
            (" and cold", "shut and cold", False),
            (", Ana said, said Bo.", "", False),
        ],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES)
def test_whose_words_each_character_is(marked: str, expected: list[tuple[str, str, bool]]) -> None:
    assert told(voices(nesting(stated(marked)))) == expected


def told(draft: Draft) -> list[tuple[str, str, bool]]:
    contents = {s.id: said(s).replace("shut| and", "shut and") for s in draft.statements}
    return [
        (
            draft.document.text[v.start : v.end],
            contents[v.statement] if v.statement else "",
            v.verbatim,
        )
        for v in draft.voices
    ]


def test_an_empty_text_has_no_voice() -> None:
    assert voices(stated("")).voices == ()


TEXT = "One “two” three, four ‘five six’ seven; “eight nine ten” eleven twelve."
EDGES = st.integers(0, len(TEXT) - 1)
STRETCHES = st.tuples(EDGES, st.integers(1, 40)).map(lambda t: (t[0], min(sum(t), len(TEXT))))


@given(st.lists(st.tuples(STRETCHES, STRETCHES), max_size=8))
def test_voices_tile_the_text_and_each_is_the_innermost(
    rows: list[tuple[tuple[int, int], tuple[int, int]]],
) -> None:
    draft = voices(nesting(stated_at(TEXT, rows)))
    assert [draft.voices[0].start, draft.voices[-1].end] == [0, len(TEXT)]
    for one, other in pairwise(draft.voices):
        assert one.end == other.start
        assert (one.statement, one.verbatim) != (other.statement, other.verbatim)
    for voice in draft.voices:
        assert voice.start < voice.end
        for at in range(voice.start, voice.end):
            owners = {s.id: s for s in innermost(draft.statements, at)}
            assert (voice.statement in owners) if owners else voice.statement is None
            owner = owners.get(voice.statement or "")
            assert voice.verbatim == (owner is not None and holds(owner.content.quoted, at))


def innermost(statements: tuple[Statement, ...], at: int) -> list[Statement]:
    """Those that may have the voice at an offset: the deepest there, of them the first to begin."""
    by_id = {s.id: s for s in statements}

    def rank(statement: Statement) -> tuple[int, int]:
        depth, outer = 0, statement
        while outer.within:
            depth, outer = depth + 1, by_id[outer.within]
        return -depth, statement.content.spans[0].start

    there = [s for s in statements if holds(s.content.spans, at)]
    return [s for s in there if rank(s) == min(map(rank, there))]


def holds(spans: tuple[Span, ...], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)
