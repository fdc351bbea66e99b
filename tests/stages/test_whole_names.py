"""Sources and cues whole, where the tagger cuts a name that it has never met."""

import time

import pytest
from drafts import drafted, roles

from onrecord.extract.boundaries import boundaries

CASES = {
    "a family name behind the source": (
        "{S1 Łukasz} Nowak {Q1 said} {C1 he had not seen it}.",
        ("Łukasz Nowak", "said", "he had not seen it"),
    ),
    "a family name for a cue": (
        "{S1 Łukasz} {Q1 Nowak} said {C1 nobody had been charged}.",
        ("Łukasz Nowak", "said", "nobody had been charged"),
    ),
    "a name that ends the source's phrase": (
        "{S1 Critics of Agnieszka} Nowak {Q1 say} {C1 the law is vague}.",
        ("Critics of Agnieszka Nowak", "say", "the law is vague"),
    ),
    "a day is no name": (
        "{S1 Rell} Tuesday {Q1 denied} {C1 the raid}.",
        ("Rell", "denied", "the raid"),
    ),
    "a title before the name": (
        "The road, Colonel {S1 Rell} {Q1 said}, {C1 was shut}.",
        ("Colonel Rell", "said", "was shut"),
    ),
    "a first name before it": (
        "He saw Ana {S1 Rell}, who {Q1 said} {C1 it was late}.",
        ("Ana Rell", "said", "it was late"),
    ),
    "the name of another sentence is another's": (
        "They left Veld. {S1 Rell} {Q1 said} {C1 it was late}.",
        ("Rell", "said", "it was late"),
    ),
    "an article alone": (
        "{S1 The} court in Veld {Q1 heard} {C1 that it was so}.",
        ("The court in Veld", "heard", "that it was so"),
    ),
    "where the source is": (
        "{S1 The court} in Veld {Q1 heard} {C1 that it was so}.",
        ("The court in Veld", "heard", "that it was so"),
    ),
    "when it was done is no part of the source": (
        "{S1 Prosecutors} in April {Q1 charged} {C1 two men}.",
        ("Prosecutors", "charged", "two men"),
    ),
    "half a participle": (
        "{S1 Officials in Veld, speaking} by phone, {Q1 confirmed} {C1 the raid}.",
        ("Officials in Veld", "confirmed", "the raid"),
    ),
    "a plain subject that was left out": (
        "Kremna {Q1 offered} {C1 to hold talks}.",
        ("Kremna", "offered", "to hold talks"),
    ),
    "a subject of a clause of its own is left": (
        "When Kremna {Q1 offered} {C1 to hold talks}, all left.",
        ("", "offered", "to hold talks"),
    ),
    "a colon ends a cue": (
        "{S1 Ana} {Q1 said:} {C1 no more}.",
        ("Ana", "said", "no more"),
    ),
    "a colon alone is one": (
        "{S1 Ana}{Q1 :} {C1 no more of it}",
        ("Ana", ":", "no more of it"),
    ),
    "whom it was told is no cue": (
        "{S1 Ana} {Q1 told the Herald} {C1 it was so}.",
        ("Ana", "told", "it was so"),
    ),
    "through what it was said is no cue": (
        "{S1 Ana} {Q1 said in a message} {C1 it was so}.",
        ("Ana", "said", "it was so"),
    ),
    "an article is no cue": (
        "{Q1 The} insistence {C1 that the dam is safe} angered all.",
        ("", "The insistence", "that the dam is safe"),
    ),
}


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES.keys())
def test_sources_and_cues_are_whole(marked: str, expected: tuple[str, str, str]) -> None:
    draft = boundaries(drafted(marked))
    assert [roles(draft, parts) for parts in draft.parts] == [expected]


def test_a_name_that_nobody_says_anything_with_is_no_statement() -> None:
    assert boundaries(drafted("In {Q1 the view of} {C1 Ana Rell}, it was so.")).parts == ()


@pytest.mark.parametrize("words", ["Ana ", "a.", "de la ", ", citing ", "A. ", "the "])
def test_hostile_repetition_takes_no_time(words: str) -> None:
    junk = words * (200_000 // len(words))
    draft = drafted(
        f"{{S1 Ana}} {{Q1 said}} {{C1 it {junk}}}. {{S2 {junk}}} {{Q2 said}} {{C2 no}}."
    )
    began = time.process_time()
    boundaries(draft)
    assert time.process_time() - began < 2
