"""When something was said: a time in the cue's own clause, never one of what was said."""

import functools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from onrecord.domain import Span, Statement, When
from onrecord.extract.times.vocabulary import alternation, lists

_REACH = 300  # characters of the cue's sentence that are looked at on each side
_STOP = re.compile(r"[.!?][\"”’)]*\s|[;:\n]")
_GONE = "\0"  # stands where the source or the content stood
_OF = re.compile(r"\s*of\b", re.IGNORECASE)  # said of the raid on Friday
_RELATIVE = re.compile(r",|\b(?:who|which|that)\b", re.IGNORECASE)
# In brackets, or `, hours before the vote,`.
_ASIDE = re.compile(
    r"\([^()]{0,80}\)|,\s(?:\w+\s){0,3}(?:hours?|days?|weeks?|minutes|months|shortly|just|soon)\s"
    r"(?:before|after|ahead of)\b[^,]{0,80}(?:,|(?=\0))",
    re.IGNORECASE,
)
# `Last week it was the army that said`, and likewise who said the reverse behind `and`.
_CLEFT = re.compile(
    r",?\s*it\s+(?:was|is)\s+(?:[^.;:]*\b(?:that|who)\b[^.;:]*\b(?:and|but)\s+)?\0\s*(?:that|who)\s*",
    re.IGNORECASE,
)
# `It was on Monday that the army said`.
_IT_WAS = re.compile(
    r"\s*it\s+(?:was|is)\s+(?:not\s+)?(?:(?:only|on|in|at|by|until)\s+)*", re.IGNORECASE
)
_THAT = re.compile(r"\s*that\s+\0\s*", re.IGNORECASE)
# What may stand between the words that were said and a time behind them: no clause of its own.
_BEHIND = re.compile(
    r"[\s\"”’',]*(?:(?:in|on|at|by|to|through|from|during|via|with|for|of|late|early|earlier|later|"
    r"again|twice|here|there|back|speaking|writing|and)\b(?:(?!\b(?:he|she|it|they|we|i)\b)[^,;])*)?",
    re.IGNORECASE,
)
_START = attrgetter("span.start")


def dates_of_saying(
    text: str, statements: Sequence[Statement], times: Sequence[When]
) -> list[When | None]:
    """The time at which each statement was made, by the words of its own clause.

    `times` are those of the text, in order. Null where the clause has none, or has it for
    something else.
    """
    holders = _holders(statements, times)
    return [_said_on(text, statement, times, holders) for statement in statements]


def _holders(
    statements: Sequence[Statement], times: Sequence[When]
) -> Mapping[int, tuple[Statement, ...]]:
    """The statements whose contents hold a time, by the place where the time begins."""
    contents = sorted(
        ((span.start, span.end, i) for i, s in enumerate(statements) for span in s.content.spans),
        reverse=True,
    )
    out: dict[int, tuple[Statement, ...]] = {}
    active: list[tuple[int, int]] = []
    for when in times:
        while contents and contents[-1][0] <= when.span.start:
            _, end, i = contents.pop()
            active.append((end, i))
        active = [(end, i) for end, i in active if end > when.span.start]
        out[when.span.start] = tuple(statements[i] for _, i in active)
    return out


def _said_on(
    text: str,
    statement: Statement,
    times: Sequence[When],
    holders: Mapping[int, tuple[Statement, ...]],
) -> When | None:
    if not statement.cue.spans:
        return None
    first, last = statement.cue.spans[0], statement.cue.spans[-1]
    low = bisect_left(times, first.start - _REACH, key=_START)
    near = times[low : bisect_left(times, last.end + _REACH, key=_START)]
    free = [when for when in near if not _told(statement, holders[when.span.start])]
    for when in free:
        if when.span.start >= first.start and _follows(text, statement, when):
            return when
    for when in free:
        if when.span.end <= first.start and _leads(text, statement, when):
            return when
    return None


