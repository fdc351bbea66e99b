"""What a reading holds beside statements, in words: one table for terminal and page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.domain import Reading
from onrecord.export.entries.figures import figure_rows
from onrecord.export.entries.places import place_rows
from onrecord.export.entries.row import Row, Voicing
from onrecord.export.entries.states import state_rows
from onrecord.export.entries.times import time_rows
from onrecord.text.excerpts import Excerpts

Rows = Callable[[Reading, Excerpts], Iterator[Row]]

_TABLES: tuple[tuple[str, str, Rows], ...] = (
    ("figures", "Figures", figure_rows),
    ("states", "How things stand, on somebody's word", state_rows),
    ("times", "Times", time_rows),
    ("places", "Places", place_rows),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All entries of one kind. `name` is the table's in links, `title` what people call it."""

    name: str
    title: str
    rows: tuple[Row, ...]


def tables(reading: Reading, excerpts: Excerpts) -> tuple[Table, ...]:
    """The tables that have rows, in the order in which they are shown."""
    made = (Table(name=n, title=t, rows=tuple(of(reading, excerpts))) for n, t, of in _TABLES)
    return tuple(each for each in made if each.rows)


__all__ = ["Row", "Table", "Voicing", "tables"]
