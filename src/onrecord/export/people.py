"""Who says what in one reading, as the report names them."""

from bisect import bisect_left
from dataclasses import dataclass

from onrecord.domain import Entity, Naming, Reading, Source, Span, Statement
from onrecord.text.excerpts import Excerpts
from onrecord.text.wordlists import pronouns


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, body or paper that a report gives statements of; no name: it names nobody.

    `entity` is whom the sources resolve to, null where they resolve to nobody; `naming` is that of
    the first. `resolved` is false for a pronoun, or words that several may be meant by: they may
    stand for several.
    """

    name: str | None
    entity: Entity | None
    naming: Naming
    resolved: bool
    statements: tuple[Statement, ...]


class Sources:
    """Who the sources of one reading's statements are, as the report names them."""

    def __init__(self, reading: Reading, excerpts: Excerpts) -> None:
        self._entities = {each.id: each for each in reading.entities}
        self._mentions: dict[str, list[Span]] = {}
        self.excerpts = excerpts

    def entity(self, source: Source) -> Entity | None:
        """The entity that it resolves to; null where it resolves to none."""
        return None if source.speaker is None else self._entities.get(source.speaker.entity)

    def speaker(self, source: Source) -> str | None:
        """The name of the entity that it resolves to; null where it resolves to none."""
        entity = self.entity(source)
        return None if entity is None else entity.name

    def name(self, source: Source) -> str | None:
        """The speaker's name, else the source's own words; null where it has none."""
        return self.speaker(source) or self.excerpts.of(source.spans) or None

    def named(self, entity: str | None) -> str | None:
        """The name of the entity of that id, null where there is none."""
        known = self._entities.get(entity or "")
        return None if known is None else known.name

    def candidates(self, source: Source) -> tuple[str, ...]:
        """The names of those whom an unresolved source may mean."""
        names = (self.named(each.entity) for each in source.candidates)
        return () if source.speaker else tuple(each for each in names if each)

    def by_name(self, source: Source) -> bool:
        """Whether the source names its speaker: one of the speaker's mentions stands in it."""
        entity = self.entity(source)
        return entity is not None and any(self._mentioned(entity, each) for each in source.spans)

    def evidence(self, source: Source) -> tuple[Span, ...]:
        """What shows who the speaker is, beside the words of the source themselves."""
        shown = source.speaker.evidence if source.speaker else ()
        return tuple(each for each in shown if not any(_holds(own, each) for own in source.spans))

    def _mentioned(self, entity: Entity, span: Span) -> bool:
        if entity.id not in self._mentions:
            self._mentions[entity.id] = sorted(entity.mentions, key=lambda each: each.start)
        mentions = self._mentions[entity.id]
        index = bisect_left(mentions, span.start, key=lambda each: each.start)
        return index < len(mentions) and mentions[index].end <= span.end


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def people(reading: Reading) -> tuple[Person, ...]:
    """Everybody who says something, in the order of their first statements.

    Two sources are one where they resolve to one entity, or resolve to none and are named in the
    same words; "The ministry" and "the ministry" are the same words.
    """
    sources = Sources(reading, Excerpts(reading.document.text))
    said: dict[tuple[str | None, str | None], list[Statement]] = {}
    for each in reading.statements:
        entity = sources.entity(each.source)
        name = sources.name(each.source)
        key = (entity.id, None) if entity else (None, name and name.casefold())
        said.setdefault(key, []).append(each)
    made = []
    for (_, words), statements in said.items():
        first = statements[0].source
        unclear = words in pronouns() or any(sources.candidates(each.source) for each in statements)
        made.append(
            Person(
                name=sources.name(first),
                entity=sources.entity(first),
                naming=first.naming,
                resolved=not unclear,
                statements=tuple(statements),
            )
        )
    return tuple(made)
