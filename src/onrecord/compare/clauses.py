"""The sentence that an entry stands in, and the clause that is a number's own."""

import re
from bisect import bisect_right

from onrecord.domain import Reading, Section, Span
from onrecord.text.sentences import sentences

REACH = 300  # characters of a clause looked at on each side of an entry
# What ends a figure's own clause on either side, and the joints before the next figure.
_BREAK = re.compile(r"[;:,\n\r—–“”\"()]|[.!?](?=\s|$)|\s(?:but|while|whereas|and)\s(?=\S+\s+\d)")
# The verb that a number and a remark between commas share: `22 people, of them 9 women, were hurt`.
_VERB = re.compile(
    r",\s((?:was|were|is|are|has|have|had|died|fled|drowned|perished)\b[^;:,\n\r—–“”\"()]*)"
)
_REMARK = 2  # commas round a remark
_JOINT = re.compile(r",|\s(?:and|or)\b")


class Sentences:
    """The sentences of one reading's text, section by section, each cut when first asked for.

    A text that has no sections is one itself. Most sections tell nothing that is laid beside other
    reports, and cutting them took half of all the time that comparing takes.
    """

    def __init__(self, reading: Reading) -> None:
        self._document = document = reading.document
        whole = Section(start=0, end=len(document.text), kind="body")
        self._sections = reading.sections or (whole,)
        self._starts = [each.start for each in self._sections]
        self._cut: dict[int, tuple[tuple[int, int], ...]] = {}
        self._made: dict[tuple[int, int], Span] = {}

    def at(self, span: Span) -> Span:
        """The sentence that a span begins in; the span itself where it begins in none."""
        section = bisect_right(self._starts, span.start) - 1
        found = self._of(section) if section >= 0 else ()
        index = bisect_right(found, span.start, key=_start) - 1
        if index < 0 or span.start >= found[index][1]:
            return span
        at = found[index]
        if at not in self._made:
            self._made[at] = self._document.span(*at)
        return self._made[at]

    def _of(self, number: int) -> tuple[tuple[int, int], ...]:
        """The sentences of one section."""
        if number not in self._cut:
            section = self._sections[number]
            self._cut[number] = sentences(self._document.text, section.start, section.end)
        return self._cut[number]


def _start(sentence: tuple[int, int]) -> int:
    return sentence[0]


class Numbers:
    """The numbers of one reading, each with the words that are its own."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._all = sorted((each.span.start, each.span.end) for each in reading.figures)

    def around(self, span: Span, clause: tuple[int, int]) -> tuple[str, str]:
        """The words before and after a number in its clause, up to its neighbours'.

        A verb behind a remark between commas is the number's, too.
        """
        index = bisect_right(self._all, (span.start, span.end))
        following = self._all[index][0] if index < len(self._all) else len(self._text)
        ended = self._all[index - 2][1] if index > 1 else 0
        near = max(clause[0], min(ended, span.start), span.start - REACH)
        before = self._text[near : span.start]
        if ended > clause[0]:
            before = before[_last_break(before) :]
        end = min(clause[1], span.end + REACH)
        own = self._own(span.end, end, following)
        at = span.end + len(own)
        verb = _VERB.search(self._text, span.end, end) if self._text[at : at + 1] == "," else None
        if verb is None or self._text.count(",", span.end, verb.start(1)) > _REMARK:
            return before, own
        return before, f"{own} {verb.group(1)}"

    def _own(self, start: int, end: int, following: int) -> str:
        """The words behind a number up to a mark, or to the last joint before the next number."""
        after = self._text[start : max(start, min(end, following))]
        joints = [found.start() for found in _JOINT.finditer(after)]
        if following < end and joints:
            after = after[: joints[-1]]
        cut = _BREAK.search(after)
        return after[: cut.start()] if cut else after


def _last_break(before: str) -> int:
    return max((found.end() for found in _BREAK.finditer(before)), default=0)
