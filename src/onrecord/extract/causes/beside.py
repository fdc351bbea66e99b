"""The words of one voice round a connective, and what kind of stretch lies between two offsets."""

import re
from bisect import bisect_right
from functools import cache

from onrecord.domain import Draft
from onrecord.extract.causes.connectives import any_of, listed
from onrecord.extract.voices import inside

_REACH = 320  # characters looked at on each side of a connective
_HOLE = "\ue000"  # what another voice says within this one
_STOP = re.compile(rf"[;:—–!?{_HOLE}]|\.(?=\s)")
_PHRASES = re.compile(r"[,;:—–()]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_DETERMINERS = frozenset({"the", "a", "an", "of", "its", "their", "his", "her", "our", "no", "all"})
_PREPOSITION = re.compile(
    r"\b(?:about|against|around|at|between|beyond|by|during|for|from|in|inside|into|near|on|over|"
    r"through|to|toward|towards|under|with|without|as)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"([^\W\d_]+)\s+of\b", re.IGNORECASE)


class Voice:
    """The words of one voice in one sentence, as long as the text: offsets are the text's.

    What others say within them is a run of marks, what is told between two stretches is blank.
    """

    def __init__(self, words: str, start: int) -> None:
        self.words, self.start = words, start
        self.end = start + len(words)

    def between(self, start: int, end: int) -> str:
        """The words from one offset of the text to another."""
        return self.words[max(0, start - self.start) : max(0, end - self.start)]


class Voices:
    """Cuts the words of one voice out of a draft's text, round an offset."""

    def __init__(self, draft: Draft) -> None:
        self._text = draft.document.text
        self._tiles = draft.voices
        self._starts = [tile.start for tile in draft.voices]
        self._parents = {each.id: each.within for each in draft.statements}

    def at(self, offset: int) -> str | None:
        """The innermost statement whose words these are, null for the outlet."""
        return self._tiles[bisect_right(self._starts, offset) - 1].statement

    def around(self, offset: int, sentence: tuple[int, int]) -> Voice:
        """The words of the voice at an offset, within reach of it in its sentence."""
        start, end = max(sentence[0], offset - _REACH), min(sentence[1], offset + _REACH)
        mine = self.at(offset)
        pieces: list[str] = []
        i = bisect_right(self._starts, start) - 1
        at = start
        while at < end:
            tile = self._tiles[i]
            last = min(end, tile.end)
            if tile.statement == mine:
                pieces.append(self._text[at:last])
            else:
                glyph = _HOLE if inside(tile.statement, mine, self._parents) else " "
                pieces.append(glyph * (last - at))
            at, i = last, i + 1
        return Voice("".join(pieces), start)


def stops(words: str) -> bool:
    """Whether a clause ends in a stretch by its marks, or another is quoted in it."""
    return _STOP.search(words) is not None


def parted(words: str) -> bool:
    """Whether a comma, bracket or another mark stands in a stretch."""
    return _PHRASES.search(words) is not None or stops(words)


def finite(words: str) -> bool:
    """Whether a verb with its subject, or a pronoun that has one, stands in a stretch.

    A participle that opens it, or stands behind an article, is part of a noun phrase.
    """
    before = "the"
    for found in _WORD.finditer(words):
        word = found.group().lower().replace("’", "'")
        if word in _finite_words() or word.endswith("n't"):
            return True
        if word.endswith("ed") and len(word) > len("need") and before not in _DETERMINERS:
            return True
        before = word
    return False


def without_auxiliaries(words: str) -> str:
    """A stretch without the auxiliaries, adverbs and negations at its end."""
    return _trailing().sub("", words)


def opens_clause(words: str) -> bool:
    """Whether a new clause with a verb of its own begins in a stretch."""
    first = _break().search(words)
    return first is not None and finite(words[first.end() :])


def clause_before(words: str) -> str:
    """What stands before the end of a stretch in its last clause."""
    found = list(_break().finditer(words))
    return words[found[-1].end() :] if found else words


def bare(words: str) -> bool:
    """Whether a stretch holds only what stands before a noun: articles, adjectives, measures."""
    if parted(words) or finite(words) or _break().search(words):
        return False
    left = _OF.sub(lambda m: " " if m.group(1).lower() in listed("measures") else m.group(), words)
    return not _PREPOSITION.search(left) and not re.search(r"\bof\b", left)


def count(words: str) -> int:
    """How many words and numbers a stretch holds."""
    return len(_WORD.findall(words))


@cache
def _finite_words() -> frozenset[str]:
    return listed("finite") | listed("auxiliaries")


@cache
def _trailing() -> re.Pattern[str]:
    choices = any_of("auxiliaries", "adverbs")
    return re.compile(rf"(?:\b(?:{choices}|not|never|\w+ly|\w+n['’]t)\s+)+\Z", re.IGNORECASE)


@cache
def _break() -> re.Pattern[str]:
    return re.compile(rf",|\b(?:{any_of('breaks')})\b", re.IGNORECASE)


def has_break(words: str) -> bool:
    """Whether a comma or a word that begins another clause stands in a stretch."""
    return _break().search(words) is not None
