"""The tables of a ledger: one row a thing, under names that can be read without this program.

A row of a reading carries the log's number of the entry that brought it (`reading`). What other
rows lead to has a `key` of its own; `number` is an entry's place among its like in its reading,
from 0. Offsets are code points of the text, raw offsets bytes, both end exclusive.
"""

from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import REAL

METADATA = MetaData()

Item = Column[Any] | Index


def _text(name: str, *, primary_key: bool = False, unique: bool | None = None) -> Item:
    return Column(name, Text, nullable=False, primary_key=primary_key, unique=unique)


def _words(name: str) -> Item:
    """Words, or null for none."""
    return Column(name, Text)


def _number(name: str, *, primary_key: bool = False) -> Item:
    return Column(name, Integer, nullable=False, primary_key=primary_key)


def _optional(name: str) -> Item:
    """A whole number, or null for none."""
    return Column(name, Integer)


def _real(name: str, *, optional: bool = False) -> Item:
    return Column(name, REAL, nullable=optional)


def _link(name: str, to: str, *, optional: bool = False, primary_key: bool = False) -> Item:
    """A column that leads to another table's row; checked when a transaction ends."""
    key = ForeignKey(to, deferrable=True, initially="DEFERRED")
    return Column(name, key, nullable=optional, primary_key=primary_key)


def _table(name: str, *items: Item, rowid: bool = True) -> Table:
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=rowid)


def _keyed(name: str, *items: Item) -> Table:
    """A table of a reading's entries to which others lead."""
    key = Column("key", Integer, primary_key=True, autoincrement=False)
    reading = _link("reading", "readings.entry")
    return _table(
        name, key, reading, _number("number"), *items, Index(f"{name}_by_reading", "reading")
    )


def _listed(name: str, *items: Item) -> Table:
    """A table of a reading's entries to which nothing leads."""
    reading = _link("reading", "readings.entry", primary_key=True)
    return _table(name, reading, _number("number", primary_key=True), *items, rowid=False)


LEDGER = _table(
    "ledger",
    _text("id", primary_key=True),
    Column("secret", LargeBinary, nullable=False),  # keys the tombstones
)

LOG = _table(
    "log",
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("at"),  # UTC, never before the entry above
    _words("clock"),  # what the clock said, where that was before the entry above
    _text("act"),  # created, migrated, added, forgot
    _text("digest"),  # of what came in; of what went, the tombstone
    _words("forgotten"),  # the numbers of the entries that went
    _words("note"),
    _text("previous"),
    _text("hash"),
)

BLOBS = _table(
    "blobs",
    _text("sha256", primary_key=True),
    _number("size"),
    Column("bytes", LargeBinary, nullable=False),  # zlib
)

DOCUMENTS = _table(
    "documents",
    _text("id", primary_key=True),
    _link("raw_sha256", "blobs.sha256"),
    rowid=False,
)

ENGINES = _table(
    "engines",
    Column("key", Integer, primary_key=True, autoincrement=False),
    _text("version"),
    _words("runtime"),
    _words("kernel"),
)

WEIGHTS = _table(
    "weights",
    _link("engine", "engines.key", primary_key=True),
    _number("number", primary_key=True),
    _text("name"),
    _text("sha256"),
    rowid=False,
)

READINGS = _table(
    "readings",
    _link("entry", "log.number", primary_key=True),
    _text("id", unique=True),
    _link("document", "documents.id"),
    _words("path"),
    _words("url"),
    _words("title"),
    _words("publisher"),
    _words("published"),
    _words("language"),
    _text("media_type"),
    _link("text_sha256", "blobs.sha256"),
    _link("engine", "engines.key"),
    _text("asked"),  # what the bytes, and what was given with them, hash to
    Column("salt", LargeBinary, nullable=False),  # without it the log's digest tells nothing
    Index("readings_by_document", "document", "entry"),
    Index("readings_by_asked", "asked"),
)

AUTHORS = _listed("authors", _text("name"))

SECTIONS = _listed("sections", _number("start"), _number("end"), _text("kind"))

ENTITIES = _keyed(
    "entities",
    _text("id"),
    _text("name"),
    _text("kind"),
)

