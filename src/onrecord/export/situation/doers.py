"""The words for whoever does it, before a verb that reports a state: troops took the gate."""

import re

from onrecord.domain import Account, Reading, Span, State

_ASPECTS = frozenset({"control", "force", "displacement"})
_REACH = 80  # characters before a verb in which its doer is looked for
_MOST = 8  # words of a doer; more are rather a clause
# A clause, or what a verb governs, begins behind these; whom `who` stands for is told before it.
_MARK = re.compile(
    r"[,;:()\[\]“”\"‘—–\n]|(?<!\w)'|\b(?:that|if|when|because|after|before|as|until|unless|while|since|"
    r"once|whether|to)\s",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:and|or|but|who|which|whom|by|of)\b", re.IGNORECASE)


def doing(account: Account, reading: Reading) -> Span | None:
    """The words from whoever does it to the verb; null where the verb is passive, or none is clear.

    Only where the verb comes before what it is done to, and in the words of its own voice.
    """
    state = account.entry
    if not isinstance(state, State) or not (state.aspect in _ASPECTS or state.value == "seized"):
        return None
    verb = min(state.spans, key=_start)
    if not state.subject.spans or min(map(_start, state.subject.spans)) <= verb.start:
        return None
    text = reading.document.text
    bound = max(_bound(state, reading, verb), account.sentence.start)
    start = max(bound, verb.start - _REACH)
    begin = max((mark.end() for mark in _MARK.finditer(text, start, verb.start)), default=start)
    lead = text[begin : verb.start]
    known = begin > start or start == bound  # else the reach ends inside a clause
    if not known or not 0 < len(lead.split()) <= _MOST or _UNSURE.search(lead):
        return None
    return reading.document.span(begin + len(lead) - len(lead.lstrip()), verb.end)


def _bound(state: State, reading: Reading, verb: Span) -> int:
    """Where the words of a state's own voice begin before its verb."""
    inside = (
        span.start
        for each in reading.statements
        for span in each.content.spans
        if each.id == state.statement and span.start <= verb.start < span.end
    )
    return next(inside, 0)


def _start(span: Span) -> int:
    return span.start
