"""Connectives with the reason behind them: because, due to, as, from the lack of, blocked by."""

import re
from functools import cache

from onrecord.extract.causes import beside
from onrecord.extract.causes.connectives import any_of, listed, tied
from onrecord.extract.causes.ends import End
from onrecord.extract.causes.sides import (
    Place,
    after,
    before,
    behind_comma,
    going_on,
    is_new,
    subject_noun,
)

_PLAIN = frozenset({"say", "report", "write", "claim"})
_ADVERBS = 2  # words between a passive and its `by`
_CLAUSE_END = re.compile(r"[,;:—–.!?]")


def effect_of(place: Place, cause: End) -> End | None:
    """What a reason is given for: the clause before its connective, or that behind its comma."""
    if is_new(place, place.connective.start):
        return behind_comma(place, cause)
    return before(place, place.connective.start)


def reason(place: Place) -> End | None:
    """The reason that a connective introduces; null where the words are another `as` or `since`."""
    connective = place.connective
    match connective.family:
        case "clause":
            return after(place, connective.end)
        case "noun" | "back":
            return after(place, connective.end, noun_only=True)
        case "agent":
            return after(place, connective.end, noun_only=True)
        case "lack":
            return _lacking(place)
        case "open":
            return _open(place)
        case _:
            return None


def effect(place: Place, cause: End) -> End | None:
    """What the reason is given for, by the family's own tests."""
    match place.connective.family:
        case "agent":
            found = _passive(place)
        case "back":
            found = subject_noun(place, place.connective.start)
            if found is None and place.prefix.rstrip().endswith(","):
                found = before(place, place.connective.start)
        case _:
            found = effect_of(place, cause)
    return found if found is not None and _fits(place, cause, found) else None


def _fits(place: Place, cause: End, found: End) -> bool:
    family = place.connective.family
    if family == "open":
        if not (cause.is_state and found.is_state):
            return False
        return place.connective.words == "since" or tied(cause.told, found.told)
    if found.is_state:
        return True
    # A statement as a whole has a reason where it is more than a saying, or another is its reason;
    # behind `P, X said, because` the reason may be part of what X said.
    if family not in ("clause", "noun") or found.act is None:
        return False
    comma = place.prefix.rstrip().endswith(",")
    return found.act not in _PLAIN or (not cause.is_state and not comma)


def _lacking(place: Place) -> End | None:
    """The state whose noun stands in the connective itself."""
    connective = place.connective
    for end in place.ends:
        inside = connective.start <= end.words[0] and end.words[1] <= connective.end
        if inside and end.is_state and end.open:
            return end
    return None


def _open(place: Place) -> End | None:
    """The reason behind `as`, `with` or `since`, where they are not of time or comparison."""
    words, found = place.connective.words, after(place, place.connective.end)
    if found is None or not found.is_state:
        return None
    clause = _clause(place, found)
    # 1. `since` counts the time before a noun and before the past.
    if words == "since":
        late = place.word_before() != "ever" and _present().search(clause) is not None
        return found if late and not found.noun else None
    # 2. What a noun tells must go on; a verb has its subject before it.
    fits = going_on(clause) if found.noun else _has_subject(place, found)
    return found if fits and not _is_other(place) else None


def _is_other(place: Place) -> bool:
    """Whether `as` compares or tells a moment or a calling, or `with` begins no clause."""
    if place.connective.words == "as":
        odd = place.word_before() in listed("not_before_as")
        return odd or place.word_after() in listed("not_after_as")
    return not (is_new(place, place.connective.start) or place.prefix.rstrip().endswith(","))


def _has_subject(place: Place, end: End) -> bool:
    """Whether a state's verb has a subject behind the connective: `as soldiers` entered it."""
    gap = place.voice.between(place.connective.end, end.start)
    if end.subject is not None and end.subject[1] <= end.words[0]:
        return beside.bare(gap)
    return place.connective.words == "as" and beside.count(gap) > 0


def _clause(place: Place, end: End) -> str:
    """The words behind a connective up to the end of the clause that an end stands in."""
    stop = _CLAUSE_END.search(place.voice.words, max(0, end.end - place.voice.start))
    last = place.voice.start + stop.start() if stop else place.voice.end
    return place.voice.between(place.connective.end, last)


def _passive(place: Place) -> End | None:
    """The state whose passive stands right before `by`."""
    at = place.connective.start
    for end in sorted(place.ends, key=lambda e: -e.words[1]):
        if end.words[1] > at:
            continue
        gap = place.voice.between(end.words[1], at)
        if end.noun or not end.is_state or beside.parted(gap) or beside.count(gap) > _ADVERBS:
            return None
        passive = end.open and end.subject is not None and end.subject[1] <= end.words[0]
        return end if passive else None
    return None


@cache
def _present() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('present')})(?![\w’'])", re.IGNORECASE)
