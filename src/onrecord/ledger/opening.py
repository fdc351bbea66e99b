"""A ledger's file made, recognized, and brought up to date."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import Connection, insert, select

from onrecord.errors import FutureLedgerError, NoLedgerError, NotALedgerError
from onrecord.ledger import log, schema
from onrecord.ledger.connection import Store
from onrecord.ledger.tables import LEDGER


def opened(path: str | Path, *, make: bool, steps: tuple[schema.Step, ...] = schema.STEPS) -> Store:
    """The ledger's file, of this version: an older one goes through the steps that it lacks.

    Raises NoLedgerError where there is none and none is to be made, NotALedgerError and
    FutureLedgerError before a byte is written, and LedgerAccessError.
    """
    if not (make or Path(path).exists()):
        raise NoLedgerError(str(path))
    store = Store(path)
    try:
        if _missing(store, steps, make=make):
            _bring_up_to_date(store, steps)
        elif make:
            _log_ahead(store)  # a backup has no WAL until it is written to
    except BaseException:
        store.close()
        raise
    return store


def _missing(store: Store, steps: tuple[schema.Step, ...], *, make: bool) -> int:
    """How many of the steps the file has not been through."""
    with store.reading() as connection:
        found = schema.version_of(connection)
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar()
        name = connection.exec_driver_sql("PRAGMA application_id").scalar()
    if name != schema.APPLICATION_ID and (tables or found or not make):
        raise NotALedgerError(store.path)
    if found > len(steps):
        raise FutureLedgerError(store.path, found, len(steps))
    return len(steps) - found


def _bring_up_to_date(store: Store, steps: tuple[schema.Step, ...]) -> None:
    """A new file is made of all steps at once; an older one takes each that it lacks by itself."""
    _log_ahead(store)
    with store.writing() as connection:
        if not schema.version_of(connection):  # else another program was first
            _make(connection, steps)
    for number, step in enumerate(steps, 1):
        with store.writing() as connection:
            if schema.version_of(connection) < number:
                _take(connection, number, (step,))
                log.append(connection, "migrated", log.NOTHING, note=_note(number))
                schema.guard(connection)


def _log_ahead(store: Store) -> None:
    """Has the file keep a WAL, so that readers and a writer are in nobody's way."""
    with store.outside() as connection:
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")


def _make(connection: Connection, steps: tuple[schema.Step, ...]) -> None:
    """A ledger of no reading, with an id and a secret of its own."""
    _take(connection, len(steps), steps)
    row = {"id": secrets.token_hex(16), "secret": secrets.token_bytes(32)}
    connection.execute(insert(LEDGER).values(row))
    log.append(connection, "created", identity(connection), note=_note(len(steps)))
    schema.guard(connection)


def _take(connection: Connection, number: int, steps: tuple[schema.Step, ...]) -> None:
    """The steps, and the number that the last of them has; the guards are lifted."""
    schema.unguard(connection)
    for step in steps:
        step(connection)
    schema.mark(connection, number)


def _note(number: int) -> str:
    return f"onrecord {version('onrecord')}, tables {number}"


def identity(connection: Connection) -> str:
    """What the ledger's id and its secret hash to (SHA-256, hex)."""
    rows = connection.execute(select(LEDGER.c.id, LEDGER.c.secret)).all()
    digest = hashlib.sha256()
    for name, secret in rows:
        digest.update(name.encode() + secret)
    return digest.hexdigest()


@contextmanager
def made_in_memory() -> Iterator[Connection]:
    """An empty ledger of this version: what every one is made of."""
    store = Store(":memory:")
    try:
        _bring_up_to_date(store, schema.STEPS)
        with store.reading() as connection:
            yield connection
    finally:
        store.close()
