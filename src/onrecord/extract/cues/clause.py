"""The words round a cue that are nobody else's: its sentence without what is said in it.

What a stage reads there (a negation, a condition, a channel) stands in the outlet's telling of the
saying, never in what was said, and never in the telling of another statement.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.domain import Draft, Span, Statement
from onrecord.text.sentences import in_sections

CONTENT, SOURCE = "\ue000", "\ue001"
"""What stands, in a clause's words, for each character of its own content and source."""

_WINDOW = 600  # characters on either side of a cue: the longest sentence looked at
_BEFORE = 2_000  # characters before a sentence in which what reaches into it may begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The telling round one cue: `words[i]` is the text's character `start + i`.

    `cue` and `end` are where the cue begins and ends, as places in `words`; `opens` tells whether
    the sentence begins with these words, `asks` whether it is a question.
    """

    words: str
    start: int
    cue: int
    end: int
    opens: bool
    asks: bool


class Clauses:
    """The clauses of a draft's statements, which must be nested already."""

    def __init__(self, draft: Draft) -> None:
        self._text = draft.document.text
        self._by_id = {s.id: s for s in draft.statements}
        self._sentences = in_sections(self._text, draft.document.sections)
        self._spans = sorted(
            (span.start, span.end, s.id) for s in draft.statements for span in spans_of(s)
        )

    def of(self, statement: Statement) -> Clause | None:
        """The clause of a statement's cue, null where it has none."""
        cue = statement.cue.spans
        if not cue:
            return None
        first, last = cue[0].start, cue[-1].end
        bounds = self._sentence(statement, first, last)
        start, end = self._apart(statement, bounds, first, last)
        words = list(self._text[start:end])
        for role, mark in ((statement.source, SOURCE), (statement.content, CONTENT)):
            for span in role.spans:
                low, high = max(span.start, start), min(span.end, end)
                if low < high:
                    words[low - start : high - start] = mark * (high - low)
        return Clause(
            words="".join(words),
            start=start,
            cue=first - start,
            end=last - start,
            opens=start == bounds[0],
            asks=self._text[max(start, bounds[1] - 3) : bounds[1]].rstrip("\"'”’)»").endswith("?"),
        )

    def inside(self, statement: Statement, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of `start..end` that statements within this one take up."""
        low = bisect_left(self._spans, (start,))
        for a, b, other in self._spans[low : bisect_right(self._spans, (end,))]:
            if self._by_id[other].within == statement.id:
                yield a, b

    def _sentence(self, statement: Statement, first: int, last: int) -> tuple[int, int]:
        """Where the cue's sentence begins and ends, inside the content that it is said in."""
        start, end = first, last
        found = self._sentences
        i = bisect_right(found, (first, len(self._text)))
        if i and found[i - 1][1] > first:
            start, end = found[i - 1][0], max(found[i - 1][1], last)
        start, end = max(start, first - _WINDOW), min(end, last + _WINDOW)
        outer = self._by_id.get(statement.within or "")
        for span in outer.content.spans if outer else ():
            if span.start <= first < span.end:
                start, end = max(start, span.start), min(end, max(span.end, last))
        return start, end

    def _apart(
        self, statement: Statement, bounds: tuple[int, int], first: int, last: int
    ) -> tuple[int, int]:
        """The bounds, narrowed by the nearest words of other statements on either side."""
        start, end = bounds
        own = {(s.start, s.end) for s in spans_of(statement)}
        around = set(self._holders(statement))
        low = bisect_left(self._spans, (start - _BEFORE,))
        for a, b, other in self._spans[low : bisect_left(self._spans, (end,))]:
            if b <= start or other == statement.id or other in around or (a, b) in own:
                continue
            if any(c.start <= a and b <= c.end for c in statement.content.spans):
                continue
            if b <= first:
                start = max(start, b)
            elif a >= last:
                end = min(end, a)
        return start, end

    def _holders(self, statement: Statement) -> Iterator[str]:
        """The statements that this one is reported inside, from the inmost."""
        at = statement.within
        while at is not None:
            yield at
            at = self._by_id[at].within


def spans_of(statement: Statement) -> tuple[Span, ...]:
    """All of a statement's spans: source, cue, content."""
    return (*statement.source.spans, *statement.cue.spans, *statement.content.spans)
