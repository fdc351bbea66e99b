"""One place as the gazetteer keeps it, and the bounds from which a region's middle is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[float, float]
"""Latitude and longitude, in decimal degrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A place: `number` is GeoNames' id, or negative where GeoNames' data for Python has none.

    `names` are its names, the first one first; a country of "" is none or several.
    """

    number: int
    names: tuple[str, ...]
    at: Point
    country: str = ""
    region: str = ""
    kind: str
    population: int = 0
    claims: tuple[str, ...] = ()


def middle(points: Iterable[Point]) -> Point:
    """The middle of the bounds of some points."""
    latitudes, longitudes = zip(*points, strict=True)
    return (
        (min(latitudes) + max(latitudes)) / 2,
        (min(longitudes) + max(longitudes)) / 2,
    )
