"""Where contents begin and end: at words, at their own clause, sentence and part of a headline."""

import pytest
from drafts import contents, drafted, roles

from onrecord.extract.boundaries import boundaries
from onrecord.extract.boundaries.apart import apart

HEADLINE = "{}\n\nThe ferry town of Orm spoke of little else on Monday, and the rain went on.\n"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{S1 The mill} {Q1 put} {C1 the loss at 31},400 on Monday.", "the loss at 31,400"),
        ("{S1 The mill} {Q1 put} {C1 it at 31,}400 on Monday.", "it at 31,400"),
        ("{S1 The mill} {Q1 put} {C1 the rent at £1},900.50 a month.", "the rent at £1,900.50"),
        ("{S1 Ada} {Q1 paid, she says,} £{C1 1,900} for it.", "£1,900"),
        ("{S1 Ada} {Q1 said} {C1 it rang at 4}.40am on Friday.", "it rang at 4.40am"),
        ("{S1 Ada} {Q1 said} {C1 it was a 5}th try.", "it was a 5th"),
        ("{S1 Ada} {Q1 saw} {C1 a 34-year}-old baker.", "a 34-year-old"),
        ("{S1 Ada} {Q1 put} {C1 it at 12}% of all.", "it at 12%"),
        ("{S1 Ada} {Q1 saw} 3{C1 4-year-olds on the ramp}.", "34-year-olds on the ramp"),
        ("{S1 Ada} {Q1 said} {C1 it was un}safe.", "it was unsafe"),
    ],
)
def test_no_word_and_no_number_is_cut(marked: str, expected: str) -> None:
    assert contents(boundaries(drafted(marked))) == [[expected]]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("A self-{S1 taught bak}er {Q1 sa}id {C1 so}.", ("self-taught baker", "said", "so")),
        ("{S1 Ada}{Q1 ’s claim} {C1 that it rang}.", ("Ada", "’s claim", "that it rang")),
        ("{S1 Ada} {Q1 said} {C1 it was 4}, 5 or 6.", ("Ada", "said", "it was 4")),
        ("{S1 Ada} {Q1 said} {C1 it was 4}. 5 left.", ("Ada", "said", "it was 4")),
        ("{C1 It rang} - {S1 Ada} {Q1 said}.", ("Ada", "said", "It rang")),
        ("{C1 It rang}—{S1 Ada} {Q1 said}.", ("Ada", "said", "It rang")),
        ("{S1 Ada}-{Q1 led} {C1 calls for rain}.", ("Ada", "led", "calls for rain")),
        ("{S1 Ada} {Q1 put} {C1 it at 31}{C1 ,400 or so}.", ("Ada", "put", "it at 31,400 or so")),
    ],
)
def test_sources_and_cues_are_whole_too_and_marks_part_words(
    marked: str, expected: tuple[str, str, str]
) -> None:
    draft = boundaries(drafted(marked))
    assert roles(draft, draft.parts[0]) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{S1 Pilots} {Q1 say} {C1 ferry runs again; town sees none}", ["ferry runs again"]),
        ("{S1 Pilots} {Q1 say} {C1 ferry runs again}; town sees {C1 none}", ["ferry runs again"]),
        ("{S1 Pilots} {Q1 say} {C1 ferry runs again | Orm Gazette}", ["ferry runs again"]),
        ("{C1 Town in the dark; ferry runs again}, {S1 pilots} {Q1 say}", ["ferry runs again"]),
        ("{S1 Pilots} {Q1 say} {C1 ‘ferry runs; come aboard’}", ["‘ferry runs; come aboard’"]),
        ("{S1 Pilots} {Q1 say} {C1 ferry runs, town sees none}", ["ferry runs, town sees none"]),
        ("{S1 Pilots} {Q1 speak}; {C1 ferry runs}", ["ferry runs"]),
    ],
)
def test_a_semicolon_parts_a_headline(marked: str, expected: list[str]) -> None:
    assert contents(apart(drafted(HEADLINE.format(marked)))) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{S1 Ada} {Q1 said} {C1 it rang; nobody came}.", ["it rang; nobody came"]),
        ("{S1 Ada} {Q1 said} {C1 it rang}; the guild finds {C1 it mute}.", ["it rang"]),
        (
            "{S1 Ada} {Q1 named} {C1 the bell}; {C1 the rope} and {C1 the crank}.",
            ["the bell; the rope", "the crank"],
        ),
    ],
)
def test_in_the_text_below_a_content_may_go_on(marked: str, expected: list[str]) -> None:
    text = HEADLINE.format("Ferry") + "\n" + marked + " It rained on all day and all night.\n"
    assert contents(apart(boundaries(drafted(text)))) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "{C1 The mayor vowed to stay. He left on Monday}, {Q1 according to} {S1 the guild}.",
            ["He left on Monday"],
            id="a sentence before the cue's is another's",
        ),
        pytest.param(
            "{C1 The mayor vowed to stay}. {C1 He left}, {S1 Ada} {Q1 said}, {C1 in the rain}.",
            ["He left", "in the rain"],
            id="a stretch of its own is, too",
        ),
        pytest.param(
            "{S1 Ada} {Q1 said} {C1 the ferry was full. Nobody checked the deck}.",
            ["the ferry was full"],
            id="so is one behind it",
        ),
        pytest.param(
            "{S1 Ada} {Q1 said} {C1 that Dr. Rell and Col. Orme had left}.",
            ["that Dr. Rell and Col. Orme had left"],
            id="a title ends no sentence",
        ),
        pytest.param(
            "{C1 “It was late. Nobody came,”} {S1 Ada} {Q1 said}.",
            ["“It was late. Nobody came,”"],
            id="speech goes on",
        ),
        pytest.param(
            "{C1 It was late. Nobody came,”} {S1 Ada} {Q1 said}.",
            ["It was late. Nobody came,”"],
            id="speech goes on without its first mark",
        ),
        pytest.param(
            "{S1 Ada} {Q1 said}: {C1 The ferry was full. Nobody checked the deck}.",
            ["The ferry was full. Nobody checked the deck"],
            id="a colon announces more than one",
        ),
        pytest.param(
            "{S1 Ada}{Q1 :} {C1 It was late. Nobody came.}",
            ["It was late. Nobody came."],
            id="a transcript's turn has as many as it likes",
        ),
        pytest.param(
            "{C1 Nobody came}. So {Q1 says} {S1 Ada}.",
            ["Nobody came"],
            id="all that a statement has stays",
        ),
    ],
)
def test_an_unquoted_content_keeps_to_its_sentence(marked: str, expected: list[str]) -> None:
    text = f"Ferry\n\nOrm slept, and the rain that had begun at noon went on until six. {marked}\n"
    assert contents(apart(drafted(text))) == [expected]


