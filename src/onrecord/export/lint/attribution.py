"""The rule of distance: how far a statement begins from the words that attribute it."""

import re
from collections.abc import Iterator

from onrecord.domain import Statement
from onrecord.export.lint.desk import Desk, Found

FAR = 40
"""Words from where a statement begins to its attribution: two sentences of a news report, which
have about 20 each. The handbooks want it after the first."""

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_LONGEST = 4_000  # characters between the two that are counted: far is far


def far(desk: Desk) -> Iterator[Found]:
    """Statements whose source and cue both stand far off; one without either has none to find."""
    for each in desk.reading.statements:
        attribution = (*each.source.spans, *each.cue.spans)
        if not attribution:
            continue
        first = each.content.spans[0]
        home = desk.section(first.start)
        if all(desk.section(span.start) != home for span in attribution):
            yield Found(start=first.start, end=first.end, what="attributed in another paragraph")
            continue
        distance = min(_words_between(desk.text, each))
        if distance > FAR:
            what = f"attributed {distance} words from where it begins"
            yield Found(start=first.start, end=first.end, what=what)


def _words_between(text: str, statement: Statement) -> Iterator[int]:
    """How many words part each stretch of the attribution from the statement's first word."""
    begin = statement.content.spans[0].start
    for span in (*statement.source.spans, *statement.cue.spans):
        start, end = (span.end, begin) if span.start < begin else (begin, span.start)
        yield sum(1 for _ in _WORD.finditer(text, start, min(end, start + _LONGEST)))
