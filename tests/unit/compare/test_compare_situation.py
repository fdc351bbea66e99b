"""A situation: threads, lanes and days, whatever order the reports come in."""

import random
import time
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from told_reports import ENGINE, Drawn, report

from onrecord.compare import accounts, situation
from onrecord.domain import Cause, Document, Figure, Reading, Span, State
from onrecord.domain.states import Subject

TOLD = """{C1 The Ashek crossing was open on 11 March 2031}, {S1 the interior ministry} {Q1 said}.

{S2 The Herald} {Q2 reported} {C2 that {S3 drivers} {Q3 saw} {C3 Fort Sule cleared}}.

Saint Orne hospital is working, with 40 beds. {C4 Fourteen people died}, {S4 residents} {Q4 said}.
"""
STATES = (
    Drawn(subject="The Ashek crossing", words="open", aspect="passage", value="open"),
    Drawn(subject="Fort Sule", words="cleared", aspect="control", value="cleared"),
    Drawn(subject="Saint Orne hospital", words="working", aspect="functioning", value="working"),
)
READING = report(TOLD, STATES)


def test_each_state_and_each_count_is_an_account_in_the_order_of_the_text() -> None:
    told = accounts(READING)
    assert [each.about for each in told] == [
        "The Ashek crossing",
        "Fort Sule",
        "Saint Orne hospital",
        "beds",
        "people",
    ]
    assert [[teller.name for teller in each.voices] for each in told] == [
        ["The Lantern", "the interior ministry"],
        ["The Lantern", "The Herald", "drivers"],
        ["The Lantern"],
        ["The Lantern"],
        ["The Lantern", "residents"],
    ]
    assert [each.voices[-1].named for each in told] == [True, False, True, True, False]


def test_an_account_holds_its_sentence_word_for_word() -> None:
    for each in accounts(READING):
        text = READING.document.text
        assert text[each.sentence.start : each.sentence.end] == each.sentence.exact
    assert accounts(READING)[3].sentence.exact == "Saint Orne hospital is working, with 40 beds."


def test_points_say_what_puts_them_at_their_day() -> None:
    found = situation([READING])
    points = {t.subject: t.lanes[0].points[0] for t in found.threads}
    assert {s: (p.earliest, p.dated) for s, p in points.items()} == {
        "the Ashek crossing": ("2031-03-11", "as-of"),
        "Fort Sule": ("2031-03-12", "published"),
        "Saint Orne hospital": ("2031-03-12", "published"),
    }


@pytest.mark.parametrize(
    ("about", "subjects"),
    [
        ("ashek", ["the Ashek crossing"]),
        ("the crossing", ["the Ashek crossing"]),
        ("SULE", ["Fort Sule"]),
        ("ash", []),
        (None, ["the Ashek crossing", "Fort Sule", "Saint Orne hospital"]),
        ("", ["the Ashek crossing", "Fort Sule", "Saint Orne hospital"]),
    ],
)
def test_about_matches_whole_words_of_the_subject(about: str | None, subjects: list[str]) -> None:
    assert [each.subject for each in situation([READING], about=about).threads] == subjects


def test_an_aspect_keeps_its_states_alone() -> None:
    found = situation([READING], aspect="control")
    assert [(each.subject, each.aspect) for each in found.threads] == [("Fort Sule", "control")]


def test_a_lane_holds_what_one_voice_tells_across_reports() -> None:
    first = TOLD.splitlines()[0]
    other = "{S1 The interior ministry} {Q1 said} {C1 the Ashek crossing is open}. Few came."
    readings = [
        report(first, STATES[:1], outlet="Delta Post"),
        report(other, [replace(STATES[0], subject="the Ashek crossing")], outlet="The Signal"),
    ]
    (thread,) = situation(readings).threads
    assert [len(lane.points) for lane in thread.lanes] == [2]
    assert [p.earliest for p in thread.lanes[0].points] == ["2031-03-11", "2031-03-12"]


