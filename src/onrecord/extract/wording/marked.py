"""A few words in quotation marks, with what stands round them; the word lists that judge them."""

import re
from dataclasses import dataclass

from onrecord.domain import SectionKind
from onrecord.text.wordlists import word_lists

WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
"""A word as the rules of marks count words."""

_LONGEST = 4  # words of the longest phrase that is looked for beside marks
_OPENING, _CLOSING = "([{“‘\"'«—–", ".,;:!?)]}”’\"'»—–"


@dataclass(frozen=True, slots=True, kw_only=True)
class InMarks:
    """Words in outermost quotation marks that no statement has as somebody's verbatim words.

    `start..end` leaves out the marks, and a comma or full stop before the closing one; `stop` is
    what stood there. `before` and `after` are what the sentence has on the two sides. `reported`:
    it stands in a statement's content. `beside`: nothing but a mark or a space parts it from a
    statement's words. `attributed`: a verb or noun of saying of no statement stands in the
    sentence. `elsewhere`: the body has the words of this headline in marks of somebody's.
    """

    start: int
    end: int
    words: tuple[str, ...]
    before: str
    after: str
    stop: str
    section: SectionKind
    reported: bool = False
    beside: bool = False
    attributed: bool = False
    elsewhere: bool = False


def ours(key: str) -> frozenset[str]:
    """A list of `words.toml`."""
    return word_lists("words.toml", package=__package__)[key]


def of_mode(key: str) -> frozenset[str]:
    """A list of `extract/mode.toml`."""
    return word_lists("mode.toml", package="onrecord.extract")[key]


def choices(phrases: frozenset[str]) -> str:
    """The phrases as alternatives of a pattern, the longest first, a space for any space."""
    ordered = sorted(phrases, key=lambda p: (-len(p), p))
    return "|".join(r"\s+".join(re.escape(word) for word in p.split()) for p in ordered)


def ends_in(words: str, phrases: frozenset[str]) -> bool:
    """Whether words end in one of the phrases, but for a comma or a colon."""
    last = words.rstrip(" \t\r\n\u00a0,:").lower().split()[-_LONGEST:]
    return any(" ".join(last[i:]).lstrip(_OPENING) in phrases for i in range(len(last)))


def begins_in(words: str, phrases: frozenset[str]) -> bool:
    """Whether words begin with one of the phrases, whatever mark follows it."""
    first = words.lower().split()[:_LONGEST]
    return any(" ".join(first[: i + 1]).rstrip(_CLOSING) in phrases for i in range(len(first)))