ALIASES = _listed("aliases", _link("entity", "entities.key"), _text("name"))

STATEMENTS = _keyed(
    "statements",
    _text("id"),
    _link("within", "statements.key", optional=True),
    _number("start"),  # of the first of its words
    _number("end"),  # of the last
    _link("speaker", "entities.key", optional=True),
    Column("speaker_confidence", REAL),
    _words("source"),  # the words as views show them: verbatim ones in marks
    _words("cue"),
    _words("content"),
    _words("section"),
    _text("mode"),
    _text("polarity"),
    _text("naming"),
    _words("lemma"),
    _text("act"),
    _real("confidence"),
    Index("statements_by_id", "id"),  # other entries are few enough to be gone through
)

CHANNELS = _listed(
    "channels",
    _link("statement", "statements.key"),
    _text("medium"),
    _words("name"),
    _text("words"),
)

ADDRESSEES = _listed(
    "addressees",
    _link("statement", "statements.key"),
    _link("entity", "entities.key", optional=True),
    _text("words"),
)

PLACES = _keyed(
    "places",
    _text("words"),
    _words("name"),
    _real("latitude", optional=True),
    _real("longitude", optional=True),
    _words("country_by_gazetteer"),
    _words("gazetteer_id"),
    _real("confidence"),
)

FIGURES = _keyed(
    "figures",
    _text("id"),
    _link("statement", "statements.key", optional=True),
    _text("words"),
    _words("of_what"),
    _words("value"),
    _words("low"),
    _words("high"),
    _number("low_open"),
    _number("high_open"),
    _words("hedge"),
    _text("kind"),
    _words("unit"),
    _link("place", "places.key", optional=True),
    _words("caveat"),
    _real("confidence"),
)

STATES = _keyed(
    "states",
    _text("id"),
    _link("statement", "statements.key", optional=True),
    _text("subject"),
    _text("aspect"),
    _text("value"),
    _text("words"),
    _text("polarity"),
    _words("modality"),
    _real("confidence"),
)

CANDIDATES = _listed(
    "candidates",
    _link("statement", "statements.key", optional=True),  # whose source they may be
    _link("state", "states.key", optional=True),  # or whose subject
    _link("entity", "entities.key"),
    _real("confidence"),
)

TIMES = _listed(
    "times",
    _link("statement", "statements.key", optional=True),  # when it was said
    _link("figure", "figures.key", optional=True),  # as of when it holds
    _link("state", "states.key", optional=True),
    _text("words"),
    _text("value"),  # EDTF
    _words("earliest"),
    _words("latest"),
    _text("basis"),
)

WORDING = _listed(
    "wording",
    _link("statement", "statements.key", optional=True),
    _text("kind"),
    _words("list"),
)

VOICES = _listed(
    "voices",
    _number("start"),
    _number("end"),
    _link("statement", "statements.key", optional=True),
    _number("verbatim"),
)

LEFTOVERS = _listed("leftovers", _text("kind"))

PROBLEMS = _listed("problems", _text("what"), _text("remedy"))

SPANS = _table(
    "spans",
    _link("reading", "readings.entry", primary_key=True),
    _text("of", primary_key=True),  # the table of the entry whose words these are,
    _number("number", primary_key=True),  # its number there,
    _text("role", primary_key=True),  # and what the words are to it
    _number("position", primary_key=True),
    _number("start"),
    _number("end"),
    _optional("raw_start"),
    _optional("raw_end"),
    rowid=False,
)

ENTRIES = (
    AUTHORS,
    SECTIONS,
    ENTITIES,
    ALIASES,
    STATEMENTS,
    CHANNELS,
    ADDRESSEES,
    PLACES,
    FIGURES,
    STATES,
    CANDIDATES,
    TIMES,
    WORDING,
    VOICES,
    LEFTOVERS,
    PROBLEMS,
    SPANS,
)
"""The tables of what a reading holds, each row with its `reading`."""

KEYED = (ENTITIES, STATEMENTS, PLACES, FIGURES, STATES)
"""Of these, the ones whose rows others lead to, by `key`."""
