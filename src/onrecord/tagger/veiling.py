"""Where the names stand in a text: by capitals alone, so that every name is found alike.

The attribution tagger is shown that a name stands there and not which: who is a source does not
hang on what somebody is called (`features` puts one masked piece for each stretch). Whatever the
name, the words around it are read the same.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from importlib import resources

from onrecord.tagger import weights
from onrecord.text.letters import CAPITALS
from onrecord.text.wordlists import word_lists

# A word with a capital: letters with full stops (U.S.); or a word with what hyphens and apostrophes
# tie to it (al-Haddad, O’Connor, Ji-woo, Jamaat-e-Islami).
_WORD = re.compile(
    rf"(?<![^\W_])(?:(?P<dotted>(?:[{CAPITALS}]\.)+(?:[{CAPITALS}](?![^\W_]))?)"
    rf"|(?:(?:a[dlnrst]|ash|el|ul|d|l)[-’'])?[{CAPITALS}][^\W_]*"
    rf"(?P<tied>[-’'][{CAPITALS}][^\W_]*)?(?:[-’'][{CAPITALS}][^\W_]*|-[^\W_]+)*)"
)
_PARTICLES = (
    "al|ap|bin|bint|da|dal|das|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|ter|van|von|y"
)
_JOINT = re.compile(rf"[ \u00a0](?:(?:{_PARTICLES}|&|of|of the)[ \u00a0])*")
_LEADING = re.compile(r"(?<![^\W_])(?:de la|de|da|dos|del|van der|van|von|bin|ibn)[ \u00a0]\Z")
_OWNER_JOINT = re.compile(r"(?P<owner>[^\W_]+)(?:[’']s|[’'])[ \u00a0]\Z")  # People’s, Workers’
_NUMBER = re.compile(r"[ \u00a0]\d{1,4}\b")
_OPENING = re.compile(r"(?:\A|[.!?…:;\n\r\u2029“„«‘\"'—–])[\s“„«‘\"'(\[]*\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"\s*([^\W\d_]+)")
_REST = re.compile(r"\s*\Z")
_INFLECTED = ("ing", "ed", "ly")  # words that open a sentence before a name: Visiting, Asked, Only
_BACK = 8  # characters looked at before a word for the opening of a sentence
_OWNER = 40  # and before a joint, for the word that owns
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_HEADLINE_WORDS = 3  # of four letters and more that are common, at least
_HEADLINE_SHARE = 0.75  # of them, and more, have a capital

Match = re.Match[str]


def veils(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text` that are names by their capitals, in order; none touch.

    Inside a sentence every word with a capital is one but titles and the calendar's; a common word
    that opens a sentence, or stands in a headline of capitals, is none. Names with nothing but a
    space, `of` or a particle between them are one.
    """
    at = 0
    for line in text.splitlines(keepends=True):
        for start, end in _Line(line).names():
            yield at + start, at + end
        at += len(line)


class _Line:
    """One line of a text: no name runs over its end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._headline = _is_headline(text)

    def names(self) -> Iterator[tuple[int, int]]:
        """Each stretch of words that are one name."""
        begin = end = -1
        for word, after in _with_next(_WORD.finditer(self._text)):
            joined = begin >= 0 and self._joined(end, word.start())
            if not self._is_name(word, after, after_name=joined):
                continue
            if begin >= 0 and not joined:
                yield begin, end
            begin = begin if joined else self._start(word)
            end = self._end(word)
        if begin >= 0:
            yield begin, end

    def _is_name(self, word: Match, after: Match | None, *, after_name: bool) -> bool:
        low = _first(word)
        if word["dotted"] or (word["tied"] and not self._headline):
            return True
        if low in _lists()["never"]:
            return False
        if low in _lists()["openers"]:
            return after_name and not self._headline  # Channel One, Nguyễn Thu
        if not self._opens(word) or not _is_common(word[0]):
            return True
        capitals = word[0].isupper() and len(word[0]) > 1
        return not self._headline and (capitals or self._leads(word, after))

    def _leads(self, word: Match, after: Match | None) -> bool:
        """Whether a common word that opens a sentence begins a name: `Open Hand League`."""
        if after is None or _first(word).endswith(_INFLECTED):
            return False
        low, lists = _first(after), _lists()
        beside = self._text[word.end() : after.start()] == " "
        return beside and low not in lists["never"] and low not in lists["openers"]

    def _opens(self, word: Match) -> bool:
        start = word.start()
        return self._headline or bool(_OPENING.search(self._text, max(0, start - _BACK), start))

    def _joined(self, end: int, start: int) -> bool:
        if _JOINT.fullmatch(self._text, end, start):
            return True
        owner = _OWNER_JOINT.search(self._text, max(0, end - _OWNER), start)
        return owner is not None and owner["owner"].lower() in _lists()["common"]

    def _start(self, word: Match) -> int:
        start = word.start()
        particle = _LEADING.search(self._text, max(0, start - _BACK), start)
        return particle.start() if particle else start

    def _end(self, word: Match) -> int:
        """Where a name ends: before the stop of a sentence, after a number that belongs to it."""
        end = word.end()
        if word["dotted"] and self._text[end - 1] == ".":
            if _REST.match(self._text, end):
                return end - 1
            after = _NEXT.match(self._text, end)
            opens = after and after[1][0].isupper() and after[1].lower() in _lists()["common"]
            return end - 1 if opens else end
        number = _NUMBER.match(self._text, end)
        return number.end() if number and _first(word) in _lists()["numbered"] else end


def _with_next(words: Iterator[Match]) -> Iterator[tuple[Match, Match | None]]:
    word = next(words, None)
    while word is not None:
        after = next(words, None)
        yield word, after
        word = after


def _is_common(word: str) -> bool:
    return all(part.lower() in _lists()["common"] for part in _LETTERS.findall(word))


def _first(word: Match) -> str:
    """The first letters of a word, small: of a word with parts, the first part."""
    found = _LETTERS.search(word[0])
    return (found[0] if found else word[0]).lower()


def _is_headline(line: str) -> bool:
    """Whether the longer common words of a line have capitals: they say nothing of names there."""
    common = _lists()["common"]
    words = capitals = 0
    for found in _LONG_WORD.finditer(line):
        if found[0].lower() in common:
            words += 1
            capitals += found[0][0].isupper()
    return words >= _HEADLINE_WORDS and capitals > _HEADLINE_SHARE * words


@functools.cache
def _lists() -> Mapping[str, frozenset[str]]:
    """Words with small letters: `common` ones (`training.common` counts them) and others."""
    text = resources.files(weights).joinpath("common.txt").read_text(encoding="utf-8")
    own = word_lists("plain.toml", package=__package__)
    openers = frozenset(word.lower() for word in word_lists("abbreviations.toml")["starters"])
    return {
        "common": frozenset(text.split()),
        "never": own["titles"] | own["others"],
        "openers": openers | own["short"],
        "numbered": own["numbered"],
    }
