"""Times: the expressions of time in a report, the dates they come to, and when things were said.

`times` is the stage. `expressions` and `resolve` are its two steps for whoever needs one of them;
`unresolved` and `spans_read` tell what was seen, whether it has a date or not.
"""

import functools
import re
from dataclasses import dataclass, replace
from datetime import date

from onrecord.domain import Document, Draft, Problem, Span, When
from onrecord.extract.times.finding import expressions
from onrecord.extract.times.points import Expression, Point
from onrecord.extract.times.resolving import Resolved, Unresolved, resolve
from onrecord.extract.times.saying import dates_of_saying
from onrecord.text.letters import CAPITALS

__all__ = [
    "Expression",
    "Point",
    "Resolved",
    "Unresolved",
    "expressions",
    "published_on",
    "resolve",
    "spans_read",
    "times",
    "unresolved",
]

_REACH = 600  # characters back to the date that `the next day` may count from
_NEAR = 200  # and to the one whose year a day without its own may share


def times(draft: Draft) -> Draft:
    """The draft with its times, each statement's time of saying, and the trouble met.

    A time that nothing resolves is no entry (`unresolved` gives those). Times told from the day
    of publication, where none is known, are one Problem. Only English is read.
    """
    document = draft.document
    if not _english(document):
        return draft
    rows = _rows(document)
    found = tuple(
        _when(document, row, row.result) for row in rows if isinstance(row.result, Resolved)
    )
    dated = dates_of_saying(document.text, draft.statements, found)
    statements = tuple(
        replace(each, said_on=when) if when else each
        for each, when in zip(draft.statements, dated, strict=True)
    )
    wanting = [row.expression for row in rows if row.result == Unresolved(reason="published")]
    problems = (*draft.problems, _problem(document, wanting[0])) if wanting else draft.problems
    return replace(draft, times=found, statements=statements, problems=problems)


def unresolved(draft: Draft) -> tuple[Span, ...]:
    """The expressions of time that have no date, in order: they are leftovers."""
    document = draft.document
    rows = _rows(document) if _english(document) else ()
    return tuple(
        document.span(row.expression.start, row.expression.end)
        for row in rows
        if isinstance(row.result, Unresolved)
    )


def spans_read(draft: Draft) -> tuple[Span, ...]:
    """Every expression of time, in order, with a date or without."""
    document = draft.document
    found = expressions(document.text) if _english(document) else ()
    return tuple(document.span(each.start, each.end) for each in found)


def published_on(document: Document) -> date | None:
    """The day of publication, null where it is not known to the day."""
    try:
        return date.fromisoformat((document.published or "")[: len("2024-05-14")])
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """An expression, what it comes to, and the expression that it was counted from."""

    expression: Expression
    result: Resolved | Unresolved
    anchor: Expression | None


def _english(document: Document) -> bool:
    return (document.language or "en").split("-")[0] == "en"


def _rows(document: Document) -> tuple[_Row, ...]:
    return _read(document.text, published_on(document))


@functools.lru_cache(maxsize=2)  # leftovers ask for the same again
def _read(text: str, published: date | None) -> tuple[_Row, ...]:
    rows: list[_Row] = []
    for expression in expressions(text):
        before = rows[-1] if rows and _counts_from(text, rows[-1], expression) else None
        anchor = before.result if before and isinstance(before.result, Resolved) else None
        result = resolve(expression, published, anchor=anchor)
        carried = isinstance(result, Resolved) and result.basis == "carried" and before is not None
        rows.append(
            _Row(
                expression=expression,
                result=result,
                anchor=before.expression if before and carried else None,
            )
        )
    return tuple(rows)


def _counts_from(text: str, row: _Row, expression: Expression) -> bool:
    """Whether a time may count from the one before it: near enough for what its words say."""
    gap = text[row.expression.end : expression.start]
    if expression.alone:  # a time of day is of a day in its own sentence; in brackets it is given
        apart = _SENTENCE_END.search(gap) or gap.endswith(
            "("
        )  # for another zone, maybe another day
        return len(gap) <= _NEAR and not apart
    point = expression.point
    if point.base == "carried" or (point.within and point.within.base == "carried"):
        return len(gap) <= _REACH
    return len(gap) <= _NEAR and len(_SENTENCE_END.findall(gap)) <= 1


_SENTENCE_END = re.compile(rf"[.!?][\"”’)]*\s+(?=[\"“‘(]?[{CAPITALS}])|\n\s*\n")


def _when(document: Document, row: _Row, result: Resolved) -> When:
    anchor = row.anchor
    return When(
        span=document.span(row.expression.start, row.expression.end),
        value=result.value,
        earliest=result.earliest,
        latest=result.latest,
        basis=result.basis,
        evidence=(document.span(anchor.start, anchor.end),) if anchor else (),
    )


def _problem(document: Document, first: Expression) -> Problem:
    return Problem(
        what="Relative dates have no value: the day of publication is not known.",
        where=document.span(first.start, first.end),
        remedy="Give it: --published DATE.",
    )
