"""Figures by what they count, with who claims them."""

from sqlalchemy import Connection, and_, or_, select

from onrecord.ledger import log
from onrecord.ledger.finding.columns import FIGURE_INDEX, REPORT, STATEMENT_INDEX, matches, role
from onrecord.ledger.finding.results import FigureHit
from onrecord.ledger.finding.statements import said_by
from onrecord.ledger.finding.where import Where, current, of_report, of_statement
from onrecord.ledger.finding.words import expression
from onrecord.ledger.tables import (
    DOCUMENTS,
    ENTITIES,
    FIGURES,
    PLACES,
    READINGS,
    SPANS,
    STATEMENTS,
    TIMES,
)

_ORDER = (READINGS.c.published.asc().nulls_last(), READINGS.c.entry, FIGURES.c.number)


_f = FIGURES.c
_AS_OF = select(TIMES.c.value).where(TIMES.c.reading == _f.reading, TIMES.c.figure == _f.key)

_FIGURES = (
    select(
        *REPORT,
        SPANS.c.start,
        SPANS.c.end,
        _f.id.label("figure"),
        _f.words,
        _f.of_what,
        _f.value,
        _f.low,
        _f.high,
        _f.hedge,
        _f.kind,
        _f.unit,
        _AS_OF.limit(1).scalar_subquery().label("as_of"),
        PLACES.c.name.label("place"),
        _f.caveat,
        ENTITIES.c.name.label("speaker"),
        STATEMENTS.c.source,
        STATEMENTS.c.content,
        STATEMENTS.c.id.label("statement"),
        _f.confidence,
    )
    .select_from(FIGURES)
    .join(READINGS, READINGS.c.entry == _f.reading)
    .join(DOCUMENTS, DOCUMENTS.c.id == READINGS.c.document)
    .join(
        SPANS,
        and_(
            SPANS.c.reading == _f.reading,
            SPANS.c.role == role(FIGURES, "span"),
            SPANS.c.number == _f.number,
        ),
    )
    .outerjoin(STATEMENTS, STATEMENTS.c.key == _f.statement)
    .outerjoin(ENTITIES, ENTITIES.c.key == STATEMENTS.c.speaker)
    .outerjoin(PLACES, PLACES.c.key == _f.place)
    .order_by(*_ORDER)
)


def figures(connection: Connection, words: str | None, where: Where) -> tuple[FigureHit, ...]:
    """The figures of what the words name, or in a statement with the words; oldest report first.

    Conditions on statements leave out what stands in the outlet's own voice. Raises NoWordsError.
    """
    until = log.last_until(connection, where.as_of)
    keys = (
        select(FIGURES.c.key)
        .join(READINGS, READINGS.c.entry == FIGURES.c.reading)
        .outerjoin(STATEMENTS, STATEMENTS.c.key == FIGURES.c.statement)
        .where(current(connection, until), *of_report(where), *of_statement(where))
    )
    if where.speaker is not None:
        keys = keys.where(STATEMENTS.c.key.in_(said_by(where.speaker)))
    if words is not None:
        wanted = expression(words)
        counted = select(FIGURE_INDEX.c.rowid).where(
            matches("figure_index", "counted", f"{{words of_what}} : ({wanted})")
        )
        told = select(STATEMENT_INDEX.c.rowid).where(
            matches("statement_index", "told", f"content : ({wanted})")
        )
        keys = keys.where(or_(FIGURES.c.key.in_(counted), FIGURES.c.statement.in_(told)))
    query = _FIGURES.where(FIGURES.c.key.in_(keys.order_by(*_ORDER).limit(where.limit)))
    return tuple(FigureHit(**row) for row in connection.execute(query).mappings())
