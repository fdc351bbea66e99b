"""What the tables are made of: kinds of columns, and kinds of tables."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.types import REAL

METADATA = MetaData()

Item = Column[Any] | Index | UniqueConstraint


def text(name: str, *, primary_key: bool = False, unique: bool | None = None) -> Item:
    """Words, never null."""
    return Column(name, Text, nullable=False, primary_key=primary_key, unique=unique)


def words(name: str) -> Item:
    """Words, or null for none."""
    return Column(name, Text)


def number(name: str, *, primary_key: bool = False) -> Item:
    """A whole number, never null."""
    return Column(name, Integer, nullable=False, primary_key=primary_key)


def optional(name: str) -> Item:
    """A whole number, or null for none."""
    return Column(name, Integer)


def real(name: str, *, optional: bool = False) -> Item:
    """A number, null for none only where it is `optional`."""
    return Column(name, REAL, nullable=optional)


def link(name: str, to: str, *, optional: bool = False, primary_key: bool = False) -> Item:
    """A column that leads to another table's row; checked when a transaction ends."""
    key = ForeignKey(to, deferrable=True, initially="DEFERRED")
    return Column(name, key, nullable=optional, primary_key=primary_key)


def table(name: str, *items: Item, rowid: bool = True) -> Table:
    """A table of the file, its columns held to their types."""
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=rowid)


def keyed(name: str, *items: Item) -> Table:
    """A table of a reading's entries to which others lead."""
    key = Column("key", Integer, primary_key=True, autoincrement=False)
    reading = link("reading", "readings.entry")
    return table(
        name, key, reading, number("number"), *items, Index(f"{name}_by_reading", "reading")
    )


def listed(name: str, *items: Item) -> Table:
    """A table of a reading's entries to which nothing leads."""
    reading = link("reading", "readings.entry", primary_key=True)
    return table(name, reading, number("number", primary_key=True), *items, rowid=False)
