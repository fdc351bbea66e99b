"""Readings to formats: a registry by name, and the contract as plain data and as a schema."""

import importlib
from collections.abc import Mapping
from types import MappingProxyType

from onrecord.errors import UnknownFormatError
from onrecord.export.formats import FileFormat, Format
from onrecord.export.record import Record, from_record, to_record
from onrecord.export.schema import contract_schema

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "jsonl": "onrecord.export.jsonl",
        "json": "onrecord.export.json_array",
        "csv": "onrecord.export.csv_rows",
        "brat": "onrecord.export.brat",
        "html": "onrecord.export.html",
    }
)
"""Every format by its name, the default first, and the module that holds it as `FORMAT`."""


def format_named(name: str) -> Format | FileFormat:
    """The format of that name; its module, and what it needs, is imported now.

    Raises UnknownFormatError, which lists the names there are.
    """
    if name not in FORMATS:
        raise UnknownFormatError(name, tuple(FORMATS))
    found: Format | FileFormat = importlib.import_module(FORMATS[name]).FORMAT
    return found


__all__ = [
    "FORMATS",
    "FileFormat",
    "Format",
    "Record",
    "contract_schema",
    "format_named",
    "from_record",
    "to_record",
]
