"""How a point is drawn: its shape and letters tell the value, its filling how it is told."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal

from onrecord.domain import Modality, Polarity, State, Value

VALUES = "values.toml"

Filling = Literal["solid", "hollow", "hatched", "dashed"]

SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "circle": "M-11 0A11 11 0 1 1 11 0A11 11 0 1 1 -11 0Z",
        "square": "M-10 -10H10V10H-10Z",
        "diamond": "M0 -13L13 0L0 13L-13 0Z",
        "hexagon": "M-12 0L-6.5 -10.5H6.5L12 0L6.5 10.5H-6.5Z",
        "shield": "M-11 -10H11V3L0 12L-11 3Z",
        "house": "M-11 10H11V-3L0 -12L-11 -3Z",
    }
)
"""The path of each shape round its middle, in CSS pixels: none is wider than a target of 28."""

FILLINGS: Mapping[Filling, str] = MappingProxyType(
    {
        "solid": "told as so",
        "hollow": "told not to be so",
        "hatched": "told as a claim",
        "dashed": "planned, feared, asked, on a condition",
    }
)
"""What each filling stands for; a stroke through a mark of any filling stands for `not`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """How a value is drawn: `letters` in a shape, whose `path` runs round its middle."""

    value: str
    letters: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A value as it is told: drawn, filled, and struck through where it is told not to be so."""

    drawn: Drawn
    filling: Filling
    struck: bool


def mark(state: State) -> Mark:
    """The mark of a state."""
    return Mark(
        drawn=_values()[state.value],
        filling=_filling(state.polarity, state.modality),
        struck=state.polarity == "denied",
    )


def legend(states: Iterable[State]) -> Iterator[Drawn]:
    """The values among the states, each once, in the order of the table."""
    told = {each.value for each in states}
    return (drawn for value, drawn in _values().items() if value in told)


def _filling(polarity: Polarity, modality: Modality) -> Filling:
    if polarity in ("questioned", "conditional", "declined"):
        return "dashed"
    if modality in ("planned", "conditional", "feared"):
        return "dashed"
    if modality == "claimed":
        return "hatched"
    return "hollow" if polarity == "denied" else "solid"


@cache
def _values() -> Mapping[Value, Drawn]:
    text = (resources.files(__package__) / VALUES).read_text(encoding="utf-8")
    return {
        value: Drawn(  # type: ignore[misc]  # a test holds the table against the vocabulary
            value=value.replace("-", " "), letters=each["letters"], path=SHAPES[each["shape"]]
        )
        for value, each in tomllib.loads(text).items()
    }
