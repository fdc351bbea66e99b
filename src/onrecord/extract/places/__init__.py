"""The places that a report names, and where the gazetteer has them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.domain import Draft, Mention, Place, Span
from onrecord.extract.covering import Cover
from onrecord.extract.places.choosing import Asked, Chosen, choose
from onrecord.extract.places.company import Company, listed, located, qualifier, well_known
from onrecord.extract.places.gazetteer import Gazetteer, opened
from onrecord.extract.places.names import Name, names
from onrecord.extract.places.refusals import stands
from onrecord.extract.places.words import words

_DIGITS = 5  # decimals of a coordinate: the gazetteer's own

# The share of right points among such names on one half of GeoVirus (benchmarks.places --misses).
_SURE = 0.95
_LED = 0.96  # of 417: ahead of every other place of that name by ten times its people, or more
_UNSURE = 0.53  # of 15
_LEAD = 1.0  # powers of ten


def places(draft: Draft) -> Draft:
    """The draft with every place that the report names, in order.

    A state that speaks, a person, an office, a family, an agreement or a team of a place's name is
    none. A place that the gazetteer lacks has no point: only the names' tagger finds such ones.
    Raises MissingGazetteerError where the package was built without its gazetteer.
    """
    text = draft.document.text
    split = words(text)
    tagged = tuple(m for m in draft.mentions if m.form == "name" and m.score >= _SURE)
    if not tagged and not any(word.capital for word in split):
        return draft
    with opened() as gazetteer:
        found = names(text, split, gazetteer)
        company = Company.of(text, split, found, _speakers(draft))
        kept = _kept(found, company, tagged)
        kept += _tagged(draft, kept, tagged, gazetteer)
    kept.sort(key=lambda k: k.start)
    return replace(draft, places=_placed(draft, kept, company))


# How sure the names' tagger must be to be heard. On GeoVirus its word on every name costs eight
# points of precision.
_SURE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A place's name at `start..end`; `name` is null where the gazetteer lacks it."""

    start: int
    end: int
    name: Name | None
    score: float = 0.0


def _kept(found: Sequence[Name], company: Company, tagged: Sequence[Mention]) -> list[_Kept]:
    """The names that are places where they stand, and established as places in the report."""
    holders = _Holders(tagged)
    standing = [
        name
        for name in found
        if holders.kind(name.start, name.end) in (None, "place") and stands(name, company)
    ]
    established = {name.key for name in standing if well_known(name) or located(name, company)}
    established = listed(standing, established, company)
    return [
        _Kept(start=name.start, end=name.end, name=name)
        for name in standing
        if name.key in established or holders.kind(name.start, name.end) == "place"
    ]


class _Holders:
    """Which tagged name holds a stretch, found without walking all of them."""

    def __init__(self, tagged: Sequence[Mention]) -> None:
        self._by_character = {i: m for m in tagged for i in range(m.start, m.end)}

    def kind(self, start: int, end: int) -> str | None:
        """The kind of the tagged name that holds all of `start..end`, null for none."""
        mention = self._by_character.get(start)
        return mention.kind if mention is not None and end <= mention.end else None


# `The North` is a part of whatever the report is about: towns of that name exist, far away.
_DIRECTIONS = frozenset(
    f"{article}{side}"
    for article in ("", "the ")
    for side in ("north", "south", "east", "west", "centre", "center", "strip")
)


def _tagged(
    draft: Draft, kept: Iterable[_Kept], tagged: Iterable[Mention], gazetteer: Gazetteer
) -> list[_Kept]:
    """The tagger's places that hold no known name: sought loosely, else unresolved."""
    covered = Cover(stretches=((k.start, k.end) for k in kept))
    out = []
    for mention in tagged:
        if mention.kind != "place" or covered.touches(mention.start, mention.end):
            continue
        written = draft.document.text[mention.start : mention.end]
        if written.lower() in _DIRECTIONS:
            continue
        candidates = gazetteer.find(written) or gazetteer.find_loosely(written)
        name = Name(
            first=-1,
            last=-1,
            start=mention.start,
            end=mention.end,
            key=written.lower(),
            candidates=candidates,
        )
        out.append(
            _Kept(
                start=mention.start,
                end=mention.end,
                name=name if candidates else None,
                score=mention.score,
            )
        )
    return out


def _placed(draft: Draft, kept: Sequence[_Kept], company: Company) -> tuple[Place, ...]:
    named = [k.name for k in kept if k.name is not None]
    within = {id(name): _within(name, company) for name in named}
    chosen = choose(_asked(named, within))
    spans: dict[str, Span] = {}
    for name in named:
        spans.setdefault(name.key, draft.document.span(name.start, name.end))
    out = []
    for k in kept:
        span = draft.document.span(k.start, k.end)
        if k.name is None:
            out.append(Place(span=span, confidence=round(k.score, 2)))
            continue
        out.append(_place(draft, k.name, span, chosen[k.name.key], within[id(k.name)], spans))
    return tuple(out)


def _place(  # noqa: PLR0913, PLR0917  what one place is made of
    draft: Draft,
    name: Name,
    span: Span,
    chosen: Chosen,
    within: Name | None,
    spans: dict[str, Span],
) -> Place:
    candidate = chosen.candidate
    evidence: tuple[Span, ...] = ()
    if within is not None:
        evidence = (draft.document.span(within.start, within.end),)
    elif chosen.by is not None and chosen.by in spans and chosen.by != name.key:
        evidence = (spans[chosen.by],)
    sure = within is not None or candidate.kind in ("country", "continent")
    led = chosen.lead >= _LEAD
    return Place(
        span=span,
        name=candidate.name,
        latitude=round(candidate.latitude, _DIGITS),
        longitude=round(candidate.longitude, _DIGITS),
        country_by_gazetteer=candidate.country,
        gazetteer_id=candidate.id,
        evidence=evidence,
        confidence=_SURE if sure else _LED if led else _UNSURE,
    )


def _within(name: Name, company: Company) -> Name | None:
    return qualifier(name, company) if name.first >= 0 else None


def _asked(named: Sequence[Name], within: dict[int, Name | None]) -> list[Asked]:
    """Every name once, with the lands that any mention of it is said to lie in."""
    counts = Counter(name.key for name in named)
    lands: dict[str, set[tuple[str, str]]] = {}
    first: dict[str, Name] = {}
    kinded: set[str] = set()
    for name in named:
        first.setdefault(name.key, name)
        if name.kinded:
            kinded.add(name.key)
        land = within[id(name)]
        for c in land.candidates if land is not None else ():
            if c.kind in ("region", "country") and c.country is not None:
                region = c.region if c.kind == "region" else ""
                lands.setdefault(name.key, set()).add((c.country, region))
    return [
        Asked(
            key=key,
            candidates=name.candidates,
            kinded=key in kinded,
            within=frozenset(lands.get(key, ())),
            count=counts[key],
        )
        for key, name in first.items()
    ]


def _speakers(draft: Draft) -> frozenset[tuple[int, int]]:
    """The sources of statements, without their articles."""
    out = set()
    for statement in draft.statements:
        for span in statement.source.spans:
            start = span.start + (len("the ") if span.exact[:4].lower() == "the " else 0)
            out.add((start, span.end))
    return frozenset(out)