def test_what_another_sentence_says_stays_found() -> None:
    marked = (
        "{C1 {S2 The mayor} {Q2 vowed} {C2 to stay}. He left on Monday}, {Q1 according to} "
        "{S1 the guild}."
    )
    assert contents(apart(drafted(marked))) == [["He left on Monday"], ["to stay"]]


@pytest.mark.parametrize(
    ("marked", "source", "content"),
    [
        pytest.param(
            "{Q1 According to} {S1 two clerks}, {C1 who asked not to be named, it was late}.",
            "two clerks, who asked not to be named",
            "it was late",
            id="a relative clause is the source's",
        ),
        pytest.param(
            "{Q1 According to} {S1 six clerks}, {C1 none of whom was there, it was late}.",
            "six clerks, none of whom was there",
            "it was late",
            id="so is one that begins with a number",
        ),
        pytest.param(
            "{Q1 According to} {S1 a clerk}, {C1 who, like Ada, had left, and slept, it was late}.",
            "a clerk, who, like Ada, had left, and slept",
            "it was late",
            id="to the comma that ends it",
        ),
        pytest.param(
            "{C1 “It was late,”} {Q1 said} {S1 Ada Holm}, {C1 who runs the ferry}.",
            "Ada Holm, who runs the ferry",
            "“It was late,”",
            id="to its end where nothing follows",
        ),
        pytest.param(
            "{S1 Ada Holm} {Q1 asked}, {C1 who runs the ferry}.",
            "Ada Holm",
            "who runs the ferry",
            id="a question behind a cue is none",
        ),
        pytest.param(
            "{Q1 According to} {S1 a clerk}, {C1 whoever came was late}.",
            "a clerk",
            "whoever came was late",
            id="whoever is not who",
        ),
        pytest.param(
            "{Q1 According to} {S1 a clerk}, {C1 “who came, came late”}.",
            "a clerk",
            "“who came, came late”",
            id="what is quoted is said",
        ),
    ],
)
def test_a_relative_clause_behind_a_source(marked: str, source: str, content: str) -> None:
    draft = boundaries(drafted(marked))
    found = roles(draft, draft.parts[0])
    assert (found[0], found[2]) == (source, content)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{S1 Ada} {Q1 has warned} {C1 both towns in Orm that neither can win}.", "that neither"),
        ("{S1 Ada} {Q1 reminded} {C1 him that the ferry was full}.", "that the ferry"),
        ("{S1 Ada} {Q1 assured} {C1 the crowd that no one had left}.", "that no one"),
        ("{S1 Ada} {Q1 wrote} {C1 to the guild in May that it rained}.", "that it rained"),
        ("{S1 Ada} {Q1 vowed} in a letter {C1 to the guild to have it mended}.", "to have it"),
        ("{S1 Ada} {Q1 vowed} {C1 to Norr to stay}.", "to stay"),
        ("{S1 Ada} {Q1 warned} {C1 that the guild that ran it was broke}.", "that the guild"),
        ("{S1 Ada} {Q1 warned} {C1 the bridge that was mined would fall}.", "the bridge that"),
        ("{S1 Ada} {Q1 told} {C1 him to say that the bridge would fall}.", "him to say"),
        ("{S1 Ada} {Q1 told} {C1 Rell she knew that the bridge would fall}.", "Rell she knew"),
        ("{S1 Ada} {Q1 warned} {C1 him not to make that speech}.", "him not to"),
        ("{S1 Ada} {Q1 warned} {C1 of floods that nobody expects}.", "of floods"),
        ("{S1 Ada} {Q1 told} {C1 “the guild that it rained”}.", "“the guild that"),
        ("{S1 Ada} {Q1 said} {C1 the guild that ran it was broke}.", "the guild that"),
        ("{S1 Ada} {Q1 urged} {C1 both towns to talk}.", "both towns to talk"),
        ("{S1 Ada} {Q1 vowed} {C1 to ask the guild to stay}.", "to ask the guild"),
        ("{S1 Ada} {Q1 objected} {C1 to the plan to stay}.", "to the plan"),
        ("{S1 Ada} {Q1 warned} {C1 them, in May, that it rained}.", "them, in May"),
    ],
)
def test_those_spoken_to_are_not_what_is_said(marked: str, expected: str) -> None:
    [[content]] = contents(boundaries(drafted(marked)))
    assert content.startswith(expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "{C1 The mill is shut}, {S1 Ada} {Q1 said}, as the town and the firm blamed "
            "{C1 each other for it}.",
            ["The mill is shut"],
            id="another clause's end",
        ),
        pytest.param(
            "{C1 The mill is shut}, {Q1 said} {S1 Ada}, who heads {C1 the guild}.",
            ["The mill is shut"],
            id="the end of a relative clause",
        ),
        pytest.param(
            "{C1 The mill}, {S1 Ada} {Q1 said} on Monday, {C1 is shut}.",
            ["The mill", "is shut"],
            id="the same clause, behind a comma",
        ),
        pytest.param(
            "{C1 The mill}, {S1 Ada} {Q1 said} as she left, {C1 is shut}.",
            ["The mill", "is shut"],
            id="the same clause, behind another",
        ),
        pytest.param(
            "{C1 The mill is shut}, {S1 Ada} {Q1 said}, {C1 as the firm is broke}.",
            ["The mill is shut", "as the firm is broke"],
            id="a clause that is drawn whole",
        ),
        pytest.param(
            "{S1 Ada} {Q1 said} {C1 that the mill}, which ran {C1 day and night, was shut}.",
            ["that the mill", "day and night, was shut"],
            id="all of it behind the cue",
        ),
        pytest.param(
            "{C1 The mill is shut}, {S1 Ada} {Q1 said}, as the firm chose {C1 “to sleep on it”}.",
            ["The mill is shut", "“to sleep on it”"],
            id="words in marks",
        ),
    ],
)
def test_a_rag_is_no_part(marked: str, expected: list[str]) -> None:
    assert contents(boundaries(drafted(marked))) == [expected]