# One thing told, and the thread it makes: null where nothing is named that others could tell of.
THREADS: dict[str, tuple[str, Drawn, str | None]] = {
    "one-cart": (
        "A single cart went in.",
        Drawn(subject="A single cart", words="went in", aspect="supply", value="entering"),
        None,
    ),
    "a-convoy": (
        "A convoy of flour went in.",
        Drawn(subject="A convoy of flour", words="went in", aspect="supply", value="entering"),
        "a convoy of flour",
    ),
    "ample": (
        "Ample flour went in.",
        Drawn(subject="Ample flour", words="went in", aspect="supply", value="entering"),
        "flour",
    ),
    "an-ample-store": (
        "The Ample mill is working.",
        Drawn(subject="The Ample mill", words="working", aspect="functioning", value="working"),
        "the Ample mill",
    ),
    "people": (
        "How many people fled is disputed.",
        Drawn(subject="people", words="fled", aspect="displacement", value="fled"),
        None,
    ),
    "people-at-a-place": (
        "Some say people fled in Oum.",
        Drawn(subject="people", words="fled", aspect="displacement", value="fled"),
        "people",
    ),
    "so-many-people": (
        "Nine hundred people fled.",
        Drawn(subject="Nine hundred people", words="fled", aspect="displacement", value="fled"),
        "Nine hundred people",
    ),
}


@pytest.mark.parametrize(("text", "drawn", "subject"), THREADS.values(), ids=THREADS)
def test_a_thread_is_of_what_can_be_told_of_in_turn(
    text: str, drawn: Drawn, subject: str | None
) -> None:
    assert [each.subject for each in situation([report(text, [drawn])]).threads] == (
        [subject] if subject else []
    )


def test_what_lies_beside_something_not_named_is_one_thing_in_its_report_alone() -> None:
    text = "{{C1 The line beside it was {} on 11 March 2031}}, {{S1 {}}} {{Q1 said}}."
    drawn = Drawn(subject="The line beside it", words="open", aspect="passage", value="open")
    closed = replace(drawn, words="closed", value="closed")
    readings = [
        report(text.format("open", "the ministry"), [drawn], outlet="Delta Post"),
        report(text.format("closed", "the Front"), [closed], outlet="The Signal"),
    ]
    found = situation(readings)
    assert found.differences == ()
    assert [len(each.lanes) for each in found.threads] == [1, 1]


WIRE = "The Ashek crossing was open to all on 11 March 2031 after a night of rain. "


def test_reports_that_print_one_wire_are_one_voice() -> None:
    closed = Drawn(subject="the Ashek crossing", words="closed", aspect="passage", value="closed")
    other = WIRE + "On 11 March 2031 the Ashek crossing was closed on 11 March 2031."
    readings = [
        report(WIRE, STATES[:1], outlet="Delta Post"),
        report(other, [STATES[0], closed], outlet="The Signal"),
    ]
    found = situation(readings)
    assert found.wires == (tuple(sorted(each.document.id for each in readings)),)
    assert found.differences == ()
    assert [lane.voice for lane in found.threads[0].lanes] == ["Delta Post, The Signal (one wire)"]


def test_an_agency_in_two_papers_is_one_voice() -> None:
    text = (
        "{{S1 The agency Tamur}} {{Q1 reported}} "
        "{{C1 that the Ashek crossing was {} on 11 March 2031}}."
    )
    state = Drawn(subject="the Ashek crossing", words="open", aspect="passage", value="open")
    closed = replace(state, words="closed", value="closed")
    readings = [
        report(text.format("open"), [state], outlet="Delta Post"),
        report(text.format("closed"), [closed], outlet="The Signal"),
    ]
    found = situation(readings)
    assert found.differences == ()
    assert len(found.wires) == 1
    assert [lane.voice for lane in found.threads[0].lanes] == ["The agency Tamur"]


def test_causes_are_told_in_the_words_of_both_sides() -> None:
    text = "The Ashek crossing is closed because Fort Sule was cleared. Few came."
    closed = Drawn(subject="The Ashek crossing", words="closed", aspect="passage", value="closed")
    reading = report(text, [closed, STATES[1]])
    effect, because = (each.id for each in reading.states)
    start = text.index("because")
    cause = Cause(
        id="c",
        spans=(reading.document.span(start, start + len("because")),),
        cause=because,
        effect=effect,
        confidence=0.9,
    )
    (reason,) = situation([replace(reading, causes=(cause,))], about="Ashek").reasons
    assert (reason.told, reason.because) == ("The Ashek crossing … closed", "Fort Sule … cleared")
    assert reason.sentence.exact.startswith("The Ashek crossing is closed because")
    assert situation([replace(reading, causes=(cause,))], about="Oum").reasons == ()


