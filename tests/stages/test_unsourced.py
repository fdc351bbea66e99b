"""Sources that a sentence tells and the tagger leaves out, and what nobody is named for."""

import pytest
from drafts import drafted, roles
from tables import phenomena

from onrecord.extract.boundaries import boundaries

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
    found = boundaries(drafted(marked))
    assert [list(roles(found, parts)) for parts in found.parts] == expected
