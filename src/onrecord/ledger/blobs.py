"""Bytes kept once under their hash, compressed: reports as received, and the texts read of them."""

import hashlib
import zlib
from collections.abc import Collection, Mapping

from sqlalchemy import Connection, insert, select

from onrecord.ledger.tables import BLOBS


def sha256(data: bytes) -> str:
    """The SHA-256 of the bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def keep(connection: Connection, data: bytes) -> str:
    """Keeps the bytes; gives their hash. The text of a plain UTF-8 file is the file: one blob."""
    name = sha256(data)
    if connection.execute(select(BLOBS.c.sha256).where(BLOBS.c.sha256 == name)).first() is None:
        row = {"sha256": name, "size": len(data), "bytes": zlib.compress(data)}
        connection.execute(insert(BLOBS).values(row))
    return name


def fetch(connection: Connection, name: str) -> bytes:
    """The bytes of that hash; raises KeyError where there are none, zlib.error where altered."""
    found = connection.execute(select(BLOBS.c.bytes).where(BLOBS.c.sha256 == name)).scalar()
    if found is None:
        raise KeyError(name)
    return zlib.decompress(found)


def fetch_all(connection: Connection, names: Collection[str]) -> Mapping[str, bytes]:
    """The bytes of each of these hashes; raises as `fetch` does."""
    query = select(BLOBS.c.sha256, BLOBS.c.bytes).where(BLOBS.c.sha256.in_(names))
    found = {name: zlib.decompress(data) for name, data in connection.execute(query)}
    return {name: found[name] for name in names}
