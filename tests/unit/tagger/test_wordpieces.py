"""Our word pieces against the `tokenizers` library's, on the same vocabulary."""

import sys
import unicodedata
from functools import cache
from importlib import resources

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tokenizers import BertWordPieceTokenizer

from onrecord.tagger import weights
from onrecord.tagger.wordpieces import WordPieces


@cache
def ours() -> WordPieces:
    return WordPieces(weights.vocabulary())


@cache
def theirs() -> BertWordPieceTokenizer:
    with resources.as_file(resources.files(weights).joinpath("vocab.txt")) as path:
        return BertWordPieceTokenizer(str(path), lowercase=True)


def agree(text: str) -> None:
    pieces = ours()(text)
    encoding = theirs().encode(text, add_special_tokens=False)
    assert pieces.ids.tolist() == encoding.ids
    assert [
        text[start:end]
        for start, end in zip(pieces.starts.tolist(), pieces.ends.tolist(), strict=True)
    ] == [text[start:end] for start, end in encoding.offsets]


AWKWARD = {
    "nothing": "",
    "white space": " \t\r\n\u00a0\u2009\u3000",
    "plain": "The harbour master, Benedek Sool, told the Post: no.",
    "long words": "unbelievably antidisestablishmentarianism",
    "beyond the longest": "a" * 101 + " " + "b" * 100,
    "marks": "“We’re «here», 'n' „there“…” — don't!",
    "accents": "Zoë Nuñez à Łódź, Škoda, İstanbul, ﬁne",
    "combining marks": "Zoe\u0308 Nun\u0303ez",
    "capitals that grow": "STRASSE ẞ İ",
    "controls inside a word": "har\u0000bo\u200bur\ufeff \ufffd ma\u00adster",
    "ideographs": "東京 Tokyo 大阪",
    "Korean": "서울 특별시",
    "Arabic": "مرحبا بالعالم",
    "Cyrillic": "Привет, Йод",
    "Devanagari": "नमस्ते",
    "emoji": "ok 👍🏽 👨‍👩‍👧 ✅",
    "money and numbers": "$1.2bn, £3,400, 5%, №7, ½",
    "hyphens and slashes": "well-known and/or e-mail re-\nturn",
    "an address": "https://example.org/a_b?c=d#e @someone #tag",
    "letters no vocabulary has": "\U00010330\U00010331 \U0001d504",
}


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_pieces_are_the_library_s(text: str) -> None:
    agree(text)


# BERT's own rules count U+2B820 to U+2B91F among the ideographs; the library leaves them out. Of
# U+166D and U+1734 Unicode has changed its mind since the library's tables were made.
LEFT_OUT = "".join(chr(c) for c in (*range(0x2B820, 0x2B920), 0x166D, 0x1734))


@cache
def newer() -> str:
    """Marks, signs and controls that came into Unicode after the library's tables were made.

    To the library they are letters: it neither drops the ones nor parts words at the others.
    """
    found = []
    for character in map(chr, range(sys.maxunicode)):
        kind = unicodedata.category(character)
        if kind in ("Mn", "Cf") and theirs().encode(character, add_special_tokens=False).ids:
            found.append(character)
        elif kind.startswith("P"):
            parts = theirs().encode(f"0{character}", add_special_tokens=False).ids
            if len(parts) == 1:
                found.append(character)
    return "".join(found)


def test_what_reports_hold_is_no_newer_than_the_library() -> None:
    assert not set("\u0301\u0308\u0327\u0940\u00ad\u200b“”‘’«»—–…,.;:!?") & set(newer())


SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


@given(
    st.deferred(
        lambda: st.text(
            st.characters(exclude_categories=["Cs", "Cn"], exclude_characters=LEFT_OUT + newer()),
            max_size=40,
        )
    )
)
def test_pieces_are_the_library_s_on_any_text(text: str) -> None:
    assume(not any(name in text for name in SPECIAL))  # the library reads them as its own marks
    agree(text)


@given(st.text("abcXYZ'’-. 0\u0301\u00e9ß中\u200d\u00ad[]", max_size=30))
def test_pieces_are_the_library_s_on_mixed_letters(text: str) -> None:
    agree(text)


@given(st.text(max_size=60))
def test_pieces_stand_in_order_and_words_together(text: str) -> None:
    pieces = ours()(text)
    starts, ends, words = (x.tolist() for x in (pieces.starts, pieces.ends, pieces.words))
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert starts == sorted(starts)
    assert words == sorted(words)
    assert sorted(set(words)) == list(range(len(set(words))))


def test_the_words_of_a_report_in_brackets_are_no_special_pieces() -> None:
    cut = ours()
    pieces = cut("[CLS] [MASK]")
    assert not {cut.cls, cut.sep, cut.mask} & set(pieces.ids.tolist())
