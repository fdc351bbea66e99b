"""Places in words: each one once, with all its mentions."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.domain import Place, Reading
from onrecord.export.entries.row import Row, Voicing, sureness
from onrecord.text.excerpts import Excerpts

NOT_RESOLVED = "not resolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place of a report with all its mentions; the first mention speaks for the others."""

    mentions: tuple[Place, ...]

    @property
    def first(self) -> Place:
        """The mention that stands first in the text."""
        return self.mentions[0]


def spots(reading: Reading) -> tuple[Spot, ...]:
    """The places in the order of their first mentions.

    Two mentions are one place where the gazetteer has one for both, or where neither is resolved
    and their words are the same.
    """
    found: dict[tuple[object, ...], list[Place]] = {}
    for each in sorted(reading.places, key=lambda place: place.span.start):
        if each.gazetteer_id or each.latitude is not None:
            key: tuple[object, ...] = (each.gazetteer_id, each.latitude, each.longitude)
        else:
            key = (" ".join(each.span.exact.casefold().split()),)
        found.setdefault(key, []).append(each)
    return tuple(Spot(mentions=tuple(mentions)) for mentions in found.values())


def place_rows(reading: Reading, excerpts: Excerpts) -> Iterator[Row]:
    """A row a place, in the order of `spots`."""
    voicing = Voicing(reading)
    for spot in spots(reading):
        spans = tuple(each.span for each in spot.mentions)
        words = dict.fromkeys(excerpts.of((each,)) for each in spans)
        yield Row(
            spans=spans,
            words=", ".join(filter(None, words)),
            read=_read(spot.first),
            details=tuple(_details(spot, excerpts)),
            statement=voicing.at(spans[0].start),
        )


def _read(place: Place) -> str:
    if place.latitude is None or place.longitude is None:
        return place.name or NOT_RESOLVED
    at = f"{point(place.latitude, 'NS')} {point(place.longitude, 'EW')}"
    return f"{place.name or NOT_RESOLVED}, {at}"


def _details(spot: Spot, excerpts: Excerpts) -> Iterator[str]:
    place = spot.first
    if place.country_by_gazetteer:
        yield f"{place.country_by_gazetteer} by the gazetteer"
    if place.evidence:
        yield f"by {', '.join(excerpts.of((each,)) for each in place.evidence)}"
    yield sureness(min(each.confidence for each in spot.mentions))


def point(degrees: float, signs: str) -> str:
    """A latitude ("NS") or longitude ("EW") to a hundredth of a degree: "15.55° N"."""
    return f"{abs(degrees):.2f}°\u00a0{signs[degrees < 0]}"
