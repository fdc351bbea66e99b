"""Decisions on two entities kept, each an entry of the log; what a person decided stands."""

import hashlib
import json
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Connection, insert, select

from onrecord.errors import NoJoinError, UnknownIdError
from onrecord.ledger import log
from onrecord.ledger.among import among
from onrecord.ledger.joining.linking import ends_of, in_force
from onrecord.ledger.joining.standing import Made, Pair, Standing
from onrecord.ledger.joining.types import Decided, Decider, Decision, Member
from onrecord.ledger.tables import ENTITIES, JOIN_REASONS, JOINS, READINGS

ACTS: Mapping[bool, log.Act] = MappingProxyType({True: "joined", False: "parted"})
"""What the log calls a decision that two are the same, or are not."""

_SALT_BYTES = 16


def decide(
    connection: Connection, decisions: Iterable[Decision], by: Decider
) -> tuple[Decided, ...]:
    """Keeps decisions, in a transaction that writes; each reckons with those before it.

    Raises UnknownIdError where no report that is kept names such an entity, or both are one.
    """
    asked = [(_in_order(each.one, each.other), each) for each in decisions]
    members = {member for pair, _ in asked for member in pair}
    _check(connection, members)
    for one, other in (pair for pair, _ in asked):
        if one == other:
            raise UnknownIdError(one.entity, 1)
    standing = Standing(connection, members)
    number = log.next_number(connection)
    decided: list[Decided] = []
    new: list[tuple[Pair, Decision]] = []
    for pair, it in asked:
        against = _against(standing, pair, it, by)
        if against is None:
            made = Made(entry=number + len(new), same=it.same, by=by)
            standing.take(pair, made)
            new.append((pair, it))
            decided.append(Decided(entry=made.entry, same=made.same, new=True))
        else:
            decided.append(Decided(entry=against.entry, same=against.same, new=False))
    _keep(connection, new, by, first=number)
    return tuple(decided)


def undo(connection: Connection, entry: int, because: str) -> Decided:
    """Has a person undo the join of that entry; raises NoJoinError where none is in force."""
    query = select(JOINS).where(JOINS.c.entry == entry, in_force())
    row = connection.execute(query).first()
    if row is None:
        raise NoJoinError(entry)
    one, other = ends_of(row)
    parted = Decision(one=one, other=other, same=False, reasons=(because,))
    number = log.next_number(connection)
    _keep(connection, [((one, other), parted)], "person", first=number)
    return Decided(entry=number, same=False, new=True)


def digest(salt: bytes, row: Mapping[str, object], reasons: Sequence[str]) -> str:
    """The SHA-256, in hex, of a decision with its reasons and its salt."""
    told = json.dumps([dict(row), *reasons], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(salt + told.encode()).hexdigest()


def _in_order(one: Member, other: Member) -> Pair:
    return (one, other) if one <= other else (other, one)


def _against(standing: Standing, pair: Pair, it: Decision, by: Decider) -> Made | None:
    """What stands in the way of a decision: the same one made before, or a person's other one."""
    last = standing.last(pair)
    if last and (last.same == it.same or (by == "program" and last.by == "person")):
        return last
    return standing.parting(pair) if by == "program" and it.same else None


def _keep(
    connection: Connection, decisions: Sequence[tuple[Pair, Decision]], by: Decider, *, first: int
) -> None:
    """Writes decisions, each an entry of the log, in their order from the number `first`."""
    rows: list[dict[str, object]] = []
    reasons: list[dict[str, object]] = []
    entries: list[tuple[log.Act, str]] = []
    for number, ((one, other), it) in enumerate(decisions, first):
        salt = secrets.token_bytes(_SALT_BYTES)
        row = {
            "one": one.entity,
            "one_document": one.document,
            "other": other.entity,
            "other_document": other.document,
            "same": int(it.same),
            "decided_by": by,
        }
        entries.append((ACTS[it.same], digest(salt, row, it.reasons)))
        rows.append({**row, "entry": number, "salt": salt})
        reasons += (
            {"entry": number, "number": place, "reason": reason}
            for place, reason in enumerate(it.reasons)
        )
    log.append_all(connection, entries)
    for table, kept in ((JOINS, rows), (JOIN_REASONS, reasons)):
        if kept:
            connection.execute(insert(table), kept)


def _check(connection: Connection, members: Collection[Member]) -> None:
    """Raises UnknownIdError where no report that is kept names one of these."""
    missing = set(members)
    query = select(ENTITIES.c.id, READINGS.c.document)
    query = query.join(READINGS, READINGS.c.entry == ENTITIES.c.reading)
    query = query.where(READINGS.c.document.in_(among(each.document for each in members)))
    for entity, document in connection.execute(query):
        missing.discard(Member(entity=entity, document=document))
    if missing:
        raise UnknownIdError(min(missing).entity, 0)
