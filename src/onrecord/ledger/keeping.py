"""A reading into the ledger and out of it again."""

import hashlib
import hmac
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, insert, select

from onrecord.domain import Document, Engine, Reading
from onrecord.errors import ForgottenDocumentError, InconsistentReadingError
from onrecord.ledger import blobs, log
from onrecord.ledger.ids import asked as hash_of_asking
from onrecord.ledger.ids import reading_id
from onrecord.ledger.rows import Row, Rows, digest, load, load_told, rebuild, rows_of, store
from onrecord.ledger.tables import (
    AUTHORS,
    DOCUMENTS,
    ENGINES,
    LEDGER,
    LOG,
    READINGS,
    WEIGHTS,
)

_SALT_BYTES = 16

_REPORTS = select(READINGS, DOCUMENTS.c.raw_sha256).join(DOCUMENTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of a reading: the entry that it has, its id, and whether it is `new` there."""

    entry: int
    reading: str
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A reading made ready to be kept, before the file is locked for it."""

    reading: Reading
    raw: bytes
    row: Row
    rows: Rows
    salt: bytes
    digest: str


def parcel(reading: Reading, raw: bytes, asked: str | None = None) -> Parcel:
    """The reading with the bytes that it was read from, made ready.

    Raises InconsistentReadingError where it is not of these bytes or does not hold together.
    """
    document = reading.document
    try:
        text_sha256 = blobs.sha256(document.text.encode())
        row: Row = {
            "id": reading_id(reading),
            "document": document.id,
            "path": document.path,
            "url": document.url,
            "title": document.title,
            "publisher": document.publisher,
            "published": document.published,
            "language": document.language,
            "media_type": document.media_type,
            "text_sha256": text_sha256,
            "asked": asked or hash_of_asking(document.raw_sha256, (), reading.engine),
        }
        for name, told, found in (
            ("bytes", document.raw_sha256, blobs.sha256(raw)),
            ("text", document.text_sha256, text_sha256),
        ):
            if told != found:
                raise InconsistentReadingError(document.id, f"its {name} hash to {found}")
        rows = rows_of(reading)
        salt = secrets.token_bytes(_SALT_BYTES)
        told = digest(salt, {**row, "raw_sha256": document.raw_sha256}, reading.engine, rows)
    except UnicodeEncodeError as error:
        raise InconsistentReadingError(document.id, "half a character is in its words") from error
    return Parcel(reading=reading, raw=raw, row=row, rows=rows, salt=salt, digest=told)


def keep(connection: Connection, it: Parcel) -> Added:
    """Keeps a reading, once: one that is there already is left as it is.

    Raises ForgottenDocumentError for a document that this ledger was made to forget.
    """
    found = connection.execute(select(READINGS.c.entry).where(READINGS.c.id == it.row["id"]))
    entry = found.scalar()
    if entry is not None:
        return Added(entry=entry, reading=str(it.row["id"]), new=False)
    document = it.reading.document
    refuse_forgotten(connection, document.id)
    number = log.append(connection, "added", it.digest).number
    blobs.keep(connection, it.raw)
    blobs.keep(connection, document.text.encode())
    known = select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == document.id)
    if connection.execute(known).first() is None:
        row = {"id": document.id, "raw_sha256": document.raw_sha256}
        connection.execute(insert(DOCUMENTS).values(row))
    engine = _engine_key(connection, it.reading.engine)
    reading = {**it.row, "entry": number, "engine": engine, "salt": it.salt}
    connection.execute(insert(READINGS).values(reading))
    store(connection, number, it.rows)
    _index(connection, number)
    return Added(entry=number, reading=str(it.row["id"]), new=True)


def fetch(connection: Connection, entry: int) -> Reading:
    """The reading that came with that entry, equal to the one added but for its raw map."""
    row = row_of(connection, entry)
    if row is None:
        raise KeyError(entry)
    return assembled(connection, row, load(connection, entry))


def fetch_told(connection: Connection, entries: Sequence[int]) -> Iterator[Reading]:
    """What is told in the readings that came with these entries, in their order (`rows.told`)."""
    query = _REPORTS.where(READINGS.c.entry.in_(entries))
    rows = {row["entry"]: row for row in connection.execute(query).mappings()}
    there = [entry for entry in entries if entry in rows]  # else forgotten since it was asked for
    texts = blobs.fetch_all(connection, {row["text_sha256"] for row in rows.values()})
    engines = {key: engine_of(connection, key) for key in {row["engine"] for row in rows.values()}}
    loaded = load_told(connection, there)
    for entry in there:
        row, told = rows[entry], loaded[entry]
        yield _made(row, told, engine=engines[row["engine"]], text=texts[row["text_sha256"]])


