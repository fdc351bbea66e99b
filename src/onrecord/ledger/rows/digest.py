"""What a reading's entry in the log stands for."""

import hashlib
import json
from dataclasses import asdict

from onrecord.domain import Engine
from onrecord.ledger.rows.types import Row, Rows


def digest(salt: bytes, reading: Row, engine: Engine, rows: Rows) -> str:
    """The SHA-256, in hex, of all that is kept of a reading, and of its salt.

    Nulls and empty tables are left out, so that a column or a table that a later version adds
    changes no digest of what is kept already. With the salt gone nobody can tell what it was of.
    """
    kept = {
        "reading": _told(reading),
        "engine": asdict(engine),
        "rows": {name: [_told(row) for row in rows[name]] for name in rows if rows[name]},
    }
    told = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(salt + told.encode()).hexdigest()


def _told(row: Row) -> Row:
    return {name: value for name, value in row.items() if value is not None}
