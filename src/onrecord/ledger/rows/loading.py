"""Rows out of the file: all of a reading's, or what is told in some.

They come as tuples through the driver's own cursor: of 50 readings with 300 rows each SQLAlchemy's
rows took as long as all the rest.
"""

import functools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, Table, select, true
from sqlalchemy.dialects import sqlite

from onrecord.ledger import tables
from onrecord.ledger.rows.told import (
    ASKED,
    CONDITIONS,
    ENTRIES,
    FOR_PEOPLE,
    SPANS_OF,
    TABLES,
    narrowed,
)
from onrecord.ledger.rows.types import LINKS, Row, Rows, Value
from onrecord.ledger.tables import KEYED, ROLES, SPANS, STATEMENTS

Values = tuple[Value, ...]
"""A row as the driver gives it."""

_OF_SPANS = itemgetter("of", "number", "role", "position")
"""What orders a reading's spans, and tells them apart."""


def load(connection: Connection, entry: int) -> Rows:
    """The rows of the reading that came with that entry; empty where none did."""
    loader = _Loader(connection, [entry])
    rows = {table.name: loader.rows(table)[entry] for table in tables.ENTRIES if table is not SPANS}
    spans = loader.spans(loader.words()[entry])
    return _from_0({**rows, SPANS.name: sorted(spans, key=_OF_SPANS)})


def load_told(connection: Connection, entries: Sequence[int]) -> Mapping[int, Rows]:
    """The rows of what is told in each of these readings; other tables are empty."""
    loader = _Loader(connection, entries)
    found = {table.name: loader.rows(table, told=True) for table in TABLES}
    words = loader.words(told=True)
    return {
        entry: _told({name: rows[entry] for name, rows in found.items()}, words[entry], loader)
        for entry in entries
    }


def _told(found: Mapping[str, list[Row]], words: Sequence[Values], loader: "_Loader") -> Rows:
    quoted = loader.codes.get((STATEMENTS.name, "quoted"))
    kept = narrowed(found, quoting={number for code, number, *_ in words if code == quoted})
    numbers = {table.name: {row["number"] for row in kept[table.name]} for table in SPANS_OF}
    wanted = {code: numbers[of] for code, (of, _) in loader.roles.items() if of in numbers}
    rows = {table.name: kept.get(table.name, []) for table in tables.ENTRIES}
    rows[SPANS.name] = loader.spans([each for each in words if each[1] in wanted[each[0]]])
    return _from_0(rows)


class _Loader:
    """Loads rows of some readings, each by its entry."""

    def __init__(self, connection: Connection, entries: Iterable[int]) -> None:
        self._cursor = connection.connection.cursor()
        self._cursor.execute(str(select(ROLES.c.code, ROLES.c.of, ROLES.c.role)))
        self.roles = {code: (of, role) for code, of, role in self._cursor.fetchall()}
        self.codes = {role: code for code, role in self.roles.items()}
        self._entries = tuple(entries)

    def rows(self, table: Table, *, told: bool = False) -> dict[int, list[Row]]:
        """The rows in a table, in the order of their keys."""
        query = _rows_query(table, told=told)
        names = query.names
        found: dict[int, list[Row]] = {entry: [] for entry in self._entries}
        for values in self._ask(query):
            found[values[-1]].append(dict(zip(names, values, strict=False)))
        return found

    def words(self, *, told: bool = False) -> dict[int, list[Values]]:
        """Where words stand: their role's code, a number, a position, offsets, and the entry."""
        found: dict[int, list[Values]] = {entry: [] for entry in self._entries}
        for values in self._ask(_words_query(told=told)):
            found[values[-1]].append(values)
        return found

    def spans(self, words: Iterable[Values]) -> list[Row]:
        """The rows for where words stand, with their roles by name."""
        made: list[Row] = []
        for code, number, position, start, end, raw_start, raw_end, _ in words:
            of, role = self.roles[code]
            made.append(
                {
                    "of": of,
                    "number": number,
                    "role": role,
                    "position": position,
                    "start": start,
                    "end": end,
                    "raw_start": raw_start,
                    "raw_end": raw_end,
                }
            )
        return made

    def _ask(self, query: "_Query") -> Sequence[Any]:
        self._cursor.execute(query.sql, {**query.bound, ASKED: json.dumps(self._entries)})
        return self._cursor.fetchall()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Query:
    """A question in SQL, what is bound in it, and its columns but for the last: the entry."""

    sql: str
    bound: Mapping[str, Any]
    names: tuple[str, ...]


@functools.cache
def _rows_query(table: Table, *, told: bool) -> _Query:
    left_out = {"reading"} | (FOR_PEOPLE if told else frozenset())
    columns = [each for each in table.columns if each.name not in left_out]
    query = select(*columns, table.c.reading).where(table.c.reading.in_(ENTRIES))
    condition = CONDITIONS.get(table.name, true()) if told else true()
    return _compiled(query.where(condition).order_by(table.c.reading, *table.primary_key.columns))


@functools.cache
def _words_query(*, told: bool) -> _Query:
    order = SPANS.c.reading, SPANS.c.role, SPANS.c.number, SPANS.c.position
    where = SPANS.c.start, SPANS.c.end, SPANS.c.raw_start, SPANS.c.raw_end
    query = select(*order[1:], *where, order[0]).where(order[0].in_(ENTRIES))
    if told:
        codes = select(ROLES.c.code).where(ROLES.c.of.in_(sorted(each.name for each in SPANS_OF)))
        query = query.where(SPANS.c.role.in_(codes))
    return _compiled(query.order_by(*order))


def _compiled(query: Select[Any]) -> _Query:
    dialect = sqlite.dialect(paramstyle="named")
    made = query.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    names = tuple(each.name for each in query.selected_columns)
    return _Query(sql=str(made), bound=made.params, names=names[:-1])


def _from_0(rows: Rows) -> Rows:
    """The rows of one reading with their keys and links counted from 0; they are changed."""
    first = {table.name: _first_key(rows[table.name]) for table in KEYED}
    for name, links in LINKS.items():
        for column, to in links.items():
            if by := first[to]:
                for row in rows[name]:
                    key = row[column]
                    if isinstance(key, int):
                        row[column] = key - by
    return rows


def _first_key(rows: Sequence[Row]) -> int:
    """The key that the reading's row of number 0 has, whether it is loaded or not."""
    return int(rows[0]["key"] or 0) - int(rows[0]["number"] or 0) if rows else 0
