"""A document that must go: its words out of the file, a tombstone in their place."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, or_, select

from onrecord.errors import TellingReasonError, UnknownIdError, UnsweptLedgerError
from onrecord.ledger import blobs, keeping, log, schema
from onrecord.ledger.connection import Store
from onrecord.ledger.tables import (
    BLOBS,
    DOCUMENTS,
    ENGINES,
    ENTRIES,
    JOIN_REASONS,
    JOINS,
    LOG,
    READINGS,
    ROLES,
    SPANS,
    WEIGHTS,
)

SHORTEST = 12
"""Characters of a run that tells what a text was: fewer stand in texts by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What was forgotten: the document's id, the entries that brought it, the one that says so.

    What was decided on who its speakers are went with it.
    """

    document: str
    entries: tuple[int, ...]
    entry: int


def forget(store: Store, document: str, because: str) -> Forgotten:
    """Takes all readings of a document out of the file, and what lies there of their words.

    The log keeps its entries, which tell nothing without their salt, and gets one with the reason
    and a tombstone. For a document that went before, the file is only swept once more. Raises
    TellingReasonError before, and UnsweptLedgerError after a sweep that others were in the way of.
    """
    with store.outside() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")  # they are in no one's way then
    with store.writing() as connection:
        done = _gone_before(connection, document) or _take_out(connection, document, because)
    with store.outside() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    sweep(store, document)
    return done


def sweep(store: Store, document: str) -> None:
    """Writes the file anew without its free pages, and empties the WAL."""
    with store.outside() as connection:
        connection.exec_driver_sql("VACUUM")
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    if busy:
        raise UnsweptLedgerError(store.path, document)


def _gone_before(connection: Connection, document: str) -> Forgotten | None:
    held = select(READINGS.c.entry).where(READINGS.c.document == document)
    if connection.execute(held).first():
        return None
    entry = keeping.forgetting_of(connection, document)
    if entry is None:
        return None
    numbers = [int(number) for number in (entry.forgotten or "").split()]
    query = select(LOG.c.number).where(LOG.c.number.in_(numbers), LOG.c.act == "added")
    added = connection.execute(query.order_by(LOG.c.number)).scalars()
    return Forgotten(document=document, entries=tuple(added), entry=entry.number)


def _take_out(connection: Connection, document: str, because: str) -> Forgotten:
    query = select(READINGS.c.entry, READINGS.c.text_sha256)
    held = connection.execute(query.where(READINGS.c.document == document)).all()
    if not held:
        raise UnknownIdError(document, 0)
    entries = tuple(sorted(entry for entry, _ in held))
    for _, text_sha256 in held:
        _check(because, blobs.fetch(connection, text_sha256).decode())
    schema.unguard(connection)
    for table in ENTRIES:
        connection.execute(delete(table).where(table.c.reading.in_(entries)))
    joins = _part(connection, document)
    connection.execute(delete(READINGS).where(READINGS.c.entry.in_(entries)))
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document))
    _drop_unused(connection)
    schema.reindex(connection)
    entry = log.append(
        connection,
        "forgot",
        keeping.tombstone(connection, document),
        forgotten=" ".join(map(str, sorted((*entries, *joins)))),
        note=because,
    )
    schema.guard(connection)
    return Forgotten(document=document, entries=entries, entry=entry.number)


def _part(connection: Connection, document: str) -> tuple[int, ...]:
    """Deletes the decisions on who is who that are on an entity of the document; their entries."""
    either = or_(JOINS.c.one_document == document, JOINS.c.other_document == document)
    entries = tuple(connection.execute(select(JOINS.c.entry).where(either)).scalars())
    of_these = JOIN_REASONS.c.entry.in_(select(JOINS.c.entry).where(either))
    connection.execute(delete(JOIN_REASONS).where(of_these))
    connection.execute(delete(JOINS).where(either))
    return entries


def _drop_unused(connection: Connection) -> None:
    """Deletes the bytes, engines and roles that no other document's reading leads to."""
    used = select(READINGS.c.text_sha256).union(select(DOCUMENTS.c.raw_sha256))
    connection.execute(delete(BLOBS).where(BLOBS.c.sha256.not_in(used)))
    engines = select(READINGS.c.engine)
    connection.execute(delete(WEIGHTS).where(WEIGHTS.c.engine.not_in(engines)))
    connection.execute(delete(ENGINES).where(ENGINES.c.key.not_in(engines)))
    roles = select(SPANS.c.role).distinct()
    connection.execute(delete(ROLES).where(ROLES.c.code.not_in(roles)))


def _check(because: str, text: str) -> None:
    """Raises TellingReasonError where the reason repeats words of the text."""
    told = next((run for run in _runs(because) if run in text), None)
    if told is not None:
        raise TellingReasonError(told)


def _runs(words: str) -> Iterator[str]:
    """Every run of the words that is long enough to tell."""
    for start in range(len(words) - SHORTEST + 1):
        yield words[start : start + SHORTEST]
