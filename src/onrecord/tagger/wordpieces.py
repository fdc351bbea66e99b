"""Word pieces of an uncased BERT vocabulary, each with the characters it was read from.

The rules are those of BERT's own tokenizer (Devlin et al. 2019; clean, lower, strip accents,
split at punctuation, longest match first). They are written here because every character must
keep its offset and because the usual library brings a hub client and a network stack along; the
tests hold the result against that library.
"""

import functools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

CLS, SEP, UNK, MASK = "[CLS]", "[SEP]", "[UNK]", "[MASK]"
_LONGEST_WORD = 100  # characters; BERT reads anything longer as one unknown piece
_CACHE_WORDS = 50_000  # distinct words kept, about 10 MB: more than a report or a hundred hold
_CACHE_CHUNKS = 8_192  # distinct chunks kept, about 3 MB: nine in ten of a report's come again
_LONGEST_CHUNK = 40  # characters of a chunk that is kept

# White space as BERT has it: other control characters vanish, even inside a word.
_CHUNK = re.compile("[^ \t\n\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_ASCII_WORD = re.compile(r"[0-9A-Za-z]+|[^0-9A-Za-z]")

# The blocks of ideographs that BERT sets apart, one character a word.
_IDEOGRAPHS = re.compile(
    "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002a6df\U0002a700-\U0002ceaf\U0002f800-\U0002fa1f]"
)

Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """A text's word pieces: vocabulary ids, code point offsets, and the number of each one's word.

    The four arrays have one entry a piece. Words are counted from 0; pieces of one word stand
    together. Stretches of white space and control characters have no piece.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    words: Ints

    def __len__(self) -> int:
        return len(self.ids)


class WordPieces:
    """Cuts texts by one vocabulary (`vocabulary[i]` is the piece with id i)."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.cls, self.sep = self._ids[CLS], self._ids[SEP]
        self.unknown, self.mask = self._ids[UNK], self._ids[MASK]
        # A cache of this object's own: two vocabularies never mix.
        self._cut = functools.lru_cache(maxsize=_CACHE_WORDS)(self._cut_word)
        self._kept = functools.lru_cache(maxsize=_CACHE_CHUNKS)(self._cut_chunk)

    def __call__(self, text: str) -> Pieces:
        """The pieces of `text`, in order."""
        rows: list[int] = []  # four numbers a piece
        word = 0
        for found in _CHUNK.finditer(text):
            chunk, start = found.group(), found.start()
            cut = self._kept if len(chunk) <= _LONGEST_CHUNK else self._cut_chunk
            pieces, words = cut(chunk)
            for piece, first, last, nth in pieces:
                rows += (piece, start + first, start + last, word + nth)
            word += words
        table = np.array(rows, dtype=np.int32).reshape(-1, 4)
        ids, starts, ends, numbers = (np.ascontiguousarray(column) for column in table.T)
        return Pieces(ids=ids, starts=starts, ends=ends, words=numbers)

    def _cut_chunk(self, chunk: str) -> tuple[tuple[tuple[int, int, int, int], ...], int]:
        """(id, start, end, number of its word) of each piece of a chunk; how many words it has."""
        words = _ascii_words(chunk) if chunk.isascii() else _any_words(chunk)
        pieces = (
            (piece, starts[first], ends[last], nth)
            for nth, (letters, starts, ends) in enumerate(words)
            for piece, first, last in self._cut(letters)
        )
        return tuple(pieces), len(words)

    def _cut_word(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """(id, first character, last character) of each piece of a normalised word."""
        if len(word) > _LONGEST_WORD:
            return ((self.unknown, 0, len(word) - 1),)
        out = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                piece = self._ids.get(prefix + word[start:end])
                if piece is not None:
                    break
            else:  # one character that the vocabulary lacks makes the whole word unknown
                return ((self.unknown, 0, len(word) - 1),)
            out.append((piece, start, end - 1))
            start = end
        return tuple(out)


# A word as normalised, and where in its chunk each of its characters starts and ends.
_Word = tuple[str, Sequence[int], Sequence[int]]


def _ascii_words(chunk: str) -> list[_Word]:
    """The quick way for plain ASCII, where normalising moves no character."""
    out: list[_Word] = []
    for match in _ASCII_WORD.finditer(chunk):
        word = match.group()
        if word.isprintable():
            start, end = match.span()
            out.append((word.lower(), range(start, end), range(start + 1, end + 1)))
        else:  # a control character may stand inside a word
            return _any_words(chunk)
    return out


def _any_words(chunk: str) -> list[_Word]:
    """Any characters: controls vanish, accents go, punctuation and ideographs stand alone."""
    out: list[_Word] = []
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def flush() -> None:
        if letters:
            out.append(("".join(letters), tuple(starts), tuple(ends)))
            letters.clear()
            starts.clear()
            ends.clear()

    for i, character in enumerate(chunk):
        if _is_control(character):
            continue
        alone = _IDEOGRAPHS.match(character) is not None
        if alone:
            flush()
        for plain in _plain(character):
            if _is_punctuation(plain):
                flush()
                out.append((plain, (i,), (i + 1,)))
            else:
                letters.append(plain)
                starts.append(i)
                ends.append(i + 1)
        if alone:
            flush()
    flush()
    return out


@functools.lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """The character without accents, in lower case."""
    bare = "".join(
        c for c in unicodedata.normalize("NFD", character) if unicodedata.category(c) != "Mn"
    )
    return "".join(c.lower() for c in bare)


@functools.lru_cache(maxsize=4096)
def _is_control(character: str) -> bool:
    return character in "\0\ufffd" or unicodedata.category(character).startswith("C")


@functools.lru_cache(maxsize=4096)
def _is_punctuation(character: str) -> bool:
    if character.isascii():
        return not character.isalnum() and character.isprintable() and character != " "
    return unicodedata.category(character).startswith("P")
