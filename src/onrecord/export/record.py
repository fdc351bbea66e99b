"""A reading as plain data and back: the contract's object, version 1."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

from onrecord.domain.reading import Reading
from onrecord.errors import RecordError
from onrecord.export.shapes import Choice, Many, Nullable, Plain, Shape, Structure, Table, shape_of

VERSION = 1
VERSION_KEY = "onrecord"

Record = dict[str, Any]
"""The contract's object as plain data: dicts, lists, strings, numbers, booleans and None."""

_Writer = Callable[[Any], Any]
_Path = tuple[str | int, ...]
_Reader = Callable[[Any, _Path], Any]


def to_record(reading: Reading) -> Record:
    """The contract's object for a reading, in the contract's order of keys."""
    return {VERSION_KEY: VERSION, **_reading_writer()(reading)}


def from_record(record: Record) -> Reading:
    """The reading that a record was made from, but for the document's `raw_map`, which is None.

    Raises RecordError, naming the place, where the record is not of contract version 1, and
    InexactSpanError where a span's words do not fill it.
    """
    rest = dict(_object(record, ()))
    version = rest.pop(VERSION_KEY, None)
    if type(version) is not int or version != VERSION:
        raise _misfit((VERSION_KEY,), str(VERSION), version)
    reading: Reading = _reading_reader()(rest, ())
    return reading


@cache
def _reading_writer() -> _Writer:
    writer = _writer(shape_of(Reading))
    assert writer is not None  # noqa: S101  a structure is never plain data already
    return writer


@cache
def _reading_reader() -> _Reader:
    return _reader(shape_of(Reading))


# Writing. Where the values of a shape are plain data already its writer is None, and no call is
# spent on them: most of a record is strings and offsets.


def _writer(shape: Shape) -> _Writer | None:
    match shape:
        case Plain() | Choice():
            return None
        case Nullable(inner=inner):
            return _nullable_writer(_writer(inner))
        case Many(item=item):
            return _many_writer(_writer(item))
        case Table(item=item):
            return _table_writer(_writer(item))
        case Structure():
            return _structure_writer(shape)


def _nullable_writer(inner: _Writer | None) -> _Writer | None:
    if inner is None:
        return None
    return lambda value: None if value is None else inner(value)


def _many_writer(item: _Writer | None) -> _Writer:
    if item is None:
        return list
    return lambda values: [item(value) for value in values]


def _table_writer(item: _Writer | None) -> _Writer:
    if item is None:
        return dict
    return lambda pairs: {key: item(value) for key, value in pairs}


def _structure_writer(shape: Structure) -> _Writer:
    names = tuple(name for name, _ in shape.fields)
    values = attrgetter(*names)  # one call for all fields: a long reading takes a third less
    single = len(names) == 1
    compiled = [(name, _writer(field)) for name, field in shape.fields]
    nested = [(name, writer) for name, writer in compiled if writer is not None]

    def write(value: object) -> Record:
        record: Record = dict(
            zip(names, (values(value),) if single else values(value), strict=True)
        )
        for name, writer in nested:
            record[name] = writer(record[name])
        return record

    return write


# Reading. Every value is checked against its shape, since a record comes from a file.


def _reader(shape: Shape) -> _Reader:
    match shape:
        case Plain(kind=kind):
            return _number_reader if kind is float else _plain_reader(kind)
        case Choice(values=values):
            return _choice_reader(values)
        case Nullable(inner=inner):
            return _nullable_reader(_reader(inner))
        case Many(item=item):
            return _many_reader(_reader(item))
        case Table(item=item):
            return _table_reader(_reader(item))
        case Structure():
            return _structure_reader(shape)


def _plain_reader(kind: type) -> _Reader:
    def read(value: object, path: _Path) -> object:
        if type(value) is not kind:
            raise _misfit(path, f"a value of type {kind.__name__}", value)
        return value

    return read


def _number_reader(value: object, path: _Path) -> float:
    # JSON has one type for numbers: another program may have written 1.0 as 1.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _misfit(path, "a number", value)
    return float(value)


def _choice_reader(values: tuple[str, ...]) -> _Reader:
    def read(value: object, path: _Path) -> object:
        if value not in values:
            raise _misfit(path, f"one of {', '.join(values)}", value)
        return value

    return read


def _nullable_reader(inner: _Reader) -> _Reader:
    return lambda value, path: None if value is None else inner(value, path)


def _many_reader(item: _Reader) -> _Reader:
    def read(values: object, path: _Path) -> tuple[Any, ...]:
        if not isinstance(values, list):
            raise _misfit(path, "an array", values)
        return tuple(item(value, (*path, index)) for index, value in enumerate(values))

    return read


def _table_reader(item: _Reader) -> _Reader:
    def read(table: object, path: _Path) -> tuple[tuple[str, Any], ...]:
        pairs = _object(table, path).items()
        return tuple((key, item(value, (*path, key))) for key, value in pairs)

    return read


def _structure_reader(shape: Structure) -> _Reader:
    readers = {name: _reader(field) for name, field in shape.fields}

    def read(record: object, path: _Path) -> object:
        entries = _object(record, path)
        if entries.keys() != readers.keys():
            name = min(entries.keys() ^ readers.keys())
            found, expected = ("a key", "none") if name in entries else ("no key", "one")
            raise RecordError(_place((*path, name)), expected, found)
        return shape.cls(**{name: r(entries[name], (*path, name)) for name, r in readers.items()})

    return read


def _object(value: object, path: _Path) -> Record:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise _misfit(path, "an object", value)
    return value


def _misfit(path: _Path, expected: str, found: object) -> RecordError:
    return RecordError(_place(path), expected, repr(found)[:80])


def _place(path: _Path) -> str:
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return steps.removeprefix(".") or "the top"
