"""Connectives with the reason before them: so, led to, leaving; and a state's own verb."""

import re
from functools import cache

from onrecord.extract.causes import beside
from onrecord.extract.causes.connectives import any_of, listed, tied
from onrecord.extract.causes.ends import End
from onrecord.extract.causes.sides import (
    Place,
    after,
    becoming_after,
    before,
    is_new,
    object_after,
    subject_noun,
)

Pair = tuple[End, End]
"""A cause and its effect."""

_WHICH = re.compile(r",\s*(?:which|something\s+that|a\s+move\s+that)\s*\Z", re.IGNORECASE)
_SO = re.compile(r"(?:[,;—–]|\band)\s*\Z", re.IGNORECASE)
_LAST = re.compile(r"\s*[.;,”\"’]|\s*\Z")


def result(place: Place) -> Pair | None:
    """The pair of `therefore`, `so`, `as a result`: its sentence tells the effect."""
    connective = place.connective
    if connective.words == "so":
        if not _is_so(place):
            return None
    elif place.word_after() in listed("not_after_result"):
        return None
    # 1. It stands within the effect: will therefore not reopen.
    for end in place.ends:
        if end.start < connective.start and connective.end < end.end and end.open and end.is_state:
            return _paired(_within(place, end) or _cause(place, end.start), end)
    # 2. It stands before the effect.
    comma = re.match(r"\s*,", place.voice.between(connective.end, connective.end + 8))
    found = after(place, connective.end + (comma.end() if comma else 0))
    if found is not None:
        return _paired(_cause(place, connective.start), found) if found.is_state else None
    # 3. It stands at the end of the effect: the ward is closed as a result.
    ends_it = _LAST.match(place.voice.between(connective.end, connective.end + 8))
    if ends_it and " " in connective.words:
        return _paired(_only(place), before(place, connective.start))
    return None


def _within(place: Place, effect: End) -> End | None:
    """The first of two verbs of one subject: `ran out of diesel and therefore` shut down."""
    found = before(place, place.connective.start, cause=True)
    return found if found and found.is_state and found.words[0] >= effect.start else None


def verb(place: Place) -> Pair | None:
    """The pair of a verb: its subject, or the clause before `which`, brought about its object."""
    which = _WHICH.search(place.prefix)
    if which:
        cause = before(place, place.voice.start + which.start(), cause=True)
    else:
        cause = subject_noun(place, place.connective.start)
    return _paired(cause, _object(place, leave=place.connective.family == "leave"))


def participle(place: Place) -> Pair | None:
    """The pair of a participle behind a comma: the clause before it brought about its object."""
    if not place.prefix.rstrip().endswith((",", "—", "–")):
        return None
    found = _object(place, leave=place.connective.family == "leaving")
    return _paired(before(place, place.connective.start, cause=True), found) if found else None


def own_verb(place: Place, effect: End) -> Pair | None:
    """The pair of a state's own verb, `place` standing on it: the closure has shut off supplies.

    Its subject must be a noun's state; a strike that hits something is one thing told.
    """
    cause = subject_noun(place, place.connective.start)
    if cause is not None:
        hits = cause.told.startswith("force") and effect.told.startswith("force")
        return None if hits or cause.told == effect.told else _paired(cause, effect)
    # Behind a comma, `cutting off water` is what came of the clause before, or was done with it.
    words = place.voice.between(*effect.words).split()
    if words[:1] and words[0].endswith("ing") and place.prefix.rstrip().endswith(","):
        cause = before(place, place.connective.start, cause=True)
        if cause is not None and tied(cause.told, effect.told):
            return _paired(cause, effect)
    return None


def is_active(place: Place, end: End) -> bool:
    """Whether a state is told by a verb with its subject for an object: has shut off the water."""
    if end.noun or not end.open or end.subject is None or end.words[1] > end.subject[0]:
        return False
    return beside.bare(place.voice.between(end.words[1], end.subject[0]))


def _paired(cause: End | None, effect: End | None) -> Pair | None:
    if cause is None or effect is None or cause.id == effect.id:
        return None
    return cause, effect


def _object(place: Place, *, leave: bool) -> End | None:
    find = becoming_after if leave else object_after
    return find(place, place.connective.end)


def _cause(place: Place, at: int) -> End | None:
    """What stands before the effect: in its sentence, else all that the sentence before tells."""
    if is_new(place, at) and not place.voice.between(place.voice.start, at).strip().endswith(
        (";", "—")
    ):
        return _only(place)
    found = before(place, at, cause=True)
    return found if found is None or found.is_state else None


def _only(place: Place) -> End | None:
    """The only thing that the sentence before tells in this voice."""
    if len(place.previous) != 1 or not place.previous[0].open:
        return None
    return place.previous[0] if place.previous[0].is_state else None


def _is_so(place: Place) -> bool:
    """Whether `so` begins a clause, and is not of degree or time."""
    if place.word_before() in listed("not_before_so") or place.word_after() in listed(
        "not_after_so"
    ):
        return False
    # Before an article or a pronoun it is of no degree, and needs no comma.
    if place.word_after() in listed("after_so"):
        return True
    begins = _SO.search(place.prefix) is not None or is_new(place, place.connective.start)
    words = place.voice.between(place.connective.end, place.connective.end + 30)
    return begins and _clause_like().match(words) is not None


@cache
def _clause_like() -> re.Pattern[str]:
    """A word behind `so` that no adverb or adjective of degree is."""
    return re.compile(rf",?\s+(?!\w+ly\b|(?:{any_of('not_after_so')})\b)[\w“\"]", re.IGNORECASE)
