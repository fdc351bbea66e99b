"""The stage that ties what is told as a reason to what it is told of."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.domain import Cause, Draft
from onrecord.extract.causes import reasons, results
from onrecord.extract.causes.beside import Voices
from onrecord.extract.causes.connectives import Connective, Family, connectives, helped
from onrecord.extract.causes.ends import End, Ends
from onrecord.extract.causes.sides import Place, before
from onrecord.extract.ids import identifier, places
from onrecord.extract.voices import voices
from onrecord.text.sentences import in_sections

_REACH = 320  # characters on each side of a connective in which ends are looked for
_AND = (
    "but",
    "and",
    "or",
    "also",
    "but also",
    "and also",
    "partly",
    "mainly",
    "and partly",
    "and mainly",
)
_NO_TIES = ("denied", "questioned", "declined")

# The share of edges that are right by family over the cases of tests/stages/test_causes.py (all of
# them), less one in ten for a list that is small, and more where tests decide between two senses.
_CONFIDENCE: dict[Family, float] = {
    "clause": 0.9, "open": 0.75, "noun": 0.9, "lack": 0.85, "agent": 0.85, "result": 0.8,
    "verb": 0.85, "leave": 0.75, "back": 0.85, "participle": 0.8, "leaving": 0.75,
}  # fmt: skip
_OWN_VERB = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A cause and its effect, with where the words for it stand."""

    start: int
    end: int
    cause: End
    effect: End
    confidence: float


def causes(draft: Draft) -> Draft:
    """The draft with every cause that its words tell, in the order of the words.

    Comes after states and acts. Both ends are told in the connective's own voice; a voice that
    denies or asks ties nothing.
    """
    if not draft.states:
        return replace(draft, causes=())
    if not draft.voices:
        draft = voices(draft)
    found: dict[tuple[str, str], Edge] = {}
    said = Voices(draft)
    for edge in sorted(_Finder(draft, said).all(), key=lambda each: (each.start, each.end)):
        found.setdefault((edge.cause.id, edge.effect.id), edge)
    return replace(draft, causes=tuple(_cause(draft, said, edge) for edge in found.values()))


def _cause(draft: Draft, said: Voices, edge: Edge) -> Cause:
    spans = (draft.document.span(edge.start, edge.end),)
    return Cause(
        id=identifier(draft.document.id, "cause", places(spans), edge.cause.id, edge.effect.id),
        spans=spans,
        cause=edge.cause.id,
        effect=edge.effect.id,
        statement=said.at(edge.start),
        confidence=edge.confidence,
    )


class _Finder:
    """The causes of one draft, connective by connective."""

    def __init__(self, draft: Draft, said: Voices) -> None:
        self._text = draft.document.text
        self._said, self._ends, self._states = said, Ends(draft), draft.states
        self._silent = {s.id for s in draft.statements if s.polarity in _NO_TIES}
        self._sentences = in_sections(self._text, draft.document.sections)
        self._starts = [start for start, _ in self._sentences]
        self._last: tuple[Place, End | None] | None = None

    def all(self) -> Iterator[Edge]:
        """Every edge, those of the list's words first."""
        for connective in connectives(self._text):
            place = self._place(connective)
            if place is not None and (pair := self._pair(place)) is not None:
                yield self._edge(place, pair, _CONFIDENCE[connective.family])
        yield from self._own_verbs()

    def _edge(self, place: Place, pair: tuple[End, End], confidence: float) -> Edge:
        return Edge(
            start=place.connective.start,
            end=place.connective.end,
            cause=pair[0],
            effect=pair[1],
            confidence=confidence,
        )

    def _place(self, connective: Connective) -> Place | None:
        """The connective with what stands round it; null where its voice ties nothing there."""
        i = bisect_right(self._starts, connective.start) - 1
        if i < 0 or connective.end > self._sentences[i][1]:
            return None
        start, end = self._sentences[i]
        low, high = max(start, connective.start - _REACH), min(end, connective.end + _REACH)
        owner = self._said.at(connective.start)
        ends = self._ends.of(owner, low, high)
        if owner in self._silent or not ends or self._asks(start, end):
            return None
        if owner != self._said.at(connective.end - 1):
            return None
        return Place(
            connective=connective,
            voice=self._said.around(connective.start, (start, end)),
            ends=ends,
            previous=self._previous(i, owner),
            opens=low == start,
        )

    def _asks(self, start: int, end: int) -> bool:
        return self._text[max(start, end - 3) : end].rstrip("\"'”’)»").endswith("?")

    def _previous(self, i: int, owner: str | None) -> Sequence[End]:
        """What the sentence before tells in a voice, a paragraph's break between them or not."""
        if i == 0:
            return ()
        start, end = self._sentences[i - 1]
        return self._ends.of(owner, max(start, end - _REACH), end)

    def _pair(self, place: Place) -> tuple[End, End] | None:
        family = place.connective.family
        if family in ("clause", "open", "noun", "lack", "agent", "back"):
            return self._reason(place)
        if place.negated:
            return None
        if family == "result":
            return results.result(place)
        if family in ("verb", "leave"):
            return results.verb(place)
        return results.participle(place)

    def _reason(self, place: Place) -> tuple[End, End] | None:
        """The pair of a connective with its reason behind it.

        A second reason (`not because of X but because of Y`) is given for what the first one is.
        """
        joined = self._joined(place)
        cause = reasons.reason(place)
        if place.connective.family in ("clause", "noun"):
            of = joined or (before(place, place.connective.start) if place.negated else None)
            self._last = (place, of or (reasons.effect(place, cause) if cause else None))
        if cause is None or place.negated:
            return None
        effect = joined or reasons.effect(place, cause)
        return (cause, effect) if effect is not None and effect.id != cause.id else None

    def _joined(self, place: Place) -> End | None:
        """The effect of the reason before this one, where only `but` or `and` joins the two."""
        if self._last is None or self._last[0].voice.end <= place.connective.start:
            return None
        earlier, effect = self._last
        gap = place.voice.between(earlier.connective.end, place.connective.start)
        tail = gap.rstrip().lower().endswith(tuple(f" {word}" for word in _AND))
        same = earlier.connective.family in ("clause", "noun")
        return effect if tail and same else None

    def _own_verbs(self) -> Iterator[Edge]:
        for state in self._states:
            start, end = state.spans[0].start, state.spans[-1].end
            words = Connective(
                start=helped(self._text, start), key=start, end=end, words="", family="verb"
            )
            place = self._place(words)
            mine = [e for e in place.ends if e.id == state.id] if place else []
            if place and mine and not place.negated and results.is_active(place, mine[0]):
                pair = results.own_verb(place, mine[0])
                if pair is not None:
                    yield self._edge(place, pair, _OWN_VERB)
