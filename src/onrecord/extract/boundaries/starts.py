"""What stands at a content's start and is none of it: the source's own clause, who is spoken to.

Counted on PolNeAR train's 840 texts.
"""

import re
from dataclasses import replace

from onrecord.domain.parts import Parts, Stretches
from onrecord.extract.cues import read_cue

_WHO = re.compile(
    r"(?:(?:all|both|each|either|few|many|most|neither|none|one|several|some|two|three)\s+of\s+"
    r"(?:whom|which)|who|whose|whom|which)\b(?P<aside>,\s)?"
)
_COMMA = re.compile(r",(?=\s)")
_AND_SPACE = re.compile(r",\s+")
_GOES_ON = re.compile(
    r"\s+(?:and|or|nor|but|who|whose|whom|which|because|as|when|while|where|if|to|not)\b"
)
_MARK = re.compile(r"[“”„«»\"]|''|[.!?]\s")
_NAME = r"(?:the|an?|his|her|its|their|our|my|both|all|[A-Z][\w’'-]*)"
# Words of one noun phrase: no verb, no other clause (`told him to say that`, `he thought that`).
_WORDS = (
    r"(?:(?!\s(?:to|he|she|they|we|I|who|which|is|are|was|were|has|had|will|would|not)\s)"
    r"[^,.;:()\n“”\"–—])"
)
# `warned the town that it was mined` tells a town; `warned the road that was mined` does not.
_THAT = (
    r"that(?=\s)(?!\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|did|"
    r"does|do|\w+ed)\b)"
)
_TELLS = re.compile(
    r"\b(?:tell|told|warn|remind|assur|reassur|advis|inform|notif|convinc|caution|brief|alert)\w*\Z",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?!(?:that|to|not|of|about|against|on|over|for|if|how|wh\w+|he|she|they|we|I|there)\b)"
    rf"{_WORDS}{{1,80}}?\s(?P<clause>{_THAT})"
)
_TO_WHOM = re.compile(rf"to\s{_NAME}(?:\s{_WORDS}{{1,60}}?)??\s(?P<clause>{_THAT})")
_TO_WHOM_TO = re.compile(rf"to\s{_NAME}(?:\s{_WORDS}{{1,60}}?)??\s(?P<clause>(?:not\s)?to\s)")


def without_lead(text: str, found: Parts) -> Parts:
    """The parts with the source's relative clause in the source, and nobody spoken to said."""
    found = _with_relative(text, found)
    content = _without_hearers(text, found)
    return found if content == found.content else replace(found, content=content)


def _with_relative(text: str, found: Parts) -> Parts:
    """The parts with `who asked not to be named` in the source that it stands right behind.

    Gold has 524 such clauses in the source, leaves 255 out of all parts, and has none in a content.
    """
    if not found.source:
        return found
    start, end = found.source[-1]
    for at, (first, last) in enumerate(found.content):
        if not _AND_SPACE.fullmatch(text, end, first):
            continue
        stop = _clause_end(text, first, last)
        if stop is None:
            continue
        space = _AND_SPACE.match(text, stop, last)
        rest = ((space.end(), last),) if space and space.end() < last else ()
        return replace(
            found,
            source=(*found.source[:-1], (start, stop)),
            content=(*found.content[:at], *rest, *found.content[at + 1 :]),
        )
    return found


def _clause_end(text: str, first: int, last: int) -> int | None:
    """Where the relative clause that begins at `first` ends; null where none does.

    At its first comma, but one of a row (`in Veld and Dar, or at sea`), or round what stands right
    behind its first word (`who, like him, asked`).
    """
    who = _WHO.match(text, first, last)
    if who is None:
        return None
    at, aside = who.end(), who["aside"] is not None
    while comma := _COMMA.search(text, at, last):
        if not aside and not _GOES_ON.match(text, comma.end(), last):
            break
        at, aside = comma.end(), False
    stop = comma.start() if comma else last
    return None if _MARK.search(text, first, stop) else stop


def _without_hearers(text: str, found: Parts) -> Stretches:
    """The content without those told it: `warned | both sides that neither can win`.

    Gold leaves them out in 182 of 191 such contents behind `told` and the like, and `to` and a
    name before `that` in 16 of 18. `urged both sides to talk` is drawn whole.
    """
    if not found.cue:
        return found.content
    cue = text[found.cue[-1][0] : found.cue[-1][1]]
    out = []
    for first, last in found.content:
        clause = None
        if first > found.cue[-1][1]:
            told = first - found.cue[-1][1] == 1 and _TELLS.search(cue)
            clause = (_TOLD.match(text, first, last) if told else None) or _TO_WHOM.match(
                text, first, last
            )
            if clause is None and read_cue(cue).act == "promise":
                clause = _TO_WHOM_TO.match(text, first, last)
        out.append((clause.start("clause") if clause else first, last))
    return tuple(out)
