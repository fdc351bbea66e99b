"""What a ledger keeps beside the entries of readings: its log, bytes, documents, and readings."""

from sqlalchemy import Column, Index, Integer, LargeBinary

from onrecord.ledger.tables.columns import link, number, table, text, words

LEDGER = table(
    "ledger",
    text("id", primary_key=True),
    Column("secret", LargeBinary, nullable=False),  # keys the tombstones
)

LOG = table(
    "log",
    Column("number", Integer, primary_key=True, autoincrement=False),
    text("at"),  # UTC, never before the entry above
    words("clock"),  # what the clock said, where that was before the entry above
    text("act"),  # created, migrated, added, forgot, joined, parted
    text("digest"),  # of what came in; of what went, the tombstone
    words("forgotten"),  # the numbers of the entries that went
    words("note"),
    text("previous"),
    text("hash"),
)

BLOBS = table(
    "blobs",
    text("sha256", primary_key=True),
    number("size"),
    Column("bytes", LargeBinary, nullable=False),  # zlib
)

DOCUMENTS = table(
    "documents",
    text("id", primary_key=True),
    link("raw_sha256", "blobs.sha256"),
    rowid=False,
)

ENGINES = table(
    "engines",
    Column("key", Integer, primary_key=True, autoincrement=False),
    text("version"),
    words("runtime"),
    words("kernel"),
)

WEIGHTS = table(
    "weights",
    link("engine", "engines.key", primary_key=True),
    number("number", primary_key=True),
    text("name"),
    text("sha256"),
    rowid=False,
)

READINGS = table(
    "readings",
    link("entry", "log.number", primary_key=True),
    text("id", unique=True),
    link("document", "documents.id"),
    words("path"),
    words("url"),
    words("title"),
    words("publisher"),
    words("published"),
    words("language"),
    text("media_type"),
    link("text_sha256", "blobs.sha256"),
    link("engine", "engines.key"),
    text("asked"),  # what the bytes, and what was given with them, hash to
    Column("salt", LargeBinary, nullable=False),  # without it the log's digest tells nothing
    Index("readings_by_document", "document", "entry"),
    Index("readings_by_asked", "asked"),
)
