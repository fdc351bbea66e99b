"""The rows of a table of articles, one at a time, whatever kind of file it is."""

import csv
import importlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType

from onrecord.errors import ArticleTableError, MissingExtraError

Row = Mapping[str, object]

BATCH = 64
"""Rows of a Parquet file held at once: some megabytes of articles."""


def rows(path: str, wanted: tuple[str, ...]) -> Iterator[Row]:
    """The rows of the file, in their order; those of Parquet with the wanted columns alone.

    Raises ArticleTableError at the row that cannot be read, MissingExtraError where Parquet cannot
    be read at all, and OSError.
    """
    return TABLES[PurePath(path).suffix.lower()](path, wanted)


def _csv(path: str, _wanted: tuple[str, ...]) -> Iterator[Row]:
    csv.field_size_limit(sys.maxsize)  # an article is longer than the 128 kB that it starts with
    with Path(path).open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        reader = csv.DictReader(lines)
        try:
            yield from reader
        except csv.Error as error:
            raise ArticleTableError(path, reader.line_num, str(error)) from error


def _jsonl(path: str, _wanted: tuple[str, ...]) -> Iterator[Row]:
    with Path(path).open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _object(path, number, line)


def _object(path: str, number: int, line: str) -> Row:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ArticleTableError(path, number, f"it is no JSON ({error})") from error
    if not isinstance(found, dict):
        raise ArticleTableError(path, number, "it is no JSON object")
    return found


def _parquet(path: str, wanted: tuple[str, ...]) -> Iterator[Row]:
    try:
        parquet = importlib.import_module("pyarrow.parquet")
        arrow = importlib.import_module("pyarrow")
    except ModuleNotFoundError as error:
        raise MissingExtraError("Parquet", "parquet") from error
    try:
        with parquet.ParquetFile(path) as file:
            names = [name for name in wanted if name in file.schema_arrow.names]
            for batch in file.iter_batches(batch_size=BATCH, columns=names):
                yield from batch.to_pylist()
    except arrow.ArrowException as error:
        raise ArticleTableError(path, 0, str(error)) from error


TABLES: Mapping[str, Callable[[str, tuple[str, ...]], Iterator[Row]]] = MappingProxyType(
    {".csv": _csv, ".jsonl": _jsonl, ".parquet": _parquet}
)
"""What reads a table, by the suffix of its file in small letters."""


def is_table(path: str) -> bool:
    """Whether a file is a table of articles, by its suffix."""
    return PurePath(path).suffix.lower() in TABLES
