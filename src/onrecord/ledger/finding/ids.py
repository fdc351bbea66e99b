"""Entries by the beginning of their ids."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, func, literal, select, union_all

from onrecord.errors import UnknownIdError
from onrecord.ledger import log
from onrecord.ledger.tables import CAUSES, ENTITIES, FIGURES, READINGS, STATEMENTS, STATES

Kind = Literal["document", "reading", "statement", "entity", "figure", "state", "cause"]

_BEYOND_HEX = "g"
"""Sorts behind every digit: what begins with a prefix lies between it and it with this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An entry that an id names: its kind, the whole id, and the entry of its latest reading."""

    kind: Kind
    id: str
    entry: int


def shown(connection: Connection, prefix: str, as_of: str | None = None) -> Shown:
    """What the id that begins so names.

    Raises UnknownIdError where no id begins so, or more than one.
    """
    until = log.last_until(connection, as_of)
    parts = [
        select(literal(kind).label("kind"), table_id.label("id"), func.max(entry).label("entry"))
        .where(table_id >= prefix, table_id < prefix + _BEYOND_HEX, entry <= until)
        .group_by(table_id)
        for kind, table_id, entry in _IDS
    ]
    found = connection.execute(union_all(*parts)).all() if prefix else []
    if len(found) != 1:
        raise UnknownIdError(prefix, len(found))
    kind, whole, entry = found[0]
    return Shown(kind=kind, id=whole, entry=entry)


_IDS = (
    ("document", READINGS.c.document, READINGS.c.entry),
    ("reading", READINGS.c.id, READINGS.c.entry),
    *(
        (kind, table.c.id, table.c.reading)
        for kind, table in (
            ("statement", STATEMENTS),
            ("entity", ENTITIES),
            ("figure", FIGURES),
            ("state", STATES),
            ("cause", CAUSES),
        )
    ),
)
