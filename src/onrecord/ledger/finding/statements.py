"""Statements by their words and by their speaker."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    SelectBase,
    func,
    literal_column,
    select,
    union,
)

from onrecord.ledger import log
from onrecord.ledger.finding.columns import REPORT, STATEMENT_INDEX, matches
from onrecord.ledger.finding.results import Hit
from onrecord.ledger.finding.where import Where, current, of_report, of_statement
from onrecord.ledger.finding.words import expression, phrase
from onrecord.ledger.tables import (
    ADDRESSEES,
    CHANNELS,
    DOCUMENTS,
    ENTITIES,
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

    A statement whose speaker nobody resolved counts where its source holds the name: that may be
    somebody else ("Tarr's lawyer"), and its `speaker` is null.
    """
    order: tuple[ColumnElement[Any], ...] = (
        READINGS.c.published.asc().nulls_last(),
        READINGS.c.entry,
        STATEMENTS.c.number,
    )
    keys = _keys(connection, None, where, name).order_by(*order).limit(where.limit)
    return _hits(connection, keys, order)


def _keys(
    connection: Connection, words: str | None, where: Where, name: str | None = None
) -> Select[Any]:
    until = log.last_until(connection, where.as_of)
    keys = select(STATEMENTS.c.key).join(READINGS, READINGS.c.entry == STATEMENTS.c.reading)
    keys = keys.where(current(connection, until))
    found = None if words is None else expression(words)
    speakers = list(filter(None, (where.speaker, name)))
    for speaker in speakers:
        keys = keys.where(STATEMENTS.c.key.in_(said_by(speaker, found)))
    if found is not None and not speakers:
        matched = select(STATEMENT_INDEX.c.rowid)
        matched = matched.where(matches("statement_index", "words", found))
        keys = keys.where(STATEMENTS.c.key.in_(matched))
    return keys.where(*of_report(where), *of_statement(where))


def said_by(name: str, words: str | None = None) -> SelectBase:
    """The statements of a speaker of that name, or else with the name in an unresolved source.

    `words` is an expression that they match, too: the index is quicker at both than SQL is.
    """
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
    return union(resolved, named)


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
