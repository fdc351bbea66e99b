"""A ledger made many times as big: its rows copied under other keys and ids, for timing only."""

from sqlalchemy import Connection, Table

from onrecord.ledger import Ledger, schema
from onrecord.ledger.connection import SETTINGS
from onrecord.ledger.rows.types import LINKS
from onrecord.ledger.tables import DOCUMENTS, ENTRIES, KEYED, LOG, READINGS


def grow(ledger: Ledger, wanted: int) -> None:
    """Copies every reading until there are as many statements as wanted.

    The log is as long as it would be, but does not hold; the texts are those of the originals.
    """
    with ledger.store.outside() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("PRAGMA synchronous = OFF")
        connection.exec_driver_sql("PRAGMA cache_size = -500000")  # kilobytes
    with ledger.store.writing() as connection:
        there = _most(connection, "statements", "key")
        copies = wanted // there
        connection.exec_driver_sql("CREATE TEMP TABLE copies (n INTEGER PRIMARY KEY)")
        connection.exec_driver_sql(
            "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ?) "
            "INSERT INTO copies SELECT n FROM c",
            (copies,),
        )
        last = {table.name: _most(connection, table.name, "key") for table in KEYED}
        last["log"] = _most(connection, "log", "number")
        for table in (LOG, DOCUMENTS, READINGS, *ENTRIES):
            _copy(connection, table, last)
        connection.exec_driver_sql("DROP TABLE copies")
        schema.reindex(connection)
    with ledger.store.outside() as connection:
        for setting in SETTINGS:
            connection.exec_driver_sql(f"PRAGMA {setting}")


def _most(connection: Connection, table: str, column: str) -> int:
    query = f"SELECT coalesce(max({column}), 0) FROM {table}"  # noqa: S608  names of ours
    return int(connection.exec_driver_sql(query).scalar_one())


def _copy(connection: Connection, table: Table, last: dict[str, int]) -> None:
    """Copies the rows of a table that were there before, each as often as there are copies."""
    links = LINKS.get(table.name, {})
    values = []
    for column in table.columns:
        name = f't."{column.name}"'
        if column.name in links:
            values.append(f"{name} + c.n * {last[links[column.name]]}")
        elif column.name in ("reading", "entry") or (table is LOG and column.name == "number"):
            values.append(f"{name} + c.n * {last['log']}")
        elif column.name in ("id", "document", "asked"):
            values.append(f"printf('%08x', c.n) || substr({name}, 9)")
        else:
            values.append(name)
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} SELECT {', '.join(values)} "  # noqa: S608  names of ours
        f"FROM copies c CROSS JOIN (SELECT * FROM {table.name}) t ORDER BY c.n"
    )
