import pytest
from marked import MarkedError, read_marked
from tables import cases, known_failures

SUITES = {"mode": "mode_unseen.toml", "hard": "hard_unseen.toml"}


def test_a_text_without_marks_stays_as_it_is() -> None:
    read = read_marked("The road is closed.")
    assert (read.text, read.statements) == ("The road is closed.", {})


def test_marks_vanish_and_their_stretches_lie_in_the_text_that_is_left() -> None:
    read = read_marked("{C1 “No,”} {S1 Ana} {Q1 said}, {C1 “never.”}")
    assert read.text == "“No,” Ana said, “never.”"
    (parts,) = read.statements.values()
    assert read.words(parts.content) == ("“No,”", "“never.”")
    assert read.words(parts.source) == ("Ana",)
    assert read.words(parts.cue) == ("said",)


def test_marks_stand_inside_marks() -> None:
    read = read_marked(
        "{S1 Ana} {Q1 said} {C1 {S2 {S3 Bo}} {Q2 knew} {C2 it} and {Q3 told} {C3 it}}."
    )
    assert [read.words(p.content) for p in read.statements.values()] == [
        ("Bo knew it and told it",),
        ("it",),
        ("it",),
    ]
    assert read.statements[2].source == read.statements[3].source
    assert read.inner_contents(1) == (read.statements[2].content, read.statements[3].content)
    assert read.inner_contents(2) == ()


def test_stretches_come_in_the_order_of_the_text() -> None:
    read = read_marked("{C1 One} {C1 two {C2 three}}")
    assert read.words(read.statements[1].content) == ("One", "two three")


def test_line_breaks_and_spaces_are_characters() -> None:
    read = read_marked("{C1 “One.}\n\n{C1  “Two.”}{Q1 \n—} {S1 Ana}")
    assert read.text == "“One.\n\n “Two.”\n— Ana"
    assert read.words(read.statements[1].content) == ("“One.", " “Two.”")


@pytest.mark.parametrize(
    ("marked", "wrong"),
    [
        ("{C1 One", "never ends at character 7"),
        ("One}", "never began at character 3"),
        ("a {X1 b}", "opens no mark at character 2"),
        ("{C0 b}", "opens no mark at character 0"),
        ("{S1 Ana} {Q1 said}", "Statement 1 has no content"),
    ],
)
def test_what_is_not_in_order_is_refused(marked: str, wrong: str) -> None:
    with pytest.raises(MarkedError, match=wrong):
        read_marked(marked)


@pytest.mark.parametrize("file", SUITES.values())
def test_the_tables_are_in_order(file: str) -> None:
    rows = cases(file)
    assert len({case.name for case in rows}) == len(rows)
    for case in rows:
        expected = {*case.mode, *case.quoted, *case.polarity}
        assert expected <= set(case.marked.statements)
        assert (case.letter == "I") == (not case.marked.statements)
        for number, quoted in case.quoted.items():
            content = "\n".join(case.marked.words(case.marked.statements[number].content))
            assert all(words in content for words in quoted), (case.name, number)


def test_every_known_failure_is_a_case_and_has_its_reason() -> None:
    for suite, kinds in known_failures().items():
        names = [name for named in kinds.values() for name in named]
        assert len(names) == len(set(names))
        if suite in SUITES:  # the others are tables in the tests themselves
            assert set(names) <= {case.name for case in cases(SUITES[suite])}
        assert all(reason.strip() for named in kinds.values() for reason in named.values())
