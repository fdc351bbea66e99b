"""A ledger as the library and the command line use it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import select

from onrecord.domain import Aspect, Reading
from onrecord.ledger import blobs, copying, finding, forgetting, joining, keeping, log, verifying
from onrecord.ledger.finding import FigureHit, Hit, Shown, Stats, Where
from onrecord.ledger.forgetting import Forgotten
from onrecord.ledger.joining import Decided, Decider, Decision, Join, Named
from onrecord.ledger.keeping import Added
from onrecord.ledger.opening import opened
from onrecord.ledger.tables import READINGS
from onrecord.ledger.verifying import Verdict

_ALL = Where()

_AT_ONCE = 64
"""Readings loaded together: one question a table serves all, and no more texts are held."""


class Ledger:
    """The ledger in the file at `path`, made where there is none unless `make` is false.

    One process may write while others read and write: a transaction waits for the one before it.
    Raises NotALedgerError, FutureLedgerError, NoLedgerError and LedgerAccessError.
    """

    def __init__(self, path: str | Path, *, make: bool = True) -> None:
        self.store = opened(path, make=make)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self.store.close()

    def add(self, reading: Reading, raw: bytes, *, asked: str | None = None) -> Added:
        """Keeps a reading with the bytes that it was read from; one that is there already stays.

        `asked` is a hash of what the reading was asked for with, by which `has` finds it. Raises
        InconsistentReadingError where the reading is not of these bytes, and
        ForgottenDocumentError.
        """
        parcel = keeping.parcel(reading, raw, asked)
        with self.store.writing() as connection:
            return keeping.keep(connection, parcel)

    def has(self, asked: str) -> bool:
        """Whether a reading is kept that was asked for with this."""
        with self.store.reading() as connection:
            query = select(READINGS.c.entry).where(READINGS.c.asked == asked)
            return connection.execute(query).first() is not None

    def readings(self) -> Iterator[Reading]:
        """Every reading in the order in which they came; one is held at a time."""
        with self.store.reading() as connection:
            query = select(READINGS.c.entry).order_by(READINGS.c.entry)
            entries = connection.execute(query).scalars().all()
        return (self.reading(entry) for entry in entries)

    def reading(self, entry: int) -> Reading:
        """The reading that came with that entry of the log, as it was added."""
        with self.store.reading() as connection:
            return keeping.fetch(connection, entry)

    def situation_readings(
        self,
        *,
        about: str | None = None,
        aspect: Aspect | None = None,
        as_of: str | None = None,
        whole: bool = False,
    ) -> Iterator[Reading]:
        """The latest readings with a state or a figure that may bear on what is asked for.

        `about` are words of the subject or the place; with an aspect only states count. They come
        in the order in which they were added, some at a time. Unless `whole` is asked for, each
        holds what is told in it and on whose word: all that a situation is made of, the words in
        quotation marks, and no other statements, no mentions, voices, wording and leftovers. Raises
        NoWordsError.
        """
        with self.store.reading() as connection:
            entries = finding.bearing(connection, about, aspect, as_of)
        return self._whole(entries) if whole else self._told(entries)

    def _whole(self, entries: Sequence[int]) -> Iterator[Reading]:
        for entry in entries:
            with suppress(KeyError):  # it was forgotten since it was asked for
                yield self.reading(entry)

    def _told(self, entries: Sequence[int]) -> Iterator[Reading]:
        for start in range(0, len(entries), _AT_ONCE):
            with self.store.reading() as connection:
                held = tuple(keeping.fetch_told(connection, entries[start : start + _AT_ONCE]))
            yield from held

    def raw(self, raw_sha256: str) -> bytes:
        """The bytes of a report as they were received, by their hash; raises KeyError."""
        with self.store.reading() as connection:
            return blobs.fetch(connection, raw_sha256)

    def search(self, words: str | None = None, where: Where = _ALL) -> tuple[Hit, ...]:
        """The statements with all of the words, newest report first; all without words.

        Words stand as they are (no stemming, accents and capitals apart); "a phrase" and begin*
        are understood. Raises NoWordsError.
        """
        with self.store.reading() as connection:
            return finding.search(connection, words, where)

    def who(self, name: str, where: Where = _ALL) -> tuple[Hit, ...]:
        """Everything that somebody of that name is reported to have said, oldest report first.

        A hit without a `speaker` only has the name in its source: that may be somebody else.
        """
        with self.store.reading() as connection:
            return finding.who(connection, name, where)

    def figures(self, words: str | None = None, where: Where = _ALL) -> tuple[FigureHit, ...]:
        """The figures of what the words name, or in a statement that has the words."""
        with self.store.reading() as connection:
            return finding.figures(connection, words, where)

    def speakers(self) -> tuple[Named, ...]:
        """Everybody to whom a statement was traced, report by report: what joining decides on."""
        with self.store.reading() as connection:
            return tuple(finding.speakers(connection))

    def joins(self, *, as_of: str | None = None) -> tuple[Join, ...]:
        """The entities of different reports that are taken for one, and why."""
        with self.store.reading() as connection:
            return joining.joins(connection, as_of)

    def join(self, decision: Decision, *, by: Decider = "person") -> Decided:
        """Keeps a decision that two entities are the same, or are not; it is never changed.

        Another on the same two takes its place; the program takes none of a person's. Raises
        UnknownIdError where no report that is kept names such an entity.
        """
        return self.join_all((decision,), by=by)[0]

    def join_all(
        self, decisions: Iterable[Decision], *, by: Decider = "program"
    ) -> tuple[Decided, ...]:
        """Keeps decisions in one transaction, each an entry of the log."""
        with self.store.writing() as connection:
            return joining.decide(connection, decisions, by)

    def undo_join(self, entry: int, because: str) -> Decided:
        """Has a person undo the join of that entry; it stays in the log. Raises NoJoinError."""
        with self.store.writing() as connection:
            return joining.undo(connection, entry, because)

    def reports(self, where: Where = _ALL) -> int:
        """How many reports a search looks in, by the outlet and the days that it asks for."""
        with self.store.reading() as connection:
            return finding.reports(connection, where)

    def show(self, prefix: str, *, as_of: str | None = None) -> Shown:
        """What the id that begins so names; raises UnknownIdError."""
        with self.store.reading() as connection:
            return finding.shown(connection, prefix, as_of)

    def stats(self, *, as_of: str | None = None) -> Stats:
        """What the ledger holds, counted; as it stood at the end of a day (UTC) if one is given."""
        with self.store.reading() as connection:
            return finding.stats(connection, as_of)

    def head(self) -> str | None:
        """The hash of the log's last entry: noted elsewhere, it proves what the ledger holds."""
        with self.store.reading() as connection:
            last = log.head(connection)
        return None if last is None else last.hash

    def verify(self, expect: str | None = None) -> Verdict:
        """Whether every hash still holds; `expect` is a head that was noted before."""
        return verifying.verify(self.store, expect)

    def forget(self, document: str, because: str) -> Forgotten:
        """Takes a document and its words out of the file, for good; a tombstone stays.

        `document` is its whole id, `because` is kept. Raises UnknownIdError, TellingReasonError
        and UnsweptLedgerError.
        """
        return forgetting.forget(self.store, document, because)

    def backup(self, target: str | Path) -> None:
        """Writes all of it to a file that is not there yet; raises UnwritableFileError."""
        copying.backup(self.store, target)
