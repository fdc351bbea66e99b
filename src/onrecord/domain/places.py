"""Places: names of places, and the points a gazetteer gives for them."""

from dataclasses import dataclass

from onrecord.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One mention of a place, resolved in the gazetteer (GeoNames) where the text allows it.

    `latitude` and `longitude` are decimal degrees (WGS 84); `country_by_gazetteer` is the
    gazetteer's ISO 3166-1 alpha-2 code, no view of ours; all are null where unresolved.
    `confidence` is from 0 to 1, to two decimals.
    """

    span: Span
    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    country_by_gazetteer: str | None = None
    gazetteer_id: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float
