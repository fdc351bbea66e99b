"""What is known of somebody from one report, and what is decided of two."""

from dataclasses import dataclass

from onrecord.domain import EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One person, body or place as one report names it: an entity's words.

    `roles` are as the outlet describes them, in its words.
    """

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Whether two are taken for one, and what speaks for it and against it, in words for people."""

    same: bool
    reasons: tuple[str, ...]
