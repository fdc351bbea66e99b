"""Readings to rows and back: what is kept of a reading is the whole of it."""

from onrecord.ledger.rows.digest import digest
from onrecord.ledger.rows.loading import load, load_all, store
from onrecord.ledger.rows.rebuilding import rebuild
from onrecord.ledger.rows.types import Row, Rows
from onrecord.ledger.rows.writing import rows_of

__all__ = ["Row", "Rows", "digest", "load", "load_all", "rebuild", "rows_of", "store"]
