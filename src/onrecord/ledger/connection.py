"""One ledger's file: opened, locked, and its troubles worded."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DatabaseError, StatementError
from sqlalchemy.pool import NullPool

from onrecord.errors import LedgerAccessError, NotALedgerError

PATIENCE_SECONDS = 60
"""How long a writer waits for the others before it: one takes milliseconds, forgetting a minute."""

SETTINGS = (
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else REPLACE deletes unseen
    "secure_delete = ON",  # what goes is written over
    "synchronous = FULL",  # what add has told of is still there after a power cut
    "cache_size = -32000",  # kilobytes
    "temp_store = MEMORY",  # no words of reports in the system's temporary files
)

_REMEDIES = (
    ("locked", "Another program is writing to it: try again when that is done."),
    ("full", "Make room on the disk, then do the same again: what is kept is kept."),
    ("readonly", "Ask for the right to write to it, or copy it to where you have that right."),
    ("unable to open", "Check that its folder exists and that you may write there."),
    ("malformed", "Its bytes were altered: onrecord verify says where. Go back to a backup."),
    ("", "Check the disk, and go back to a backup if it does not mend."),
)


class Store:
    """The file of a ledger, and transactions on it; each is whole or has never been."""

    def __init__(self, path: str | Path) -> None:
        self.path = str(path)
        self._engine: Engine = create_engine(
            "sqlite://", creator=_connector(self.path), poolclass=NullPool
        )
        self._kept: Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at the ledger as it stands now, whatever others add meanwhile."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, alone: others wait for its end."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def outside(self) -> Iterator[Connection]:
        """The connection without a transaction, for what has to run alone."""
        with self.worded():
            connection = self._connection()
            yield connection
            connection.rollback()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self.worded():
            connection = self._connection()
            connection.exec_driver_sql(begin)
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    def close(self) -> None:
        """Lets go of the file."""
        if self._kept is not None:
            self._kept.close()
            self._kept = None
        self._engine.dispose()

    def _connection(self) -> Connection:
        if self._kept is None:
            self._kept = self._engine.connect()
        return self._kept

    @contextmanager
    def worded(self) -> Iterator[None]:
        """Words the file's troubles: raises LedgerAccessError, or NotALedgerError."""
        try:
            yield
        except (DatabaseError, StatementError) as error:
            raise self._worded(error.orig or error) from error
        except sqlite3.DatabaseError as error:
            raise self._worded(error) from error

    def _worded(self, error: BaseException) -> LedgerAccessError | NotALedgerError:
        reason = str(error)
        if "not a database" in reason:
            return NotALedgerError(self.path)
        remedy = next(remedy for sign, remedy in _REMEDIES if sign in reason)
        return LedgerAccessError(self.path, reason, remedy)


def _connector(path: str) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        # No transaction begins behind our back: isolation_level is what would begin it.
        connection = sqlite3.connect(path, timeout=PATIENCE_SECONDS, isolation_level=None)
        try:
            for setting in SETTINGS:
                connection.execute(f"PRAGMA {setting}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    return connect
