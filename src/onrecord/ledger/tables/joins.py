"""Who is taken for whom across reports: decisions that are only added to, each with its reasons."""

from sqlalchemy import Column, Index, LargeBinary

from onrecord.ledger.tables.columns import link, number, table, text

JOINS = table(
    "joins",
    link("entry", "log.number", primary_key=True),
    text("one"),  # the id of an entity, and the report that names it
    link("one_document", "documents.id"),
    text("other"),
    link("other_document", "documents.id"),
    number("same"),  # 1: both are one; 0: they are not, or not any more
    text("decided_by"),  # program, person
    Column("salt", LargeBinary, nullable=False),  # without it the log's digest tells nothing
    Index("joins_by_one", "one"),
    Index("joins_by_other", "other"),
)

JOIN_REASONS = table(
    "join_reasons",
    link("entry", "joins.entry", primary_key=True),
    number("number", primary_key=True),
    text("reason"),
    rowid=False,
)
