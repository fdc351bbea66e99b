"""The situation in a terminal: within its width, with places to look words up at."""

from dataclasses import replace

import pytest
from situations import told

from onrecord.cli.view import Screen
from onrecord.cli.view.situation import View, view
from onrecord.domain import Situation
from onrecord.export.situation import Told

LONG = "Thewatercommissionerofthelowerprovince" * 4


def shown(given: Told, *, width: int = 80, words: bool = False, about: str | None = None) -> str:
    return view(given, View(screen=Screen(width=width), words=words, about=about))


@pytest.mark.parametrize("words", [False, True])
@pytest.mark.parametrize("width", [40, 80, 100])
def test_no_line_is_longer_than_the_screen(*, width: int, words: bool) -> None:
    given = told()
    long = tuple(
        replace(each, subject=LONG, lanes=tuple(replace(e, voice=LONG) for e in each.lanes))
        for each in given.situation.threads
    )
    hostile = Told(replace(given.situation, threads=long), given.readings.values())
    for each in (given, hostile):
        for line in shown(each, width=width, words=words, about=LONG).splitlines():
            assert len(line) <= width


def test_who_tells_what_on_which_day_and_where_it_stands() -> None:
    text = shown(told())
    assert "  said 2031-03-11      Colonel Tarr (Veld Herald): open — “The Ashek bridge is" in text
    assert "\n  The Front\n    as of 2031-03        closed (claimed) — closed" in text
    assert "(as told by\n" in text
    assert "Moro, 1:4)" in text
    assert "    no day               would not say: open — the Ashek bridge was open (3:1)" in text
    assert "the Ashek bridge · passage · differs · last reported 2031-03-12" in text
    assert "  1 Army speaks of a bridge · Veld Herald · 2031-03-12 · reports/herald.txt" in text
    assert "Reports 1, 2 carry the same wire's text: counted as one voice." in text


def test_only_what_is_verbatim_stands_in_quotation_marks() -> None:
    text = shown(told(), words=True)
    assert text.count("“") == text.count("”") == 4  # twice the words, twice their sentence
    assert "“the Ashek bridge was blocked" not in text


def test_it_says_that_nobody_reviewed_it_and_never_that_a_thing_goes_on() -> None:
    text = shown(told(), words=True)
    assert "reviewed by nobody" in text
    assert " still" not in text


def test_words_shows_each_sentence_and_the_id_to_look_it_up() -> None:
    text = shown(told(), words=True)
    point = told().situation.threads[1].lanes[0].points[0]
    assert f"The mill at Veld is not working. {point.account.entry.id[:8]}" in text
    assert point.account.entry.id[:8] not in shown(told())
    assert "--words" not in text


def test_nothing_found_is_no_word_on_how_things_stand() -> None:
    given = Told(Situation(reports=told().situation.reports), told().readings.values())
    text = shown(given, about="the dam")
    assert "in 3 reports about the dam" in text
    assert "That does not mean that none does" in " ".join(text.split())


def test_nothing_in_a_name_steers_the_terminal() -> None:
    given = told()
    threads = tuple(replace(t, subject="\x1b[31mgate\u202e") for t in given.situation.threads)
    text = shown(Told(replace(given.situation, threads=threads), given.readings.values()))
    assert "\x1b" not in text
    assert "\u202e" not in text
