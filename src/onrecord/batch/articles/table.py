"""The reports in a table of articles, with what the table says of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.batch.articles.rows import Row, rows
from onrecord.batch.inputs import Failed
from onrecord.batch.reports import Report
from onrecord.domain import Problem
from onrecord.errors import ArticleTableError, OnrecordError, UnreadableFileError

_DAY = len("2031-05-14")
_LONGEST = 40  # characters of a cell that a problem shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The names of a table's columns: the report's text, and what is known of it; null for none."""

    text: str = "text"
    date: str | None = None
    publisher: str | None = None
    id: str | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """The columns that are asked for."""
        return tuple(filter(None, (self.text, self.date, self.publisher, self.id)))


def articles(path: str, columns: Columns) -> Iterator[Report | Failed]:
    """The reports of the table's rows, in their order; where it cannot be read on, a Failed."""
    try:
        for number, row in enumerate(rows(path, columns.named), 1):
            yield _article(path, number, row, columns)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield Failed(path=path, error=UnreadableFileError(path, reason))
    except OnrecordError as error:
        yield Failed(path=path, error=error)


def _article(path: str, number: int, row: Row, columns: Columns) -> Report | Failed:
    missing = [name for name in columns.named if name not in row]
    name = str(row[columns.id]) if columns.id and not missing else str(number)
    place = f"{path}#{name}"
    if missing:
        raise ArticleTableError(path, number, f"it has no column {missing[0]!r}")
    text = row[columns.text]
    if not isinstance(text, str | bytes):
        wrong = f"its column {columns.text!r} holds no text"
        return Failed(path=place, error=ArticleTableError(path, number, wrong))
    told = row[columns.date] if columns.date else None
    day = _day(told)
    doubtful = told not in (None, "") and day is None
    return Report(
        path=place,
        data=text.encode("utf-8", "replace") if isinstance(text, str) else text,
        published=day,
        publisher=_name(row[columns.publisher]) if columns.publisher else None,
        problems=(_no_day(told),) if doubtful else (),
    )


def _day(told: object) -> str | None:
    """The day that a cell begins with, in ISO 8601; null where it begins with none."""
    written = told.isoformat() if isinstance(told, date) else str(told or "")
    try:
        return date.fromisoformat(written[:_DAY]).isoformat()
    except ValueError:
        return None


def _no_day(told: object) -> Problem:
    return Problem(
        what=f"The table's day of publication is no day: {str(told)[:_LONGEST]!r}.",
        where=None,
        remedy="Write it as 2031-05-14, and add the report again.",
    )


def _name(told: object) -> str | None:
    return " ".join(str(told or "").split()) or None
