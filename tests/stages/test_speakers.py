from dataclasses import replace
from time import process_time

import pytest
from drafts import EVEN, document, stated
from growth import at_most
from hypothesis import given
from hypothesis import strategies as st
from naming_by_capitals import with_names
from promises import spans
from who_speaks import Row, faults, name_of, resolved, rows, same

from onrecord.domain import Addressee, Draft, Mention
from onrecord.domain.parts import Parts
from onrecord.extract.entities import entities
from onrecord.extract.nesting import nesting
from onrecord.extract.speakers import speakers
from onrecord.extract.statements import statements

FILES = ("speakers_own.toml", "speakers_kinds.toml", "speakers_unseen.toml")
ALL = [row for file in FILES for row in rows(file)]


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.name)
def test_who_speaks(row: Row) -> None:
    assert faults(row) == []


@pytest.mark.parametrize("file", FILES)
def test_few_are_missed_and_fewer_are_wrong(file: str) -> None:
    """A wrong speaker is worse than none: the floors are 85 % of all and 92 % of those given."""
    read = [(row, *resolved(row.marked, row.mentions)) for row in rows(file)]
    judged = [
        (expected, name_of(draft, statements[number]))
        for row, draft, statements in read
        for number, expected in row.speaker.items()
    ]
    given_one = [(expected, found) for expected, found in judged if found]
    assert sum(same(*each) for each in judged) >= 0.85 * len(judged)
    assert sum(same(*each) for each in given_one) >= 0.92 * len(given_one)


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.name)
def test_a_speaker_is_an_entity_with_its_evidence_in_the_report(row: Row) -> None:
    draft, statements = resolved(row.marked, row.mentions)
    entities_by_id = {e.id: e for e in draft.entities}
    for statement in statements.values():
        source = statement.source
        if source.speaker is not None:
            assert source.candidates == ()
            assert source.speaker.evidence
            assert entities_by_id[source.speaker.entity].name in draft.document.text
            assert 0 < source.speaker.confidence <= 1
            assert round(source.speaker.confidence, 2) == source.speaker.confidence
        for candidate in source.candidates:
            assert candidate.entity in entities_by_id
    for span in spans((draft.statements, draft.entities)):
        assert draft.document.text[span.start : span.end] == span.exact


SWAPS = (("Voss", "Qadri"), ("Mira", "Bao"), ("Rell", "Okonjo"), ("Tom", "Ines"))
TOLD = (
    "{S1 Mira Voss} {Q1 said} {C1 it rained}. {S2 She} {Q2 added} {C2 that {S3 Tom Rell} {Q3 knew}"
    " {C3 it}}. {S4 Rell} {Q4 denied} {C4 it}. {S5 He} {Q5 said} {C5 no}."
)


def test_other_names_change_nothing_but_the_names() -> None:
    """Names tell nothing of anybody: neither where they are from nor of which gender they are."""
    other = TOLD
    for one, another in SWAPS:
        other = other.replace(one, another)
    draft, statements = resolved(TOLD)
    swapped, same_statements = resolved(other)
    for number, statement in statements.items():
        name = name_of(draft, statement)
        for one, another in SWAPS:
            name = name.replace(one, another)
        assert name == name_of(swapped, same_statements[number])
        assert statement.source.naming == same_statements[number].source.naming


@pytest.mark.parametrize(
    "unit",
    [
        "The army refused. <It> said no. ",
        "His deputy left. <He> said no. ",
        "Tam Orrin left. <The retired pilot, 71,> said no. ",
        "Ada Holm, a former pilot, left. <The former pilot> said no. ",
        "“He left.” <The 58-year-old> said no.\n\nAda Holm left. ",
        "<Orvia's foreign minister> said no.\n\nForeign Minister Ada Holm left. ",
    ],
)
def test_time_grows_with_the_number_of_sources_alone(unit: str) -> None:
    """Who spoke, and what they were called, is kept so that nobody looks through all of it."""
    first, last = unit.index("<"), unit.index(">") - 1
    plain = unit.replace("<", "").replace(">", "")

    def seconds(number: int) -> float:
        parts = tuple(
            Parts(
                source=((at + first, at + last),),
                cue=((at + last + 1, at + last + 5),),
                content=((at + last + 6, at + last + 8),),
                basis="signature",
            )
            for at in range(0, number * len(plain), len(plain))
        )
        draft = statements(EVEN)(Draft(document=document(plain * number), parts=parts))
        draft = entities(with_names(draft))
        started = process_time()
        assert len(speakers(draft).statements) == number
        return process_time() - started

    assert at_most(10, seconds, 50, 200)


def test_an_addressee_that_is_named_is_an_entity() -> None:
    draft = stated("{S1 Ada Holm} {Q1 told} Bo Pell {C1 that it rained}.")
    text = draft.document.text
    at = text.index("Bo Pell")
    addressee = Addressee(spans=(draft.document.span(at, at + 7),))
    draft = replace(draft, statements=(replace(draft.statements[0], addressee=addressee),))
    draft = speakers(entities(draft))
    (statement,) = draft.statements
    named = {e.id: e.name for e in draft.entities}
    assert statement.addressee is not None
    assert named[statement.addressee.entity or ""] == "Bo Pell"


def test_a_name_that_the_tagger_misses_is_one_where_it_speaks() -> None:
    draft = speakers(entities(nesting(stated("{S1 Spokesman Rik Olund} {Q1 said} {C1 no}."))))
    assert [e.name for e in draft.entities] == ["Rik Olund"]
    assert draft.statements[0].source.speaker is not None


def test_a_report_without_names_or_statements_has_no_entities() -> None:
    draft = speakers(entities(stated("It rained on Monday.")))
    assert (draft.entities, draft.statements) == ((), ())


WORDS = st.sampled_from(
    [
        "Ada",
        "Holm",
        "Mr",
        "the",
        "minister",
        "of",
        "Veld",
        "and",
        "she",
        "he",
        "said",
        ",",
        "’s",
        "'s",
        "who",
        "I",
        "“",
        "”",
        "(",
        ")",
        "UN",
        ".",
        "\n\n",
        "office",
        "his",
        "62",
        "al-Haddan",
        "é",
        "🛢️",
    ]
)


@given(st.lists(WORDS, max_size=30), st.integers(0, 20), st.integers(1, 20))
def test_no_words_break_it(words: list[str], start: int, length: int) -> None:
    said = " ".join(words)
    first, last = min(start, len(said)), min(start + length, len(said))
    marked = (
        said[:first] + "{S1 " + said[first:last] + "} {Q1 said} {C1 that it rained}" + said[last:]
    )
    draft = with_names(nesting(stated(marked)))
    once, again = speakers(entities(draft)), speakers(entities(draft))
    assert once == again
    text = once.document.text
    assert all(text[s.start : s.end] == s.exact for s in spans((once.statements, once.entities)))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=8))
def test_no_mentions_break_it(stretches: list[tuple[int, int]]) -> None:
    draft = nesting(
        stated("{S1 The mayor, Ada Holm,} {Q1 said} {C1 the Veld gate was shut by Mr Pell}.")
    )
    length = len(draft.document.text)
    mentions = tuple(
        Mention(start=a, end=min(length, a + n), form="name", kind="person", score=0.5)
        for a, n in stretches
        if a < length
    )
    read: Draft = speakers(entities(replace(draft, mentions=mentions)))
    for span in spans((read.statements, read.entities)):
        assert span.exact.strip()
        assert read.document.text[span.start : span.end] == span.exact
