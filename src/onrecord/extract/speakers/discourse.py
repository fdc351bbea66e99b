"""Who has spoken in a report so far, and what they have been called on the way."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.domain import Statement
from onrecord.extract.phrase import Phrase, Stretch, is_person
from onrecord.extract.speakers.resolution import Resolution
from onrecord.extract.speakers.scene import Gender, Scene

LAST = 50  # statements before an offset among which the last ones that count are looked for
AGED = re.compile(r"(?P<age>\d{1,3})-year-old\Z")
_AGE = re.compile(r",\s+(?P<age>\d{1,3})(?=[\s,.]|\Z)|\b(?P<years>\d{1,3})-year-old\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement with somebody for its source: where that stands, and who speaks.

    `entity` is null for a person whom the report does not name, or not clearly; `gender` then is
    what the words tell of her or him. `body`: it is no person, but a body that is no entity.
    """

    start: int
    end: int
    statement: Statement
    entity: int | None
    gender: Gender | None = None
    body: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A role that opens a sentence, and whom it means: null for nobody who is named.

    Of a `person`, or of a `body`; of some nouns, either. `several`: it is one of those who have it.
    """

    phrase: Phrase
    entity: int | None
    person: bool
    body: bool
    several: bool


@dataclass(slots=True)
class Discourse:
    """The scene, and who has spoken in it so far; `role` tells whom a noun phrase means."""

    scene: Scene
    role: Callable[["Discourse", Phrase], Resolution]
    said: list[Said] = field(default_factory=list)
    speakers: set[int] = field(default_factory=set)
    by_statement: dict[str, int] = field(default_factory=dict)
    opened: dict[Stretch, Subject | None] = field(default_factory=dict)
    _by_noun: dict[str, dict[int, None]] = field(default_factory=dict)  # ordered sets
    _by_age: dict[str, dict[int, None]] = field(default_factory=dict)
    _words: dict[int, set[str]] = field(default_factory=dict)

    def add(self, statement: Statement, entity: int, stretch: Stretch) -> None:
        """A statement is that entity's."""
        self.said.append(Said(start=stretch[0], end=stretch[1], statement=statement, entity=entity))
        self.speakers.add(entity)
        self.by_statement[statement.id] = entity

    def add_unnamed(
        self, statement: Statement, stretch: Stretch, gender: Gender | None, *, body: bool = False
    ) -> None:
        """A statement is a person's, or a body's, who is not named, or not clearly."""
        start, end = stretch
        self.said.append(
            Said(start=start, end=end, statement=statement, entity=None, gender=gender, body=body)
        )

    def call(self, entity: int, stretch: Stretch, parts: Sequence[Phrase]) -> None:
        """A source without a name is that entity's: what it says of it holds from here on.

        The 62-year-old, a former ferry pilot, said; so he is a pilot, and 62.
        """
        if not parts or not parts[0].noun:
            return
        apposed = (p for p in parts[1:] if p.words[:1] in (("a",), ("an",), ("the",)))
        for part in (parts[0], *apposed):
            if is_person(part.noun) and not part.plural and not part.joined:
                self._by_noun.setdefault(part.noun, {})[entity] = None
                self._words.setdefault(entity, set()).update((*part.words, part.noun))
        for found in _AGE.finditer(self.scene.text, *stretch):
            self._by_age.setdefault(found["age"] or found["years"], {})[entity] = None

    def by_noun(self, noun: str) -> list[int]:
        """The entities that are described by a noun, there or here."""
        return [*self.scene.by_noun.get(noun, ()), *self._by_noun.get(noun, ())]

    def by_age(self, age: str) -> list[int]:
        """The entities of an age."""
        return [*self.scene.by_age.get(age, ()), *self._by_age.get(age, ())]

    def words(self, entity: int) -> set[str]:
        """The words by which an entity is described."""
        return self.scene.role_words[entity] | self._words.get(entity, set())

    def last_said(self) -> Iterator[Said]:
        """The last statements so far, the last one first."""
        yield from self.said[: -LAST - 1 : -1]

    def alone_before(self, offset: int) -> int | None:
        """The only person who speaks or is named in the paragraph before an offset's."""
        paragraph = self.scene.paragraph_before(offset)
        if paragraph is None or paragraph.kind != "body":
            return None
        start, end = paragraph.start, paragraph.end
        people = {n.entity for n in self.scene.names_in(start, end)}
        for said in self.last_said():
            if not start <= said.start < end or said.body:
                continue
            if said.entity is None:
                return None
            people.add(said.entity)
        found = [i for i in people if self.scene.is_person(i, speaks=i in self.speakers)]
        return found[0] if len(found) == 1 else None

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
