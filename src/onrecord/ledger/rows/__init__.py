"""Readings to rows and back: what is kept of a reading is the whole of it."""

from onrecord.ledger.rows.digest import digest
from onrecord.ledger.rows.loading import load, load_told
from onrecord.ledger.rows.rebuilding import rebuild
from onrecord.ledger.rows.storing import store
from onrecord.ledger.rows.types import Row, Rows
from onrecord.ledger.rows.writing import rows_of

__all__ = ["Row", "Rows", "digest", "load", "load_told", "rebuild", "rows_of", "store"]
