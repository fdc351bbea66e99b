"""Who and what a report names."""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain.spans import Span

EntityKind = Literal["person", "organization", "office", "group", "place", "document", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, body or thing that the report names, with every mention of it.

    `id` is 128-bit hex, a hash of the document and the first mention. `roles` are as described by
    the outlet, `aliases` the other names it uses.
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[Span, ...] = ()
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entity that a source, or a state's subject, may be, with the spans that show it.

    `entity` is an entity's id; `confidence` is from 0 to 1, to two decimals.
    """

    entity: str
    evidence: tuple[Span, ...]
    confidence: float