def row_of(connection: Connection, entry: int) -> RowMapping | None:
    """The row of the reading that came with that entry, with its `raw_sha256`; null for none."""
    return connection.execute(_REPORTS.where(READINGS.c.entry == entry)).mappings().first()


def assembled(connection: Connection, row: RowMapping, rows: Rows) -> Reading:
    """The reading of a row of readings and the rows that came with it."""
    engine = engine_of(connection, row["engine"])
    return _made(row, rows, engine=engine, text=blobs.fetch(connection, row["text_sha256"]))


def _made(row: RowMapping, rows: Rows, *, engine: Engine, text: bytes) -> Reading:
    document = Document(
        id=row["document"],
        path=row["path"],
        url=row["url"],
        title=row["title"],
        publisher=row["publisher"],
        authors=tuple(str(each["name"]) for each in rows[AUTHORS.name]),
        published=row["published"],
        language=row["language"],
        media_type=row["media_type"],
        raw_sha256=row["raw_sha256"],
        text_sha256=row["text_sha256"],
        text=text.decode(),
    )
    return rebuild(document, engine, rows)


def engine_of(connection: Connection, key: int) -> Engine:
    """The engine of that key; raises KeyError where there is none."""
    row = connection.execute(select(ENGINES).where(ENGINES.c.key == key)).mappings().first()
    if row is None:
        raise KeyError(key)
    query = select(WEIGHTS).where(WEIGHTS.c.engine == key).order_by(WEIGHTS.c.number)
    weights = tuple((each.name, each.sha256) for each in connection.execute(query))
    return Engine(
        version=row["version"], weights=weights, runtime=row["runtime"], kernel=row["kernel"]
    )


def tombstone(connection: Connection, document: str) -> str:
    """What stands in the log for a document that went: nobody without the secret can make it."""
    secret = connection.execute(select(LEDGER.c.secret)).scalar_one()
    return hmac.new(secret, document.encode(), hashlib.sha256).hexdigest()


def forgetting_of(connection: Connection, document: str) -> log.Entry | None:
    """The last entry that forgot a document; null where none did."""
    mark = tombstone(connection, document)
    query = select(LOG).where(LOG.c.act == "forgot", LOG.c.digest == mark)
    row = connection.execute(query.order_by(LOG.c.number.desc())).mappings().first()
    return None if row is None else log.Entry(**row)


def refuse_forgotten(connection: Connection, document: str) -> None:
    """Raises ForgottenDocumentError where the ledger was made to forget the document."""
    gone = forgetting_of(connection, document)
    if gone is not None:
        raise ForgottenDocumentError(document, gone.number, gone.at[:10], gone.note or "")


def _engine_key(connection: Connection, engine: Engine) -> int:
    """The key of an engine, which is kept where it is not yet."""
    same = select(ENGINES.c.key).where(ENGINES.c.version == engine.version)
    for key in connection.execute(same).scalars().all():
        if engine_of(connection, key) == engine:
            return int(key)
    key = int(connection.execute(select(func.max(ENGINES.c.key))).scalar() or 0) + 1
    row = {"key": key, "version": engine.version, "runtime": engine.runtime}
    connection.execute(insert(ENGINES).values({**row, "kernel": engine.kernel}))
    weights = [
        {"engine": key, "number": number, "name": name, "sha256": sha256}
        for number, (name, sha256) in enumerate(engine.weights)
    ]
    if weights:
        connection.execute(insert(WEIGHTS), weights)
    return key


_WORDS = (
    ("statement_index", "statement_words", "statements", "speaker, source, cue, content"),
    ("figure_index", "figure_words", "figures", "words, of_what, place"),
    ("state_index", "state_words", "states", "subject, stands_for, place"),
)
"""Each index of words, the view and the table that it is of, and its columns."""


def _index(connection: Connection, entry: int) -> None:
    """Puts the words of a reading's statements, figures and states into the indexes."""
    for index, view, table, columns in _WORDS:
        connection.exec_driver_sql(
            f"INSERT INTO {index}(rowid, {columns}) SELECT key, {columns} FROM {view} "  # noqa: S608
            f"WHERE key IN (SELECT key FROM {table} WHERE reading = ?)",
            (entry,),
        )
