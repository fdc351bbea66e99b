from dataclasses import replace

import pytest
from drafts import document, stated
from times_cases import PUBLISHED, TimesCase, fault, times_cases

from onrecord.domain import Draft
from onrecord.extract.times import spans_read, times, unresolved

FILES = ("times_own.toml", "times_unseen.toml")
SHARE = 0.9  # of each table; above it lies what the tables reach today


@pytest.mark.parametrize("file", FILES)
def test_nine_in_ten_cases_are_right(file: str) -> None:
    rows = times_cases(file)
    assert len(rows) >= 100
    assert sum(fault(case) is None for case in rows) >= SHARE * len(rows)


@pytest.mark.parametrize(
    "case", [c for f in FILES for c in times_cases(f)], ids=lambda case: str(case.name)
)
def test_times_are_read(case: TimesCase) -> None:
    assert fault(case) is None


def drafted(text: str, *, published: str | None = PUBLISHED, language: str = "en") -> Draft:
    made = replace(document(text), published=published, language=language)
    return Draft(document=made)


def values(text: str, *, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(w.span.exact, w.value) for w in times(drafted(text, published=published)).times]


# Phenomena that the tables lack: text -> words and values.
MORE = {
    "put off": (
        "The strike was postponed from Monday to Friday.",
        [("Monday", "2024-05-13"), ("Friday", "2024-05-17")],
    ),
    "to and from without a preposition may be a habit": ("Monday to Friday it is open.", []),
    "a weekday settles the year": (
        "The hearing on Friday, 17 May, is in Veld.",
        [("Friday, 17 May", "2024-05-17")],
    ),
    "the year goes on from the sentence before": (
        "He was held on 12 March 2019. On 3 April he was freed.",
        [("12 March 2019", "2019-03-12"), ("3 April", "2019-04-03")],
    ),
    "the end of the year that was told of": (
        "He was elected in 2011. By the end of the year he had fled.",
        [("2011", "2011"), ("the end of the year", "2011")],
    ),
    "a famous day without its year may be the famous one": (
        "The September 11 attacks were in every lesson.",
        [],
    ),
    "a count that is only bounded": ("More than two years ago it burned.", []),
    "a month is no verb": (
        "The vote in May fell on a Sunday.",
        [("May", "2024-05"), ("Sunday", "2024-05-12")],
    ),
    "a time of day belongs to the day of its sentence": (
        "On Friday the bank fell; at 3 p.m. it was shut.",
        [("Friday", "2024-05-10"), ("3 p.m.", "2024-05-10T15:00")],
    ),
    "a time of day in another zone may be of another day": (
        "It came at 10 p.m. on Sunday (5:30 a.m. local time).",
        [("10 p.m. on Sunday", "2024-05-12T22:00")],
    ),
    "about an hour is the day": ("It came at around 9 a.m. on Monday.", [
        ("around 9 a.m. on Monday", "2024-05-13"),
    ]),
    "a winter over two years": (
        "The winter of 1978-79 was hard.",
        [("The winter of 1978-79", "1978-24")],
    ),
    "not until is when it began": (
        "He did not leave until Monday.",
        [("Monday", "2024-05-13")],
    ),
    "the week of a day": ("In the week of 6 May it rained.", [("the week of 6 May", "2024-W19")]),
    "the nth weekday": (
        "It falls on the second Sunday of May 2023.",
        [("the second Sunday of May 2023", "2023-05-14")],
    ),
    "a telephone number": ("Call 1800-2020 or 555-1990-2000.", []),
    "a person named like a day": ("Tuesday Weld agreed.", []),
    "the third day is no date": (
        "It was shut on Friday, the third day of the flood.",
        [("Friday", "2024-05-10")],
    ),
    "a weekday and its number": (
        "It was shut on Friday the 10th and on Sunday, the twelfth.",
        [("Friday the 10th", "2024-05-10"), ("Sunday, the twelfth", "2024-05-12")],
    ),
    "which ended then will resume": (
        "Talks which ended on Sunday will resume.",
        [("Sunday", "2024-05-12")],
    ),
    "a day ahead in what was said": (
        "The letter says that pressure fell, and that by Friday there will be none.",
        [("Friday", "2024-05-17")],
    ),
    "a day of the saying": ("She said on Friday there will be none.", [("Friday", "2024-05-10")]),
    "the day before and that": (
        "He said on Monday that it had been dug the day before and that it was dry.",
        [("Monday", "2024-05-13"), ("the day before", "2024-05-12")],
    ),
    "the day before they left is of that day": (
        "He said on Monday that it had been dug the day before the judge left.",
        [("Monday", "2024-05-13")],
    ),
    "bounds of a war": ("The war (1914-1918) ended.", [("1914-1918", "1914/1918")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MORE.values(), ids=MORE)
def test_more_phenomena(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("published", [None, "", "2024", "2024-05", "soon"])
def test_without_the_day_of_publication_there_is_one_problem(published: str | None) -> None:
    draft = times(drafted("On Monday, and last week, it rained.", published=published))
    assert draft.times == ()
    (problem,) = draft.problems
    assert "--published" in problem.remedy
    assert problem.where is not None
    assert problem.where.exact == "Monday"


def test_a_time_of_publication_gives_its_day() -> None:
    assert values("It rained today.", published="2024-05-14T23:30:00-05:00") == [
        ("today", "2024-05-14")
    ]


def test_what_has_no_date_is_told_apart() -> None:
    draft = drafted("On 3 May 2019 it rained. Years later, at 9 a.m., and on 31 June, it did not.")
    assert [span.exact for span in unresolved(draft)] == ["9 a.m.", "31 June"]
    assert [span.exact for span in spans_read(draft)] == ["3 May 2019", "9 a.m.", "31 June"]


def test_a_carried_date_shows_what_it_counts_from() -> None:
    draft = times(drafted("On 3 May 2019 it rained. The next day it did not."))
    assert [[span.exact for span in when.evidence] for when in draft.times] == [[], ["3 May 2019"]]


def test_another_language_is_left_alone() -> None:
    draft = drafted("On Monday 3 May 2019.", language="de")
    assert times(draft) is draft
    assert unresolved(draft) == spans_read(draft) == ()


# When it was said: marked text -> the value, null where the clause has none.
SAID = {
    "by phone, from a place": (
        "{C1 It is shut,} {S1 Tarr} {Q1 told} AFP by phone from Veld on Sunday.",
        "2024-05-12",
    ),
    "in a statement before": (
        "In a statement on Sunday night, {S1 the firm} {Q1 denied} {C1 the leak}.",
        "2024-05-12",
    ),
    "of what the saying came after": (
        "{S1 Tarr} {Q1 said} after a meeting on Monday {C1 that it was over}.",
        None,
    ),
    "at what it was said at": (
        "{S1 Tarr} {Q1 said} at a meeting on Monday {C1 that it was over}.",
        "2024-05-13",
    ),
    "of what it was said of": ("{S1 Tarr} {Q1 said} of the raid on Monday {C1 it was over}.", None),
    "a day's report": ("{S1 Monday's report} {Q1 said} {C1 that it was over}.", "2024-05-13"),
    "people on a day": ("{S1 Residents fleeing on Monday} {Q1 said} {C1 it was over}.", None),
    "an aside between": (
        "On Monday, hours before the vote, {S1 Tarr} {Q1 said} {C1 it was over}.",
        "2024-05-13",
    ),
    "another main clause": ("The strike on Monday led {S1 Tarr} to {Q1 say} {C1 no}.", None),
    "another sentence": ("The court sat on Monday. {S1 Tarr} {Q1 said} {C1 it was over}.", None),
    "the next day": (
        "It fell on 3 May 2019. {S1 Orr} {Q1 said} the next day {C1 no}.",
        "2019-05-04",
    ),
    "it was they that said": (
        "Last week it was {S1 the guild} that {Q1 said} {C1 the ford was open}.",
        "2024-W19",
    ),
    "they and others that said": (
        "Last week it was the guild that said no and {S1 the council} that {Q1 said} {C1 yes}.",
        "2024-W19",
    ),
    "it was on a day that they said": (
        "It was on Monday that {S1 the guild} {Q1 said} {C1 the ford was open}.",
        "2024-05-13",
    ),
    "it was after a day of its own": (
        "It was after the raid on Monday that {S1 the guild} {Q1 said} {C1 the ford was open}.",
        None,
    ),
    "it was cold": ("Last week it was cold, and {S1 Orr} {Q1 said} {C1 it would last}.", None),
    "another clause behind what was said": (
        "{S1 The fleet} {Q1 claims} {C1 the ford is open}, its boats were turned back on Monday.",
        None,
    ),
    "a comparison behind it": (
        "{S1 Two in five} {Q1 favour} {C1 a pause}, up from one in five in March.",
        None,
    ),
    "what she sent": (
        "{S1 Orr} {Q1 has yet to answer} {C1 a proposal} she sent him last week.",
        None,
    ),
    "behind what was said": ("{S1 Orr} {Q1 called} {C1 it “a joke”} on Monday.", "2024-05-13"),
    "in a letter behind what was said": (
        "{S1 Orr} {Q1 repeated} {C1 the charge}, in a letter to the board on Monday.",
        "2024-05-13",
    ),
    "no cue": ("{S1 Orr}: {C1 it fell on Monday}", None),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), SAID.values(), ids=SAID)
def test_when_it_was_said(marked: str, expected: str | None) -> None:
    draft = stated(marked)
    draft = replace(draft, document=replace(draft.document, published=PUBLISHED))
    (statement,) = times(draft).statements
    assert (statement.said_on.value if statement.said_on else None) == expected