def _told(statement: Statement, holders: Sequence[Statement]) -> bool:
    """Whether a time stands in what is stated: here, or in another statement beside the cue."""
    cue = statement.cue.spans[0]
    return any(
        each.id == statement.id or not any(_holds(span, cue) for span in each.content.spans)
        for each in holders
    )


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _follows(text: str, statement: Statement, when: When) -> bool:
    """Behind the cue: `said on Sunday`, `told reporters in a Monday briefing`."""
    if any(_holds(span, when.span) for span in statement.cue.spans):
        return True
    if (in_source := _in_source(text, statement, when)) is not None:
        return in_source
    begin = max(s.end for s in statement.cue.spans if s.start <= when.span.start)
    gap = _without(text, begin, when.span.start, statement)
    said = [s.end for s in statement.content.spans if begin <= s.start and s.end <= when.span.start]
    if said and not _BEHIND.fullmatch(text, max(said), when.span.start):
        return False
    return not (_STOP.search(gap) or _OF.match(gap) or _breaks().search(gap) or "(" in gap)


def _leads(text: str, statement: Statement, when: When) -> bool:
    """Before the cue: `On Sunday Orr said`, `A statement on Sunday said`."""
    if (in_source := _in_source(text, statement, when)) is not None:
        return in_source
    begin = max(0, when.span.start - _REACH)
    for found in _STOP.finditer(text, begin, when.span.start):
        begin = found.end()
    head = _without(text, begin, when.span.start, statement)
    gap = _without(text, when.span.end, statement.cue.spans[0].start, statement)
    if _THAT.fullmatch(gap) and _IT_WAS.fullmatch(head):
        return True
    inside = " " if _CLEFT.fullmatch(gap) else _ASIDE.sub(" ", gap)
    if _STOP.search(gap) or _breaks().search(inside) or head.count("(") > head.count(")"):
        return False
    clause = _last_clause(head)
    opens = _GONE in clause or not clause.strip(" ,\"“”'‘’") or _opening().match(clause)
    return bool(opens) and not _breaks().search(_ASIDE.sub(" ", clause))


def _in_source(text: str, statement: Statement, when: When) -> bool | None:
    """Whether a time inside the source is of the saying: `A statement on Sunday`; null outside."""
    for span in statement.source.spans:
        if _holds(span, when.span):
            head, tail = text[span.start : when.span.start], text[when.span.end : span.end]
            said = _said_thing().search(head) or _of_said_thing().match(tail)
            return bool(said) and not _RELATIVE.search(head)
    return None


def _last_clause(head: str) -> str:
    """The words before a time back to a joint at which a main clause begins."""
    joints = [
        m.end() for m in re.finditer(r"\b(?:and|but)\s+(?=(?:on|in|at|by|late|early)\s*$)", head)
    ]
    return head[joints[-1] :] if joints else head


def _without(text: str, start: int, end: int, statement: Statement) -> str:
    """The words from `start` to `end` without the statement's own source and content."""
    out, at = [], start
    spans = sorted(
        (span.start, span.end) for span in (*statement.source.spans, *statement.content.spans)
    )
    for left, right in spans:
        if right <= at or left >= end:
            continue
        out.append(text[at : max(at, left)])
        at = min(right, end)
    out.append(text[at:end] if at < end else "")
    return _GONE.join(out)


@functools.cache
def _breaks() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(lists()['subordinators'])})\b", re.IGNORECASE)


@functools.cache
def _said_thing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(lists()['said_things'])})s?\b", re.IGNORECASE)


@functools.cache
def _of_said_thing() -> re.Pattern[str]:
    words = alternation(lists()["said_things"])
    return re.compile(rf"(?:['’]s)?\s(?:[\w-]+\s){{0,3}}(?:{words})\b", re.IGNORECASE)


@functools.cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternation(lists()['openings'])})\b", re.IGNORECASE)
