"""Decisions on two entities kept, each an entry of the log; what a person decided stands."""

import hashlib
import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Connection, RowMapping, insert, select

from onrecord.errors import NoJoinError, UnknownIdError
from onrecord.ledger import log
from onrecord.ledger.joining.linking import AT_ONCE, in_force, linked
from onrecord.ledger.joining.types import Decided, Decider, Decision, Member
from onrecord.ledger.tables import ENTITIES, JOIN_REASONS, JOINS, READINGS

ACTS: Mapping[bool, log.Act] = MappingProxyType({True: "joined", False: "parted"})
"""What the log calls a decision that two are the same, or are not."""

_SALT_BYTES = 16


def decide(connection: Connection, it: Decision, by: Decider) -> Decided:
    """Keeps a decision, in a transaction that writes.

    Raises UnknownIdError where no report that is kept names such an entity, or both are one.
    """
    one, other = sorted((it.one, it.other))
    for each in (one, other):
        _check(connection, each)
    if one == other:
        raise UnknownIdError(one.entity, 1)
    last = _last(connection, one, other)
    standing = last if last and (last["same"] == it.same or _outranks(last, by)) else None
    if standing is None and by == "program" and it.same:
        standing = _parting(connection, one, other)
    if standing is not None:
        return Decided(entry=standing["entry"], same=bool(standing["same"]), new=False)
    return Decided(entry=_keep(connection, one, other, it, by), same=it.same, new=True)


def undo(connection: Connection, entry: int, because: str) -> Decided:
    """Has a person undo the join of that entry; raises NoJoinError where none is in force."""
    query = select(JOINS).where(JOINS.c.entry == entry, in_force())
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NoJoinError(entry)
    one, other = _pair(row)
    parted = Decision(one=one, other=other, same=False, reasons=(because,))
    return Decided(entry=_keep(connection, one, other, parted, "person"), same=False, new=True)


def digest(salt: bytes, row: Mapping[str, object], reasons: Sequence[str]) -> str:
    """The SHA-256, in hex, of a decision with its reasons and its salt."""
    told = json.dumps([dict(row), *reasons], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(salt + told.encode()).hexdigest()


def _keep(connection: Connection, one: Member, other: Member, it: Decision, by: Decider) -> int:
    salt = secrets.token_bytes(_SALT_BYTES)
    row = {
        "one": one.entity,
        "one_document": one.document,
        "other": other.entity,
        "other_document": other.document,
        "same": int(it.same),
        "decided_by": by,
    }
    entry = log.append(connection, ACTS[it.same], digest(salt, row, it.reasons)).number
    connection.execute(insert(JOINS).values({**row, "entry": entry, "salt": salt}))
    reasons = [
        {"entry": entry, "number": number, "reason": reason}
        for number, reason in enumerate(it.reasons)
    ]
    if reasons:
        connection.execute(insert(JOIN_REASONS), reasons)
    return entry


def _check(connection: Connection, it: Member) -> None:
    query = select(ENTITIES.c.id).join(READINGS, READINGS.c.entry == ENTITIES.c.reading)
    query = query.where(READINGS.c.document == it.document, ENTITIES.c.id == it.entity)
    if connection.execute(query).first() is None:
        raise UnknownIdError(it.entity, 0)


def _last(connection: Connection, one: Member, other: Member) -> RowMapping | None:
    """The last decision on the two; null where none was made."""
    query = select(JOINS).where(
        JOINS.c.one == one.entity,
        JOINS.c.one_document == one.document,
        JOINS.c.other == other.entity,
        JOINS.c.other_document == other.document,
    )
    return connection.execute(query.order_by(JOINS.c.entry.desc())).mappings().first()


def _outranks(last: RowMapping, by: Decider) -> bool:
    return by == "program" and last["decided_by"] == "person"


def _parting(connection: Connection, one: Member, other: Member) -> RowMapping | None:
    """A person's decision that would be undone by way of others, were these two joined."""
    left, right = _group(connection, one), _group(connection, other)
    for row in _partings(connection, sorted(left)):
        ends = set(_pair(row))
        if ends & right and ends & left:
            return row
    return None


def _partings(connection: Connection, members: Sequence[Member]) -> Iterator[RowMapping]:
    """The last decisions by people that one of these is not another."""
    for start in range(0, len(members), AT_ONCE):
        ids = [each.entity for each in members[start : start + AT_ONCE]]
        for column in (JOINS.c.one, JOINS.c.other):
            query = select(JOINS).where(
                column.in_(ids), JOINS.c.same == 0, JOINS.c.decided_by == "person"
            )
            for row in connection.execute(query).mappings():
                last = _last(connection, *_pair(row))
                if last is not None and last["entry"] == row["entry"]:
                    yield row


def _group(connection: Connection, member: Member) -> set[Member]:
    return {member, *(link.member for link in linked(connection, [member]))}


def _pair(row: RowMapping) -> tuple[Member, Member]:
    return (
        Member(entity=row["one"], document=row["one_document"]),
        Member(entity=row["other"], document=row["other_document"]),
    )
