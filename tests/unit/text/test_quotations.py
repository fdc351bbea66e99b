"""Quotation marks as reports have them; a table entry lists each quotation's words and level."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import phenomena

from onrecord.text.quotations import (
    STATE_CLOSE,
    STATE_INSIDE,
    STATE_NESTED,
    STATE_OPEN,
    STATE_OUTSIDE,
    Quotation,
    quotations,
)

# name -> (text, quotations in order: inner words, level; how many marks have no partner)
CASES: dict[str, tuple[str, list[tuple[str, int]], int]] = {
    "no marks": ("The road is shut.", [], 0),
    "straight": ('"We stay," she said.', [("We stay,", 0)], 0),
    "curly": ("“We stay,” she said.", [("We stay,", 0)], 0),
    "opened straight, closed curly": ('"We stay,” she said.', [("We stay,", 0)], 0),
    "opened curly, closed straight": ('“We stay," she said.', [("We stay,", 0)], 0),
    "full width": ("＂We stay,＂ she said.", [("We stay,", 0)], 0),
    "two in a line": ("“No,” she said, “never.”", [("No,", 0), ("never.", 0)], 0),
    "straight, two in a line": ('"No," she said, "never."', [("No,", 0), ("never.", 0)], 0),
    "single": ("‘We stay,’ she said.", [("We stay,", 0)], 0),
    "single, straight": ("'We stay,' she said.", [("We stay,", 0)], 0),
    "single, apostrophes inside": ("'We don't,' she said.", [("We don't,", 0)], 0),
    "single, curly apostrophes inside": ("‘It’s ours,’ she said.", [("It’s ours,", 0)], 0),
    "single, a plural's apostrophe inside": (
        "‘They didn't stop,’ Pell said, ‘and the drivers' union knew it.’",
        [("They didn't stop,", 0), ("and the drivers' union knew it.", 0)],
        0,
    ),
    "apostrophes alone": ("The drivers' union didn't and the crew's boss won't.", [], 0),
    "curly apostrophes alone": ("The drivers’ union didn’t and the crew’s boss won’t.", [], 0),
    "elisions": ("Rock 'n' roll in the '90s, and 'tis the end of 'em.", [], 0),
    "decades": ("Built in the ‘70s and shut in the ’90s.", [], 0),
    "years": ("The class of '09 and the class of '10.", [], 0),
    "inches": ('A pipe 5" wide and 12" long.', [], 0),
    "feet and inches": ("The crack was 6' 4\" long.", [], 0),
    "an inch mark in straight marks": (
        '"The hull had a 9" hole below the line," the diver said.',
        [('The hull had a 9" hole below the line,', 0)],
        0,
    ),
    "guillemets": ("«We stay,» she said.", [("We stay,", 0)], 0),
    "guillemets with spaces": ("« We stay. » She left.", [(" We stay. ", 0)], 0),
    "guillemets turned round": ("»We stay,« she said.", [("We stay,", 0)], 0),
    "single guillemets": ("‹We stay,› she said.", [("We stay,", 0)], 0),
    "low marks": ("„We stay,“ she said.", [("We stay,", 0)], 0),
    "low marks, closed the English way": ("„We stay,” she said.", [("We stay,", 0)], 0),
    "typewriter": ("``We stay,'' she said.", [("We stay,", 0)], 0),
    "nested": (
        "“He told me, ‘Run,’” the boy said.",
        [("He told me, ‘Run,’", 0), ("Run,", 1)],
        0,
    ),
    "nested the British way": (
        "‘I told her, “I’m no priest,” and left,’ he said.",
        [("I told her, “I’m no priest,” and left,", 0), ("I’m no priest,", 1)],
        0,
    ),
    "nested, straight": (
        "\"He told me, 'Run,'\" the boy said.",
        [("He told me, 'Run,'", 0), ("Run,", 1)],
        0,
    ),
    "three levels": (
        "“He wrote, ‘She told us, “Bury it,” and we did,’” she said.",
        [
            ("He wrote, ‘She told us, “Bury it,” and we did,’", 0),
            ("She told us, “Bury it,” and we did,", 1),
            ("Bury it,", 2),
        ],
        0,
    ),
    "curly in guillemets": (
        "«They said “tomorrow” again,» she said.",
        [("They said “tomorrow” again,", 0), ("tomorrow", 1)],
        0,
    ),
    "never closed": ("“We stay, she said.", [("We stay, she said.", 0)], 0),
    "never closed, then another": (
        "“We stay, she said. “We wait,” he said.",
        [("We stay, she said.", 0), ("We wait,", 0)],
        0,
    ),
    "closes alone": ("We stay,” she said.", [], 1),
    "nothing inside": ("An empty “” pair.", [], 1),
    "white space inside": ("An empty “ ” pair.", [], 1),
    "a run is decoration": ('"""" and ““““ and “so”', [("so", 0)], 0),
    "a dash before": ("She left—“for good”—on Monday.", [("for good", 0)], 0),
    "brackets around": ("She left (“for good”).", [("for good", 0)], 0),
    "a colon, no space": ("Mayor:‘We will not pay’", [("We will not pay", 0)], 0),
    "a nickname": ("Saul “Anvil” Okpara fought.", [("Anvil", 0)], 0),
    "a headline's single marks": ("Road ‘will stay shut’ until May", [("will stay shut", 0)], 0),
}


