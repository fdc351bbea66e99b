"""Accounts laid side by side: what differs, and what only seems to."""

from collections.abc import Sequence
from typing import Any

import pytest
from planted_pairs import value
from told_reports import Drawn, report

from onrecord.compare import situation
from onrecord.domain import Figure, Modality, Point, Reading, Value


def passage(subject: str, words: str, value: Value, **more: Any) -> Drawn:  # noqa: ANN401
    return Drawn(subject=subject, words=words, aspect="passage", value=value, **more)


def shown(*readings: Reading, about: str | None = None) -> list[list[tuple[str, str]]]:
    """Each difference as the values and voices of its points, in their order."""
    found = situation(readings, about=about).differences
    return [[(_value(p), p.account.voices[-1].name) for p in each.points] for each in found]


def _value(point: Point) -> str:
    entry = point.account.entry
    return entry.span.exact if isinstance(entry, Figure) else value(point.account)


def two(
    first: str,
    second: str,
    *,
    states: Sequence[Drawn] = (),
    published: tuple[str | None, str | None] = ("2031-03-12", "2031-03-12"),
) -> tuple[Reading, ...]:
    """Two reports of two outlets; `states` are drawn into both, those that stand in each."""
    outlets = ("The Lantern", "Delta Post")
    return tuple(
        report(
            marked,
            [each for each in states if each.subject in marked and each.words in marked],
            outlet=outlet,
            published=day,
        )
        for marked, outlet, day in zip((first, second), outlets, published, strict=True)
    )


OPEN = "{C1 The Ashek crossing was open on 11 March 2031}, {S1 the interior ministry} {Q1 said}."
CLOSED = "{C1 The Ashek crossing was closed on 11 March 2031}, {S1 the Northern Front} {Q1 said}."
ASHEK = (
    passage("The Ashek crossing", "open", "open"),
    passage("The Ashek crossing", "closed", "closed"),
)


def test_values_that_cannot_both_hold_are_laid_side_by_side_with_reasons() -> None:
    found = situation(two(OPEN, CLOSED, states=ASHEK)).differences
    assert len(found) == 1
    assert (found[0].subject, found[0].aspect) == ("the Ashek crossing", "passage")
    assert found[0].reasons == (
        "One subject: the Ashek crossing.",
        "One time: 2031-03-11 (as the report dates it).",
        "Different voices: the Northern Front; the interior ministry.",
        "What cannot all hold at once: closed; open.",
    )


# What the second report says instead, and why nothing differs.
NOT_LAID = {
    "another-day": CLOSED.replace("11 March", "4 March"),
    "another-crossing": CLOSED.replace("Ashek", "Tamal"),
    "the-same-voice": CLOSED.replace("the Northern Front", "The interior ministry"),
    "a-voice-that-may-be-the-same": CLOSED.replace("the Northern Front", "the ministry"),
    "no-day-and-told-later": CLOSED.replace(" on 11 March 2031", ""),
    "a-month": CLOSED.replace("on 11 March", "in March"),
    "another-part-of-the-day": CLOSED.replace("on 11 March", "on the evening of 11 March"),
    "open-to-some": CLOSED.replace("closed", "closed to lorries"),
    "another-place": CLOSED.replace("crossing was closed", "crossing was closed near Oum"),
}


@pytest.mark.parametrize("second", NOT_LAID.values(), ids=NOT_LAID)
def test_a_difference_is_not_made_of(second: str) -> None:
    states = (*ASHEK, passage("The Tamal crossing", "closed", "closed"))
    first = OPEN.replace("on 11", "on the morning of 11") if "evening" in second else OPEN
    assert shown(*two(first, second, states=states)) == []


@pytest.mark.parametrize(
    "how",
    [
        {"modality": "planned"},
        {"modality": "feared"},
        {"modality": "conditional", "polarity": "conditional"},
        {"polarity": "questioned"},
        {"polarity": "declined"},
    ],
    ids=lambda how: next(iter(how.values())),
)
def test_what_is_not_told_as_so_differs_from_nothing(how: dict[str, Any]) -> None:
    states = (ASHEK[0], passage("The Ashek crossing", "closed", "closed", **how))
    assert shown(*two(OPEN, CLOSED, states=states)) == []


@pytest.mark.parametrize("modality", ["claimed", "asserted"])
def test_a_claim_and_a_denial_are_accounts_like_others(modality: Modality) -> None:
    denied = passage("The Ashek crossing", "closed", "closed", polarity="denied", modality="denied")
    closed = passage("The Ashek crossing", "closed", "closed", modality=modality)
    one = report(CLOSED, [closed], outlet="Delta Post")
    other = report(CLOSED.replace("the Northern Front", "the army"), [denied], outlet="The Lantern")
    assert shown(one, other) == [[("closed", "the Northern Front"), ("not closed", "the army")]]


