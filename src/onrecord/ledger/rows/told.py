"""What is loaded of readings to lay them side by side: what is told, on whose word, and no more.

Of a report with 30 statements that is some ten: to load all of 50 reports took eight times as long
as to compare them. A statement, figure or state that is loaded is whole; of whom the report names,
only the name is there.
"""

from collections.abc import Container, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import ColumnElement, bindparam, func, or_, select, union

from onrecord.ledger.rows.types import Row, Value
from onrecord.ledger.tables import (
    ADDRESSEES,
    AUTHORS,
    CANDIDATES,
    CAUSES,
    CHANNELS,
    ENTITIES,
    FIGURES,
    PLACES,
    SECTIONS,
    STATEMENTS,
    STATES,
    TIMES,
    TOLD_WITH,
)
from onrecord.text.agencies import may_name_agency

ASKED = "entries"
ENTRIES = select(func.json_each(bindparam(ASKED, "[]")).table_valued("value").c.value)
"""The entries of the readings that are asked for: a list in JSON, so that one question fits all."""

TABLES = (
    AUTHORS,
    SECTIONS,
    ENTITIES,
    STATEMENTS,
    CHANNELS,
    ADDRESSEES,
    PLACES,
    FIGURES,
    STATES,
    TOLD_WITH,
    CAUSES,
    CANDIDATES,
    TIMES,
)

SPANS_OF = frozenset(TABLES) - {AUTHORS, SECTIONS, ENTITIES, TOLD_WITH}
"""Of the rows of these it is loaded where their words stand, too."""

FOR_PEOPLE = frozenset({"cue", "content", "words", "subject", "of_what", "caveat", "stands_for"})
"""Columns with words as people are shown them: a reading has its own from the text."""

CONDITIONS: Mapping[str, ColumnElement[bool]] = MappingProxyType(
    {
        # Who says something, or may, or whom it is said to.
        ENTITIES.name: ENTITIES.c.key.in_(
            union(
                select(STATEMENTS.c.speaker).where(STATEMENTS.c.reading.in_(ENTRIES)),
                select(CANDIDATES.c.entity).where(CANDIDATES.c.reading.in_(ENTRIES)),
                select(ADDRESSEES.c.entity).where(ADDRESSEES.c.reading.in_(ENTRIES)),
            )
        ),
        # When it was said, or holds.
        TIMES.name: or_(
            TIMES.c.statement.is_not(None), TIMES.c.figure.is_not(None), TIMES.c.state.is_not(None)
        ),
    }
)

_TOLD = (FIGURES.name, STATES.name, CAUSES.name)
_OF_STATEMENTS = (CHANNELS.name, ADDRESSEES.name, CANDIDATES.name)


def narrowed(
    rows: Mapping[str, Sequence[Row]], quoting: Container[Value]
) -> Mapping[str, list[Row]]:
    """The rows of one reading without the statements in which nothing is told, and theirs.

    `quoting` are the numbers of the statements with words in quotation marks: views show these
    wherever they stand. What may name an agency stays: reports of one wire are known by it.
    """
    kept = {name: list(each) for name, each in rows.items()}
    chosen = _chosen(rows, quoting)
    kept[STATEMENTS.name] = [row for row in rows[STATEMENTS.name] if row["key"] in chosen]
    for name in _OF_STATEMENTS:
        kept[name] = [row for row in rows[name] if row["statement"] in chosen]
    kept[TIMES.name] = [row for row in rows[TIMES.name] if row["statement"] in {*chosen, None}]
    named = {row["speaker"] for row in kept[STATEMENTS.name]}
    named |= {row["entity"] for name in (ADDRESSEES.name, CANDIDATES.name) for row in kept[name]}
    kept[ENTITIES.name] = [row for row in rows[ENTITIES.name] if row["key"] in named]
    return kept


def _chosen(rows: Mapping[str, Sequence[Row]], quoting: Container[Value]) -> set[Value]:
    """The keys of the statements that are kept, with those that they are reported inside."""
    statements = rows[STATEMENTS.name]
    within = {row["key"]: row["within"] for row in statements}
    found = [row["statement"] for name in _TOLD for row in rows[name]]
    for cause in rows[CAUSES.name]:
        found += cause["cause_statement"], cause["effect_statement"]
    found += (row["statement"] for row in rows[CHANNELS.name] if row["medium"] == "agency")
    found += (row["key"] for row in statements if row["number"] in quoting or _is_agency(row))
    chosen: set[Value] = set()
    for key in found:
        inner = key
        while inner is not None and inner not in chosen:
            chosen.add(inner)
            inner = within.get(inner)
    return chosen


def _is_agency(row: Row) -> bool:
    """Whether the words for a statement's source may be an agency's."""
    return may_name_agency(str(row["source"] or ""))
