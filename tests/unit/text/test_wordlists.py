from pathlib import Path

import pytest

from onrecord.errors import WordListError
from onrecord.text.wordlists import word_lists


@pytest.mark.parametrize("name", ["abbreviations.toml", "function_words.toml", "shapes.toml"])
def test_the_lists_that_ship_are_in_order(name: str) -> None:
    assert all(word_lists(name).values())


@pytest.mark.parametrize("name", ["function_words.toml", "shapes.toml"])
def test_lists_compared_without_case_are_in_small_letters(name: str) -> None:
    for words in word_lists(name).values():
        assert all(word == word.lower() for word in words)


def test_abbreviations_end_with_their_mark() -> None:
    lists = word_lists("abbreviations.toml")
    for key in ("titles", "before_number", "names"):
        assert all(word.endswith(".") for word in lists[key])


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("a = [", "the file"),
        ("a = 'b'", "no array"),
        ("a = []", "no array"),
        ("a = [1]", "1 is no word"),
        ("a = [' b']", "' b' is no word"),
        ("a = ['b', 'b']", "'b' stands in it twice"),
    ],
)
def test_a_list_that_is_not_in_order_is_refused_by_name(
    content: str, wrong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.toml").write_text(content, encoding="utf-8")
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    word_lists.cache_clear()
    with pytest.raises(WordListError, match=wrong) as raised:
        word_lists("broken.toml")
    assert "broken.toml" in str(raised.value)
    word_lists.cache_clear()
