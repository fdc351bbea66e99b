"""Who speaks in the reports of a ledger, with what tells one speaker from another."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection, select

from onrecord.ledger import blobs, log
from onrecord.ledger.finding.columns import role
from onrecord.ledger.finding.where import current
from onrecord.ledger.joining.types import Member, Named
from onrecord.ledger.tables import ALIASES, ENTITIES, READINGS, SPANS, STATEMENTS

_Stretches = dict[tuple[int, int], list[tuple[int, int]]]


def speakers(connection: Connection) -> Iterator[Named]:
    """Everybody to whom a statement was traced, report by report, by their latest readings."""
    until = log.last_until(connection, None)
    said = ENTITIES.c.key.in_(select(STATEMENTS.c.speaker))  # asked of each entity: 5 s in 250,000
    query = (
        select(ENTITIES, READINGS.c.document, READINGS.c.publisher, READINGS.c.text_sha256)
        .join(READINGS, READINGS.c.entry == ENTITIES.c.reading)
        .where(current(connection, until), said)
        .order_by(READINGS.c.entry, ENTITIES.c.number)
    )
    aliases, roles = _aliases(connection), _roles(connection)
    read, words = 0, ""
    for row in connection.execute(query).all():
        stretches = roles.get((row.reading, row.number), [])
        if stretches and row.reading != read:
            read, words = row.reading, blobs.fetch(connection, row.text_sha256).decode()
        yield Named(
            member=Member(entity=row.id, document=row.document),
            entry=row.reading,
            name=row.name,
            kind=row.kind,
            aliases=tuple(aliases.get(row.key, ())),
            roles=tuple(words[start:end] for start, end in stretches),
            outlet=row.publisher,
        )


def _aliases(connection: Connection) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    order = (ALIASES.c.reading, ALIASES.c.number)
    for row in connection.execute(select(ALIASES).order_by(*order)):
        found[row.entity].append(row.name)
    return found


def _roles(connection: Connection) -> _Stretches:
    """Where the words for the roles of entities stand, by reading and number."""
    found: _Stretches = defaultdict(list)
    query = select(SPANS.c.reading, SPANS.c.number, SPANS.c.start, SPANS.c.end)
    # By reading and role spans are found; by their role alone all of them are gone through.
    query = query.where(SPANS.c.reading.in_(select(READINGS.c.entry)))
    query = query.where(SPANS.c.role == role(ENTITIES, "role"))
    for reading, number, start, end in connection.execute(query.order_by(SPANS.c.position)):
        found[reading, number].append((start, end))
    return found
