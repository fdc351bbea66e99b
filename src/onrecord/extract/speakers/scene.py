"""The report as the resolving of speakers sees it: sentences, and who is named where."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import Literal

from onrecord.domain import Document, Draft, Entity, Section, Span, Statement
from onrecord.extract.capitals import capitals
from onrecord.extract.entities.forms import Form, begins, ends, form
from onrecord.extract.entities.names import title
from onrecord.extract.entities.roles import heads
from onrecord.extract.phrase import Phrase, Stretch, is_person, known, phrases, singular
from onrecord.text.letters import CAPITALS
from onrecord.text.sentences import in_sections

Gender = Literal["she", "he"]

_OWN = re.compile(r"\b(?P<she>her|herself)\b|\b(?P<he>his|himself)\b")
_OTHER = re.compile(r"\b(?:he|she|him|they|them|their|himself|herself)\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:of|in|at|for|from|with|on|to|near|by|about|over|under|inside|outside|among|between|behind"
    r"|within|across|around|against|like|unlike|than|as|after|before|until|since)\s+"
    rf"(?:(?:the|a|an|his|her|their|its|late|former|then)\s+|[\w’'-]+\s+(?=[{CAPITALS}])){{0,3}}\Z",
    re.IGNORECASE,
)
_OWNER = re.compile(r"[’']s?(?=\W|\Z)")
_NOUN_AFTER = re.compile(r"\s+(?P<word>[a-z][\w’-]*)")
AGE_AFTER = re.compile(r"(?:\s*,\s*|\s*\()(?P<age>\d{1,3})(?=[,.);]|\Z)")
_YEARS_OLD = re.compile(r"\b(?P<age>\d{1,3})-year-old\b")
_NEAR_NAME = 60
_LOOKED_AT = 12  # mentions of one entity by which its gender is looked for: more tell nothing new


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in the text: `start..end`, and the number of the entity that bears it."""

    start: int
    end: int
    entity: int


def is_office(entity: Entity) -> bool:
    """Whether an entity is named by its owner: Galt's office, the Harrow family."""
    return entity.name.split()[-1] in known("offices")


