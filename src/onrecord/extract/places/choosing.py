"""Which of the places that bear a name a report means: by the report's other places.

Every name is judged once for the whole report. A place gains by its size, by the countries and
regions that the report names, and by the nearness of its other places.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.places.gazetteer import Candidate

# Weights, in powers of ten of population; set on one half of GeoVirus (benchmarks/places.py).
_PRIOR = {
    "country": 9.7,
    "continent": 9.5,
    "wide": 8.0,
    "disputed": 7.5,
    "area": 7.0,
    "water": 7.0,
    "mountain": 6.5,
    "crossing": 6.5,
    "camp": 6.5,
    "site": 6.5,
}
_REGION = 0.0  # a region weighs as much as a city of as many people
_CAPITAL = 1.3  # of a country: Washington is seldom the state
_NAMESAKE = -2.5  # a region that has the name of its own large city: São Paulo
_LARGE = 100_000  # people
_DISTRICT = -1.0  # a district is seldom meant without its kind
_OTHER = -1.5  # a name that is not the place's first
_LOOSE = -1.0
_KINDED = 3.0  # a region whose kind is named
_SAME_REGION = 1.0
_SAME_COUNTRY = 1.3
_NAMED_LAND = 0.8  # on top, where the country or region itself is named
_QUALIFIED = 6.0  # Paris, Texas
_NEAR = 300.0  # km: a place this near another of the report's is in its company
_NEARBY = 0.8
_OTHERS = 24  # names of the report that are asked; more would cost time and tell nothing
_ROUNDS = 2
_EARTH = 6371.0  # km, its mean radius


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One name of a report: what it may mean, how it stands, and how often."""

    key: str
    candidates: tuple[Candidate, ...]
    kinded: bool
    within: frozenset[tuple[str, str]]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What a name means, by how much it leads, and the name of the land that decided it."""

    candidate: Candidate
    lead: float
    by: str | None


def choose(asked: Sequence[Asked]) -> dict[str, Chosen]:
    """The place that each name means, by the names' keys."""
    priors = {a.key: [prior(candidate, a) for candidate in a.candidates] for a in asked}
    picked = {a.key: _best(a, priors[a.key], ()) for a in asked}
    order = sorted(asked, key=lambda a: (len(a.candidates), -a.count, a.key))
    for _ in range(_ROUNDS):
        company = [(a.key, picked[a.key].candidate) for a in order[: _OTHERS + 1]]
        picked = {
            a.key: _best(a, priors[a.key], [c for c in company if c[0] != a.key]) for a in asked
        }
    return picked


def kilometres(a: Candidate, b: Candidate) -> float:
    """How far apart two places lie, along the great circle."""
    return distance((a.latitude, a.longitude), (b.latitude, b.longitude))


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """How far apart two points (latitude, longitude) lie, in km."""
    (north, east), (other_north, other_east) = (map(math.radians, p) for p in (a, b))
    half = (
        math.sin((other_north - north) / 2) ** 2
        + math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
    )
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))


def _best(
    asked: Asked, priors: Sequence[float], company: Sequence[tuple[str, Candidate]]
) -> Chosen:
    scored = []
    for candidate, weight in zip(asked.candidates, priors, strict=True):
        support, by = _support(candidate, company)
        scored.append((weight + support, candidate, by))
    scored.sort(key=lambda s: (-s[0], s[1].id))
    score, best, by = scored[0]
    rival = next((s for s, c, _ in scored[1:] if kilometres(c, best) > _NEAR / 2), -math.inf)
    return Chosen(candidate=best, lead=score - rival, by=by)


def prior(candidate: Candidate, asked: Asked) -> float:
    """What a place weighs before the report's other places are asked."""
    people = math.log10(candidate.population + 1)
    score = _PRIOR.get(candidate.kind, people)
    if candidate.kind == "region":
        score += _REGION + (_KINDED if asked.kinded else _NAMESAKE * _has_city(candidate, asked))
    elif candidate.kind == "capital":
        score += _CAPITAL
    elif candidate.kind == "district":
        score += _DISTRICT + (_KINDED if asked.kinded else 0.0)
    score += _OTHER * candidate.other + _LOOSE * candidate.loose
    land, region = candidate.country or "", candidate.region
    if candidate.kind not in ("country", "continent"):
        score += _QUALIFIED * bool({(land, region), (land, "")} & asked.within)
    return score


def _has_city(region: Candidate, asked: Asked) -> bool:
    """Whether a large city of its own bears a region's name; New York, city or state, is both."""
    return region.country != "US" and any(
        c.kind in ("city", "capital")
        and c.population >= _LARGE
        and (c.country, c.region) == (region.country, region.region)
        for c in asked.candidates
    )


def _support(
    candidate: Candidate, company: Sequence[tuple[str, Candidate]]
) -> tuple[float, str | None]:
    """What the report's other places add to one, and the name of the land that it lies in."""
    score, by = 0.0, None
    land = region = near = False
    for key, other in company:
        if other.country is None or candidate.country is None:
            continue
        if other.country == candidate.country:
            land = True
            if other.kind == "country" and candidate.kind != "country":
                by = by or key
            if other.region == candidate.region and candidate.region:
                region = True
                if other.kind == "region" and candidate.kind in ("city", "capital"):
                    by = key
            near = near or kilometres(candidate, other) < _NEAR
    score = _SAME_COUNTRY * land + _SAME_REGION * region + _NEARBY * near
    return score + _NAMED_LAND * (by is not None), by
