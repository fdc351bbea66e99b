"""The joins in force, as people and programs are shown them."""

from collections.abc import Iterable, Sequence
from itertools import chain

from sqlalchemy import Connection, select

from onrecord.ledger import log
from onrecord.ledger.among import among
from onrecord.ledger.joining.linking import ends_of, in_force
from onrecord.ledger.joining.types import Join, Link, Member
from onrecord.ledger.tables import ENTITIES, JOIN_REASONS, JOINS, LOG, READINGS


def joins(connection: Connection, as_of: str | None = None) -> tuple[Join, ...]:
    """Every join in force, in the order in which they were made."""
    until = log.last_until(connection, as_of)
    query = select(JOINS, LOG.c.at).join(LOG, LOG.c.number == JOINS.c.entry)
    rows = connection.execute(query.where(in_force(until)).order_by(JOINS.c.entry)).all()
    ends = [ends_of(row) for row in rows]
    known = names(connection, tuple(chain.from_iterable(ends)))
    because = _because(connection, [row.entry for row in rows])
    return tuple(
        Join(
            entry=row.entry,
            at=row.at,
            one=one.entity,
            one_document=one.document,
            one_name=known[one][0],
            one_publisher=known[one][1],
            other=other.entity,
            other_document=other.document,
            other_name=known[other][0],
            other_publisher=known[other][1],
            decided_by=row.decided_by,
            because=because[row.entry],
        )
        for row, (one, other) in zip(rows, ends, strict=True)
    )


def told(connection: Connection, links: Iterable[Link]) -> dict[str, str]:
    """By the ids of what was reached by links: with whom it is joined, and why."""
    kept = tuple(links)
    known = names(connection, [link.towards for link in kept])
    because = _because(connection, [link.entry for link in kept])
    return {link.member.entity: f"{known[link.towards][0]}: {because[link.entry]}" for link in kept}


def names(
    connection: Connection, members: Iterable[Member]
) -> dict[Member, tuple[str | None, str | None]]:
    """The name and the outlet of each, by the latest reading that names it; null for none."""
    found: dict[Member, tuple[str | None, str | None]] = dict.fromkeys(members, (None, None))
    query = (
        select(ENTITIES.c.id, READINGS.c.document, ENTITIES.c.name, READINGS.c.publisher)
        .join(READINGS, READINGS.c.entry == ENTITIES.c.reading)
        .where(READINGS.c.document.in_(among(each.document for each in found)))
        .order_by(READINGS.c.entry)
    )
    for row in connection.execute(query):
        member = Member(entity=row.id, document=row.document)
        if member in found:
            found[member] = row.name, row.publisher
    return found


def _because(connection: Connection, entries: Sequence[int]) -> dict[int, str]:
    """The reasons of decisions, one behind the other, by the decisions' entries."""
    found: dict[int, list[str]] = {entry: [] for entry in entries}
    query = select(JOIN_REASONS).where(JOIN_REASONS.c.entry.in_(among(entries)))
    for row in connection.execute(query.order_by(JOIN_REASONS.c.entry, JOIN_REASONS.c.number)):
        found[row.entry].append(row.reason)
    return {entry: " ".join(reasons) for entry, reasons in found.items()}
