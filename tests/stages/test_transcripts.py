import pytest
from drafts import drafted, roles
from tables import phenomena

from onrecord.domain import Draft
from onrecord.extract.signatures import signatures
from onrecord.extract.transcripts import transcripts

LEAD = "Gate talks go on\n\nShe spoke on Monday, and this is what was said. An excerpt follows.\n\n"

# What the layout attributes: source, cue and content of each statement.
CASES = {
    "capitals": (
        f"{LEAD}HOST: Is the gate open?\nVENN: It is not open yet.\n",
        [("HOST", ":", "Is the gate open?"), ("VENN", ":", "It is not open yet.")],
    ),
    "names that come again": (
        f"{LEAD}Ana Rell: Is it open?\nDr. Bo Venn: Not yet, no.\nAna Rell: Why is that?\n",
        [
            ("Ana Rell", ":", "Is it open?"),
            ("Dr. Bo Venn", ":", "Not yet, no."),
            ("Ana Rell", ":", "Why is that?"),
        ],
    ),
    "blank lines between": (
        f"{LEAD}POST: Is the bridge open?\n\nTOLL: It was shut on Monday.\n",
        [
            ("POST", ":", "Is the bridge open?"),
            ("TOLL", ":", "It was shut on Monday."),
        ],
    ),
    "what the person is": (
        f"{LEAD}ANA RELL (mayor): Open the gate.\nHOST: When will you?\nHOST: Will you?\n",
        [
            ("ANA RELL (mayor)", ":", "Open the gate."),
            ("HOST", ":", "When will you?"),
            ("HOST", ":", "Will you?"),
        ],
    ),
    "from the first line on": (
        "HOST: Is the gate open?\nVENN: It is not open yet.\n",
        [("HOST", ":", "Is the gate open?"), ("VENN", ":", "It is not open yet.")],
    ),
    "signed after a dash": (
        "“We stay.” — Commissioner Ada Holm\n",
        [("Commissioner Ada Holm", "—", "“We stay.”")],
    ),
    "signed on the line below": (
        "The letter ends:\n“We stay here.”\n— Commissioner Ada Holm, Water Board\n",
        [("Commissioner Ada Holm, Water Board", "—", "“We stay here.”")],
    ),
    "a letter of two paragraphs, signed below": (
        "The letter ends:\n“We stay here.\n“We have water.”\n— Ada Holm, Water Board\n",
        [("Ada Holm, Water Board", "—", "“We stay here.|“We have water.”")],
    ),
    "signed, straight marks and hyphens": (
        '"We stay." -- Ada Holm\n',
        [("Ada Holm", "--", '"We stay."')],
    ),
    "and from": (
        "The vote was close.\n\nAnd from Chair Holm:\n\n“She is able.”\n",
        [("Chair Holm", "And from", "“She is able.”")],
    ),
    "and this from": (
        "And this from the keeper, Ansel Roe:\n\n“The bear came back.”\n",
        [("the keeper, Ansel Roe", "And this from", "“The bear came back.”")],
    ),
}

NOTHING = {
    "one label is no transcript": "Correction: The gate was open.\n",
    "labels of a box": "Where: the old gate hall\nWhen: every Monday at noon\n",
    "figures of a table": "Clinton: 2,316\nWarren: 1,204\nClinton: 44\n",
    "one line of that shape": "Venn: the road is shut.\n\nIt rained on Monday.\n",
    "a word in marks signed by nobody": "They sang “Stay” — Ada Holm wept, and the bells rang.\n",
    "a dash that goes on with a verb": "“We stay.” — Ada Holm said so\n",
    "words without marks": "And from the north:\n\nthe wind came.\n",
}


def by_layout(draft: Draft) -> Draft:
    return signatures(transcripts(draft))


@pytest.mark.parametrize(("text", "expected"), phenomena("transcripts", CASES))
def test_the_layout_attributes(text: str, expected: list[tuple[str, str, str]]) -> None:
    draft = by_layout(drafted(text))
    assert [roles(draft, parts) for parts in draft.parts] == expected
    assert {parts.basis for parts in draft.parts} <= {"transcript", "signature"}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_other_layouts_attribute_nothing(text: str) -> None:
    assert by_layout(drafted(text)).parts == ()


def test_the_layout_stands_against_the_tagger() -> None:
    marked = "{S1 HOST}: {C1 Is it} {Q1 open}?\nVENN: {S2 She} {Q2 said} {C2 it is not}.\n"
    draft = by_layout(drafted(LEAD + marked))
    assert [roles(draft, parts)[0] for parts in draft.parts] == ["HOST", "VENN"]


def test_statements_elsewhere_stay() -> None:
    marked = "“We stay here.” — Ada Holm\n\n{S1 Venn} {Q1 said} {C1 she would not}.\n"
    draft = by_layout(drafted(marked))
    assert [roles(draft, p)[0] for p in draft.parts] == ["Ada Holm", "Venn"]
