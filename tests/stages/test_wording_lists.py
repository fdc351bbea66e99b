"""The user's word lists: read with clear errors, matched by whole words, nobody's by themselves."""

from pathlib import Path

import pytest
from drafts import document, stated
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain import Draft
from onrecord.errors import UnreadableFileError, UnusableListError
from onrecord.extract.nesting import nesting
from onrecord.extract.wording import WordList, listed, read_list, wording

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "lists").glob("*.toml"))

GOOD = """name = "loaded"
author = "A. Person"
licence = "CC0-1.0"
rule = "Nouns that condemn."
words = ["regime", "death squad"]
"""


def words(*given: str, name: str = "loaded") -> WordList:
    return WordList(name=name, author="A", licence="CC0-1.0", rule="R", words=given)


def marked(text: str, *lists: WordList) -> list[tuple[str, str | None]]:
    draft = listed(lists)(nesting(stated(text)))
    return [(each.span.exact, each.list) for each in draft.wording]


MATCHES = {
    "whatever its capitals": ("The Regime fell.", ["Regime"]),
    "an owner is the word": ("The regime's men and the regime’s mules.", ["regime", "regime"]),
    "no part of a word": ("Regimental, regimes, ex-regime.", []),
    "a phrase, over a line's end": ("A death\nsquad came.", ["death\nsquad"]),
    "no phrase over a comma": ("It was death, squad by squad.", []),
    "no phrase over a paragraph": ("It was death\n\nsquad by squad.", []),
    "the longest phrase": ("A death squad leader.", ["death squad leader"]),
}


@pytest.mark.parametrize(("text", "expected"), MATCHES.values(), ids=MATCHES)
def test_whole_words_are_found(text: str, expected: list[str]) -> None:
    found = marked(text, words("regime", "death squad", "death squad leader"))
    assert found == [(each, "loaded") for each in expected]


def test_two_lists_stand_side_by_side() -> None:
    found = marked("The regime has heroes.", words("regime"), words("heroes", "regime", name="b"))
    assert found == [("regime", "b"), ("regime", "loaded"), ("heroes", "b")]


def test_whose_words_they_are() -> None:
    draft = nesting(stated("A regime fell. {S1 Orr} {Q1 said} {C1 that the regime stood}."))
    own, orrs = listed([words("regime")])(draft).wording
    assert own.statement is None
    assert orrs.statement == draft.statements[0].id


def test_no_list_is_on_by_itself() -> None:
    draft = Draft(document=document("The regime of terrorists and martyrs fell."))
    assert wording(draft).wording == ()
    assert listed(())(draft) == draft


def test_a_list_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_list(path) == WordList(
        name="loaded",
        author="A. Person",
        licence="CC0-1.0",
        rule="Nouns that condemn.",
        words=("regime", "death squad"),
    )


WRONG = {
    "no TOML": ("words = [", "it is no TOML in UTF-8"),
    "a key too many": (GOOD + "sense = 1", "'sense' is no key of a list"),
    "a key too few": (GOOD.replace("author", "# author"), "it has no 'author'"),
    "an empty line": (GOOD.replace("A. Person", " "), "'author' is no line of text"),
    "no array": (GOOD.replace('["regime", "death squad"]', '"regime"'), "'words' is no array"),
    "nothing in it": (GOOD.replace('"regime", "death squad"', ""), "'words' is no array of words"),
    "a number": (GOOD.replace('"regime"', "3"), "3 among its words holds no word"),
    "a mark": (GOOD.replace('"regime"', '"!"'), "'!' among its words holds no word"),
    "twice": (
        GOOD.replace('"regime"', '"Death Squad"'),
        "'death squad' stands among its words twice",
    ),
}


@pytest.mark.parametrize(("content", "wrong"), WRONG.values(), ids=WRONG)
def test_a_list_that_cannot_be_used_says_why(tmp_path: Path, content: str, wrong: str) -> None:
    path = tmp_path / "list.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnusableListError) as error:
        read_list(path)
    assert str(error.value).startswith(f"The word list {path} cannot be used: {wrong}")


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        read_list(tmp_path / "none.toml")


def test_the_two_examples_are_opposed_and_share_no_word() -> None:
    one, other = map(read_list, EXAMPLES)
    assert not set(one.words) & set(other.words)


@given(st.text(alphabet="regim 's’-\n.", max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    draft = listed([words("regime", "me re")])(Draft(document=document(text)))
    for each in draft.wording:
        assert draft.document.text[each.span.start : each.span.end] == each.span.exact
