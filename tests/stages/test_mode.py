import pytest
from marked import read_marked
from tables import Case, cases, parameters, phenomena

from onrecord.extract.mode import Verdict, mode
from onrecord.text.quotations import quotations


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