READINGS = [
    report(
        f"{{C1 The Ashek crossing was {word} on 1{day} March 2031}}, {{S1 {voice}}} {{Q1 said}}. "
        f"{{C2 {count} people died at Oum on 10 March 2031}}, {{S2 {voice}}} {{Q2 said}}.",
        [Drawn(subject="The Ashek crossing", words=word, aspect="passage", value=word)],
        outlet=outlet,
        published=published,
    )
    for word, day, voice, count, outlet, published in (
        ("open", 0, "the ministry", 12, "Delta Post", "2031-03-12"),
        ("closed", 0, "the Front", 15, "The Signal", None),
        ("open", 1, "residents", 12, None, "2031-03-12"),
        ("closed", 1, "residents", 19, "The Lantern", "2031-03-11"),
    )
]


def test_the_order_of_readings_does_not_matter() -> None:
    expected = situation(READINGS)
    assert len(expected.differences) == 3
    for order in permutations(READINGS):
        assert situation(order) == expected


@pytest.mark.parametrize("reading", [READING, *READINGS], ids=range(5))
def test_a_report_never_differs_from_itself(reading: Reading) -> None:
    assert situation([reading, reading]) == situation([reading])
    again = replace(reading, document=replace(reading.document, id="0" * 32))
    assert situation([reading, again]).differences == situation([reading]).differences == ()


def test_nothing_is_told_of_no_readings() -> None:
    assert situation([]).reports == ()


@given(st.lists(st.from_type(Reading), max_size=3, unique_by=lambda each: each.document.id))
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_readings_make_a_situation(readings: list[Reading]) -> None:
    assert situation(readings) == situation(readings[::-1])


def test_a_text_without_sentences_is_no_trap() -> None:
    """A subject, a number and a name of a place, over and over, with no mark between."""
    text = "in Oum 12 people killed or in " * 7_000
    document = replace(READING.document, text=text, publisher=None)
    spans = [document.span(at + 7, at + 9) for at in range(0, len(text), 30)]
    figures = tuple(
        Figure(
            id=str(number),
            span=span,
            value="12",
            low=None,
            high=None,
            kind="count",
            of_what=(document.span(span.end + 1, span.end + 7),),
            confidence=0.9,
        )
        for number, span in enumerate(spans)
    )
    started = time.process_time()
    situation([Reading(document=document, figures=figures, engine=ENGINE)])
    assert time.process_time() - started < LIMIT


MANY = 10_000
LIMIT = 4  # seconds; on a machine that does nothing else it is below one


@pytest.mark.parametrize("subjects", [1, 2_000], ids=["one-subject", "many-subjects"])
def test_ten_thousand_accounts_take_a_second_of_work(subjects: int) -> None:
    readings = [_large(number, MANY // 20, subjects) for number in range(20)]
    started = time.process_time()
    found = situation(readings)
    spent = time.process_time() - started
    assert sum(len(lane.points) for each in found.threads for lane in each.lanes) == MANY
    assert found.differences
    assert spent < LIMIT


def _large(number: int, size: int, subjects: int) -> Reading:
    """A report of many sentences, each a state of one of so many crossings."""
    chance = random.Random(number)
    lines = [
        f"The {_name(chance.randrange(subjects))} crossing was {chance.choice(['open', 'closed'])}."
        for _ in range(size)
    ]
    text = " ".join(lines)
    document = Document(
        id=f"{number:032x}",
        publisher=f"Outlet {number}",
        published="2031-03-12",
        media_type="text/plain",
        raw_sha256="",
        text_sha256="",
        text=text,
    )
    states, at = [], 0
    for index, line in enumerate(lines):
        end = at + line.index(" was ")
        word = at + len(line) - len(line.rsplit(maxsplit=1)[1])
        value = text[word : at + len(line) - 1]
        states.append(
            State(
                id=f"{number}-{index}",
                subject=Subject(spans=(document.span(at, end),)),
                aspect="passage",
                value="open" if value == "open" else "closed",
                spans=(Span(start=word, end=word + len(value), exact=value, raw=None),),
                polarity="asserted",
                confidence=0.9,
            )
        )
        at += len(line) + 1
    return Reading(document=document, states=tuple(states), engine=ENGINE)


def _name(number: int) -> str:
    """A name in letters: Ba, Be, ... of two to four of them."""
    letters = "abcdefghij"
    return "Q" + "".join(letters[int(digit)] for digit in str(number))
