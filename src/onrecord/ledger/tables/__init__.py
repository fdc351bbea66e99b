"""The tables of a ledger: one row a thing, under names that can be read without this program.

A row of a reading carries the log's number of the entry that brought it (`reading`). What other
rows lead to has a `key` of its own; `number` is an entry's place among its like in its reading,
from 0. Offsets are code points of the text, raw offsets bytes, both end exclusive. The steps of
`schema` make them; what stands here is what the last of them leaves.
"""

from onrecord.ledger.tables.columns import METADATA
from onrecord.ledger.tables.entries import (
    ADDRESSEES,
    ALIASES,
    AUTHORS,
    CANDIDATES,
    CAUSES,
    CHANNELS,
    ENTITIES,
    ENTRIES,
    FIGURES,
    KEYED,
    PLACES,
    ROLES,
    SECTIONS,
    SPANS,
    STATEMENTS,
    STATES,
    TIMES,
    TOLD_WITH,
)
from onrecord.ledger.tables.joins import JOIN_REASONS, JOINS
from onrecord.ledger.tables.kept import (
    BLOBS,
    DOCUMENTS,
    ENGINES,
    LEDGER,
    LOG,
    READINGS,
    WEIGHTS,
)

__all__ = [
    "ADDRESSEES",
    "ALIASES",
    "AUTHORS",
    "BLOBS",
    "CANDIDATES",
    "CAUSES",
    "CHANNELS",
    "DOCUMENTS",
    "ENGINES",
    "ENTITIES",
    "ENTRIES",
    "FIGURES",
    "JOINS",
    "JOIN_REASONS",
    "KEYED",
    "LEDGER",
    "LOG",
    "METADATA",
    "PLACES",
    "READINGS",
    "ROLES",
    "SECTIONS",
    "SPANS",
    "STATEMENTS",
    "STATES",
    "TIMES",
    "TOLD_WITH",
    "WEIGHTS",
]
