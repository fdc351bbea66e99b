"""A state told again without its words: the guild said it was open, the council that it was not."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from onrecord.domain import Draft, Span, State, Statement
from onrecord.extract.ids import identifier, places

_ECHO = re.compile(
    r"(?:that\s+)?(?P<it>it)\s+(?P<be>(?:is|was)(?P<not>\s+not|n[’']t)?)[\s.,;”\"’']*",
    re.IGNORECASE,
)
_TIED = re.compile(r"\b(?:is|was)\s+(?:(?:not|now|still|again|back)\s+)*\Z")
_STOP = re.compile(r"[.!?][\"”’')]*\s|\n")
_BACK = 40  # characters before a state's words in which its verb stands
_REACH = 300  # characters between a state and its echo
_TOLD = frozenset({"say", "report", "write", "claim", "confirm", "admit"})
_AS_SO = frozenset({"asserted", "claimed", "denied"})


def echoes(draft: Draft, found: Sequence[State]) -> Iterator[State]:
    """What statements tell by an echo of the one state told before them in their sentence.

    `found` is in the order of the text. Of two states before it nobody can tell which is meant.
    """
    ends = list(accumulate((each.spans[-1].end for each in found), max))
    for statement in draft.statements:
        spans = statement.content.spans
        match = _ECHO.fullmatch(spans[0].exact) if len(spans) == 1 else None
        if match is None or statement.polarity != "asserted" or statement.cue.act not in _TOLD:
            continue
        at = bisect_right(ends, spans[0].start)
        near = [s for s in found[max(0, at - 2) : at] if _in_sentence(draft, s, spans[0])]
        if len(near) == 1 and _is_told_by_another(draft, near[0], statement):
            yield _echo(draft, near[0], statement, match)


def _in_sentence(draft: Draft, state: State, content: Span) -> bool:
    start, end = state.spans[-1].end, content.start
    return end - start <= _REACH and not _STOP.search(draft.document.text, start, end)


def _is_told_by_another(draft: Draft, state: State, statement: Statement) -> bool:
    """Whether a state is told as so, behind `is` or `was`, in a statement beside this one."""
    start = state.spans[0].start
    tied = _TIED.search(draft.document.text, max(0, start - _BACK), start)
    told = state.polarity in ("asserted", "denied") and state.modality in _AS_SO
    beside = state.statement is not None and state.statement not in (statement.id, statement.within)
    return tied is not None and told and beside


def _echo(draft: Draft, state: State, statement: Statement, match: re.Match[str]) -> State:
    at = statement.content.spans[0].start
    subject = draft.document.span(at + match.start("it"), at + match.end("it"))
    words = draft.document.span(at + match.start("be"), at + match.end("be"))
    meant = replace(
        state.subject, spans=(subject,), candidates=state.subject.candidates or state.subject.spans
    )
    where = (places(meant.spans), places((words,)))
    return replace(
        state,
        id=identifier(draft.document.id, "state", state.aspect, state.value, *where),
        subject=meant,
        spans=(words,),
        polarity="denied" if match["not"] else "asserted",
        modality="asserted",
        statement=statement.id,
    )
