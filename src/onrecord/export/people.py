"""Who says what in one reading, as the report names them."""

from dataclasses import dataclass

from onrecord.domain import Reading, Source, Statement
from onrecord.export.excerpts import Excerpts
from onrecord.text.wordlists import word_lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, body or paper that a report gives statements of; no name: it names nobody.

    `resolved` is false where the name is a pronoun: it may then stand for several.
    """

    name: str | None
    resolved: bool
    statements: tuple[Statement, ...]


class Sources:
    """Who the sources of one reading's statements are, as the report names them."""

    def __init__(self, reading: Reading, excerpts: Excerpts) -> None:
        self._entities = {each.id: each.name for each in reading.entities}
        self.excerpts = excerpts

    def speaker(self, source: Source) -> str | None:
        """The name of the entity that it resolves to; null where it resolves to none."""
        return None if source.speaker is None else self._entities.get(source.speaker.entity)

    def name(self, source: Source) -> str | None:
        """The speaker's name, else the source's own words; null where it has none."""
        return self.speaker(source) or self.excerpts.of(source.spans) or None


def people(reading: Reading) -> tuple[Person, ...]:
    """Everybody who says something, in the order of their first statements.

    Two sources are one where they resolve to one entity or are named in the same words; "The
    ministry" and "the ministry" are the same words.
    """
    sources = Sources(reading, Excerpts(reading.document.text))
    pronouns = frozenset().union(*word_lists("pronouns.toml").values())
    written: dict[str | None, str | None] = {}
    said: dict[str | None, list[Statement]] = {}
    for each in reading.statements:
        name = sources.name(each.source)
        key = name and name.casefold()
        written.setdefault(key, name)
        said.setdefault(key, []).append(each)
    return tuple(
        Person(name=written[key], resolved=key not in pronouns, statements=tuple(statements))
        for key, statements in said.items()
    )
