"""The gazetteer: names of places and what lies under them, read from an SQLite file.

The file is compiled from GeoNames and a supplement by `python -m gazetteer.build` and never
changes afterwards: it is opened read-only, without locks, once for each report that names a place.
So no connection is shared between threads or survives a fork.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from onrecord.errors import MissingGazetteerError
from onrecord.extract.places.folding import fold, loosen

NAME = "gazetteer.sqlite"
DEGREE = 100_000  # coordinates are kept in whole hundred-thousandths of a degree
_MOST = 40  # candidates of one name that are looked at, the most populous first
_FIND = """
SELECT place.id, place.name, latitude, longitude, country, region, kind, population, claims, other
FROM name JOIN place ON place.id = name.place WHERE folded = ? AND loose = ?
ORDER BY other, population DESC, place.id LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place of the gazetteer that a name may mean.

    `kind` is country, region, district, city, continent, or one of the supplement's; `country` is
    null where the place has none or several `claims` (ISO 3166-1 alpha-2); `region` is GeoNames'
    first-level code, "" for none. `other` tells that the name is not the place's first one, `loose`
    that only its loosened spelling fits.
    """

    id: str
    name: str
    latitude: float
    longitude: float
    country: str | None
    region: str
    kind: str
    population: int
    claims: tuple[str, ...]
    other: bool
    loose: bool


class Gazetteer:
    """Looks names up through one open connection; every name once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, bool], tuple[Candidate, ...]] = {}

    def find(self, name: str) -> tuple[Candidate, ...]:
        """What a name may mean, spelling aside; first names, then populous places, first."""
        return self._find(fold(name), loose=False)

    def find_loosely(self, name: str) -> tuple[Candidate, ...]:
        """The same among names of the Arabic and Hebrew world, whatever their vowels."""
        return self._find(loosen(fold(name)), loose=True)

    def _find(self, key: str, *, loose: bool) -> tuple[Candidate, ...]:
        found = self._known.get((key, loose))
        if found is None:
            rows = self._connection.execute(_FIND, (key, loose, _MOST))
            found = tuple(_candidate(row, loose=loose) for row in rows)
            self._known[key, loose] = found
        return found


@contextmanager
def opened(path: Path | None = None) -> Iterator[Gazetteer]:
    """The shipped gazetteer (or the one at `path`), open within the block.

    Raises MissingGazetteerError where there is none.
    """
    shipped = resources.files(__package__) / NAME
    with resources.as_file(shipped) if path is None else _given(path) as file:
        if not file.is_file():
            raise MissingGazetteerError(str(file))
        uri = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            yield Gazetteer(connection)


@contextmanager
def _given(path: Path) -> Iterator[Path]:
    yield path


Row = tuple[int, str, int, int, str, str, str, int, str, int]


def _candidate(row: Row, *, loose: bool) -> Candidate:
    number, name, latitude, longitude, country, region, kind, population, claims, other = row
    return Candidate(
        id=_identity(number, name, country, region, kind),
        name=name,
        latitude=latitude / DEGREE,
        longitude=longitude / DEGREE,
        country=country or None,
        region=region,
        kind=kind,
        population=population,
        claims=tuple(claims.split()),
        other=bool(other),
        loose=loose,
    )


def _identity(number: int, name: str, country: str, region: str, kind: str) -> str:
    """An id that later editions keep: GeoNames' number where its packages give one."""
    if number > 0:
        return f"geonames:{number}"
    if kind == "region":
        return f"geonames-admin1:{country}.{region}"
    slug = fold(name).replace(" ", "-")
    if kind == "district":
        return f"geonames-admin2:{country}.{region}.{slug}"
    return f"onrecord:{slug}"
