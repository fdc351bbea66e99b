"""What was seen and stands in no entry: quotations and numbers that no statement holds."""

import re
from bisect import bisect_right
from dataclasses import replace

from onrecord.domain import Draft, Leftover, LeftoverKind
from onrecord.text.quotations import quotations

# Digits with their separators, or number words alone or in a row: 1,200; 3.5; forty-two thousand.
_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half"
)
_NUMBER = re.compile(
    rf"\d+(?:[.,]\d+)*|\b(?:{_WORDS})(?:[\s-]+(?:and\s+)?(?:{_WORDS}))*\b", re.IGNORECASE
)


def leftovers(draft: Draft) -> Draft:
    """The draft with every quotation and every number that stands in no statement, in order.

    A quotation counts as taken where a statement holds all of it; a number likewise.
    """
    text = draft.document.text
    taken = _Taken(draft)
    seen: list[tuple[int, int, LeftoverKind]] = [
        (q.start, q.end, "quotation") for q in quotations(text).found if q.level == 0
    ]
    seen += [(m.start(), m.end(), "number") for m in _NUMBER.finditer(text)]
    found = tuple(
        Leftover(span=draft.document.span(start, end), kind=kind)
        for start, end, kind in sorted(seen)
        if not taken.holds(start, end)
    )
    return replace(draft, leftovers=found)


class _Taken:
    """The stretches that statements hold, merged, with the marks at their edges."""

    def __init__(self, draft: Draft) -> None:
        spans = sorted(
            (span.start, span.end)
            for s in draft.statements
            for role in (s.source, s.cue, s.content)
            for span in role.spans
        )
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in spans:
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, start: int, end: int) -> bool:
        i = bisect_right(self._starts, start) - 1
        return i >= 0 and end <= self._ends[i]
