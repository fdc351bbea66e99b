"""A report's words by sentence and voice, each with the part it can play in a sentence."""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from onrecord.domain import Draft
from onrecord.extract.covering import Cover
from onrecord.extract.states.lexicon import listed
from onrecord.extract.voices import inside
from onrecord.text.sentences import in_sections

Part = Literal[
    "det",
    "prep",
    "conj",
    "sub",
    "rel",
    "pron",
    "aux",
    "neg",
    "adv",
    "num",
    "time",
    "stop",
    "comma",
    "mark",
    "to",
    "name",
    "word",
    "hole",
]

# A word with what it is joined to, a number, or one mark. `n't` is a word of its own.
_TOKEN = re.compile(
    r"(?P<not>n[’']t\b)|(?P<num>\d[\d.,]*\d|\d)(?:(?:st|nd|rd|th)\b)?|"
    r"(?P<word>[^\W\d_]+?(?=n[’']t\b|[’'](?:re|ve|ll|d|m)\b)|"
    r"(?i:it|he|she|that|there|what|who|here)(?=[’']s\b)|[’'](?:re|ve|ll|d|m|s)\b|"
    r"[^\W\d_]+(?:[’'.&-][^\W_]+)*(?:(?<=s)[’'](?=\s))?)|"
    r"(?P<mark>[^\w\s])"
)
_NUMBERS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "billion",
        "dozen",
    ]
)
_LONGEST = 160  # tokens of a sentence that are looked at together


class Token(NamedTuple):  # made in a third of a dataclass's time: a report has a thousand
    """A word or mark at `start..end`: `low` in small letters, with a straight apostrophe.

    `owner` is the statement whose words it is, null for the outlet's; `cue` tells the words of a
    statement's source or cue.
    """

    start: int
    end: int
    low: str
    part: Part
    owner: str | None
    cue: bool = False


Words = Sequence[Token]
"""The words of one voice in one sentence, in order. What others say in it is one `hole`."""


class Reader:
    """The sentences of a draft, cut into words; the voices must be in the draft."""

    def __init__(self, draft: Draft) -> None:
        self._text = draft.document.text
        self._sections = draft.document.sections
        self._tiles = [(tile.start, tile.statement) for tile in draft.voices]
        self._starts = [start for start, _ in self._tiles]
        roles = [r for s in draft.statements for r in (*s.source.spans, *s.cue.spans)]
        self._cues = Cover(roles)
        self._times = Cover(when.span for when in draft.times)

    def sentences(self) -> Iterator[list[Token]]:
        """The words of each sentence of the text, in all voices."""
        for start, end in in_sections(self._text, self._sections):
            tokens = self._tokens(start, end)
            for at in range(0, len(tokens), _LONGEST):
                yield tokens[at : at + _LONGEST]

    def _tokens(self, start: int, end: int) -> list[Token]:
        found: list[Token] = []
        tile = max(bisect_right(self._starts, start) - 1, 0)
        last = len(self._tiles) - 1
        timed, cued = self._times.touches(start, end), self._cues.touches(start, end)
        for match in _TOKEN.finditer(self._text, start, end):
            a, b = match.span()
            while tile < last and self._starts[tile + 1] <= a:
                tile += 1
            owner = self._tiles[tile][1] if self._tiles else None
            low, part = _read(match.group(), match.lastgroup or "", opens=not found)
            if timed and part not in ("stop", "comma", "mark") and self._times.holds(a, b):
                part = "time"
            found.append(Token(a, b, low, part, owner, cued and self._cues.holds(a, b)))
        return _dated(found)


def _dated(tokens: list[Token]) -> list[Token]:
    """The words with the numbers of dates, and `last week`, taken for times."""
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        if token.part == "time" and before is not None and before.part == "num":
            tokens[i - 1] = before._replace(part="time")
        elif token.part == "num" and before is not None and before.part == "time":
            tokens[i] = token._replace(part="time")
        elif token.low in listed("spells") and before is not None and before.low in listed("which"):
            tokens[i - 1 : i + 1] = before._replace(part="time"), token._replace(part="time")
    return tokens


@functools.lru_cache(1 << 14)
def _read(word: str, group: str, *, opens: bool) -> tuple[str, Part]:
    """A word in small letters, with a straight apostrophe, and the part it can play."""
    straight = word.replace("’", "'")
    return straight.lower(), _part(straight, group, opens=opens)


def _part(word: str, group: str, *, opens: bool) -> Part:  # noqa: PLR0911  one case a return
    if group == "mark":
        if word in ";:—–!?…" or word == ".":
            return "stop"
        return "comma" if word in ",()" else "mark"
    if group == "not":
        return "neg"
    low = word.lower()
    if group == "num" or low in _NUMBERS:
        return "num"
    capital = word[0].isupper()
    if capital and not opens and (word.isupper() or low not in listed("small")):
        return "time" if low in listed("times") or low in listed("months") else "name"
    known = _classes().get(low)
    if known is not None:
        return known
    if low.endswith("ly") and len(low) > _SHORT and not low.endswith(_NO_ADVERBS):
        return "adv"
    return "name" if capital else "word"


_SHORT = 4  # letters of a word in -ly that is no adverb: ally, July
_NO_ADVERBS = ("supply", "family", "assembly", "italy", "reply")


@functools.cache
def _classes() -> dict[str, Part]:
    """The class of each closed-class word: the first that lists it."""
    found: dict[str, Part] = {}
    for part, key in _CLASSES:
        for word in listed(key):
            found.setdefault(word, part)
    return found


_CLASSES: tuple[tuple[Part, str], ...] = (
    ("time", "times"),
    ("neg", "only_negations"),
    ("aux", "auxiliaries"),
    ("rel", "only_relatives"),
    ("pron", "only_pronouns"),
    ("det", "determiners"),
    ("sub", "subordinators"),
    ("conj", "conjunctions"),
    ("to", "infinitive"),
    ("prep", "prepositions"),
    ("adv", "adverbs"),
)


def voices_in(tokens: Sequence[Token], parents: dict[str, str | None]) -> Iterator[list[Token]]:
    """The words of each voice in a sentence.

    What is told between two stretches of one content drops out of it; what somebody is quoted
    with inside a voice stays as a hole.
    """
    owners = dict.fromkeys(token.owner for token in tokens)
    if len(owners) == 1:
        yield [*tokens]
        return
    for owner in owners:
        own: list[Token] = []
        for token in tokens:
            if token.owner == owner:
                own.append(token)
            elif inside(token.owner, owner, parents):
                if own and own[-1].part != "hole":
                    own.append(Token(token.start, token.end, "", "hole", token.owner))
            elif own and own[-1].part == "comma":
                own.pop()
        yield own
