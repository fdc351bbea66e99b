"""Rows into the file and out of it."""

from sqlalchemy import Connection, Table, func, insert, select

from onrecord.ledger.rows.types import LINKS, Row, Rows
from onrecord.ledger.tables import ENTRIES, KEYED


def store(connection: Connection, entry: int, rows: Rows) -> None:
    """Writes a reading's rows, as brought by that entry of the log."""
    first = {table.name: _next_key(connection, table) for table in KEYED}
    for table in ENTRIES:
        if rows[table.name]:
            shifts = {column: first[to] for column, to in LINKS[table.name].items()}
            kept = [_shifted(row, shifts) | {"reading": entry} for row in rows[table.name]]
            connection.execute(insert(table), kept)


def load(connection: Connection, entry: int) -> Rows:
    """The rows of the reading that came with that entry; empty where none did."""
    found: dict[str, list[Row]] = {}
    first: dict[str, int] = {}
    for table in (*KEYED, *(each for each in ENTRIES if each not in KEYED)):
        columns = [each for each in table.columns if each.name != "reading"]
        order = [each for each in table.primary_key.columns if each.name != "reading"]
        query = select(*columns).where(table.c.reading == entry).order_by(*order)
        found[table.name] = [dict(row) for row in connection.execute(query).mappings()]
        if table in KEYED:
            first[table.name] = min((int(row["key"] or 0) for row in found[table.name]), default=0)
    return {
        table.name: [
            _shifted(row, {column: -first[to] for column, to in LINKS[table.name].items()})
            for row in found[table.name]
        ]
        for table in ENTRIES
    }


def _next_key(connection: Connection, table: Table) -> int:
    last = connection.execute(select(func.max(table.c.key))).scalar()
    return 1 if last is None else int(last) + 1


def _shifted(row: Row, shifts: dict[str, int]) -> Row:
    """The row with its keys and links moved to count from another number."""
    moved = dict(row)
    for column, by in shifts.items():
        key = moved[column]
        if isinstance(key, int):
            moved[column] = key + by
    return moved
