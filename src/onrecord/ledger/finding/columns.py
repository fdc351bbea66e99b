"""The columns that every search gives, and the tables of words it looks in."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Table,
    bindparam,
    column,
    select,
    table,
    text,
)
from sqlalchemy.sql.expression import TextClause

from onrecord.ledger.tables import DOCUMENTS, READINGS, ROLES

STATEMENT_INDEX = table("statement_index", column("rowid"))
FIGURE_INDEX = table("figure_index", column("rowid"))
STATE_INDEX = table("state_index", column("rowid"))

REPORT: tuple[ColumnElement[Any], ...] = (
    READINGS.c.published,
    READINGS.c.publisher,
    READINGS.c.title,
    READINGS.c.path,
    READINGS.c.url,
    DOCUMENTS.c.id.label("document"),
    READINGS.c.text_sha256,
    READINGS.c.entry,
)


def matches(index: str, name: str, expression: str) -> TextClause:
    """The condition that a row of the index matches an expression, bound under a name like that."""
    return text(f"{index} MATCH :{name}").bindparams(bindparam(name, expression, unique=True))


def role(of: Table, name: str) -> ScalarSelect[int]:
    """The number of what words are to an entry of a table; null where none has such words."""
    return select(ROLES.c.code).where(ROLES.c.of == of.name, ROLES.c.role == name).scalar_subquery()
