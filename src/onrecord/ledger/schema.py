"""The schema of a ledger's file: made, brought up to date, and guarded against changes."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib import resources
from types import MappingProxyType

from sqlalchemy import Connection

from onrecord.ledger.tables import METADATA

Step = Callable[[Connection], None]
"""One migration: it changes the tables of the version before it, and nothing else."""


def _run(name: str, connection: Connection) -> None:
    """Runs the statements of a file in `steps`, each of which ends a line with its semicolon."""
    sql = (resources.files(__package__) / "steps" / name).read_text(encoding="utf-8")
    for statement in sql.split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)


STEPS: tuple[Step, ...] = (partial(_run, "first.sql"), partial(_run, "second.sql"))
"""Every migration in order: a file's version is how many of them it has been through.

Their files are never changed once a version is out: what the tables are now stands in `tables`.
"""

APPLICATION_ID = 0x6F6E7263
"""What the file's header calls itself: "onrc"."""

_REFUSAL = "A ledger only grows: rows are never changed, and only onrecord forget takes them out."


def version_of(connection: Connection) -> int:
    """How many migrations the file has been through; 0 for an empty one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)


def mark(connection: Connection, version: int) -> None:
    """Writes in the file's header what it is, and of which version."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def guard(connection: Connection) -> None:
    """Has the file refuse changes and deletions, whatever program asks for them."""
    for name, table, act in _guards(connection):
        connection.exec_driver_sql(
            f"CREATE TRIGGER {name} BEFORE {act} ON {table} BEGIN "
            f"SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        )


def unguard(connection: Connection) -> None:
    """Lifts the guard, for as long as the transaction takes."""
    for name, _, _ in _guards(connection):
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")


def _guards(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """The triggers of the tables that the file has: an older one lacks some."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'")
    there = set(names.scalars())
    for table in METADATA.sorted_tables:
        for act in ("UPDATE", "DELETE"):
            if table.name in there:
                yield f"no_{act.lower()}_of_{table.name}", table.name, act


INDEXES = ("statement_index", "figure_index", "state_index")
"""The indexes of words."""


def reindex(connection: Connection) -> None:
    """Makes the indexes of words anew: what is in no row any more is in none of them."""
    for index in INDEXES:
        connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608


CHECKS: Mapping[str, str] = MappingProxyType(
    {
        index: f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
        for index in INDEXES
    }
)
"""What has SQLite hold an index of words against the rows; it writes nothing."""
