"""The time of a state: one of its own clause, never of a clause beside, inside or around it.

`closed because a barge struck it on Sunday` was struck on Sunday; when it was closed is not said.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from onrecord.domain import Draft, When
from onrecord.extract.figures.tied import Clauses, Tied, Voices
from onrecord.extract.states.lexicon import listed

# What may stand between a preposition and its time: since at least Monday, late on the night of.
_LEAD = (
    r"(?:\s|\b(?:on|in|at|by|of|the|late|early|earlier|later|least|about|around|as|from|since|until|till|"
    r"for|during|mid|this|that|last|next|dawn|dusk|noon|midnight|morning|afternoon|evening|night)\b)*"
)
_ONLY_LEAD = re.compile(rf"{_LEAD}\Z", re.IGNORECASE)
# Another clause, or a phrase of another event, begins behind these.
_BESIDE = (
    r"because|although|though|unless|whereas|despite|after|before|following|since|until|till|once|if|"
    r"(?:due|owing|prior) to|in response to|in the wake of|as a result of|ahead of|compared with"
)
_RELATIVE = r"who|whom|whose|which|where"
_OTHER = re.compile(
    rf"\b(?P<word>{_BESIDE}|{_RELATIVE}|that|whether)\b|,\s*(?:as(?!\s+of\b)|when|while|having)\b",
    re.IGNORECASE,
)
_OPENS_BESIDE = re.compile(
    rf"\s*(?:and\s+|but\s+)?(?:(?:{_BESIDE}|while)\b|(?:[\w-]+\s+){{1,4}}(?:after|before)\s)",
    re.IGNORECASE,
)
_PARTICIPLE_FIRST = re.compile(r"\s*(?:\w+ed|cut|hit|held|lost|shut|struck|taken)\s", re.IGNORECASE)
# Of these a phrase alone may come, without a verb and a comma: after the raid on Monday the ...
_OPENS_PHRASE = re.compile(
    r"\s*(?:after|before|following|despite|because of|(?:due|owing|prior) to|in the wake of)\s",
    re.IGNORECASE,
)
# `, because of mines, on Monday`: the clause goes on behind the second comma.
_ASIDE_ENDS = re.compile(rf",[^,]*,{_LEAD}\Z", re.IGNORECASE)
_ASIDE = re.compile(rf",\s*(?:{_RELATIVE})\b[^,]*,", re.IGNORECASE)
_BETWEEN = re.compile(rf"\b(?:{_BESIDE}|{_RELATIVE}|whether)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|will|would|can|could|may|might|must|shall|should)\b|"
    r"['’](?:ll|ve|re)\b"
)
# What was so on a day before `and` need not be when what is so today began.
_NOW = re.compile(
    r"\b(?:and|but)\b[^,]*\b(?:is|are|has|have|remains?|stays?|now|currently|still)\b"
)
_RELATING = re.compile(rf"\s*,?\s*(?:(?:in|on|at|to|of|by|from)\s+)?(?:{_RELATIVE}|that)\b")
_CLOCK = re.compile(r"\d|noon|midnight|dawn|dusk|morning|afternoon|evening|night", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|than(?:\s+(?:on|in|at))?)\s+(?:the\s+)?\Z", re.IGNORECASE)
_AFTER = re.compile(r"\bafter\s+(?:the\s+)?\Z", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\b[a-z]+ed\Z")  # kept among a subject's words: the bridge damaged
_JOINT = re.compile(r"[,;]|\b(?:and|but|or|nor|so)\b")
_WORD = re.compile(r"[^\W\d_]+")
_SIDE = 40  # characters before a time that can lead to it


class Told(Tied, Protocol):
    """A state to be dated: a noun's verb comes behind it (the closure began on Monday)."""

    @property
    def nominal(self) -> bool:
        """Whether its words are a noun."""


class Dating(Clauses):
    """The times of a draft in the clause of each state, none of them another clause's own."""

    def __init__(self, draft: Draft, found: Sequence[Told], said: Voices) -> None:
        super().__init__(draft, found, said)
        self._nouns = {each.start for each in found if each.nominal}
        self._found = found
        self._starts = [each.start for each in found]

    def _times_in(self, tied: Tied, start: int, end: int) -> list[When]:
        return [w for w in super()._times_in(tied, start, end) if self._is_own(tied, w)]

    def _is_of_another(self, tied: Tied, time: int) -> bool:
        """Whether the next state, of another thing behind `and`, stands before a time behind it."""
        at = bisect_right(self._starts, tied.start)
        if at >= len(self._found) or self._starts[at] >= time:
            return False
        thing = min(start for start, _ in self._found[at].of_what)
        return thing >= tied.end and _JOINT.search(self._text, tied.end, thing) is not None

    def _is_own(self, tied: Tied, when: When) -> bool:
        """Whether a time tells when a state is so.

        1. `before Monday`, `than on Monday` tell when it need not be. 2. Behind the state, with no
        other clause begun and no other verb come between. 3. Before it, likewise.
        """
        start, end = when.span.start, when.span.end
        led = self._text[max(0, start - _SIDE) : start]
        if _BEFORE.search(led) or (_AFTER.search(led) and not _CLOCK.search(when.span.exact)):
            return False
        if start >= tied.end:
            if self._is_of_another(tied, start):
                return False
            return _is_behind(self._text[tied.end : start], nominal=tied.start in self._nouns)
        if end > tied.start:
            return True
        gap = self._text[end : tied.start]
        subject = max((last for _, last in tied.of_what if last <= start), default=None)
        if subject is not None:
            participle = _PARTICIPLE.search(self._text, max(0, subject - _SIDE), subject)
            inner = self._text[participle.start() if participle else subject : start]
            return _is_within(inner, gap)
        first, _ = self._bounds(tied)
        return _leads(self._text[first:start], gap)


def _is_behind(gap: str, *, nominal: bool) -> bool:
    """Whether a time behind a state's words, with `gap` between, is in its own clause."""
    other = _OTHER.search(gap)
    if other is None:
        return nominal or not _FINITE.search(gap)
    if _ONLY_LEAD.fullmatch(gap, other.end()) and other["word"] not in (None, "that"):
        return True  # since at least Monday
    return bool(_ASIDE_ENDS.fullmatch(gap, _comma(gap, other.start())))


def _comma(gap: str, at: int) -> int:
    """Where the comma right before a place stands; the place itself where none does."""
    return max(len(gap[:at].rstrip()) - 1, 0) if gap[:at].rstrip().endswith(",") else at


def _is_within(inner: str, gap: str) -> bool:
    """Whether a time between a subject (`inner` behind it) and the state is of the state.

    It is not in a relative clause, in an aside, or behind another verb: the bridge hit on Monday.
    """
    if _RELATING.match(inner):
        return False
    if _NOW.search(gap):
        return False
    plain = (word.lower() for word in _WORD.findall(inner) if word.islower())
    small = listed("prepositions") | listed("determiners") | listed("times") | listed("adverbs")
    foreign = [w for w in plain if w not in small and not _CLOCK.fullmatch(w)]
    return not foreign or not _FINITE.search(gap)


def _leads(head: str, gap: str) -> bool:
    """Whether a time before subject and state is of the state.

    `head` is what stands before the time in its part of the sentence, `gap` what stands behind it.
    """
    gap = _ASIDE.sub(" ", gap)
    if _BETWEEN.search(gap) or _NOW.search(gap):
        return False
    piece = head[head.rfind(",") + 1 :]
    if _OPENS_PHRASE.match(piece):
        return False
    beside = _OPENS_BESIDE.match(piece) or _PARTICIPLE_FIRST.match(head)
    return not (beside and "," in gap)
