import pytest
from marked import read_marked
from tables import Case, cases, parameters, phenomena

from onrecord.extract.mode import Verdict, mode
from onrecord.text.quotations import quotations
from onrecord.text.wordlists import word_lists


def judged(case: Case, number: int) -> tuple[str, tuple[str, ...]]:
    text = case.marked.text
    verdict = mode(
        text,
        case.marked.statements[number].content,
        quotations(text).found,
        inner=case.marked.inner_contents(number),
    )
    return verdict.mode, case.marked.words(verdict.quoted)


@pytest.mark.parametrize("case", parameters("mode", cases("mode_unseen.toml")))
def test_the_marks_decide(case: Case) -> None:
    assert {n: judged(case, n) for n in case.mode} == {
        n: (mode, case.quoted[n]) for n, mode in case.mode.items()
    }


@pytest.mark.parametrize("file", ["mode_unseen.toml", "hard_unseen.toml"])
def test_nine_in_ten_cases_are_right(file: str) -> None:
    rows = [case for case in cases(file) if case.mode]
    right = [c for c in rows if all(judged(c, n) == (c.mode[n], c.quoted[n]) for n in c.mode)]
    assert len(right) >= 0.9 * len(rows)


# Phenomena that the table above lacks.
MORE = {
    "no marks at all": ("{C1 the road was shut}", "indirect", ()),
    "marks without words": ("{C1 the road “…” was shut}", "indirect", ()),
    "a contested name that comes again": (
        "{C1 the cost of “reform” was high}. “Reform” is on every wall.",
        "indirect",
        (),
    ),
    "a modal before the marks": ("{C1 they would “walk away”} soon", "mixed", ("walk away",)),
    "what qualifies the first noun": (
        "{C1 that “ample” fuel had come and that the “mutineers” took it}",
        "mixed",
        ("ample",),
    ),
    "a doubtful name for the first noun": ("{C1 that “volunteers” had come}", "indirect", ()),
    "a clause that leads": (
        "{C1 “thin and very dull” was the soup}",
        "mixed",
        ("thin and very dull",),
    ),
    "a verdict with no article": ("{C1 the owners of “greed”}", "mixed", ("greed",)),
    "a doubtful name with no article": ("{C1 it was run by “volunteers”}", "indirect", ()),
    "an article inside the marks": ("{C1 that “the worst” was over}", "mixed", ("the worst",)),
    "a pronoun inside the marks": ("{C1 that the cry “we won” rang}", "mixed", ("we won",)),
    "a verdict on somebody": ("{C1 her “brave”}", "mixed", ("brave",)),
    "a doubtful name of theirs": ("{C1 its “partners” had left}", "indirect", ()),
    "two nouns with no article": (
        "{C1 both held “constructive talks” there}",
        "mixed",
        ("constructive talks",),
    ),
    "an unclosed quotation ends with its content": (
        "{C1 it was “a very long and dull day} and left",
        "mixed",
        ("a very long and dull day",),
    ),
    "the bounds may leave out the marks": ("“{C1 Shut it}”", "direct", ("Shut it",)),
}


@pytest.mark.parametrize(("marked", "expected", "quoted"), phenomena("mode", MORE))
def test_more_marks(marked: str, expected: str, quoted: tuple[str, ...]) -> None:
    read = read_marked(marked)
    verdict = mode(read.text, read.statements[1].content, quotations(read.text).found)
    assert (verdict.mode, read.words(verdict.quoted)) == (expected, quoted)


def test_other_people_s_marks_change_nothing() -> None:
    read = read_marked("“No,” she said. {C1 The road was shut}. “Yes,” he said.")
    verdict = mode(read.text, read.statements[1].content, quotations(read.text).found)
    assert verdict == Verdict(mode="indirect", quoted=())


def test_the_words_that_ship_are_in_order() -> None:
    for words in word_lists("mode.toml", package="onrecord.extract").values():
        assert all(word == word.lower() for word in words)
