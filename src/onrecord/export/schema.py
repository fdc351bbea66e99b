"""The contract's JSON Schema (draft 2020-12), generated from the types."""

import inspect
from typing import Any

from onrecord.domain.reading import Reading
from onrecord.export.record import VERSION, VERSION_KEY
from onrecord.export.shapes import Choice, Many, Nullable, Plain, Shape, Structure, Table, shape_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_NAMES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def contract_schema() -> Schema:
    """The JSON Schema that every line of `--format jsonl` validates against.

    Every property is required and no other is allowed; `$defs` holds one schema a type, by name.
    """
    definitions: dict[str, Schema] = {}
    root = _definition(shape_of(Reading), definitions)
    properties = {VERSION_KEY: {"const": VERSION}, **root["properties"]}
    return {
        "$schema": DIALECT,
        "title": f"onrecord contract, version {VERSION}",
        **root,
        "properties": properties,
        "required": list(properties),
        "$defs": dict(sorted(definitions.items())),
    }


def _definition(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    assert isinstance(shape, Structure)  # noqa: S101  narrows: only dataclasses are defined
    properties = {name: _schema(field, definitions) for name, field in shape.fields}
    return {
        "description": (inspect.getdoc(shape.cls) or "").partition("\n")[0],
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    match shape:
        case Plain(kind=kind):
            return {"type": _NAMES[kind]}
        case Choice(values=values):
            return {"enum": list(values)}
        case Nullable(inner=inner):
            return _or_null(_schema(inner, definitions))
        case Many(item=item):
            return {"type": "array", "items": _schema(item, definitions)}
        case Table(item=item):
            return {"type": "object", "additionalProperties": _schema(item, definitions)}
        case Structure(cls=cls):
            if cls.__name__ not in definitions:
                definitions[cls.__name__] = _definition(shape, definitions)
            return {"$ref": f"#/$defs/{cls.__name__}"}


def _or_null(schema: Schema) -> Schema:
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}
