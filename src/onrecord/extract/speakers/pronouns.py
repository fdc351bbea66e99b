"""Whom a pronoun means: numbered cases over who is named, and who speaks, before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.domain import Statement
from onrecord.extract.phrase import Stretch
from onrecord.extract.speakers.resolution import NOBODY, Resolution
from onrecord.extract.speakers.scene import Gender, Named, Scene

BACK = 3  # sentences before its own in which a pronoun's name is looked for

_LAST = 50  # statements before a pronoun's among which the last one that counts is looked for

# Of 66 pronouns and roles resolved with 0.9, 65 are right (the cases of `speakers_*.toml` and GUM's
# news and interviews); the last is right in all of 3 cases, and lower for being so few.
_SAME_SENTENCE = 0.9
_GOES_ON = 0.9
_ONLY_ONE = 0.9
_SUBJECT = 0.75

GENDERS: dict[str, Gender] = {
    "he": "he",
    "him": "he",
    "his": "he",
    "she": "she",
    "her": "she",
    "hers": "she",
}
_OPENERS = frozenset(
    {"when", "while", "after", "before", "as", "although", "though", "if", "once", "since", "until"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement with somebody for its source: where that stands, and who speaks.

    `entity` is null for a person whom the report does not name, or not clearly; `gender` then is
    what the words tell of her or him.
    """

    start: int
    end: int
    statement: Statement
    entity: int | None
    gender: Gender | None = None


@dataclass(slots=True)
class Discourse:
    """The scene, and who has spoken in it so far."""

    scene: Scene
    said: list[Said] = field(default_factory=list)
    speakers: set[int] = field(default_factory=set)
    by_statement: dict[str, int] = field(default_factory=dict)

    def add(self, statement: Statement, entity: int, stretch: Stretch) -> None:
        """A statement is that entity's."""
        self.said.append(Said(start=stretch[0], end=stretch[1], statement=statement, entity=entity))
        self.speakers.add(entity)
        self.by_statement[statement.id] = entity

    def add_unnamed(self, statement: Statement, stretch: Stretch, gender: Gender | None) -> None:
        """A statement is a person's who is not named, or not clearly."""
        self.said.append(
            Said(start=stretch[0], end=stretch[1], statement=statement, entity=None, gender=gender)
        )

    def quoting(self, offset: int, within: Statement | None) -> int | None:
        """Who speaks in the first person at an offset: the innermost quoted speaker around it."""
        at = within
        while at is not None:
            if any(q.start <= offset < q.end for q in at.content.quoted):
                return self.speaker_of(at)
            at = self.scene.by_id.get(at.within or "")
        return None

    def speaker_of(self, statement: Statement) -> int | None:
        """The entity that speaks in a statement, where it is known already."""
        return self.by_statement.get(statement.id)


def personal(
    discourse: Discourse, stretch: Stretch, word: str, within: Statement | None
) -> Resolution:
    """Whom `he`, `she` or `it` means; the first case that knows decides."""
    one = _Pronoun(discourse, stretch, word, within)
    cases = (
        one.paraphrased,
        one.goes_on,
        one.same_sentence,
        one.only_one,
        one.subject,
        one.ahead,
    )
    if one.unnamed_goes_on():
        return NOBODY
    for case in cases:
        if found := case():
            return found
    return Resolution(candidates=tuple(one.near_ones))


