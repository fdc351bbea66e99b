"""Places by the tables of cases, and how the stage behaves at its edges."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from drafts import document, stated
from tables import phenomena

from onrecord.domain import Draft, Mention, Place
from onrecord.errors import MissingGazetteerError
from onrecord.extract.places import places
from onrecord.extract.places.choosing import distance
from onrecord.extract.places.gazetteer import opened

CASES = Path(__file__).parents[1] / "cases"
RIGHT = 161  # km: within a hundred miles


def rows(file: str) -> dict[str, tuple[dict[str, object]]]:
    path = CASES / file
    if not path.exists():
        return {}
    return {row["name"]: (row,) for row in tomllib.loads(path.read_text(encoding="utf-8"))["case"]}


def read(text: str) -> tuple[Place, ...]:
    return places(Draft(document=document(text))).places


def right(place: Place, wanted: dict[str, object]) -> bool:
    """Whether a place has the country and lies by the point that a row wants."""
    if "country" in wanted and place.country_by_gazetteer != (wanted["country"] or None):
        return False
    if "near" not in wanted:
        return True
    near = wanted["near"]
    assert isinstance(near, list)
    if place.latitude is None or place.longitude is None:
        return False
    return distance((place.latitude, place.longitude), (near[0], near[1])) <= RIGHT


def judged(row: dict[str, object]) -> None:
    got = read(str(row["text"]))
    expected = row.get("places", [])
    assert isinstance(expected, list)
    assert [place.span.exact for place in got] == [place["words"] for place in expected]
    for place, wanted in zip(got, expected, strict=True):
        assert right(place, wanted), wanted


@pytest.mark.parametrize("row", phenomena("places_own", rows("places_own.toml")))
def test_places_of_our_own_table(row: dict[str, object]) -> None:
    judged(row)


def unseen() -> list[object]:
    """The rows of the table written without sight of the code; known failures must fail."""
    known = tomllib.loads((CASES / "known_failures_places.toml").read_text(encoding="utf-8"))
    reasons = {name: why for kind in known["places_unseen"].values() for name, why in kind.items()}
    return [
        pytest.param(
            row,
            id=name,
            marks=[pytest.mark.xfail(strict=True, raises=AssertionError, reason=reasons[name])]
            if name in reasons
            else [],
        )
        for name, (row,) in rows("places_unseen.toml").items()
    ]


@pytest.mark.parametrize("row", unseen())
def test_places_of_the_unseen_table(row: dict[str, object]) -> None:
    """Its rows name some of a text's places: each must lie in one that was read."""
    got = read(str(row["text"]))
    expected, none = row.get("places", []), row.get("none", [])
    assert isinstance(expected, list)
    assert isinstance(none, list)
    for wanted in expected:
        held = [p for p in got if wanted["words"] in p.span.exact]
        assert any(right(place, wanted) for place in held), wanted
    assert [p.span.exact for p in got if p.span.exact in none] == []


def tagged(text: str, *found: tuple[str, str], score: float = 0.984375) -> tuple[Place, ...]:
    """The places of a text in which a tagger has found these names with their kinds."""
    mentions = tuple(
        Mention(
            start=text.index(words),
            end=text.index(words) + len(words),
            form="name",
            kind=kind,  # type: ignore[arg-type]
            score=score,
        )
        for words, kind in found
    )
    return places(Draft(document=document(text), mentions=mentions)).places


def test_a_person_whom_the_tagger_finds_is_no_place() -> None:
    assert [p.span.exact for p in tagged("A letter from Lyon came.", ("Lyon", "person"))] == []


def test_a_place_that_the_gazetteer_lacks_has_no_point() -> None:
    (place,) = tagged("He lives in Veldmarkia now.", ("Veldmarkia", "place"))
    assert place.span.exact == "Veldmarkia"
    assert (place.name, place.gazetteer_id, place.country_by_gazetteer) == (None, None, None)
    assert (place.latitude, place.longitude) == (None, None)
    assert place.confidence == 0.98


def test_a_place_that_the_tagger_finds_needs_no_company() -> None:
    assert [p.span.exact for p in tagged("Solihull burns.", ("Solihull", "place"))] == ["Solihull"]


def test_the_source_of_a_statement_is_no_place() -> None:
    marked = "{S1 Norway}, the envoy {Q1 thought}, {C1 would join in Oslo}."
    assert [p.span.exact for p in places(stated(marked)).places] == ["Oslo"]


def test_every_place_has_its_words_and_what_shows_it() -> None:
    text = "From Paris, Texas, he drove to Dallas."
    got = read(text)
    assert all(text[p.span.start : p.span.end] == p.span.exact for p in got)
    assert [span.exact for span in got[0].evidence] == ["Texas"]
    assert got[0].gazetteer_id == "geonames:4717560"


def test_disputed_land_has_no_country() -> None:
    (place,) = read("Snow fell in Kashmir.")
    assert place.country_by_gazetteer is None
    with opened() as gazetteer:
        assert gazetteer.find("Kashmir")[0].claims == ("CN", "IN", "PK")


def test_exchanged_names_change_nothing_but_the_names() -> None:
    sentence = "Shells from {} fell on a school in {}, and {} said it was sorry."
    one, other = "Russia", "Ukraine"
    for a, b in ((one, other), (other, one)):
        assert [p.span.exact for p in read(sentence.format(a, b, a))] == [a, b]


def test_a_missing_gazetteer_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MissingGazetteerError, match="make gazetteer"), opened(tmp_path / "none"):
        pass


@pytest.mark.parametrize(
    "text", ["A" * 200_000, "Al-" * 3_000, "Gaza and " * 3_000, "U.S." * 3_000, "’" * 200_000]
)
def test_hostile_repetition_is_read_in_linear_time(text: str) -> None:
    draft = Draft(document=replace(document("x"), text=text))
    assert all(p.span.exact for p in places(draft).places)


def test_a_tagger_that_is_not_very_sure_is_not_heard() -> None:
    assert tagged("She went to Veldmarkia.", ("Veldmarkia", "place"), score=0.9) == ()
