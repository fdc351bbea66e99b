import pytest
from drafts import contents, drafted
from tables import phenomena

from onrecord.extract.speech import speech

CASES = {
    "each paragraph opens again and the last one closes": (
        "{C1 “The first truck left.} {S1 Venn} {Q1 said}.",
        ["“The first truck left."],
    ),
    "two paragraphs": (
        "{S1 Venn} {Q1 said}: {C1 “The first left.}\n\n“The second did not.”\n\nThe road is shut.",
        ["“The first left.", "“The second did not.”"],
    ),
    "three paragraphs": (
        "{S1 Venn} {Q1 said}: {C1 “One.}\n\n“Two.\n\n“Three.”\n\nThe road is shut.",
        ["“One.", "“Two.", "“Three.”"],
    ),
    "single marks": (
        "{S1 Venn} {Q1 said}: {C1 ‘One of us left.}\n\n‘Two didn’t.’\n\nThe road is shut.",
        ["‘One of us left.", "‘Two didn’t.’"],
    ),
    "straight marks": (
        '{S1 Venn} {Q1 said}: {C1 "One left.}\n\n"Two did not."\n\nThe road is shut.',
        ['"One left.', '"Two did not."'],
    ),
    "single newlines": (
        "{S1 Venn} {Q1 said}: {C1 “One left.}\n“Two did not.”\nThe road is shut.",
        ["“One left.", "“Two did not.”"],
    ),
    "a closed quotation is not gone on from": (
        "{S1 Venn} {Q1 said}: {C1 “One left.”}\n\n“Two did not,” somebody wrote.",
        ["“One left.”"],
    ),
    "a paragraph without a mark ends what was never closed": (
        "{S1 Venn} {Q1 said}: {C1 “One left.}\n\nThe road is shut.\n\n“Two,” it says on the gate.",
        ["“One left."],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), phenomena("speech", CASES))
def test_a_speech_of_several_paragraphs_is_one_statement(marked: str, expected: list[str]) -> None:
    assert contents(speech(drafted(marked))) == [expected]


def test_a_paragraph_that_has_a_statement_already_keeps_it() -> None:
    marked = "{S1 Venn} {Q1 said}: {C1 “One left.}\n\n{C2 “Two did not,”} {S2 Rell} {Q2 said}.\n"
    assert contents(speech(drafted(marked))) == [["“One left."], ["“Two did not,”"]]


def test_nobody_s_speech_stays_nobody_s() -> None:
    draft = drafted("“One left.\n\n“Two did not.”\n")
    assert speech(draft) == draft
