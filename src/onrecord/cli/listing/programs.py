"""Entries for programs: CSV, JSON Lines, Parquet; a row an entry, the fields' names as columns."""

import csv
import importlib
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from types import MappingProxyType
from typing import Any

from onrecord.cli.atomic import replacing
from onrecord.cli.output import opened
from onrecord.errors import MissingExtraError
from onrecord.export.csv_rows import BYTE_ORDER_MARK, safe
from onrecord.export.jsonl import compact
from onrecord.ledger import FigureHit, Hit, Join, Stats

Entry = Hit | FigureHit | Stats | Join

LONGEST = 90
"""Characters of a report's words that an entry without its text may show."""

_WORDS = ("source", "cue", "content", "words", "of_what", "caveat", "addressee", "joined")
_FIRST = ("source", "cue")
_EXACT = "exact"  # a span's words, in the record
_CUT, _OPEN, _CLOSE = "…", "“", "”"


def write(
    entries: Sequence[Entry], kind: type[Entry], name: str, output: str | None, *, no_text: bool
) -> None:
    """Writes the entries, which are all of one kind, in the format of that name.

    Raises UnwritableFileError, and MissingExtraError for Parquet where its package is missing.
    """
    rows = [asdict(each) for each in entries]
    if no_text:
        rows = [without_text(row) for row in rows]
    write_rows(rows, [each.name for each in fields(kind)], name, output)


def write_rows(
    rows: Sequence[Mapping[str, Any]], columns: Sequence[str], name: str, output: str | None
) -> None:
    """Writes rows of flat values in the format of that name; raises as `write` does."""
    WRITERS[name](rows, columns, output)


def without_text(row: dict[str, Any]) -> dict[str, Any]:
    """The entry with at most 90 characters of the report's words in all."""
    left, kept = LONGEST, dict(row)
    for name in _WORDS:
        words = kept.get(name)
        if words is not None:
            kept[name] = _cut(words, left)
            left -= len(kept[name])
    return kept


def without_words(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry of the record, its spans with at most 90 characters of the report's words in all.

    Who speaks comes first, then by which words, then the rest in order.
    """
    left = LONGEST

    def kept(name: str, value: object) -> object:
        nonlocal left
        if isinstance(value, dict):
            ordered = sorted(value, key=lambda key: (key not in _FIRST, key))
            return {key: kept(key, value[key]) for key in ordered}
        if isinstance(value, list):
            return [kept(name, each) for each in value]
        if name != _EXACT or not isinstance(value, str):
            return value
        words = _cut(value, left)
        left -= len(words)
        return words

    return {name: kept(name, entry[name]) for name in sorted(entry, key=lambda n: n not in _FIRST)}


def _cut(words: str, room: int) -> str:
    if len(words) <= room:
        return words
    end = f"{_CUT}{_CLOSE}"
    if room <= len(end):
        return ""
    cut = words[: room - len(end)]
    return cut + (end if cut.count(_OPEN) > cut.count(_CLOSE) else _CUT)


def _csv(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], output: str | None) -> None:
    with opened(output, for_people=False) as put:
        put(BYTE_ORDER_MARK + _line(columns))
        for row in rows:
            put(_line([_cell(row[name]) for name in columns]))


def _line(cells: Sequence[str]) -> str:
    made = io.StringIO()
    csv.writer(made).writerow(cells)
    return made.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, str):
        return safe(value)
    return "" if value is None else str(value)  # a number below zero is no formula


def _jsonl(rows: Sequence[Mapping[str, Any]], _columns: Sequence[str], output: str | None) -> None:
    with opened(output, for_people=False) as put:
        for row in rows:
            put(f"{compact(row)}\n")


def _parquet(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], output: str | None) -> None:
    try:
        arrow = importlib.import_module("pyarrow")
        parquet = importlib.import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        raise MissingExtraError("Parquet", "parquet") from error
    table = arrow.table({name: [row[name] for row in rows] for name in columns})
    made = io.BytesIO()
    parquet.write_table(table, made)
    with replacing(str(output)) as put:
        put(made.getvalue())


WRITERS: Mapping[str, Callable[[Sequence[Mapping[str, Any]], Sequence[str], str | None], None]] = (
    MappingProxyType({"csv": _csv, "jsonl": _jsonl, "parquet": _parquet})
)
"""What writes each format, by its flag."""
