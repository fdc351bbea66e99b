"""Rows into the file and out of it."""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from sqlalchemy import Connection, Select, Table, func, insert, select

from onrecord.ledger.rows.types import LINKS, Row, Rows
from onrecord.ledger.tables import ENTRIES, KEYED, ROLES, SPANS

_OF_SPANS = itemgetter("of", "number", "role", "position")
"""What orders a reading's spans, and tells them apart."""


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


def load(connection: Connection, entry: int) -> Rows:
    """The rows of the reading that came with that entry; empty where none did."""
    return load_all(connection, [entry])[entry]


def load_all(connection: Connection, entries: Sequence[int]) -> Mapping[int, Rows]:
    """The rows of several readings by their entries, a question a table for all of them."""
    found: dict[int, dict[str, list[Row]]] = {
        entry: {table.name: [] for table in ENTRIES} for entry in entries
    }
    for table in ENTRIES:
        result = connection.execute(_query(table, entries))
        names = tuple(result.keys())
        for values in result.all():
            row = dict(zip(names, values, strict=True))
            found[row.pop("reading")][table.name].append(row)
    for rows in found.values():
        rows[SPANS.name].sort(key=_OF_SPANS)
        first = {table.name: _first_key(rows[table.name]) for table in KEYED}
        for table in ENTRIES:
            shifts = {column: -first[to] for column, to in LINKS[table.name].items()}
            for row in rows[table.name] if shifts else ():
                _shift(row, shifts)
    return found


def _query(table: Table, entries: Sequence[int]) -> Select[tuple[object, ...]]:
    columns = list(table.columns)
    order = [each for each in table.primary_key.columns if each.name != "reading"]
    if table is SPANS:
        others = [each for each in columns if each.name != "role"]
        query = select(ROLES.c.of, ROLES.c.role, *others).join(ROLES)
        return query.where(SPANS.c.reading.in_(entries))
    return select(*columns).where(table.c.reading.in_(entries)).order_by(*order)


def _first_key(rows: Sequence[Row]) -> int:
    return min((int(row["key"] or 0) for row in rows), default=0)


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
    _shift(moved, shifts)
    return moved


def _shift(row: Row, shifts: Mapping[str, int]) -> None:
    """Moves a row's keys and links to count from another number."""
    for column, by in shifts.items():
        key = row[column]
        if isinstance(key, int):
            row[column] = key + by
