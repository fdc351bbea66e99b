"""The rules of the desk, each with what it finds and what it leaves alone."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from readings import reading_of

from onrecord.domain import Figure, Reading, Section, Source, Statement
from onrecord.export.lint import RULES, findings
from onrecord.export.lint.attribution import FAR

ROOT = Path(__file__).parents[3]


def found(reading: Reading, rule: str) -> list[tuple[str, str]]:
    every = set(RULES) - {rule}
    return [(each.words, each.what) for each in findings(reading, off=every)]


def figure(reading: Reading, words: str, **fields: object) -> Figure:
    start = reading.document.text.index(words)
    number = Figure(
        id=words,
        span=reading.document.span(start, start + len(words)),
        value="12",
        low=None,
        high=None,
        kind="count",
        confidence=0.9,
    )
    return replace(number, **fields)  # type: ignore[arg-type]  the caller knows the fields


def counting(marked: str, *given: tuple[str, str, int | None]) -> Reading:
    """A reading with figures: their words, what they count, and whose statement they are in."""
    reading = reading_of(marked)
    text = reading.document.text
    figures = []
    for words, counted, number in given:
        at = text.index(counted)
        figures.append(
            figure(
                reading,
                words,
                of_what=(reading.document.span(at, at + len(counted)),),
                statement=None if number is None else reading.statements[number].id,
            )
        )
    return replace(reading, figures=tuple(figures))


def test_figures_in_the_outlet_s_own_voice() -> None:
    reading = counting(
        "At dawn 12 carts left. {S1 Ana Pell} {Q1 said} {C1 that 40 mules had died}.",
        ("12", "carts", None),
        ("40", "mules", 0),
    )
    assert found(reading, "figure-unattributed") == [("12", "in the outlet's own voice")]


def test_an_age_needs_nobody_behind_it() -> None:
    reading = reading_of("The 62-year-old left.")
    aged = replace(reading, figures=(figure(reading, "62-year-old", kind="age"),))
    assert found(aged, "figure-unattributed") == []


TWO = (
    "{S1 Ana Pell} {Q1 said} {C1 that 40 mules had died}. {S2 Ivo Karn} {Q2 counted} {C2 38 Mules}."
)


def test_a_figure_that_two_count_has_two_sources() -> None:
    two = counting(TWO, ("40", "mules", 0), ("38", "Mules", 1))
    assert found(two, "figure-single-source") == []
    one = counting(TWO, ("40", "mules", 0))
    assert found(one, "figure-single-source") == [("40", "on one source's word")]


def test_one_who_says_it_twice_is_one_source() -> None:
    again = TWO.replace("Ivo Karn", "ana pell")
    reading = counting(again, ("40", "mules", 0), ("38", "Mules", 1))
    assert [words for words, _ in found(reading, "figure-single-source")] == ["40", "38"]


def test_he_may_be_another() -> None:
    reading = counting(TWO.replace("Ivo Karn", "He"), ("40", "mules", 0), ("38", "Mules", 1))
    assert found(reading, "figure-single-source") == []


def sourced(reading: Reading, source: Source) -> Reading:
    statement: Statement = replace(reading.statements[0], source=source)
    return replace(reading, statements=(statement,))


def test_unnamed_sources_with_a_reason_and_without() -> None:
    reading = reading_of("{S1 An aide who feared for his post} {Q1 said} {C1 it was over}.")
    source = reading.statements[0].source
    at = reading.document.text.index("feared")
    reason = (reading.document.span(at, at + len("feared for his post")),)
    bare = sourced(reading, replace(source, naming="unnamed"))
    told = sourced(reading, replace(source, naming="unnamed", reason=reason))
    who = "An aide who feared for his post"
    assert found(bare, "unnamed-without-reason") == [(who, "unnamed, and no reason given")]
    assert found(bare, "unnamed-with-reason") == []
    assert found(told, "unnamed-without-reason") == []
    assert found(told, "unnamed-with-reason") == [(who, "unnamed: feared for his post")]


def test_a_pronoun_is_whoever_was_found_before_it() -> None:
    reading = reading_of("{S1 He} {Q1 said} {C1 it was over}.")
    unnamed = sourced(reading, replace(reading.statements[0].source, naming="unnamed"))
    assert found(unnamed, "unnamed-without-reason") == []


LONG = " ".join(["word"] * (FAR + 1))

DISTANCES = {
    "beside": ("{C1 It was over}, {S1 Ana} {Q1 said}.", False),
    "in front": (f"{{S1 Ana}} {{Q1 said}} {{C1 {LONG}}}.", False),
    "split": (f"{{C1 “No,”}} {{Q1 said}} {{S1 Ana}}. {{C1 “{LONG}.”}}", False),
    "behind": (f"{{C1 {LONG}}}, {{S1 Ana}} {{Q1 said}}.", True),
    "in the paragraph above": ("{S1 Ana} {Q1 said}:\n\n{C1 “We stay.”}", True),
    "over two paragraphs": (
        "{C1 “We stay,} {S1 she} {Q1 said}. {C1 “We wait.\n\n“We eat.”}",
        False,
    ),
    "nobody": ("{C1 “We stay.”}", False),
}


@pytest.mark.parametrize(("marked", "is_far"), DISTANCES.values(), ids=DISTANCES)
def test_distance_from_a_statement_to_its_attribution(marked: str, *, is_far: bool) -> None:
    assert bool(found(reading_of(marked), "attribution-far")) == is_far


def titled(text: str) -> Reading:
    reading = reading_of(text)
    head, *paragraphs = text.split("\n\n")
    at, sections = 0, []
    for number, words in enumerate((head, *paragraphs)):
        kind = "body" if number else "headline"
        sections.append(Section(start=at, end=at + len(words), kind=kind))
        at += len(words) + 2
    return replace(reading, sections=tuple(sections))


HEADLINES = {
    "in the body, in other marks": (
        "Road ‘open and safe’\n\n“It is open and safe,” Tarr said.",
        [],
    ),
    "in the body without marks": ("Road ‘open’\n\nThe road is open.", []),
    "over a line's end": ("Road ‘open and safe’\n\nIt is open\nand safe.", []),
    "with an apostrophe": ("‘We didn’t know’\n\n“We didn't know it.”", []),
    "other words": ("Road ‘safe’\n\nIt is unsafe.", [("‘safe’", "not in the body")]),
    "words of two paragraphs": ("‘One two’\n\nOne\n\ntwo", [("‘One two’", "not in the body")]),
    "marks in the body are no headline's": ("Road\n\nThe “Iron Road”.", []),
}


@pytest.mark.parametrize(("text", "expected"), HEADLINES.values(), ids=HEADLINES)
def test_quotations_of_headlines(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(titled(text), "headline-quotation") == expected


def test_quotations_that_nobody_said() -> None:
    reading = reading_of("“We were never asked.” {C1 “No,”} {S1 Ana} {Q1 said}.")
    assert found(reading, "quotation-unattributed") == [
        ("“We were never asked.”", "on nobody's word")
    ]


def test_places_count_lines_and_columns_from_one() -> None:
    reading = reading_of("Ferry\r\n\nA 🛢️ “late and long and never seen”.")
    (only,) = findings(reading, off=set(RULES) - {"quotation-unattributed"})
    assert (only.line, only.column) == (3, 6)
    assert reading.document.text[only.start : only.end] == only.words


def test_findings_stand_in_the_order_of_the_text() -> None:
    reading = reading_of("“We ate it all.” Then “we drank it all.” And “we sang it all.”")
    starts = [each.start for each in findings(reading)]
    assert starts == sorted(starts)


def test_the_rules_are_the_table_in_the_docs() -> None:
    text = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
    table = re.search(r"<!-- rules -->\n(.*?)<!-- end -->", text, re.DOTALL)
    rows = "".join(f"| `{r.name}` | {r.what} | {r.why} | {r.source} |\n" for r in RULES.values())
    head = "| rule | finds | because | on whose advice |\n| --- | --- | --- | --- |\n"
    assert table
    assert table[1] == head + rows
