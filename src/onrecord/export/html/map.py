"""The places of a report on a small map: coasts, a grid, and a dot for each place or a few."""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import pairwise

from onrecord.export.entries.places import Spot

COASTS = "coast.json"

WIDTH, HEIGHT = 640, 340
"""Size of the map in its own units; on a phone one of them is about half a CSS pixel."""

APART = 46
"""Units between two dots at the least: 24 CSS pixels on a phone, as WCAG 2.2 (2.5.8) asks for."""

NARROWEST = 14.0
"""Degrees of latitude that the map shows at the least: coasts at 1:110m say nothing closer."""

MARGIN = 0.22
"""Room around the outermost places, as a share of the distance between them."""

HALF_TURN = 180
"""Degrees between the ends of a stretch of coast that in truth goes round the back of the map."""

_STEPS = (1, 2, 5, 10, 20, 30, 45)  # degrees between two lines of the grid
_LINES = 6  # lines of the grid across the map, at the most
_LEAST_STRETCH = 0.2  # of a degree of longitude near a pole, as a share of one at the equator

Point = tuple[float, float]


@dataclass(slots=True, kw_only=True)
class Dot:
    """A point of the map; several places that would lie on one another share one."""

    number: int
    x: float
    y: float
    spots: list[Spot] = field(default_factory=list)
    exact: list[Point] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """The dot's name in links."""
        return f"dot-{self.number}"

    @property
    def label(self) -> str:
        """The number of the first place in the table, and a mark where there are more."""
        return f"{self.number}+" if len(self.spots) > 1 else str(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridLine:
    """A line of equal latitude or longitude, and its name."""

    x1: float
    y1: float
    x2: float
    y2: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """What a template draws: `coast` is a path's data; dots, and the lines of the grid."""

    width: int
    height: int
    coast: str
    grid: tuple[GridLine, ...]
    dots: tuple[Dot, ...]
    numbers: dict[int, Dot]

    def links(self) -> dict[int, str]:
        """The dots' names by where the words of their places begin."""
        return {
            mention.span.start: dot.anchor
            for dot in self.dots
            for spot in dot.spots
            for mention in spot.mentions
        }


def drawn(spots: Sequence[Spot]) -> Map | None:
    """The map of the places that have a point; null where none has. They keep their numbers."""
    located = [(n, each, _point(each)) for n, each in enumerate(spots, 1)]
    placed = [(n, each, at) for n, each, at in located if at is not None]
    if not placed:
        return None
    view = _View([at for _, _, at in placed])
    dots: list[Dot] = []
    numbers: dict[int, Dot] = {}
    for number, spot, at in placed:
        x, y = view.at(at)
        near = (each for each in dots if math.hypot(each.x - x, each.y - y) < APART)
        dot = next(near, None)
        if dot is None:
            dot = Dot(number=number, x=x, y=y)
            dots.append(dot)
        dot.spots.append(spot)
        dot.exact.append((x, y))
        numbers[number] = dot
    return Map(
        width=WIDTH,
        height=HEIGHT,
        coast=" ".join(_path(view)),
        grid=tuple(_grid(view)),
        dots=tuple(dots),
        numbers=numbers,
    )


def _point(spot: Spot) -> Point | None:
    place = spot.first
    if place.latitude is None or place.longitude is None:
        return None
    return (place.longitude, place.latitude)


class _View:
    """A stretch of the globe and its way onto the map: equirectangular, true at its middle."""

    def __init__(self, points: Sequence[Point]) -> None:
        west, east = min(x for x, _ in points), max(x for x, _ in points)
        south, north = min(y for _, y in points), max(y for _, y in points)
        self._middle = ((west + east) / 2, (south + north) / 2)
        self._stretch = max(math.cos(math.radians(self._middle[1])), _LEAST_STRETCH)
        height = max((north - south) * (1 + 2 * MARGIN), NARROWEST)
        width = (east - west) * (1 + 2 * MARGIN) * self._stretch
        self.scale = min(HEIGHT / height, WIDTH / width if width else math.inf)
        self.east = WIDTH / 2 / self.scale / self._stretch  # degrees from the middle to an edge
        self.north = HEIGHT / 2 / self.scale

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north of what is seen."""
        x, y = self._middle
        return (x - self.east, y - self.north, x + self.east, y + self.north)

    def at(self, point: Point) -> Point:
        """A point's place on the map, to a tenth of a unit."""
        x = WIDTH / 2 + (point[0] - self._middle[0]) * self._stretch * self.scale
        y = HEIGHT / 2 - (point[1] - self._middle[1]) * self.scale
        return (round(x, 1), round(y, 1))


def _path(view: _View) -> Iterator[str]:
    """The steps of each stretch of coast that may be seen."""
    west, south, east, north = view.box
    for line in _coasts():
        drawing = False
        for one, other in pairwise(line):
            seen = (
                abs(one[0] - other[0]) < HALF_TURN
                and max(one[0], other[0]) >= west
                and min(one[0], other[0]) <= east
                and max(one[1], other[1]) >= south
                and min(one[1], other[1]) <= north
            )
            if seen and not drawing:
                yield f"M{_step(view, one)}"
            if seen:
                yield f"L{_step(view, other)}"
            drawing = seen


def _step(view: _View, point: Point) -> str:
    x, y = view.at(point)
    return f"{x:g} {y:g}"


def _grid(view: _View) -> Iterator[GridLine]:
    west, south, east, north = view.box
    wanted = max((east - west), (north - south)) / _LINES
    step = next((each for each in _STEPS if each >= wanted), _STEPS[-1])
    for longitude in _multiples(west, east, step):
        x, _ = view.at((longitude, south))
        yield GridLine(x1=x, y1=0, x2=x, y2=HEIGHT, label=_name(longitude, "EW"))
    for latitude in _multiples(max(south, -90), min(north, 90), step):
        _, y = view.at((west, latitude))
        yield GridLine(x1=0, y1=y, x2=WIDTH, y2=y, label=_name(latitude, "NS"))


def _multiples(low: float, high: float, step: int) -> Iterable[int]:
    return range(math.ceil(low / step) * step, math.floor(high / step) * step + 1, step)


def _name(degrees: int, signs: str) -> str:
    turned = (degrees + 180) % 360 - 180 if signs == "EW" else degrees
    return f"{abs(turned)}° {signs[turned < 0]}" if turned else "0°"


@cache
def _coasts() -> tuple[tuple[Point, ...], ...]:
    text = (resources.files(__package__) / COASTS).read_text(encoding="utf-8")
    return tuple(tuple((x, y) for x, y in line) for line in json.loads(text)["coasts"])
