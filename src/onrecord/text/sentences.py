"""Where sentences begin and end, in English as reports write it.

Rules over the mark that may end a sentence and the words on both sides of it. A closing quotation
mark or bracket belongs to the sentence before it.
"""

import functools
import re
from collections.abc import Iterator

from onrecord.domain.document import Section
from onrecord.text.wordlists import word_lists

_LISTS = "abbreviations.toml"

# A mark that may end a sentence, with what closes after it. Full stops with spaces between them are
# one ellipsis; `_` and `*` close what some text files set between them for emphasis; a footnote's
# number in brackets belongs to the sentence that it is a note on.
_MARK = re.compile(
    r"(?<![.!?…‽])(?<!\.[ \u00a0])(?P<mark>\.(?:[ \u00a0]\.)+|[.!?…‽]+)"
    r"(?P<closers>[\"'”’“‘»›)\]}*_]*(?:[\u00a0\u202f ][»›])?(?:\s?\[\d{1,3}\])*)(?=\s)"
)
_BLANK_LINE = re.compile(r"(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])\s*|[\f\u2029]")
_OPENERS = "\"'“‘„«‹([{*_"
_QUOTES = "\"'”’“‘»›"
_DASHES = "-–—―"
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_INITIAL = re.compile(r"[^\W\d_]\.")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{1,4})\.")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay
_LINE_END = re.compile(r"\s*[\n\r]")
_JOINTS = re.compile(r"[-–—/(]")
_AHEAD = 120  # characters looked at after a mark: enough for a name and its verb
_BACK = 60  # characters looked at before a full stop: enough for the longest shortened word
_VERB_WITHIN = 5  # words after a quoted question among which its verb of saying comes


def sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The sentences of `text[start:end]`, as offsets into `text` (code points, end exclusive).

    They stand in order, without white space at their ends, and hold every other character of the
    stretch. A blank line ends a sentence whatever its last mark.
    """
    found: list[tuple[int, int]] = []
    begin = start
    for cut in (*_cuts(text, start, end), end):
        stretch = text[begin:cut]
        left = begin + len(stretch) - len(stretch.lstrip())
        right = left + len(stretch.strip())
        if left < right:
            found.append((left, right))
        begin = cut
    return tuple(found)


@functools.lru_cache(maxsize=2)  # every stage of one document asks for the same
def in_sections(text: str, sections: tuple[Section, ...]) -> tuple[tuple[int, int], ...]:
    """The sentences of each section in turn; none runs from one section into the next."""
    return tuple(found for s in sections for found in sentences(text, s.start, s.end))


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    marks = {found.end(): found for found in _MARK.finditer(text, start, end)}
    blank_lines = {found.end() for found in _BLANK_LINE.finditer(text, start, end)}
    begin = looked = start
    worded = False  # a sentence has a letter or a digit; each character is looked at once for it
    for cut in sorted({*marks, *blank_lines}):
        worded = worded or _LETTER_OR_DIGIT.search(text, looked, cut) is not None
        looked = cut
        if cut in blank_lines or (worded and _ends(text, begin, marks[cut], end)):
            yield cut
            begin, worded = cut, False


def _ends(text: str, begin: int, found: re.Match[str], end: int) -> bool:
    """Whether a mark ends the sentence that begins at `begin`, in a stretch up to `end`."""
    ahead = text[found.end() : min(end, found.end() + _AHEAD)]
    after = ahead.lstrip().lstrip(_OPENERS + _QUOTES)
    mark, closers = found["mark"], found["closers"]
    # 1. Nothing follows but marks: they belong here.
    if not after:
        return False
    # 2. A small letter, or a dash on the same line, carries the sentence on.
    dash = after[0] in _DASHES and not _LINE_END.match(ahead)
    if dash or (after[0].islower() and not _CAMEL.match(after)):
        return False
    # 3. A mark alone in brackets is a remark on the words before it: `(!)`.
    alone = text[found.start() - 1 : found.start()] == "(" and closers.startswith(")")
    if alone and mark in ("!", "?"):
        return False
    # 4. A question or cry in quotation marks may have its verb of saying still to come.
    if "?" in mark or "!" in mark:
        return not (any(c in _QUOTES for c in closers) and _verb_follows(after))
    # 5. An ellipsis before a capital ends the sentence.
    if mark != ".":
        return True
    return _stop_ends(text[max(begin, found.start() - _BACK) : found.start() + 1], after)


def _verb_follows(after: str) -> bool:
    lists = word_lists(_LISTS)
    words = _WORD.findall(re.split(r"[.!?,;:\"“”]\s", after)[0])[:_VERB_WITHIN]
    if not words or words[0] in lists["starters"]:
        return False
    return any(word in lists["reporting"] for word in words[1:])


def _stop_ends(before: str, after: str) -> bool:
    """Whether the single full stop at the end of `before`, the sentence's last words, ends it."""
    lists = word_lists(_LISTS)
    word = before.rsplit(maxsplit=1)[-1].lstrip(_OPENERS + _QUOTES)
    word = _JOINTS.split(word)[-1]
    # 6. The number or letter of an item, with nothing before it.
    if _ENUMERATOR.fullmatch(before.strip()):
        return False
    # 7. Words that are never the last of a sentence, or not before a name or a number.
    if word in lists["titles"] or word in lists["inside"]:
        return False
    if word in lists["before_number"] and after[0].isdigit():
        return False
    # 8. The pronoun I ends a sentence unless another initial follows.
    if word == "I.":
        return not _INITIAL.match(after)
    # 9. Initials and other shortened words: the next word tells.
    if word in lists["names"] or _INITIALS.fullmatch(word):
        first = _WORD.match(after)
        return first is not None and first.group() in lists["starters"]
    return True