# The same crossing in other words.
ONE_SUBJECT = ["the Ashek crossing", "Ashek crossing", "the crossing at Ashek"]


@pytest.mark.parametrize("words", [*ONE_SUBJECT, "the Ashek border crossing"])
def test_one_subject_by_head_and_name(words: str) -> None:
    second = f"{{S1 The Northern Front}} {{Q1 said}} {{C1 {words} was closed on 11 March 2031}}."
    states = (ASHEK[0], passage(words, "closed", "closed"))
    assert len(shown(*two(OPEN, second, states=states))) == 1


@pytest.mark.parametrize(
    "words", ["the old Ashek crossing", "the Ashek bridge", "the road to Ashek", "its crossing"]
)
def test_another_subject(words: str) -> None:
    second = f"{{S1 The Northern Front}} {{Q1 said}} {{C1 {words} was closed on 11 March 2031}}."
    states = (ASHEK[0], passage(words, "closed", "closed"))
    assert shown(*two(OPEN, second, states=states)) == []


def test_a_common_noun_is_one_thing_within_a_report_only() -> None:
    first = "{C1 The bridge was open on 11 March 2031}, {S1 the mayor} {Q1 said}."
    second = "{C1 The bridge was closed on 11 March 2031}, {S1 a driver} {Q1 said}."
    states = (passage("The bridge", "open", "open"), passage("The bridge", "closed", "closed"))
    assert shown(*two(first, second, states=states)) == []
    both = f"{first} {second.replace('C1', 'C2').replace('S1', 'S2').replace('Q1', 'Q2')}"
    assert len(shown(report(both, states))) == 1


def test_an_ambiguous_subject_is_laid_against_nothing() -> None:
    second = (
        "The Ashek crossing and the Tamal crossing lie on one road. "
        "{C1 The crossing was closed on 11 March 2031}, {S1 the Northern Front} {Q1 said}."
    )
    unclear = passage(
        "The crossing",
        "closed",
        "closed",
        candidates=("The Ashek crossing", "the Tamal crossing"),
    )
    readings = two(OPEN, second, states=(ASHEK[0], unclear))
    assert shown(*readings) == []
    assert [each.subject for each in situation(readings).threads] == [
        "the Ashek crossing",
        "the crossing",
    ]


def test_the_only_candidate_is_what_it_is_taken_for() -> None:
    second = (
        "The Ashek crossing lies on the river. "
        "{C1 The crossing was closed on 11 March 2031}, {S1 the Northern Front} {Q1 said}."
    )
    meant = passage("The crossing", "closed", "closed", candidates=("The Ashek crossing",))
    assert len(shown(*two(OPEN, second, states=(ASHEK[0], meant)))) == 1


def test_residents_of_two_reports_are_two_voices() -> None:
    first = OPEN.replace("the interior ministry", "residents")
    second = CLOSED.replace("the Northern Front", "residents")
    assert len(shown(*two(first, second, states=ASHEK))) == 1


def test_who_left_does_not_deny_that_another_holds() -> None:
    held = "{C1 The army held Fort Sule on 11 March 2031}, {S1 a shepherd} {Q1 said}."
    left = "{C1 The rebels had left Fort Sule on 11 March 2031}, {S1 a nurse} {Q1 said}."

    def control(words: str, value: Value) -> Drawn:
        return Drawn(subject="Fort Sule", words=words, aspect="control", value=value)

    states = (control("held", "held"), control("left", "withdrawn"))
    assert shown(*two(held, left, states=states)) == []
    same = left.replace("The rebels", "The army")
    assert len(shown(*two(held, same, states=states))) == 1


def test_since_a_day_holds_up_to_the_day_it_was_told() -> None:
    first = "{C1 The Ashek crossing has been closed since 3 March 2031}, {S1 the Front} {Q1 said}."
    second = OPEN.replace("11 March", "9 March")
    assert len(shown(*two(first, second, states=ASHEK))) == 1
    assert shown(*two(first, OPEN.replace("11 March", "1 March"), states=ASHEK)) == []


def test_without_a_day_only_what_is_told_on_the_same_day_is_laid() -> None:
    undated = [each.replace(" on 11 March 2031", "") for each in (OPEN, CLOSED)]
    assert len(shown(*two(*undated, states=ASHEK))) == 1
    assert shown(*two(*undated, states=ASHEK, published=("2031-03-12", "2031-03-13"))) == []
    assert shown(*two(*undated, states=ASHEK, published=(None, None))) == []


