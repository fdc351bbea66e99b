"""The sentence that an entry stands in, and the clause that is a number's own."""

import re
from bisect import bisect_right

from onrecord.domain import Reading, Section, Span
from onrecord.text.sentences import in_sections

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
    """The sentences of one reading's text; each becomes a span once, when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._document = reading.document
        self._all = _sentences(reading)
        self._starts = [start for start, _ in self._all]
        self._made: dict[tuple[int, int], Span] = {}

    def at(self, span: Span) -> Span:
        """The sentence that a span begins in; the span itself where it begins in none."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0 or span.start >= self._all[index][1]:
            return span
        at = self._all[index]
        if at not in self._made:
            self._made[at] = self._document.span(*at)
        return self._made[at]


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


def _sentences(reading: Reading) -> tuple[tuple[int, int], ...]:
    """The sentences of a text in order; one that has no sections is one itself."""
    text = reading.document.text
    whole = Section(start=0, end=len(text), kind="body")
    return in_sections(text, reading.sections or (whole,))
