"""The contract's shapes, read once from the types.

The writer, the reader and the schema all follow them. A type hint becomes one of six shapes;
nothing else in `export` looks at hints or at fields.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from onrecord.domain.document import Document
from onrecord.errors import UnwritableTypeError

# A document's map serves analysis only; its sections and problems stand at the reading's top level.
LEFT_OUT: Mapping[type, frozenset[str]] = MappingProxyType(
    {Document: frozenset({"raw_map", "sections", "problems"})}
)

PLAIN = (str, int, float, bool)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """A str, int, float or bool, as it is."""

    kind: type


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One string of a closed vocabulary (a Literal)."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nullable:
    """`inner`, or null."""

    inner: "Shape"


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """An array: `tuple[X, ...]`."""

    item: "Shape"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """An object with free keys: `tuple[tuple[str, X], ...]`, which unlike a dict is frozen."""

    item: "Shape"


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """An object whose keys are the fields of a dataclass, in their order."""

    cls: type
    fields: tuple[tuple[str, "Shape"], ...]


Shape = Plain | Choice | Nullable | Many | Table | Structure


@cache
def shape_of(hint: Any) -> Shape:  # noqa: ANN401  a type hint is of no common type
    """The shape that a type hint has in the contract.

    Raises UnwritableTypeError for a hint of any other kind: the contract grows on purpose only.
    """
    if hint in PLAIN:
        return Plain(kind=hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return _structure(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return Choice(values=arguments)
    if origin in (Union, UnionType) and len(arguments) == 2 and NoneType in arguments:  # noqa: PLR2004  X | None
        inner = arguments[0] if arguments[1] is NoneType else arguments[1]
        return Nullable(inner=shape_of(inner))
    if origin is tuple and arguments[1:] == (...,):
        return _repeated(arguments[0])
    raise UnwritableTypeError(str(hint))


def _structure(cls: type) -> Structure:
    hints, left_out = get_type_hints(cls), LEFT_OUT.get(cls, frozenset())
    names = [f.name for f in fields(cls) if f.name not in left_out]
    return Structure(cls=cls, fields=tuple((name, shape_of(hints[name])) for name in names))


def _repeated(item: Any) -> Many | Table:  # noqa: ANN401  a type hint is of no common type
    arguments = get_args(item)
    if get_origin(item) is tuple and arguments[0] is str and arguments[1:] != (...,):
        return Table(item=shape_of(arguments[1]))
    return Many(item=shape_of(item))