# What the second report says without a day, and whether it is laid against what was told that day.
UNDATED = {
    "because": ("it moved in because the Ashek crossing was closed", 1),
    "after-it-was": ("it moved in after the Ashek crossing was closed", 0),
    "before-it-was": ("the guards left before the Ashek crossing was closed", 0),
    "after-they-did": ("it came after the guards closed the Ashek crossing", 0),
    "they-did": ("it saw that the guards closed the Ashek crossing", 1),
    "after-something-else": ("after a night of rain the Ashek crossing was closed", 1),
    "years-later": ("years later the Ashek crossing was closed", 0),
    "at-noon": ("at noon the Ashek crossing was closed", 1),
}


@pytest.mark.parametrize(("words", "differences"), UNDATED.values(), ids=UNDATED)
def test_what_was_so_at_another_time_is_not_laid_at_the_day_it_was_told(
    words: str, differences: int
) -> None:
    second = f"{{S1 The Northern Front}} {{Q1 said}} {{C1 {words}}}."
    states = (ASHEK[0], passage("the Ashek crossing", "closed", "closed"))
    one, other = two(OPEN.replace(" on 11 March 2031", ""), second, states=states)
    assert len(shown(one, other)) == differences


KILLED = (
    "{C1 Fourteen people were killed in the landslide at Oum on 10 March 2031}, "
    "{S1 medics} {Q1 said}."
)
# The second report's words for it, and the numbers that differ.
COUNTS = {
    "more": ("Nineteen people were killed in the landslide at Oum", ["Fourteen", "Nineteen"]),
    "active": ("The landslide at Oum killed 19 people", ["Fourteen", "19"]),
    "the-same": ("Fourteen people were killed in the landslide at Oum", []),
    "at-least": ("At least 12 people were killed in the landslide at Oum", []),
    "at-least-more": (
        "At least 15 people were killed in the landslide at Oum",
        ["Fourteen", "At least 15"],
    ),
    "about": ("About 10 people were killed in the landslide at Oum", []),
    "up-to": ("Up to 40 people were killed in the landslide at Oum", []),
    "dozens": ("Dozens of people were killed in the landslide at Oum", []),
    "or-injured": ("Sixty people were killed or injured in the landslide at Oum", []),
    "injured": ("Sixty people were injured in the landslide at Oum", []),
    "children": ("Nine children were killed in the landslide at Oum", []),
    "families": ("Nine families were killed in the landslide at Oum", []),
    "another-place": ("Nineteen people were killed in the landslide at Dell", []),
    "another-event": ("Three people were killed in the fire at Oum", []),
    "a-part": ("Three of the people were killed in the landslide at Oum", []),
    "more-than-told": ("Another 19 people were killed in the landslide at Oum", []),
    "possible": ("Nineteen people could be killed in the landslide at Oum", []),
    "expected": ("Nineteen people are feared killed in the landslide at Oum", []),
}


@pytest.mark.parametrize(("words", "numbers"), COUNTS.values(), ids=COUNTS)
def test_figures_of_one_counted_thing(words: str, numbers: list[str]) -> None:
    second = f"{{C1 {words} on 10 March 2031}}, {{S1 the coroner}} {{Q1 said}}."
    found = shown(*two(KILLED, second))
    assert sorted(v for each in found for v, _ in each) == sorted(numbers)


def test_figures_of_two_days_are_not_laid() -> None:
    second = KILLED.replace("Fourteen", "Nineteen").replace("10 March", "9 March")
    assert shown(*two(KILLED, second.replace("medics", "the coroner"))) == []


def test_a_remark_between_commas_shares_the_verb() -> None:
    one = (
        "{C1 Twenty people, among them 9 children, were killed at Oum on 10 March 2031}, "
        "{S1 medics} {Q1 said}."
    )
    other = "{C1 Six children were killed at Oum on 10 March 2031}, {S1 the coroner} {Q1 said}."
    assert shown(*two(one, other)) == [[("Six", "the coroner"), ("9", "medics")]]


def test_what_is_defined_otherwise_stands_apart_with_its_definitions() -> None:
    second = (
        "{C1 Sixty people were killed or injured at Oum on 10 March 2031}, "
        "{S1 the bus company} {Q1 said}."
    )
    found = situation(two(KILLED.replace("in the landslide ", ""), second)).apart
    assert [each.subject for each in found] == ["people killed or injured, Oum"]
    assert found[0].definitions == (
        "the bus company: Sixty people were killed or injured at Oum on 10 March 2031",
        "medics: Fourteen people were killed at Oum on 10 March 2031",
    )


@pytest.mark.parametrize("named", [None, "interior"])
def test_what_an_outer_voice_denies_is_nobodys_account(named: str | None) -> None:
    second = (
        "{S1 The army} {Q1 denied} {C1 that {S2 the Northern Front} {Q2 had said} "
        "{C2 the Ashek crossing was closed on 11 March 2031}}."
    )
    states = (ASHEK[0], passage("the Ashek crossing", "closed", "closed"))
    assert shown(*two(OPEN, second, states=states), about=named) == []
