"""What is joined with what: the links in force, followed from entity to entity."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, exists, select, true

from onrecord.ledger.among import among
from onrecord.ledger.joining.types import Link, Member
from onrecord.ledger.tables import JOINS


def linked(
    connection: Connection, seeds: Iterable[Member], until: int | None = None
) -> tuple[Link, ...]:
    """What is joined with the seeds, directly or through others, each by the link found first.

    `until` asks for the joins as they were at that entry of the log.
    """
    found: list[Link] = []
    known = set(seeds)
    frontier = sorted(known)
    while frontier:
        reached: list[Member] = []
        for link in _links(connection, frontier, until):
            if link.member not in known:
                known.add(link.member)
                found.append(link)
                reached.append(link.member)
        frontier = reached
    return tuple(found)


def in_force(until: int | None = None) -> ColumnElement[bool]:
    """Whether a decision says that two are the same, and is the last on them up to an entry."""
    later = JOINS.alias("later")
    newer = exists().where(
        later.c.one == JOINS.c.one,
        later.c.one_document == JOINS.c.one_document,
        later.c.other == JOINS.c.other,
        later.c.other_document == JOINS.c.other_document,
        later.c.entry > JOINS.c.entry,
        true() if until is None else later.c.entry <= until,
    )
    told = true() if until is None else JOINS.c.entry <= until
    return and_(JOINS.c.same == 1, told, ~newer)


def ends_of(row: Row[Any]) -> tuple[Member, Member]:
    """The two entities that a row of `joins` decides on."""
    return (
        Member(entity=row.one, document=row.one_document),
        Member(entity=row.other, document=row.other_document),
    )


def _links(connection: Connection, ends: Sequence[Member], until: int | None) -> list[Link]:
    """The links from these to others, in the order of their entries."""
    wanted = set(ends)
    links: list[Link] = []
    for column in (JOINS.c.one, JOINS.c.other):
        query = select(JOINS).where(column.in_(among(each.entity for each in ends)))
        for row in connection.execute(query.where(in_force(until))).all():
            one, other = ends_of(row)
            for towards, member in ((one, other), (other, one)):
                if towards in wanted:
                    links.append(Link(member=member, towards=towards, entry=row.entry))
    return sorted(links, key=lambda link: (link.entry, link.member))
