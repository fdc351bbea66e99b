"""The places that points are tied to, on the small map that a report's page has, too."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.domain import Place, Point
from onrecord.export.entries.places import Spot
from onrecord.export.html.map import Map, drawn
from onrecord.export.situation.lanes import all_points, href
from onrecord.export.situation.told import Told, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A place and what is told of it: its number on the map, its name, its points in order."""

    number: int
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A map, the places below it, and where each dot leads by its number: to words."""

    map: Map
    places: tuple[Here, ...]
    targets: Mapping[int, str]


def plan(told: Told) -> Plan | None:
    """The places that have a point on the map; null where none has."""
    found: dict[tuple[float, float], dict[tuple[str, str], Point]] = {}
    names: dict[tuple[float, float], Place] = {}
    for point in all_points(told.situation):
        place = point.account.place
        if place is None or place.latitude is None or place.longitude is None:
            continue
        at = (place.latitude, place.longitude)
        names.setdefault(at, place)
        found.setdefault(at, {}).setdefault(key(point), point)
    order = sorted(found, key=lambda at: (_name(names[at]).casefold(), at))
    made = drawn([Spot(mentions=(names[at],)) for at in order])
    if made is None:
        return None
    places = tuple(
        Here(number=number, name=_name(names[at]), points=tuple(found[at].values()))
        for number, at in enumerate(order, 1)
    )
    firsts = {each.number: href(each.points[0], told) for each in places}
    return Plan(map=made, places=places, targets={d.number: firsts[d.number] for d in made.dots})


def _name(place: Place) -> str:
    return place.name or place.span.exact
