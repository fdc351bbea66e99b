"""How sure against how right, in ten bins, as rows and as a plot."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2

_BINS = 10
_SIDE = 320  # of the square in the drawing, in its units
_LEFT, _TOP = 52, 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Statements of like confidence: its bounds, their mean, how many, and the share of right."""

    low: float
    high: float
    sure: float
    right: float
    size: int


def bins(confidences: Sequence[float], right: Sequence[bool]) -> tuple[Bin, ...]:
    """The bins that hold a statement, of ten equally wide ones."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for sure, ok in zip(confidences, right, strict=True):
        held[min(_BINS - 1, int(sure * _BINS))].append((sure, ok))
    return tuple(
        Bin(
            low=i / _BINS,
            high=(i + 1) / _BINS,
            sure=sum(sure for sure, _ in rows) / len(rows),
            right=sum(ok for _, ok in rows) / len(rows),
            size=len(rows),
        )
        for i, rows in enumerate(held)
        if rows
    )


def plot(rows: Sequence[Bin]) -> str:
    """An SVG: a dot a bin, as large as it holds statements, beside the line of perfect measure."""
    template = jinja2.Environment(autoescape=True, keep_trailing_newline=True).from_string(
        Path(__file__).with_suffix(".svg.jinja").read_text(encoding="utf-8")
    )
    return template.render(rows=rows, most=max(row.size for row in rows), x=_x, y=_y)


def _x(share: float) -> float:
    return round(_LEFT + share * _SIDE, 1)


def _y(share: float) -> float:
    return round(_TOP + (1 - share) * _SIDE, 1)
