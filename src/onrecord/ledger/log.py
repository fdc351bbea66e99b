"""The log: one entry a transaction, each holding the hash of the one before it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, insert, select

from onrecord.ledger.tables import LOG

Act = Literal["created", "migrated", "added", "forgot", "joined", "parted"]

NOTHING = "0" * 64
"""What stands for the entry before the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the log.

    `at` is UTC in ISO 8601 and never before the entry above it; `clock` is what the clock said
    where that was earlier, else null. `digest` is of what came in, or the tombstone of what went;
    `forgotten` names the entries whose words went, by their numbers. `hash` covers all of it.
    """

    number: int
    at: str
    clock: str | None
    act: Act
    digest: str
    forgotten: str | None
    note: str | None
    previous: str
    hash: str

    @property
    def right_hash(self) -> str:
        """The hash that the entry ought to have (SHA-256, hex)."""
        told = {name: value for name, value in asdict(self).items() if name != "hash"}
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def append(
    connection: Connection,
    act: Act,
    digest: str,
    *,
    forgotten: str | None = None,
    note: str | None = None,
) -> Entry:
    """The entry, now the last of the log; in a transaction that writes."""
    entry = _signed(head(connection), act, digest, forgotten=forgotten, note=note)
    connection.execute(insert(LOG).values(asdict(entry)))
    return entry


def append_all(connection: Connection, entries: Iterable[tuple[Act, str]]) -> None:
    """Adds an entry for each act with its digest; in a transaction that writes."""
    last = head(connection)
    rows = []
    for act, digest in entries:
        last = _signed(last, act, digest)
        rows.append(asdict(last))
    if rows:
        connection.execute(insert(LOG), rows)


def _signed(
    last: Entry | None,
    act: Act,
    digest: str,
    *,
    forgotten: str | None = None,
    note: str | None = None,
) -> Entry:
    """The entry that follows the last."""
    clock = now()
    late = last is not None and clock < last.at
    unsigned = Entry(
        number=last.number + 1 if last else 1,
        at=last.at if last and late else clock,
        clock=clock if late else None,
        act=act,
        digest=digest,
        forgotten=forgotten,
        note=note,
        previous=last.hash if last else NOTHING,
        hash="",
    )
    return replace(unsigned, hash=unsigned.right_hash)


def next_number(connection: Connection) -> int:
    """The number that the next entry will have."""
    last = head(connection)
    return last.number + 1 if last else 1


def head(connection: Connection) -> Entry | None:
    """The last entry; null before the first."""
    query = select(LOG).order_by(LOG.c.number.desc()).limit(1)
    row = connection.execute(query).mappings().first()
    return None if row is None else Entry(**row)


def entries(connection: Connection) -> list[Entry]:
    """Every entry in its order: a quarter of a kilobyte each."""
    rows = connection.execute(select(LOG).order_by(LOG.c.number)).mappings()
    return [Entry(**row) for row in rows]


def last_until(connection: Connection, day: str | None) -> int:
    """The number of the last entry of that day (UTC, ISO 8601) or before it; 0 where none is.

    The last of all where the day is null.
    """
    query = select(LOG.c.number).order_by(LOG.c.number.desc()).limit(1)
    if day is not None:
        query = query.where(LOG.c.at < f"{day}T~")  # every hour of the day sorts before the tilde
    return int(connection.execute(query).scalar() or 0)


def now() -> str:
    """The clock: UTC, to the microsecond, in ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
