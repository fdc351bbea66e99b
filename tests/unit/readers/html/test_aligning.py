import pytest

from onrecord.readers.html.aligning import align


@pytest.mark.parametrize(
    ("words", "others", "places"),
    [
        ("a b c", "a b c", "0 1 2"),
        ("a b c d e f", "x a b c d e f y", "1 2 3 4 5 6"),
        ("k l m", "k l x m", "0 1 3"),
        ("k q m", "k l m", "0 - 2"),
        # Words that stand twice: where their neighbours stand.
        ("p q r s t n u v w x y", "n p q r s t n u v w x y n", "1 2 3 4 5 6 7 8 9 10 11"),
        ("a", "", "-"),
        ("", "a", ""),
    ],
)  # fmt: skip
def test_words_are_placed(words: str, others: str, places: str) -> None:
    found = align(words.split(), others.split())
    assert ["-" if place is None else str(place) for place in found.places] == places.split()


def test_a_toss_up_is_counted() -> None:
    found = align(["a", "b"], ["a", "b", "x", "a", "b"])
    assert (found.places, found.ties) == ((0, 1), 1)
