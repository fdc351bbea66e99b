"""What people see: widths, marks, order, and nothing that could steer a terminal."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import Made
from rich.cells import cell_len

from onrecord.cli.printable import printable
from onrecord.cli.view import Screen, View, standard_output, view
from onrecord.domain import Entity, Problem, Reading, Speaker, Voice
from onrecord.export.nested import nested
from onrecord.export.summary import Sayer, Shares, percent, summarize
from onrecord.text.excerpts import Excerpts

PLAIN = View(screen=Screen(), statements=True)

REPORT = """The Iron Road reopens

The road that the army calls the “Iron Road” is, Colonel Tarr said, “open and safe”.

Hale wrote that Moro had told him the gate was locked.
"""


def report() -> Made:
    made = Made(REPORT, title="Road reopens")
    tarr = ("The road that the army calls the “Iron Road” is", "“open and safe”")
    made.says("Colonel Tarr", "said", *tarr, quoted=("open and safe",))
    hale = made.says("Hale", "wrote", "that Moro had told him the gate was locked")
    made.says("Moro", "had told", "the gate was locked", within=hale, confidence=0.31)
    return made


def test_a_page_as_it_looks() -> None:
    assert view(report().reading(), PLAIN) == (
        "Road reopens\n"
        "reports/a.txt\n"
        "\n"
        "3 statements: 0 direct, 1 mixed, 2 indirect (1 within another)\n"
        "100 % of the text is the outlet's own voice, 0 % others' word, 0 % verbatim\n"
        "\n"
        "  1  Colonel Tarr\n"
        "  1  Hale\n"
        "  1  Moro\n"
        "\n"
        "0 quotations and 0 numbers stand in no entry.\n"
        "Read by the program (onrecord 0.1); reviewed by nobody.\n"
        "\n"
        "Colonel Tarr · 1 statement\n"
        "\n"
        "¶2   Colonel Tarr — said — The road that the army calls the Iron Road is … “open\n"
        "     and safe”\n"
        "     mixed · sure 0.90\n"
        "\n"
        "Hale · 1 statement\n"
        "\n"
        "¶3   Hale — wrote — that Moro had told him the gate was locked\n"
        "     indirect · sure 0.90\n"
        "\n"
        "Moro · 1 statement\n"
        "\n"
        "¶3   Moro — had told — the gate was locked\n"
        "     indirect · inside a statement of Hale (¶3) · unsure 0.31\n"
        "\n"
    )


def test_only_verbatim_words_stand_in_marks() -> None:
    made = report()
    page = " ".join(view(made.reading(), PLAIN).split())
    assert re.findall("“(.*?)”", page) == ["open and safe"]


def test_marks_inside_verbatim_words_stay() -> None:
    text = "\"He told me, 'Run,'\" the boy's aunt said."
    made = Made(text)
    words = "He told me, 'Run,'"
    excerpts = Excerpts(text)
    assert excerpts.of([made.span(f'"{words}"')], [made.span(words)]) == f"“{words}”"
    assert excerpts.of([made.span("the boy's aunt")]) == "the boy's aunt"


@given(st.from_type(Reading), st.integers(40, 100))
@settings(max_examples=25, deadline=None)
def test_no_line_is_wider_than_the_screen_and_all_is_printable(
    reading: Reading, width: int
) -> None:
    page = view(reading, View(screen=Screen(width=width), statements=True))
    *lines, last = page.split("\n")
    assert last == ""
    for line in lines:
        assert cell_len(line) <= width
        assert line == line.rstrip()
        assert not [c for c in line if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]


@given(st.from_type(Reading))
@settings(max_examples=25, deadline=None)
def test_every_statement_is_shown_once(reading: Reading) -> None:
    shown = [id(each.statement) for each in nested(reading)]
    assert sorted(shown) == sorted(id(each) for each in reading.statements)


def test_wide_and_endless_words_are_wrapped() -> None:
    made = Made("Ona powiedziała: " + "車" * 60 + " " + "x" * 200 + " 👩‍🚒🇵🇱é")
    made.says("Ona", "powiedziała", made.text[17:])
    for line in view(made.reading(), PLAIN).splitlines():
        assert cell_len(line) <= 80


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[2J\x07", "␛[2J␇"),
        ("a\r\n\tb\u2028c\xa0d", "a b c d"),
        ("\x9b31mred\x7f", "\ufffd31mred␡"),
        ("\u202eevil\u2066", "\ufffdevil\ufffd"),
        ("\udcff\ud800", "\ufffd\ufffd"),
        ("soft\xadhy\u200bphen\ufeff", "softhyphen"),
        ("👩‍🚒", "👩‍🚒"),
    ],
)
def test_what_steers_a_terminal_is_shown_as_a_picture(raw: str, shown: str) -> None:
    assert printable(raw) == shown


def test_escapes_in_a_report_do_not_reach_the_terminal() -> None:
    evil = "Venn\x1b]0;x\x07 said that \x1b[31mall\x9b1m is\u202e well."
    made = Made(evil, title="\x1b[2Jtitle", path="\x1b[2J.txt")
    made.says("Venn\x1b]0;x\x07", "said", "that \x1b[31mall\x9b1m is\u202e well")
    reading = replace(
        made.reading(),
        problems=(Problem(what="\x1b!", where=made.span("\x1b[31mall"), remedy="\x1b?"),),
    )
    page = view(reading, PLAIN)
    assert "\x1b" not in page
    assert "\x9b" not in page
    coloured = View(screen=Screen(colours="standard"), statements=True)
    styled = view(reading, coloured)
    assert re.sub("\x1b\\[[0-9;]*m", "", styled) == page
    assert "\x1b[1m" in styled


def test_no_colour_leaves_no_colour() -> None:
    screen = Screen(colours="truecolor", no_colour=True)
    styled = view(report().reading(), View(screen=screen, statements=True))
    assert set(re.findall("\x1b\\[([0-9;]*)m", styled)) <= {"0", "1", "2"}


def test_a_pipe_is_plain_and_80_columns_wide(capsys: pytest.CaptureFixture[str]) -> None:
    del capsys  # standard output is captured: no terminal
    assert standard_output() == Screen(width=80, colours=None)


def test_sources_are_named_as_the_report_does_and_counted() -> None:
    text = "The ministry said a. She said b. the ministry said c. It was d, said."
    made = Made(text)
    made.says("The ministry", "said", "a.")
    made.says("She", "said", "b.")
    made.says("the ministry", "said", "c.")
    made.says("", "said", "d,")
    reading = made.reading()
    assert summarize(reading).sayers == (
        Sayer(name="The ministry", statements=2),
        Sayer(name="She", statements=1),
        Sayer(name=None, statements=1),
    )
    assert "  1  no source named" in view(reading, PLAIN)
    known = Entity(id="e" * 32, name="Ona Venn", kind="person", mentions=())
    speaker = Speaker(entity=known.id, evidence=(), confidence=0.9)
    first, she, *rest = reading.statements
    she = replace(she, source=replace(she.source, speaker=speaker))
    resolved = replace(reading, entities=(known,), statements=(first, she, *rest))
    assert summarize(resolved).sayers[1] == Sayer(name="Ona Venn", statements=1)
    assert "Ona Venn" not in view(reading, PLAIN)
    assert "She · not resolved · 1 statement" in view(reading, PLAIN)
    assert "Ona Venn · person · 1 statement" in view(resolved, PLAIN)
    assert "She — said — b.\n     indirect · She → Ona Venn 0.90 · " in view(resolved, PLAIN)


def test_shares_count_letters_and_no_white_space() -> None:
    made = Made("ab cd  e\nf")
    voices = (
        Voice(start=0, end=3, statement=None, verbatim=False),
        Voice(start=3, end=8, statement="s", verbatim=True),
        Voice(start=8, end=10, statement="s", verbatim=False),
    )
    reading = replace(made.reading(), voices=voices)
    assert summarize(reading).shares == Shares(own=2, verbatim=3, reported=1)


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (0, 9, "0 %"),
        (1, 999, "under 1 %"),
        (998, 999, "over 99 %"),
        (9, 9, "100 %"),
        (1, 3, "33 %"),
    ],
)
def test_none_and_all_are_said_of_nothing_else(part: int, whole: int, words: str) -> None:
    assert percent(part, whole) == words


def test_a_problem_is_shown_with_its_line_and_its_remedy() -> None:
    made = report()
    problem = Problem(what="A mark opens and never closes.", where=made.span("Hale"), remedy="Fix.")
    page = view(replace(made.reading(), problems=(problem,)), PLAIN)
    assert "1 problem\n  A mark opens and never closes. (line 5: Hale)\n  → Fix.\n" in page
