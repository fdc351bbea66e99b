"""Rows into the file."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Table, func, insert, select

from onrecord.ledger.rows.types import LINKS, Row, Rows
from onrecord.ledger.tables import ENTRIES, KEYED, ROLES, SPANS


def store(connection: Connection, entry: int, rows: Rows) -> None:
    """Writes a reading's rows, as brought by that entry of the log."""
    first = {table.name: _next_key(connection, table) for table in KEYED}
    codes = _codes(connection, rows[SPANS.name])
    for table in ENTRIES:
        if rows[table.name]:
            shifts = {column: first[to] for column, to in LINKS[table.name].items()}
            kept = [_shifted(row, shifts) | {"reading": entry} for row in rows[table.name]]
            if table is SPANS:
                kept = [_coded(row, codes) for row in kept]
            connection.execute(insert(table), kept)


def _next_key(connection: Connection, table: Table) -> int:
    last = connection.execute(select(func.max(table.c.key))).scalar()
    return 1 if last is None else int(last) + 1


def _codes(connection: Connection, spans: Iterable[Row]) -> dict[tuple[object, object], int]:
    """The numbers of the roles that the spans have; one that is new gets the next."""
    rows = connection.execute(select(ROLES)).all()
    codes: dict[tuple[object, object], int] = {(row.of, row.role): row.code for row in rows}
    last = max(codes.values(), default=0)
    missing = sorted({(str(row["of"]), str(row["role"])) for row in spans} - codes.keys())
    new = [
        {"code": code, "of": of, "role": role} for code, (of, role) in enumerate(missing, last + 1)
    ]
    if new:
        connection.execute(insert(ROLES), new)
        codes |= {role: code for code, role in enumerate(missing, last + 1)}
    return codes


def _coded(row: Row, codes: Mapping[tuple[object, object], int]) -> Row:
    """The row of a span as the file has it: its role is a number."""
    kept = dict(row)
    kept["role"] = codes[kept.pop("of"), row["role"]]
    return kept


def _shifted(row: Row, shifts: Mapping[str, int]) -> Row:
    moved = dict(row)
    for column, by in shifts.items():
        key = row[column]
        if isinstance(key, int):
            moved[column] = key + by
    return moved
