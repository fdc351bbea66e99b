"""What is joined with what: the links in force, followed from entity to entity."""

from collections.abc import Collection, Iterable
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
    found: list[tuple[_End, _End, int]] = []
    known = {(seed.entity, seed.document) for seed in seeds}
    frontier = set(known)
    while frontier:
        reached: set[_End] = set()
        for entry, end, towards in _links(connection, frontier, until):
            if end not in known:
                known.add(end)
                reached.add(end)
                found.append((end, towards, entry))
        frontier = reached
    return tuple(
        Link(member=Member(entity=a, document=b), towards=Member(entity=c, document=d), entry=entry)
        for (a, b), (c, d), entry in found
    )


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


_End = tuple[str, str]
"""A member as rows have it, its entity and its document: of some thousands, a third of the time."""

_ENDS = (JOINS.c.entry, JOINS.c.one, JOINS.c.one_document, JOINS.c.other, JOINS.c.other_document)


def _links(
    connection: Connection, ends: Collection[_End], until: int | None
) -> list[tuple[int, _End, _End]]:
    """The links from these to others, by their entries: what, and to which of these."""
    ids = among(entity for entity, _ in ends)
    links: list[tuple[int, _End, _End]] = []
    for column in (JOINS.c.one, JOINS.c.other):
        query = select(*_ENDS).where(column.in_(ids), in_force(until))
        for entry, *pair in connection.execute(query).all():
            one, other = (pair[0], pair[1]), (pair[2], pair[3])
            if one in ends:
                links.append((entry, other, one))
            if other in ends:
                links.append((entry, one, other))
    return sorted(links)
