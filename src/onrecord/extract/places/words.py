"""A report as words, with what joins each to the one before: what names are made of."""

import functools
import re
from typing import NamedTuple

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'‘ʼ`][^\W_]+)*",
)
_OWNED = frozenset(f"{mark}{letter}" for mark in "’'ʼ" for letter in "sS")
_CAPITAL_WITHIN = 3  # letters: d'Ivoire, al-Hol
_ENDS = frozenset(".!?…:\n\r•")
_SKIPPED = " \t\u00a0\"'“”‘’«»()[]*_"
_GAP = 12  # characters between two words that are looked at


class Word(NamedTuple):  # made in a third of a dataclass's time: a report has a thousand
    """A word at `start..end` (code points), its possessive ending aside.

    `lower` is the word in small letters, `capital` tells that it is written as a name; `gap` is
    what stands between it and the word before (cut where it is long); `owns` tells that it had a
    possessive ending, `opens` that a sentence, a line or a quotation may begin with it.
    """

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    gap: str
    owns: bool
    opens: bool

    @property
    def shouted(self) -> bool:
        """Whether it is all capitals, and more than one."""
        return len(self.text) > 1 and self.text.isupper()


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; hyphens part them."""
    out: list[Word] = []
    before, previous = 0, ""
    for found in _WORD.finditer(text):
        word, (start, end) = found.group(), found.span()
        gap = text[max(before, start - _GAP) : start]
        before = end
        owns = word[-2:] in _OWNED
        if owns:
            word, end = word[:-2], end - 2
        lower, capital = _written(word)
        out.append(Word(start, end, word, lower, capital, gap, owns, _opens(previous, gap)))
        previous = word
    return tuple(out)


@functools.lru_cache(1 << 14)
def _written(word: str) -> tuple[str, bool]:
    """The word in small letters, and whether it is written as a name."""
    first = word[:_CAPITAL_WITHIN]
    return word.lower(), not first.islower() and any(c.isupper() for c in first)


def _opens(previous: str, gap: str) -> bool:
    if gap == " " and previous:  # between most words
        return False
    if not previous or "\n" in gap or "\r" in gap:
        return True
    bare = gap.strip(_SKIPPED)
    if bare == "." and (len(previous) <= 2 or (previous[0].isupper() and len(previous) <= 4)):  # noqa: PLR2004
        return False  # an initial, a title, St.
    return bare[-1:] in _ENDS if bare else "“" in gap or '"' in gap
