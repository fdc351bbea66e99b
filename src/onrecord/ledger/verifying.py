"""Whether a ledger still says what it was made to say: every hash made again."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DatabaseError

from onrecord.errors import OnrecordError
from onrecord.ledger import blobs, joining, keeping, log, schema
from onrecord.ledger.connection import Store
from onrecord.ledger.opening import identity, made_in_memory
from onrecord.ledger.rows import digest, load
from onrecord.ledger.tables import (
    BLOBS,
    DOCUMENTS,
    ENGINES,
    ENTRIES,
    JOIN_REASONS,
    JOINS,
    READINGS,
    ROLES,
    SPANS,
    WEIGHTS,
)

_TAMPERED = (
    DatabaseError,
    sqlite3.DatabaseError,  # rows of readings come through the driver's own cursor
    zlib.error,
    LookupError,
    ValueError,
    TypeError,
    OnrecordError,
)
"""What reading a file that was tampered with may raise."""

_MOST_PAGES = 10
"""How many damaged pages are named: one is enough to go back to a backup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that does not hold; `entry` is the log's number it belongs to, null for none."""

    entry: int | None
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What verifying found: the head of the log (null: empty), what was looked at, what is wrong.

    Nothing is wrong where `findings` is empty.
    """

    head: str | None
    entries: int
    readings: int
    findings: tuple[Finding, ...]


def verify(store: Store, expect: str | None = None) -> Verdict:
    """Hashes bytes, texts, rows and log again, and holds the indexes against the rows.

    `expect` is a head that was noted before (hex): the log must still lead through it. Without it,
    entries cut off at the end cannot be missed.
    """
    with store.reading() as connection:
        damage = tuple(_caught(_file(connection)))
        verdict = examine(connection, expect)
    return replace(verdict, findings=(*damage, *verdict.findings, *_caught(_indexes(store))))


def examine(connection: Connection, expect: str | None = None) -> Verdict:
    """The same of the rows alone, without the pages that they lie in and the indexes."""
    chain = log.entries(connection)
    findings = [*_caught(_schema(connection)), *_caught(_chain(connection, chain, expect))]
    readings = _caught_readings(connection, chain)
    findings += readings.findings
    findings += [*_caught(_links(connection)), *_caught(_strays(connection, chain))]
    return Verdict(
        head=chain[-1].hash if chain else None,
        entries=len(chain),
        readings=readings.count,
        findings=tuple(findings),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Readings:
    count: int
    findings: tuple[Finding, ...]


def _caught(findings: Iterator[Finding]) -> Iterator[Finding]:
    """The findings; where the file itself is damaged, that is one, and the rest goes on."""
    try:
        yield from findings
    except _TAMPERED as error:
        yield Finding(entry=None, what=f"the file is damaged: {type(error).__name__} ({error})")


def _file(connection: Connection) -> Iterator[Finding]:
    for (line,) in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_PAGES})"):
        if line != "ok":
            yield Finding(entry=None, what=f"the file is damaged: {line}")


def _links(connection: Connection) -> Iterator[Finding]:
    for table, _, to, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding(entry=None, what=f"a row of {table} leads to no row of {to}")


def _schema(connection: Connection) -> Iterator[Finding]:
    found, made = set(_objects(connection)), _made()
    for kind, name, _ in sorted(found ^ made):
        what = "is not as it was made" if (kind, name) in _names(made) else "is none of onrecord's"
        yield Finding(entry=None, what=f"the {kind} {name} {what}")


@cache
def _made() -> frozenset[tuple[str, str, str]]:
    """What a ledger of this version is made of."""
    with made_in_memory() as connection:
        return frozenset(_objects(connection))


def _names(objects: Iterable[tuple[str, str, str]]) -> set[tuple[str, str]]:
    return {(kind, name) for kind, name, _ in objects}


def _objects(connection: Connection) -> Iterator[tuple[str, str, str]]:
    rows = connection.exec_driver_sql("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
    for kind, name, sql in rows:
        yield kind, name, " ".join(sql.split())  # older files are laid out in other lines


def _chain(connection: Connection, chain: list[log.Entry], expect: str | None) -> Iterator[Finding]:
    for entry in chain:
        if entry.hash != entry.right_hash:
            yield Finding(entry=entry.number, what="the log's entry was changed")
    for number, entry in enumerate(chain, 1):
        if entry.number != number:
            yield Finding(entry=entry.number, what=f"entry {number} of the log is missing")
            break
    for before, after in pairwise(chain):
        if after.previous != before.hash or after.at < before.at:
            yield Finding(entry=after.number, what="the entry does not follow the one before it")
    if not chain or chain[0].previous != log.NOTHING or chain[0].act != "created":
        yield Finding(entry=None, what="the log does not begin with the ledger's making")
    elif chain[0].digest != identity(connection):
        yield Finding(entry=1, what="the ledger's id or its secret was changed")
    if expect is not None and expect not in {entry.hash for entry in chain}:
        yield Finding(entry=None, what=f"the log does not lead through {expect}")


def _caught_readings(connection: Connection, chain: list[log.Entry]) -> _Readings:
    """What holds of every reading that the log tells of."""
    gone = {number for each in chain for number in (each.forgotten or "").split()}
    count = 0
    findings: list[Finding] = []
    for entry in chain:
        if entry.act == "added" and str(entry.number) in gone:
            findings += _caught(_gone(connection, entry))
        elif entry.act == "added":
            count += 1
            findings += _caught(_reading(connection, entry))
        elif entry.act in joining.ACTS.values():
            findings += _caught(_join(connection, entry, gone=str(entry.number) in gone))
    return _Readings(count=count, findings=tuple(findings))


def _gone(connection: Connection, entry: log.Entry) -> Iterator[Finding]:
    query = select(READINGS.c.entry).where(READINGS.c.entry == entry.number)
    if connection.execute(query).first():
        yield Finding(entry=entry.number, what="a reading is there that was forgotten")


def _reading(connection: Connection, entry: log.Entry) -> Iterator[Finding]:
    row = keeping.row_of(connection, entry.number)
    if row is None:
        yield Finding(entry=entry.number, what="its reading is missing")
        return
    told = {name: row[name] for name in row if name not in ("entry", "engine", "salt")}
    try:
        engine = keeping.engine_of(connection, row["engine"])
        rows = load(connection, entry.number)
        if digest(row["salt"], told, engine, rows) != entry.digest:
            yield Finding(entry=entry.number, what="its rows are not those that were added")
        for name in ("raw_sha256", "text_sha256"):
            if blobs.sha256(blobs.fetch(connection, row[name])) != row[name]:
                yield Finding(entry=entry.number, what=f"the bytes of its {name} were changed")
        keeping.assembled(connection, row, rows)
    except _TAMPERED as error:
        what = f"its reading cannot be put together again: {type(error).__name__} ({error})"
        yield Finding(entry=entry.number, what=what)


def _join(connection: Connection, entry: log.Entry, *, gone: bool) -> Iterator[Finding]:
    """A decision on who is who against its entry of the log."""
    query = select(JOINS).where(JOINS.c.entry == entry.number)
    row = connection.execute(query).mappings().first()
    if gone or row is None:
        if gone != (row is None):
            what = "a join is there that was forgotten" if gone else "its join is missing"
            yield Finding(entry=entry.number, what=what)
        return
    query = select(JOIN_REASONS.c.number, JOIN_REASONS.c.reason)
    query = query.where(JOIN_REASONS.c.entry == entry.number).order_by(JOIN_REASONS.c.number)
    reasons = connection.execute(query).all()
    told = {name: row[name] for name in row if name not in ("entry", "salt")}
    same = joining.digest(row["salt"], told, [reason for _, reason in reasons]) == entry.digest
    if not same or [number for number, _ in reasons] != list(range(len(reasons))):
        yield Finding(entry=entry.number, what="its join is not the one that was decided")


def _strays(connection: Connection, chain: list[log.Entry]) -> Iterator[Finding]:
    """Rows that no entry of the log brought."""
    added = {entry.number for entry in chain if entry.act == "added"}
    for table in (READINGS, *ENTRIES):
        column = table.c.entry if table is READINGS else table.c.reading
        for number in connection.execute(select(column).distinct()).scalars():
            if number not in added:
                yield Finding(entry=number, what=f"rows of {table.name} are of no entry")
    decided = {entry.number for entry in chain if entry.act in joining.ACTS.values()}
    for number in connection.execute(select(JOINS.c.entry)).scalars():
        if number not in decided:
            yield Finding(entry=number, what="a row of joins is of no entry")
    roles = set(connection.execute(select(SPANS.c.role).distinct()).scalars())
    yield from _unused("roles", connection.execute(select(ROLES.c.code)).scalars(), roles)
    documents = set(connection.execute(select(READINGS.c.document)).scalars())
    engines = set(connection.execute(select(READINGS.c.engine)).scalars())
    yield from _unused("documents", connection.execute(select(DOCUMENTS.c.id)).scalars(), documents)
    yield from _unused("engines", connection.execute(select(ENGINES.c.key)).scalars(), engines)
    numbered = select(WEIGHTS.c.engine, func.count(), func.max(WEIGHTS.c.number))
    for engine, count, last in connection.execute(numbered.group_by(WEIGHTS.c.engine)):
        if last != count - 1:
            yield Finding(entry=None, what=f"the weights of engine {engine} are numbered anew")
    yield from _unused("weights", connection.execute(select(WEIGHTS.c.engine)).scalars(), engines)
    used = set(connection.execute(select(READINGS.c.text_sha256)).scalars())
    used |= set(connection.execute(select(DOCUMENTS.c.raw_sha256)).scalars())
    yield from _unused("blobs", connection.execute(select(BLOBS.c.sha256)).scalars(), used)
    for name, size, compressed in connection.execute(select(BLOBS)):
        if len(zlib.decompress(compressed)) != size:
            yield Finding(entry=None, what=f"the size of blob {name} was changed")


def _unused(table: str, found: Iterable[object], used: set[object]) -> Iterator[Finding]:
    for each in found:
        if each not in used:
            yield Finding(entry=None, what=f"row {each} of {table} belongs to nothing")


def _indexes(store: Store) -> Iterator[Finding]:
    """The indexes against the rows, by SQLite itself; nothing is written."""
    for index in schema.CHECKS:
        try:
            with store.writing() as connection:
                connection.exec_driver_sql(schema.CHECKS[index])
        except OnrecordError:
            yield Finding(entry=None, what=f"{index} does not hold the words of the rows")
