"""Statements by their words and by their speaker."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    SelectBase,
    and_,
    func,
    literal_column,
    select,
    union,
)

from onrecord.ledger import joining, log
from onrecord.ledger.among import among
from onrecord.ledger.finding.columns import REPORT, STATEMENT_INDEX, matches
from onrecord.ledger.finding.results import Hit
from onrecord.ledger.finding.where import Where, current, of_report, of_statement
from onrecord.ledger.finding.words import expression, phrase
from onrecord.ledger.tables import (
    ADDRESSEES,
    CHANNELS,
    DOCUMENTS,
    ENTITIES,
    JOINS,
    READINGS,
    STATEMENTS,
    TIMES,
)


def search(connection: Connection, words: str | None, where: Where) -> tuple[Hit, ...]:
    """The statements with all of the words, newest report first; without words, all there are.

    Raises NoWordsError where the words or the speaker hold none.
    """
    order: tuple[ColumnElement[Any], ...] = (
        READINGS.c.published.desc().nulls_last(),
        READINGS.c.entry.desc(),
        STATEMENTS.c.number,
    )
    keys = _keys(connection, words, where).order_by(*order).limit(where.limit)
    return _hits(connection, keys, order)


def who(connection: Connection, name: str, where: Where) -> tuple[Hit, ...]:
    """Everything that somebody of that name is reported to have said, oldest report first.

    What is joined with one of that name across reports is among it, with the reasons. A statement
    whose speaker nobody resolved counts where its source holds the name: that may be somebody else
    ("Tarr's lawyer"), and its `speaker` is null.
    """
    order: tuple[ColumnElement[Any], ...] = (
        READINGS.c.published.asc().nulls_last(),
        READINGS.c.entry,
        STATEMENTS.c.number,
    )
    links = _joined(connection, name, log.last_until(connection, where.as_of))
    said = (*_said_by(name), _said_by_joined(links)) if links else _said_by(name)
    keys = _keys(connection, None, where).where(STATEMENTS.c.key.in_(union(*said)))
    hits = _hits(connection, keys.order_by(*order).limit(where.limit), order)
    shown = {hit.entity for hit in hits}
    because = joining.told(connection, [each for each in links if each.member.entity in shown])
    return tuple(
        replace(hit, joined=because[hit.entity]) if hit.entity in because else hit for hit in hits
    )


def _joined(connection: Connection, name: str, until: int) -> tuple[joining.Link, ...]:
    """The links to what is joined with a speaker of that name."""
    if connection.execute(select(JOINS.c.entry).limit(1)).first() is None:
        return ()
    query = (
        select(ENTITIES.c.id, READINGS.c.document)
        .select_from(STATEMENT_INDEX)
        .join(STATEMENTS, STATEMENTS.c.key == STATEMENT_INDEX.c.rowid)
        .join(ENTITIES, ENTITIES.c.key == STATEMENTS.c.speaker)
        .join(READINGS, READINGS.c.entry == STATEMENTS.c.reading)
        .where(matches("statement_index", "speaker", f"speaker : {phrase(name)}"))
        .distinct()
    )
    seeds = [
        joining.Member(entity=row.id, document=row.document) for row in connection.execute(query)
    ]
    return joining.linked(connection, seeds, until)


def _said_by_joined(links: Sequence[joining.Link]) -> Select[Any]:
    """The statements of entities that links lead to."""
    return (
        select(STATEMENTS.c.key)
        .select_from(READINGS)
        .join(ENTITIES, ENTITIES.c.reading == READINGS.c.entry)
        .join(
            STATEMENTS,
            and_(STATEMENTS.c.reading == READINGS.c.entry, STATEMENTS.c.speaker == ENTITIES.c.key),
        )
        .where(
            READINGS.c.document.in_(among(link.member.document for link in links)),
            ENTITIES.c.id.in_(among(link.member.entity for link in links)),
        )
    )


def _keys(connection: Connection, words: str | None, where: Where) -> Select[Any]:
    until = log.last_until(connection, where.as_of)
    keys = select(STATEMENTS.c.key).join(READINGS, READINGS.c.entry == STATEMENTS.c.reading)
    keys = keys.where(current(connection, until))
    found = None if words is None else expression(words)
    if where.speaker is not None:
        keys = keys.where(STATEMENTS.c.key.in_(said_by(where.speaker, found)))
    elif found is not None:
        matched = select(STATEMENT_INDEX.c.rowid)
        matched = matched.where(matches("statement_index", "words", found))
        keys = keys.where(STATEMENTS.c.key.in_(matched))
    return keys.where(*of_report(where), *of_statement(where))


def said_by(name: str, words: str | None = None) -> SelectBase:
    """The statements of a speaker of that name, or else with the name in an unresolved source.

    `words` is an expression that they match, too: the index is quicker at both than SQL is.
    """
    return union(*_said_by(name, words))


def _said_by(name: str, words: str | None = None) -> tuple[Select[Any], Select[Any]]:
    also = "" if words is None else f" AND ({words})"
    resolved = select(STATEMENT_INDEX.c.rowid).where(
        matches("statement_index", "speaker", f"(speaker : {phrase(name)}){also}")
    )
    named = (
        select(STATEMENT_INDEX.c.rowid)
        .join(STATEMENTS, STATEMENTS.c.key == STATEMENT_INDEX.c.rowid)
        .where(
            matches("statement_index", "source", f"(source : {phrase(name)}){also}"),
            STATEMENTS.c.speaker.is_(None),
        )
    )
    return resolved, named


def _hits(
    connection: Connection, keys: Select[Any], order: tuple[ColumnElement[Any], ...]
) -> tuple[Hit, ...]:
    s = STATEMENTS.c
    channels = select(
        func.group_concat(
            CHANNELS.c.medium + func.coalesce(literal_column("': '") + CHANNELS.c.name, ""), ", "
        )
    ).where(CHANNELS.c.reading == s.reading, CHANNELS.c.statement == s.key)
    said_on = select(TIMES.c.value).where(TIMES.c.reading == s.reading, TIMES.c.statement == s.key)
    addressee = select(ADDRESSEES.c.words).where(
        ADDRESSEES.c.reading == s.reading, ADDRESSEES.c.statement == s.key
    )
    query = (
        select(
            *REPORT,
            s.start,
            s.end,
            s.id.label("statement"),
            ENTITIES.c.name.label("speaker"),
            ENTITIES.c.id.label("entity"),
            s.source,
            s.cue,
            s.content,
            s.mode,
            s.polarity,
            s.act,
            s.naming,
            s.section,
            said_on.limit(1).scalar_subquery().label("said_on"),
            channels.scalar_subquery().label("channels"),
            addressee.limit(1).scalar_subquery().label("addressee"),
            s.confidence,
        )
        .select_from(STATEMENTS)
        .join(READINGS, READINGS.c.entry == s.reading)
        .join(DOCUMENTS, DOCUMENTS.c.id == READINGS.c.document)
        .outerjoin(ENTITIES, ENTITIES.c.key == s.speaker)
        .where(s.key.in_(keys))
        .order_by(*order)
    )
    return tuple(Hit(**row) for row in connection.execute(query).mappings())
