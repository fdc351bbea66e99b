"""Readings of every shape that holds together: spans of one text, ids that lead somewhere."""

import hashlib
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from onrecord.domain import Document, RawRange, Reading, Span

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
OFFSETS = st.integers(0, 2**40)
FEW = st.integers(0, 2)
PLAIN = {
    str: WORDS,
    int: OFFSETS,
    bool: st.booleans(),
    float: st.floats(-180, 180).map(lambda number: round(number, 2)),
}


@st.composite
def any_readings(draw: st.DrawFn) -> Reading:
    """A reading that could have been made, whatever it says."""
    return _Maker(draw).reading()


class _Maker:
    """Makes the values of one reading by their types."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.text = draw(TEXTS)
        self.ids = {
            "statements": [f"{number:032x}" for number in range(draw(FEW))],
            "entities": [f"{number + 16:032x}" for number in range(draw(FEW))],
            "figures": [f"{number + 32:032x}" for number in range(draw(FEW))],
            "states": [f"{number + 48:032x}" for number in range(draw(FEW))],
        }
        self.places = draw(FEW)

    def reading(self) -> Reading:
        hints = _hints(Reading)
        values = {name: self.value(hint) for name, hint in hints.items() if name not in _SETTLED}
        for name, ids in self.ids.items():
            entry = get_args(hints[name])[0]
            values[name] = tuple(self.instance(entry, id=each) for each in ids)
        place = get_args(hints["places"])[0]
        values["places"] = tuple(self.instance(place) for _ in range(self.places))
        return Reading(document=self.document(), **values)

    def document(self) -> Document:
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        return self.instance(
            Document,
            id=digest[:32],
            raw_sha256=digest,
            text_sha256=digest,
            text=self.text,
            raw_map=None,
            sections=(),
            problems=(),
        )

    def value(self, hint: Any) -> Any:  # noqa: ANN401, PLR0911  one case a kind of hint
        if hint in PLAIN:
            return self.draw(PLAIN[hint])
        if hint is Span:
            return self.span()
        if is_dataclass(hint) and isinstance(hint, type):
            return self.instance(hint)
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Literal:
            return self.draw(_one_of(arguments))
        if origin in (Union, UnionType):
            inner = next(each for each in arguments if each is not NoneType)
            return self.value(inner) if self.draw(PLAIN[bool]) and self.may(inner) else None
        if hint == tuple[tuple[str, str], ...]:
            return tuple((self.draw(WORDS), self.draw(WORDS)) for _ in range(self.draw(FEW)))
        count = self.draw(FEW) if self.may(arguments[0]) else 0
        return tuple(self.value(arguments[0]) for _ in range(count))

    def may(self, hint: Any) -> bool:  # noqa: ANN401
        """Whether there can be one: who is named needs an entity, a cause something to tie."""
        fields = getattr(hint, "__annotations__", {})
        if "cause" in fields:
            return bool(self.ids["states"] or self.ids["statements"])
        return "entity" not in fields or bool(self.ids["entities"])

    def instance(self, cls: type, **fixed: object) -> Any:  # noqa: ANN401
        values = {
            name: fixed[name] if name in fixed else self.field(name, hint)
            for name, hint in _hints(cls).items()
        }
        return cls(**values)

    def field(self, name: str, hint: Any) -> Any:  # noqa: ANN401
        """A field's value; what leads to another entry leads to one that is there."""
        told = [*self.ids["states"], *self.ids["statements"]]
        links = {
            "cause": told,
            "effect": told,
            "entity": self.ids["entities"],
            "within": self.ids["statements"],
            "statement": self.ids["statements"],
            "place": list(range(self.places)),
        }
        if name == "figures":
            return tuple(each for each in self.ids["figures"] if self.draw(PLAIN[bool]))
        if name not in links:
            return self.value(hint)
        choices = [*links[name], *([None] if NoneType in get_args(hint) else [])]
        return self.draw(_one_of(tuple(choices)))

    def span(self) -> Span:
        start, end = sorted(self.draw(st.integers(0, len(self.text))) for _ in range(2))
        raw = RawRange(start=self.draw(OFFSETS), end=self.draw(OFFSETS))
        kept = raw if self.draw(PLAIN[bool]) else None
        return Span(start=start, end=end, exact=self.text[start:end], raw=kept)


_SETTLED = frozenset({"document", "statements", "entities", "places", "figures", "states"})


@cache
def _one_of(values: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)