@pytest.mark.parametrize(("text", "expected", "stray"), phenomena("quotations", CASES))
def test_each_quotation_has_its_words(
    text: str, expected: list[tuple[str, int]], stray: int
) -> None:
    read = quotations(text)
    found = [(text[q.inner_start : q.inner_end], q.level) for q in read.found]
    assert (found, len(read.stray)) == (expected, stray)


def flags(text: str) -> list[tuple[str, bool, bool, bool]]:
    return [
        (text[q.inner_start : q.inner_end], q.closed, q.continues, q.carried)
        for q in quotations(text).found
    ]


@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n", "\r\n\r\n"])
@pytest.mark.parametrize(("opening", "closing"), ["“”", "‘’", '""', "«»"])
def test_speech_goes_on_where_each_paragraph_opens_again(
    gap: str, opening: str, closing: str
) -> None:
    text = gap.join([f"{opening}One.", f"{opening}Two.", f"{opening}Three.{closing}", "It rained."])
    assert flags(text) == [
        ("One.", False, False, True),
        ("Two.", False, True, True),
        ("Three.", True, True, False),
    ]


def test_a_paragraph_without_a_mark_ends_what_was_never_closed() -> None:
    assert flags("“One.\n\nIt rained.\n\n“Two.”") == [
        ("One.", False, False, False),
        ("Two.", True, False, False),
    ]


def test_a_closed_quotation_does_not_go_on() -> None:
    assert flags("“One.”\n\n“Two.”") == [
        ("One.", True, False, False),
        ("Two.", True, False, False),
    ]


def test_every_character_has_its_state() -> None:
    text = "A “b ‘c’” d"
    names = {
        STATE_OUTSIDE: ".",
        STATE_OPEN: "(",
        STATE_INSIDE: "i",
        STATE_CLOSE: ")",
        STATE_NESTED: "n",
    }
    states = quotations(text).states(len(text))
    assert "".join(names[s] for s in states) == "..(ii(n)).."


MARKS_AND_LETTERS = st.text("\"'“”„‘’‚«»‹›`＂ab sS.,—-(9\n", max_size=60)


@given(MARKS_AND_LETTERS)
def test_quotations_always_nest_and_never_reach_over_a_paragraph(text: str) -> None:
    read = quotations(text)
    assert list(read.found) == sorted(read.found, key=lambda q: (q.start, -q.end))
    for q in read.found:
        assert 0 <= q.start < q.inner_start < q.inner_end <= q.end <= len(text)
        assert text[q.inner_start : q.inner_end].strip()
        assert q.closed == (q.inner_end < q.end)
        assert q.level == sum(encloses(p, q) for p in read.found)
        assert not any(crosses(p, q) for p in read.found)
    marks = {q.start for q in read.found}
    assert not marks & set(read.stray)
    assert len(read.states(len(text))) == len(text)


def encloses(outer: Quotation, inner: Quotation) -> bool:
    return outer is not inner and outer.start <= inner.start and inner.end <= outer.end


def crosses(one: Quotation, other: Quotation) -> bool:
    return one.start < other.start < one.end < other.end


@pytest.mark.parametrize("piece", ["“", "“ ", "'a "])
def test_a_million_characters_of_marks_are_read_in_seconds(piece: str) -> None:
    assert seconds(piece, 1_000_000) < 40  # 0.1 to 4 on a slow machine; by the square it is an hour


@pytest.mark.parametrize("piece", ["‘a ", '"a ', "“a” ", "«‘a", "(“a ", "a’ "])
def test_the_time_grows_with_the_text_only(piece: str) -> None:
    assert seconds(piece, 100_000) < 20  # 0.3 to 1 on a slow machine


def seconds(piece: str, size: int) -> float:
    started = time.perf_counter()
    quotations(piece * (size // len(piece)))
    return time.perf_counter() - started