class _Pronoun:
    """One pronoun, and those whom it may mean."""

    def __init__(
        self, discourse: Discourse, stretch: Stretch, word: str, within: Statement | None
    ) -> None:
        self.discourse, self.scene = discourse, discourse.scene
        self.stretch, self.word, self.within = stretch, word, within
        self.gender = GENDERS.get(word)
        self.at = self.scene.sentence_at(stretch[0])
        self.quoted_by = discourse.quoting(stretch[0], within)

    def fits(self, entity: int) -> bool:
        """Whether the pronoun may mean an entity at all."""
        if entity == self.quoted_by:
            return False
        if self.gender is None:
            may_be = self.scene.may_be_body(entity) and (
                self.scene.entities[entity].kind == "unknown" or entity in self.discourse.speakers
            )
            return self.scene.is_body(entity) or may_be
        told = self.scene.gender(entity)
        speaks = entity in self.discourse.speakers or told is not None
        return told in (None, self.gender) and self.scene.is_person(entity, speaks=speaks)

    def paraphrased(self) -> Resolution | None:
        """1. Inside somebody's paraphrase it is the speaker: Mahl said he believed ..."""
        if self.within is None or self.quoted_by is not None:
            return None
        speaker = self.discourse.speaker_of(self.within)
        if speaker is None or not self.fits(speaker):
            return None
        between = self._fitting(self.within.content.spans[0].start, self.stretch[0])
        if any(n.entity != speaker for n in between):
            return None
        return self._is(speaker, self.within.source.spans[0].start, _GOES_ON)

    def unnamed_goes_on(self) -> bool:
        """Whether whoever spoke last, and may be meant, is not named: a farmer said ... He said."""
        last = self._last_said()
        if last is None or last.entity is not None or self.gender is None:
            return False
        first = self.scene.sentence_at(last.end)
        if self.at - first > BACK or last.gender not in (None, self.gender):
            return False
        subjects = (self._subject(sentence) for sentence in range(first + 1, self.at + 1))
        return not any(s is not None and self.fits(s) for s in subjects)

    def goes_on(self) -> Resolution | None:
        """2. Whoever spoke last goes on, unless somebody else has become the subject since."""
        last = self._last_said()
        if last is None or last.entity is None or not self.fits(last.entity):
            return None
        first = self.scene.sentence_at(last.end)
        if self.at - first > BACK:
            return None
        for sentence in range(first + 1, self.at + 1):
            subject = self._subject(sentence)
            if subject is not None and subject != last.entity and self.fits(subject):
                return None
        return self._is(last.entity, last.start, _GOES_ON)

    def same_sentence(self) -> Resolution | None:
        """3. The only one named before it in its sentence: Pohl told them before she conceded."""
        start = self._sentence(self.at)[0]
        return self._only(self._fitting(start, self.stretch[0]), _SAME_SENTENCE)

    def only_one(self) -> Resolution | None:
        """4. The only one in the nearest sentence before it that names anybody who fits."""
        return self._only(self._nearest, _ONLY_ONE)

    def subject(self) -> Resolution | None:
        """5. Of several, the subject, where the report tells its gender and not the others'."""
        near = self._nearest
        if not near or self.gender is None:
            return None
        known = {n.entity for n in near if self.scene.gender(n.entity) == self.gender}
        if len(known) != 1:
            return None
        entity = known.pop()
        return self._is(entity, next(n.start for n in near if n.entity == entity), _SUBJECT)

    def ahead(self) -> Resolution | None:
        """6. Nobody before it, and the clause only opens a sentence: When she spoke, Orrin wept."""
        start, end = self._sentence(self.at)
        first = self.scene.text[start : self.stretch[0]].split(maxsplit=1)
        if self._nearest or not first or first[0].lower() not in _OPENERS:
            return None
        behind = [n for n in self._fitting(self.stretch[1], end) if not self._in_words(n.start)]
        heads = [n for n in behind if self.scene.is_head(n)]
        return self._is(heads[0].entity, heads[0].start, _SUBJECT) if heads else None

    @cached_property
    def near_ones(self) -> list[int]:
        """Those whom it may mean, the nearest last."""
        return list(dict.fromkeys(n.entity for n in self._nearest))

    @cached_property
    def _nearest(self) -> list[Named]:
        """Who fits in the nearest sentence that names such a one."""
        start, _ = self._sentence(self.at)
        found = self._fitting(start, self.stretch[0])
        for sentence in range(self.at - 1, max(-1, self.at - 1 - BACK), -1):
            if found:
                break
            found = self._fitting(*self._sentence(sentence))
        return found

    def _fitting(self, start: int, end: int) -> list[Named]:
        found = [n for n in self.scene.names_in(start, end) if self.fits(n.entity)]
        sure = [
            n
            for n in found
            if self.scene.entities[n.entity].kind == "person" or self.scene.is_head(n)
        ]
        if self.gender:  # what is of no kind and no subject may be a ship
            return sure or found
        return [n for n in found if self.scene.is_head(n)]

    def _only(self, near: Sequence[Named], confidence: float) -> Resolution | None:
        entities = {n.entity for n in near}
        return self._is(near[-1].entity, near[-1].start, confidence) if len(entities) == 1 else None

    def _is(self, entity: int, start: int, confidence: float) -> Resolution:
        near = self.scene.names_in(start, start + 1)
        evidence = tuple((n.start, n.end) for n in near if n.entity == entity)
        return Resolution(
            entity=entity, evidence=evidence or self._shown(entity), confidence=confidence
        )

    def _shown(self, entity: int) -> tuple[Stretch, ...]:
        """The last name of an entity before the pronoun, else its first."""
        spans = self.scene.entities[entity].mentions
        before = [s for s in spans if s.end <= self.stretch[0]]
        last = before[-1] if before else spans[0]
        return ((last.start, last.end),)

    def _sentence(self, number: int) -> Stretch:
        return self.scene.sentences[number] if number >= 0 else (0, 0)

    def _last_said(self) -> Said | None:
        """The last statement before the pronoun that is not around it, nor in another's words."""
        for said in self.discourse.said[: -_LAST - 1 : -1]:
            around = any(c.start <= self.stretch[0] < c.end for c in said.statement.content.spans)
            inner = said.statement.within is not None and (
                self.within is None or said.statement.within != self.within.id
            )
            if said.start < self.stretch[0] and not around and not inner:
                return said
        return None

    def _subject(self, sentence: int) -> int | None:
        """Whom a sentence is about, up to the pronoun: the first name that stands for itself."""
        start, end = self._sentence(sentence)
        for named in self.scene.names_in(start, min(end, self.stretch[0])):
            if self.scene.is_head(named) and not self._in_words(named.start):
                return named.entity
        return None

    def _in_words(self, offset: int) -> bool:
        """Whether somebody says what stands there."""
        return any(
            c.start <= offset < c.end
            for s in self.scene.statements_near(offset)
            for c in s.content.spans
        )


def relative(scene: Scene, stretch: Stretch) -> Resolution:
    """Whom `who` or `which` means: the name right before it, or before an apposition to it."""
    at = scene.sentence_at(stretch[0])
    start = scene.sentences[at][0] if at >= 0 else 0
    near = scene.names_in(start, stretch[0])
    if not near:
        return NOBODY
    last = near[-1]
    between = scene.text[last.end : stretch[0]]
    apposed = between.startswith(",") and between.rstrip().endswith(",") and between.count(",") == 2  # noqa: PLR2004  an apposition's two commas
    if between.strip(" ,—–-(") and not apposed:
        return NOBODY
    return Resolution(entity=last.entity, evidence=((last.start, last.end),), confidence=0.9)