class Scene:
    """Who is named where in one report, and what it says of them."""

    def __init__(self, draft: Draft) -> None:
        self.document: Document = draft.document
        self.text: str = draft.document.text
        self.entities: tuple[Entity, ...] = draft.entities
        self.statements: tuple[Statement, ...] = draft.statements
        self.by_id = {s.id: s for s in draft.statements}
        self.named: list[Named] = sorted(
            (
                Named(start=span.start, end=span.end, entity=i)
                for i, entity in enumerate(draft.entities)
                if not is_office(entity)
                for span in entity.mentions
            ),
            key=lambda n: n.start,
        )
        self._genders: dict[int, Gender | None] = {}
        self._phrases: dict[Stretch, tuple[Phrase, ...]] = {}
        self._starts = [n.start for n in self.named]
        self.stretches: list[Stretch] = [(n.start, n.end) for n in self.named]

    @cached_property
    def sentences(self) -> Sequence[Stretch]:
        """The sentences of every section, in order."""
        return in_sections(self.text, self.document.sections)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence at an offset, -1 before the first."""
        return bisect_right(self._sentence_starts, offset) - 1

    def names_in(self, start: int, end: int) -> list[Named]:
        """The names that begin in `start..end`, in order."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def names_from(self, start: int) -> Iterator[Named]:
        """The names that begin at or behind an offset, in order."""
        return islice(self.named, bisect_left(self._starts, start), None)

    def phrases(self, span: Span) -> tuple[Phrase, ...]:
        """The noun phrases of a span; a name that two may bear is one of its names, too."""
        stretch = span.start, span.end
        if stretch not in self._phrases:
            named = [(n.start, n.end) for n in self.names_in(*stretch) if n.end <= span.end]
            more = [
                c
                for c in capitals(self.text, *stretch)
                if not any(c[0] < e and s < c[1] for s, e in named)
            ]
            self._phrases[stretch] = tuple(phrases(self.text, *stretch, sorted([*named, *more])))
        return self._phrases[stretch]

    def entity_at(self, stretch: Stretch) -> int | None:
        """The entity that a stretch names."""
        near = self.names_in(stretch[0], max(stretch[1], stretch[0] + 1))
        return next((n.entity for n in near if n.end <= stretch[1]), None)

    def paragraph(self, offset: int) -> int:
        """Where the section at an offset begins."""
        section = self.document.section_at(offset)
        return section.start if section else 0

    def paragraph_before(self, offset: int) -> Section | None:
        """The paragraph, or headline, before that at an offset."""
        sections = self.document.sections
        at = bisect_right(sections, offset, key=attrgetter("start")) - 2
        return sections[at] if at >= 0 else None

    @cached_property
    def forms(self) -> list[set[Form]]:
        """The forms of each entity's names."""
        return [{form(w) for w in (e.name, *e.aliases)} for e in self.entities]

    @cached_property
    def role_nouns(self) -> list[set[str]]:
        """The nouns by which each entity is described: minister, deputy; titles among them."""
        out = []
        for entity in self.entities:
            nouns = {n for span in entity.roles for n in heads(self.text, (span.start, span.end))}
            titles = (title(self.text, span.start) for span in entity.mentions)
            nouns |= {singular(each) for each in titles if each}
            out.append(nouns)
        return out

    @cached_property
    def role_words(self) -> list[set[str]]:
        """All words by which each entity is described, in small letters."""
        return [
            {w.lower() for span in e.roles for w in re.findall(r"\w+", span.exact)}
            for e in self.entities
        ]

    def gender(self, entity: int) -> Gender | None:
        """Of which gender the report's own words tell that an entity is; null for untold."""
        if entity not in self._genders:
            self._genders[entity] = self._gender(entity)
        return self._genders[entity]

    @cached_property
    def ages(self) -> list[set[str]]:
        """The ages that the report gives each entity, in years."""
        out = []
        for entity in self.entities:
            found = {m["age"] for s in entity.mentions if (m := AGE_AFTER.match(self.text, s.end))}
            found |= {m["age"] for s in entity.roles for m in _YEARS_OLD.finditer(s.exact)}
            out.append(found)
        return out

    @cached_property
    def by_age(self) -> dict[str, list[int]]:
        """The entities of an age, by the age."""
        found: dict[str, list[int]] = {}
        for i, ages in enumerate(self.ages):
            for age in sorted(ages):
                found.setdefault(age, []).append(i)
        return found

    @cached_property
    def bodies(self) -> list[int]:
        """The entities that may be bodies."""
        kinds = ("organization", "office", "group", "unknown")
        return [i for i, entity in enumerate(self.entities) if entity.kind in kinds]

    @cached_property
    def offices(self) -> dict[str, int]:
        """The entities that are named by their owners, by their names in small letters."""
        return {e.name.casefold(): i for i, e in enumerate(self.entities) if is_office(e)}

    def is_person(self, entity: int, *, speaks: bool = False) -> bool:
        """Whether an entity may be meant by he or she; `speaks`: it is known to speak."""
        kind = self.entities[entity].kind
        if kind != "unknown":
            return kind == "person"
        return self._word_counts[entity] > 1 or (speaks and self._word_counts[entity] > 0)

    @cached_property
    def _word_counts(self) -> list[int]:
        """How many words each entity's name has; 0 for a paper's, which is nobody's."""
        forms = [form(e.name) for e in self.entities]
        return [0 if f and f[-1] in known("documents") else len(f) for f in forms]

    def is_body(self, entity: int) -> bool:
        """Whether an entity may be meant by `it`."""
        return self.entities[entity].kind in ("organization", "office", "group")

    def may_be_body(self, entity: int) -> bool:
        """Whether an entity may be a body for all that the report says: one word, of no role.

        The tagger's kind of a single word is a guess from what stands around it; `it` tells more.
        """
        doubtful = self.entities[entity].kind in ("unknown", "person", "place")
        single = self._word_counts[entity] == 1 and doubtful
        return single and not self.role_nouns[entity] and self.gender(entity) is None

    def bearers(self, words: str) -> list[int]:
        """The entities of which a name of several bearers may be one's."""
        short = form(words)
        if not short:
            return []
        return [
            i
            for i in self._by_word.get(short[-1], ())
            if any(ends(short, f) or begins(short, f) for f in self.forms[i])
        ]

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """The entities that have a word in their names, by the word and its part behind `al-`."""
        found: dict[str, list[int]] = {}
        for i, forms in enumerate(self.forms):
            for word in sorted({w for f in forms for w in f}):
                for key in {word, word.rpartition("-")[2]}:
                    found.setdefault(key, []).append(i)
        return found

    @cached_property
    def called(self) -> dict[str, list[int]]:
        """The entities that have a noun of a body in their names, by the noun."""
        found: dict[str, list[int]] = {}
        for i, forms in enumerate(self.forms):
            nouns = {singular(w) for f in forms for w in f}
            for noun in sorted(nouns & (known("bodies") | known("documents"))):
                found.setdefault(noun, []).append(i)
        return found

    @cached_property
    def by_noun(self) -> dict[str, list[int]]:
        """The entities that are described by a noun, by the noun."""
        found: dict[str, list[int]] = {}
        for i, nouns in enumerate(self.role_nouns):
            for noun in sorted(nouns):
                found.setdefault(noun, []).append(i)
        return found

    @cached_property
    def _roles(self) -> list[tuple[int, int, int]]:
        """The stretches that describe entities, and which, in order."""
        return sorted((r.start, r.end, i) for i, e in enumerate(self.entities) for r in e.roles)

    def described_at(self, start: int, end: int, noun: str) -> int | None:
        """The entity that a stretch with this noun describes, its name standing beside it."""
        for first, last, entity in self._roles[bisect_left(self._roles, (start, 0, 0)) :]:
            if first >= end:
                break
            if last >= end and noun in heads(self.text, (first, last)):
                return entity
        return None

    def is_head(self, named: Named) -> bool:
        """Whether a name stands for its bearer: no owner, no part of another noun's phrase."""
        if _OWNER.match(self.text, named.end) or self._is_before_noun(named.end):
            return False
        before = self.text[max(0, named.start - _NEAR_NAME) : named.start]
        return _PREPOSITION.search(before) is None

    def _is_before_noun(self, end: int) -> bool:
        """Whether a name only tells whose somebody is: a Norvex engineer."""
        found = _NOUN_AFTER.match(self.text, end)
        return found is not None and is_person(singular(found["word"]))

    def _gender(self, entity: int) -> Gender | None:
        """By titles and roles; else by `her` and `his` behind the name in a clause of its own."""
        told: set[Gender] = set()
        for noun in self.role_nouns[entity]:
            told |= {"she"} if noun in known("she") else {"he"} if noun in known("he") else set()
        if len(told) != 1 and self.entities[entity].kind in ("person", "unknown"):
            told = set(self._possessives(entity))
        return told.pop() if len(told) == 1 else None

    def _possessives(self, entity: int) -> Iterator[Gender]:
        for span in self.entities[entity].mentions[:_LOOKED_AT]:
            at = self.sentence_at(span.start)
            if at < 0:
                continue
            start, end = self.sentences[at]
            others = [n for n in self.names_in(start, end) if n.entity != entity]
            stop = min([n.start for n in others if n.start > span.end], default=end)
            alone = not any(self.is_person(n.entity) for n in others if n.start < span.start)
            if not alone or _OTHER.search(self.text, start, span.start):
                continue
            if _OWN.search(self.text, start, span.start):
                continue
            own = _OWN.search(self.text, span.end, stop)
            first = span.start <= self._first_person
            if own and (first or not self._attributed(span.end, own.start())):
                yield "she" if own["she"] else "he"

    @cached_property
    def _first_person(self) -> int:
        """Where the first name of a person stands."""
        return next((n.start for n in self.named if self.is_person(n.entity)), 0)

    def _attributed(self, start: int, at: int) -> bool:
        """Whether `at` stands in what somebody says, and `start` does not."""
        return any(
            span.start <= at < span.end and not span.start <= start < span.end
            for statement in self.statements_near(at)
            for span in statement.content.spans
        )

    @cached_property
    def _statement_starts(self) -> list[int]:
        return [_begin(s) for s in self._ordered]

    @cached_property
    def _ordered(self) -> list[Statement]:
        return sorted(self.statements, key=_begin)

    def statements_near(self, offset: int) -> Sequence[Statement]:
        """The statements that begin within reach before an offset."""
        first = bisect_left(self._statement_starts, offset - _REACH)
        return self._ordered[first : bisect_right(self._statement_starts, offset + _AHEAD)]


_REACH = 2_000  # characters from where a statement begins, in which its words are looked for
_AHEAD = 400


def _begin(statement: Statement) -> int:
    roles = (statement.source, statement.cue, statement.content)
    return min(s.start for role in roles for s in role.spans)
