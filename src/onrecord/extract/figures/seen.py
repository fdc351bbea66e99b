"""A number seen in a text: what it says, and whether it is a figure."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from onrecord.domain import FigureKind, Hedge

NoFigure = Literal["label", "time", "telephone", "pronoun", "idiom"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number at `start..end` of a text (code points), with its hedge and its unit.

    `no_figure` says why it is none, null for a figure: a label, a time, a telephone number, a
    pronoun, a fixed phrase. The other fields are `domain.Figure`'s; they are empty where it is no
    figure. `of_what` holds the stretches that name what is counted.
    """

    start: int
    end: int
    no_figure: NoFigure | None = None
    value: str | None = None
    low: str | None = None
    high: str | None = None
    low_open: bool = False
    high_open: bool = False
    hedge: Hedge | None = None
    kind: FigureKind = "other"
    unit: str | None = None
    of_what: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a number and its hedge say together: a value, or bounds, or both."""

    value: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False


def bounded(value: Fraction, hedge: Hedge | None) -> Bounds:
    """The bounds that a hedge sets to a number; the number is the value where no word bounds it.

    A number below zero counts as its size: `over minus five` is still above it.
    """
    if hedge in ("over", "at-least"):
        return Bounds(low=value, low_open=hedge == "over")
    if hedge in ("under", "at-most", "up-to"):
        return Bounds(high=value, high_open=hedge == "under")
    if hedge == "nearly":
        return Bounds(value=value, high=value, high_open=True)
    return Bounds(value=value)
