"""What a reading holds: a table for each kind of its entries, and one for where their words are."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint
from sqlalchemy.types import REAL

from onrecord.ledger.tables.columns import (
    keyed,
    link,
    listed,
    number,
    optional,
    real,
    table,
    text,
    words,
)

AUTHORS = listed("authors", text("name"))

SECTIONS = listed("sections", number("start"), number("end"), text("kind"))

ENTITIES = keyed(
    "entities",
    text("id"),
    text("name"),
    text("kind"),
)

ALIASES = listed("aliases", link("entity", "entities.key"), text("name"))

STATEMENTS = keyed(
    "statements",
    text("id"),
    link("within", "statements.key", optional=True),
    number("start"),  # of the first of its words
    number("end"),  # of the last
    link("speaker", "entities.key", optional=True),
    Column("speaker_confidence", REAL),
    words("source"),  # the words as views show them: verbatim ones in marks
    words("cue"),
    words("content"),
    words("section"),
    text("mode"),
    text("polarity"),
    text("naming"),
    words("lemma"),
    text("act"),
    real("confidence"),
    Index("statements_by_id", "id"),  # other entries are few enough to be gone through
)

CHANNELS = listed(
    "channels",
    link("statement", "statements.key"),
    text("medium"),
    words("name"),
    text("words"),
)

ADDRESSEES = listed(
    "addressees",
    link("statement", "statements.key"),
    link("entity", "entities.key", optional=True),
    text("words"),
)

PLACES = keyed(
    "places",
    text("words"),
    words("name"),
    real("latitude", optional=True),
    real("longitude", optional=True),
    words("country_by_gazetteer"),
    words("gazetteer_id"),
    real("confidence"),
)

FIGURES = keyed(
    "figures",
    text("id"),
    link("statement", "statements.key", optional=True),
    text("words"),
    words("of_what"),
    words("value"),
    words("low"),
    words("high"),
    number("low_open"),
    number("high_open"),
    words("hedge"),
    text("kind"),
    words("unit"),
    link("place", "places.key", optional=True),
    words("caveat"),
    real("confidence"),
)

STATES = keyed(
    "states",
    text("id"),
    link("statement", "statements.key", optional=True),
    text("subject"),
    text("aspect"),
    text("value"),
    text("words"),
    text("polarity"),
    words("modality"),
    real("confidence"),
    link("place", "places.key", optional=True),
    words("stands_for"),  # the fuller words that the subject may stand for
)

TOLD_WITH = listed(
    "told_with",
    link("state", "states.key"),
    link("figure", "figures.key"),
)

CAUSES = listed(
    "causes",
    text("id"),
    link("statement", "statements.key", optional=True),  # that the words stand in
    text("words"),
    link("cause_state", "states.key", optional=True),
    link("cause_statement", "statements.key", optional=True),
    link("effect_state", "states.key", optional=True),
    link("effect_statement", "statements.key", optional=True),
    real("confidence"),
)

CANDIDATES = listed(
    "candidates",
    link("statement", "statements.key", optional=True),  # whose source they may be
    link("state", "states.key", optional=True),  # null: version 1 had a place for subjects here
    link("entity", "entities.key"),
    real("confidence"),
)

TIMES = listed(
    "times",
    link("statement", "statements.key", optional=True),  # when it was said
    link("figure", "figures.key", optional=True),  # as of when it holds
    link("state", "states.key", optional=True),
    text("words"),
    text("value"),  # EDTF
    words("earliest"),
    words("latest"),
    text("basis"),
)

WORDING = listed(
    "wording",
    link("statement", "statements.key", optional=True),
    text("kind"),
    words("list"),
)

VOICES = listed(
    "voices",
    number("start"),
    number("end"),
    link("statement", "statements.key", optional=True),
    number("verbatim"),
)

LEFTOVERS = listed("leftovers", text("kind"))

PROBLEMS = listed("problems", text("what"), text("remedy"))

ROLES = table(
    "roles",
    Column("code", Integer, primary_key=True, autoincrement=False),
    text("of"),  # a table,
    text("role"),  # and what words are to an entry of it
    UniqueConstraint("of", "role"),
)

SPANS = table(
    "spans",
    link("reading", "readings.entry", primary_key=True),
    link("role", "roles.code", primary_key=True),  # whose words these are, and what to them
    number("number", primary_key=True),  # the entry's number in its table
    number("position", primary_key=True),
    number("start"),
    number("end"),
    optional("raw_start"),
    optional("raw_end"),
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
    TOLD_WITH,
    CAUSES,
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
