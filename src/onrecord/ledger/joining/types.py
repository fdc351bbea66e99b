"""What joining takes and gives: entities of reports, decisions on two of them, and links."""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain import EntityKind

Decider = Literal["program", "person"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Member:
    """An entity of one report: its id, and that of the document."""

    entity: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity of one report, with what tells whether another report means the same.

    `roles` are the report's words for it, `entry` is that of the reading that names it.
    """

    member: Member
    entry: int
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """That two entities are the same, or are not, with the reasons, in sentences for people."""

    one: Member
    other: Member
    same: bool = True
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What holds of two entities now: the entry that says so, and whether it is `new`.

    A decision that was made already is not kept twice, and what a person has decided is not
    decided otherwise by the program: the entry is then the one that stands in its way.
    """

    entry: int
    same: bool
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why an entity is taken for another: the one it leads from, and the entry that says so."""

    member: Member
    towards: Member
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """A join in force: two entities, each with the name and the outlet of its report.

    `entry` is the log's number by which it is undone, `because` the reasons.
    """

    entry: int
    at: str
    one: str
    one_document: str
    one_name: str | None
    one_publisher: str | None
    other: str
    other_document: str
    other_name: str | None
    other_publisher: str | None
    decided_by: Decider
    because: str

    @property
    def ends(self) -> tuple[Member, Member]:
        """The two that are joined."""
        return (
            Member(entity=self.one, document=self.one_document),
            Member(entity=self.other, document=self.other_document),
        )
