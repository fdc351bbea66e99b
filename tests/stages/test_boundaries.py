import pytest
from drafts import contents, drafted, roles
from tables import phenomena

from onrecord.extract.boundaries import boundaries

CASES = {
    "white space and commas at the ends are left out": (
        "{S1 Ana} {Q1 said}{C1 , the gate was shut, }and left.",
        ["the gate was shut"],
    ),
    "a comma never cuts a content that goes on": (
        "{S1 Ana} {Q1 said} {C1 the gate}, {C1 the road} {C1 and the pass were shut}.",
        ["the gate, the road and the pass were shut"],
    ),
    "a name is not broken off": (
        "{S1 Ana} {Q1 claims} {C1 to have reopened Port} Alma Bridge on Friday.",
        ["to have reopened Port Alma Bridge"],
    ),
    "a name that goes on in another part is": (
        "{C1 The road is open at Port} {S1 Alma} {Q1 said}.",
        ["The road is open at Port"],
    ),
    "words between keep stretches apart": (
        "{C1 The gate}, {S1 Ana} {Q1 said}, {C1 was shut}.",
        ["The gate", "was shut"],
    ),
    "a line break keeps stretches apart": (
        "{S1 Ana} {Q1 said}:\n{C1 open the gate}\n{C1 close the road}\n",
        ["open the gate", "close the road"],
    ),
    "the opening mark of a whole quotation comes along": (
        "{S1 Ana} {Q1 said}: “{C1 The gate is shut.”} She left.",
        ["“The gate is shut.”"],
    ),
    "the closing mark comes along": (
        "{C1 “The gate is shut,}” {S1 Ana} {Q1 said}.",
        ["“The gate is shut,”"],
    ),
    "words that leave both marks outside get both": (
        "“{C1 The gate is shut,}” {S1 Ana} {Q1 said}.",
        ["“The gate is shut,”"],
    ),
    "a quotation that ends inside keeps its end": (
        "{S1 Ana} {Q1 said} {C1 the gate was “shut”} by noon.",
        ["the gate was “shut”"],
    ),
    "a stop stays with its sentence": (
        "{C1 “Shut it.”} {S1 Ana} {Q1 insisted}.",
        ["“Shut it.”"],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), phenomena("boundaries", CASES))
def test_the_content_ends_where_the_page_says(marked: str, expected: list[str]) -> None:
    assert contents(boundaries(drafted(marked))) == [expected]


def test_the_source_is_trimmed_too() -> None:
    draft = boundaries(drafted("{C1 Shut,} {Q1 said} {S1 the “Iron” Ana, }at noon."))
    assert roles(draft, draft.parts[0]) == ("the “Iron” Ana", "said", "Shut")


@pytest.mark.parametrize(
    ("cue", "left"),
    [
        ("said on Sunday", "said"),
        ("said late Friday night", "said"),
        ("vowed last week", "vowed"),
        ("vowed last", "vowed"),
        ("insisted on", "insisted on"),
        ("put it this way", "put it this way"),
    ],
)
def test_when_it_was_said_is_no_cue(cue: str, left: str) -> None:
    draft = boundaries(drafted(f"{{S1 Ana}} {{Q1 {cue}}} {{C1 that it was shut}}."))
    assert roles(draft, draft.parts[0])[1] == left


def test_a_source_in_the_paragraph_above_is_nobody_here() -> None:
    marked = "The letter is signed.\n\n— {S1 Ada Holm}\n\nThen she {Q1 told} us {C1 it was late}.\n"
    assert roles(boundaries(drafted(marked)), boundaries(drafted(marked)).parts[0])[0] == ""


def test_plain_words_of_another_paragraph_are_left_out() -> None:
    marked = "Talks may have {C1 failed for good}.\n\nThe deal, {S1 Ana} {Q1 said}, {C1 was off}.\n"
    assert contents(boundaries(drafted(marked))) == [["was off"]]


def test_speech_below_its_cue_stays() -> None:
    marked = "Gate shut\n\nThen {S1 Ana} {Q1 went on}.\n\n{C1 “The gate is shut for good.”}\n"
    assert contents(boundaries(drafted(marked))) == [["“The gate is shut for good.”"]]


def test_a_content_without_a_word_is_no_statement() -> None:
    assert boundaries(drafted("{S1 Ana} {Q1 said} {C1 “…” —} and left.")).parts == ()


def test_a_subhead_s_words_leave_a_statement_of_the_text_below() -> None:
    text = (
        "Gate shut for a week, town says\n\n"
        "The town shut its gate on Monday, and nobody could say for how long it would stay so.\n\n"
        "{C1 Fears grow}\n\n"
        "{C1 The wells would be dry by Friday}, {S1 the mayor} {Q1 said}, and it rained on.\n"
    )
    assert contents(boundaries(drafted(text))) == [["The wells would be dry by Friday"]]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "{S1 Ana} {Q1 said} {C1 that the gate was shut}, adding {C1 that the road was open}.",
            [["that the gate was shut"], ["that the road was open"]],
            id="a participle adds a statement",
        ),
        pytest.param(
            "{S1 Ana} {Q1 said} {C1 that it was late}, warning {C1 that it was dark} and noting"
            " {C1 “that it was cold”}.",
            [["that it was late"], ["that it was dark"], ["“that it was cold”"]],
            id="two of them add two",
        ),
        pytest.param(
            "{S1 Ana} {Q1 said} {C1 that the gate was shut}, running {C1 that day}.",
            [["that the gate was shut", "that day"]],
            id="a participle of doing adds none",
        ),
        pytest.param(
            "{S1 Ana} {Q1 insisted on} {C1 paying the bill}.", [], id="what is done is not said"
        ),
        pytest.param(
            "{S1 Ana} {Q1 insisted on} {C1 a full inquiry}.",
            [["a full inquiry"]],
            id="what is insisted on is",
        ),
    ],
)
def test_one_statement_a_clause_that_says_something(marked: str, expected: list[list[str]]) -> None:
    assert contents(boundaries(drafted(marked))) == expected


def test_what_a_participle_adds_has_the_same_source() -> None:
    draft = boundaries(
        drafted(
            "{S1 Ana} {Q1 said} {C1 that the gate was shut}, adding {C1 that the road was open}."
        )
    )
    assert [roles(draft, parts) for parts in draft.parts] == [
        ("Ana", "said", "that the gate was shut"),
        ("Ana", "adding", "that the road was open"),
    ]


def test_a_verb_of_saying_comes_before_a_preposition() -> None:
    draft = boundaries(
        drafted("{Q1 To} {S1 Ana}, {C1 the story was “a joke”}, she told the agency.")
    )
    assert [roles(draft, parts) for parts in draft.parts] == [
        ("she", "told", "the story was “a joke”")
    ]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("It was the army {S1 that} {Q1 said} {C1 the gate was shut}.", "the army"),
        ("It was the day the river league {S1 that} {Q1 said} {C1 it}.", "the river league"),
        ("The papers {S1 that} {Q1 said} {C1 it was late} are lost.", "that"),
        ("All {S1 that} {Q1 said} {C1 it was late} left.", "that"),
    ],
)
def test_that_is_whom_the_words_before_it_tell(marked: str, source: str) -> None:
    draft = boundaries(drafted(marked))
    assert [roles(draft, parts)[0] for parts in draft.parts] == [source]
