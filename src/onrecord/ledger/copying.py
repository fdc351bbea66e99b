"""A second file with all that a ledger holds, made while others read and write."""

import errno
import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from onrecord.errors import UnwritableFileError
from onrecord.ledger.connection import Store

_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS)
"""What a disk says that knows no second names: most memory sticks."""


def backup(store: Store, target: str | Path) -> None:
    """Writes the ledger, as it stands now, to a file that is not there yet, whole or not at all.

    Raises UnwritableFileError, also where the file is there: an older backup is never lost.
    """
    path = Path(target)
    aside = path.with_name(f".onrecord-{secrets.token_hex(4)}.part")
    try:
        if path.exists():
            raise UnwritableFileError(str(target), "it is there already")
        with store.outside() as connection:
            _copy(connection, aside, target)
        _put(aside, path)
    except OSError as error:
        raise UnwritableFileError(str(target), error.strerror or str(error)) from error
    finally:
        aside.unlink(missing_ok=True)


def _put(aside: Path, path: Path) -> None:
    """Gives the file its name, which no other has meanwhile been given."""
    try:
        os.link(aside, path)
    except OSError as error:
        if error.errno not in _NO_LINKS or path.exists():
            raise
        aside.rename(path)


def _copy(connection: Connection, path: Path, target: str | Path) -> None:
    source = connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)  # noqa: S101  narrows
    try:
        with closing(sqlite3.connect(path)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, whole without a WAL beside it
    except sqlite3.Error as error:
        raise UnwritableFileError(str(target), str(error)) from error
    with path.open("rb") as written:
        os.fsync(written.fileno())
