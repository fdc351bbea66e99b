"""What rows are on their way between a reading and the file."""

from collections.abc import Mapping

from sqlalchemy import Table

from onrecord.ledger.tables import ENTRIES, KEYED

Value = str | int | float | None

Row = dict[str, Value]

Rows = Mapping[str, list[Row]]
"""The rows of one reading by table, in the order of their keys.

Keys and links among a reading's own rows count from 0, and nothing tells which entry of which log
they belong to: the same reading has the same rows in every ledger.
"""


def own_links(table: Table) -> dict[str, str]:
    """The columns of a table that hold keys of a reading's own rows, and whose keys these are."""
    keyed = {each.name for each in KEYED}
    found = {"key": table.name} if table.name in keyed else {}
    for column in table.columns:
        for link in column.foreign_keys:
            if link.column.table.name in keyed:
                found[column.name] = link.column.table.name
    return found


LINKS = {table.name: own_links(table) for table in ENTRIES}
