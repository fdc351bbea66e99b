"""Figures in words: what was read, with its hedge and its bounds, and what was not."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from onrecord.domain import Figure, Reading
from onrecord.export.entries.row import Row, sureness
from onrecord.text.excerpts import Excerpts

NO_VALUE = "no value given"

UNITS = "units.toml"

_GROUPED_FROM = 5
"""Digits from which thousands are set apart: 2031 is left as it is."""


def figure_rows(reading: Reading, excerpts: Excerpts) -> Iterator[Row]:
    """A row a figure, in the text's order."""
    for each in reading.figures:
        yield Row(
            spans=(each.span,),
            words=excerpts.of((each.span,)),
            read=_read(each, excerpts.of(each.of_what)),
            details=tuple(_details(each, reading, excerpts)),
            statement=each.statement,
        )


def _details(figure: Figure, reading: Reading, excerpts: Excerpts) -> Iterator[str]:
    if figure.kind not in ("count", "percent"):
        yield figure.kind
    if figure.place is not None and figure.place < len(reading.places):
        place = reading.places[figure.place]
        yield f"at {place.name or excerpts.of((place.span,))}"
    if figure.as_of:
        yield f"as of {figure.as_of.value}"
    if figure.caveat:
        yield f"caveat: {excerpts.of(figure.caveat)}"
    yield sureness(figure.confidence)


def _read(figure: Figure, of_what: str) -> str:
    """The number and what it counts: "about 214,000 people", "0.5 of the cost", "9 (day)"."""
    counted = amount(figure)
    if not of_what:
        return counted
    if figure.kind == "rank":
        return f"{counted} ({of_what})"
    return (
        f"{counted} of {of_what}" if figure.kind in ("ratio", "percent") else f"{counted} {of_what}"
    )


def amount(figure: Figure) -> str:
    """The number with its hedge and unit; bounds where the report gives these and no value."""
    one, many = _units().get(figure.unit or "", (figure.unit or "",) * 2)
    unit = one if figure.value == "1" else many
    if figure.value is None:
        return f"{_bounds(figure)} {unit}".strip()
    hedge = (figure.hedge or "").replace("-", " ")
    hedge = "" if hedge in ("between", "vague") else hedge
    bounds = f"({_bounds(figure)})" if figure.low or figure.high else ""
    return " ".join(filter(None, (hedge, grouped(figure.value), unit, bounds)))


def _bounds(figure: Figure) -> str:
    low, high = grouped(figure.low or ""), grouped(figure.high or "")
    if low and high:
        return f"{low} to {high}" if low != high else low
    if low:
        return f"over {low}" if figure.low_open else f"at least {low}"
    if high:
        return f"under {high}" if figure.high_open else f"at most {high}"
    return NO_VALUE


def grouped(number: str) -> str:
    """A decimal number with its thousands set apart: 214,000."""
    whole, point, rest = number.partition(".")
    digits = whole.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) < _GROUPED_FROM:
        return number
    return f"{number[: len(whole) - len(digits)]}{int(digits):,}{point}{rest}"


@cache
def _units() -> dict[str, tuple[str, str]]:
    """What people call one and many of the units that have codes of their own."""
    text = (resources.files(__package__) / UNITS).read_text(encoding="utf-8")
    return {code: (one, many) for code, (one, many) in tomllib.loads(text)["units"].items()}
