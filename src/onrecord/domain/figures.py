"""Figures: numbers, on somebody's word."""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain.spans import Span
from onrecord.domain.times import When

Hedge = Literal[
    "about",
    "over",
    "under",
    "at-least",
    "at-most",
    "nearly",
    "up-to",
    "between",
    "vague",
]

FigureKind = Literal[
    "count",
    "money",
    "percent",
    "ratio",
    "measure",
    "duration",
    "age",
    "rank",
    "other",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that the report gives, and what it counts or measures.

    `value`, `low` and `high` are decimal numbers as strings, so that none is rounded, null where
    the report gives none; `low_open` and `high_open` say whether that bound itself is left out.
    `unit` is an ISO 4217 code for money, else a UCUM code. `place` is an index in the reading's
    places; `statement` the id of the statement it stands in, null in the outlet's own voice.
    `confidence` is from 0 to 1, to two decimals.
    """

    id: str
    span: Span
    value: str | None
    low: str | None
    high: str | None
    low_open: bool = False
    high_open: bool = False
    hedge: Hedge | None = None
    kind: FigureKind
    unit: str | None = None
    of_what: tuple[Span, ...] = ()
    place: int | None = None
    as_of: When | None = None
    caveat: tuple[Span, ...] = ()
    statement: str | None = None
    confidence: float
