"""Sources that a sentence tells and the tagger leaves out, and what nobody is named for."""

import pytest
from drafts import drafted, roles
from tables import phenomena

from onrecord.extract.boundaries import boundaries
from onrecord.extract.hearsay import hearsay

SOURCES = {
    "a participle behind a comma has its sentence's source": (
        (
            "{S1 Venn} {Q1 told} the panel {C1 that the quay was shut}, {Q2 adding} "
            "{C2 that it would stay so}."
        ),
        ["Venn", "Venn"],
    ),
    "not that of a claim inside what was said": (
        (
            "{S1 Venn} {Q1 said} {C1 that {S2 the guild} {Q2 claims} {C2 to hold the port}}, "
            "{Q3 warning} {C3 that fuel would run out}."
        ),
        ["Venn", "the guild", "Venn"],
    ),
    "nor one of another sentence": (
        "{S1 Venn} {Q1 said} {C1 so}. The quay was shut, {Q2 suggesting} {C2 that fuel was low}.",
        ["Venn", ""],
    ),
    "nor that of a relative": (
        (
            "The note, {S1 which} {Q1 said} {C1 the quay was shut}, hung there, {Q2 warning} "
            "{C2 that fuel was low}."
        ),
        ["which", ""],
    ),
    "`according to` has a source of its own or none": (
        "{S1 Venn} {Q1 said} {C1 the quay was shut}, {Q2 according to} {C2 the rest of it}.",
        ["Venn", ""],
    ),
    "a name with what is said of it, up to its verb": (
        (
            "Ada Venn, the harbour master who shut the quay, {Q1 told} reporters "
            "{C1 she was tired of it}."
        ),
        ["Ada Venn, the harbour master who shut the quay"],
    ),
    "also behind a sentence": (
        "It rained. Venn, who runs the port, {Q1 said} {C1 the quay was shut}.",
        ["Venn, who runs the port"],
    ),
    "not where somebody else told it": (
        "Ada Venn, the harbour master, {Q1 was told} {C1 the quay was shut}.",
        [""],
    ),
    "not where it is a time": (
        "Monday, the third day of rain, {Q1 said} {C1 the quay was shut}.",
        [""],
    ),
    "not across a stop": (
        "Ada Venn, tired: the guild, {Q1 said} {C1 the quay was shut}.",
        [""],
    ),
    "what is asked has no such source": (
        "Ada Venn, the harbour master, {Q1 asked} {C1 about the quay}, left.",
        [""],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), phenomena("unsourced", SOURCES))
def test_the_source_that_the_sentence_tells(marked: str, expected: list[str]) -> None:
    found = boundaries(drafted(marked))
    assert [roles(found, parts)[0] for parts in found.parts] == expected


HEARSAY = {
    "the verb is the cue, not the it": (
        "{Q1 It} has been said {C1 that a list of them exists}.",
        [["", "has been said", "that a list of them exists"]],
    ),
    "what the tagger leaves out": (
        "It is widely believed in the port that the master, Ada Venn, knew.",
        [["", "is widely believed", "that the master, Ada Venn, knew"]],
    ),
    "up to where the report goes on": (
        "The rain fell. It was said that the quay was shut, but the crane worked.",
        [["", "was said", "that the quay was shut"]],
    ),
    "not what follows from it": (
        "Where it is said that nothing moves, the guild is blamed.",
        [],
    ),
    "not what somebody says": ("It says that nothing moves. It is the guild that says so.", []),
    "not what is so": ("It is likely that nothing moves. It is true that it rained.", []),
}


@pytest.mark.parametrize(("marked", "expected"), phenomena("hearsay", HEARSAY))
def test_what_nobody_is_named_for(marked: str, expected: list[list[str]]) -> None:
    found = hearsay(boundaries(drafted(marked)))
    assert [list(roles(found, parts)) for parts in found.parts] == expected


NONE = {
    "a mark alone, and no source": "Pictures{Q1 :} {C1 the quay at night}.",
    "a label before a colon": "{S1 OPINION}{Q1 :} {C1 Why the quay must open}\n",
    "a label of two words": "{S1 File photo}{Q1 :} {C1 the quay in March}\n",
    "a label that is the cue": "{Q1 Opinion}: {C1 Why the quay must open}\n",
}


@pytest.mark.parametrize("marked", NONE.values(), ids=NONE)
def test_what_nobody_said(marked: str) -> None:
    assert boundaries(drafted(marked)).parts == ()


def test_a_name_before_a_colon_is_a_source() -> None:
    [parts] = boundaries(drafted("{S1 Ada Venn}{Q1 :} {C1 Why the quay must open}\n")).parts
    assert parts.source


SHORTENED = {
    "a body whose name begins with letters and stops": (
        "{S1 U.S}. Harbour and Ports official Ada Venn {Q1 described} {C1 the quay as “shut”}.",
        "U.S. Harbour and Ports official Ada Venn",
    ),
    "a title": ("{S1 Gen}. Ada Venn {Q1 said} {C1 the quay was shut}.", "Gen. Ada Venn"),
    "not across a comma": (
        "{S1 The U.S}. as ever, Venn {Q1 said} {C1 the quay was shut}.",
        "The U.S",
    ),
}


@pytest.mark.parametrize(("marked", "source"), phenomena("shortened", SHORTENED))
def test_a_source_goes_on_behind_a_word_cut_short(marked: str, source: str) -> None:
    found = boundaries(drafted(marked))
    assert [roles(found, parts)[0] for parts in found.parts] == [source]
