"""What a ledger holds, counted."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, distinct, func, select

from onrecord.ledger import log
from onrecord.ledger.finding.where import Where, current, of_report
from onrecord.ledger.joining.linking import in_force
from onrecord.ledger.tables import (
    CAUSES,
    ENTITIES,
    FIGURES,
    JOINS,
    LOG,
    PLACES,
    READINGS,
    STATEMENTS,
    STATES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What a ledger holds, each report counted once, by its latest reading.

    `readings` counts all; `undated` are the reports without a day of publication; `joins` the two
    and two that are taken for one; `forgotten` the documents that it was made to forget. `head` is
    the hash of the log's last entry, null in an empty ledger.
    """

    reports: int
    outlets: int
    undated: int
    first_published: str | None
    last_published: str | None
    readings: int
    statements: int
    direct: int
    mixed: int
    indirect: int
    resolved: int
    entities: int
    figures: int
    places: int
    states: int
    causes: int
    joins: int
    forgotten: int
    entries: int
    head: str | None


def reports(connection: Connection, where: Where) -> int:
    """How many reports a search looks in: those of the outlet and the days that it asks for."""
    until = log.last_until(connection, where.as_of)
    query = select(func.count()).select_from(READINGS)
    query = query.where(current(connection, until), *of_report(where))
    return int(connection.execute(query).scalar_one())


def stats(connection: Connection, as_of: str | None = None) -> Stats:
    """The counts, of the ledger as it stood at the end of that day (UTC) where one is given."""
    until = log.last_until(connection, as_of)
    latest = (current(connection, until),)
    reports = connection.execute(
        select(
            func.count(),
            func.count(distinct(READINGS.c.publisher)),
            func.count() - func.count(READINGS.c.published),
            func.min(READINGS.c.published),
            func.max(READINGS.c.published),
        ).where(*latest)
    ).one()
    said = connection.execute(
        select(STATEMENTS.c.mode, func.count(), func.count(STATEMENTS.c.speaker))
        .join(READINGS, READINGS.c.entry == STATEMENTS.c.reading)
        .where(*latest)
        .group_by(STATEMENTS.c.mode)
    ).all()
    modes = {mode: count for mode, count, _ in said}
    gone = select(func.count()).where(LOG.c.act == "forgot", LOG.c.number <= until)
    joins = select(func.count()).select_from(JOINS).where(in_force(until))
    hashed = select(LOG.c.hash).where(LOG.c.number == until)
    read = select(func.count()).select_from(READINGS).where(READINGS.c.entry <= until)
    return Stats(
        reports=reports[0],
        outlets=reports[1],
        undated=reports[2],
        first_published=reports[3],
        last_published=reports[4],
        readings=connection.execute(read).scalar_one(),
        statements=sum(modes.values()),
        direct=modes.get("direct", 0),
        mixed=modes.get("mixed", 0),
        indirect=modes.get("indirect", 0),
        resolved=sum(resolved for _, _, resolved in said),
        entities=_count(connection, ENTITIES, latest),
        figures=_count(connection, FIGURES, latest),
        places=_count(connection, PLACES, latest),
        states=_count(connection, STATES, latest),
        causes=_count(connection, CAUSES, latest),
        joins=connection.execute(joins).scalar_one(),
        forgotten=connection.execute(gone).scalar_one(),
        entries=until,
        head=connection.execute(hashed).scalar(),
    )


def _count(connection: Connection, table: Table, latest: tuple[ColumnElement[bool], ...]) -> int:
    query = select(func.count()).select_from(table)
    query = query.join(READINGS, READINGS.c.entry == table.c.reading).where(*latest)
    return int(connection.execute(query).scalar_one())
