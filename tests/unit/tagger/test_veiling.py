import tomllib
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.features import SHAPES, features
from onrecord.tagger.veiling import veils
from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import WordPieces

CUT = WordPieces(vocabulary())
ORIGINS = tomllib.loads(
    (Path(__file__).parents[2] / "swap" / "origins.toml").read_text(encoding="utf-8")
)["origin"]
FRAMES = (
    "{} said the gate was shut.",
    "It is shut, {} said on Monday.",
    "“It is shut,” said {}.",
    "Colonel {} told us.",
    "They saw {}’s letter.",
)
# Both are everyday verbs with small letters: at the head of a sentence nothing tells them apart.
UNCLEAR = {("Sang-woo", FRAMES[0])}


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in veils(text)]


def full_names() -> list[str]:
    out = set()
    for each in ORIGINS:
        families = [*each["families"], *each.get("women_families", [])]
        for family, given_name in product(families, [*each["women"], *each["men"]]):
            pair = (family, given_name) if "order" in each else (given_name, family)
            out |= {" ".join(pair), family, given_name}
    return sorted(out)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_name_of_any_origin_is_one_stretch_and_the_only_one(frame: str) -> None:
    missed = [name for name in full_names() if found(frame.format(name)) != [name]]
    assert {(name, frame) for name in missed} <= UNCLEAR
    assert len(full_names()) > 1500


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The envoy left Halvessa on Monday in May.", ["Halvessa"]),
        ("Officials said the road was open.", []),
        ("Hauliers from Ettle said so.", ["Hauliers", "Ettle"]),
        ("The Open Hand League said so.", ["Open Hand League"]),
        ("Open Hand League fighters left the town.", ["Open Hand League"]),
        ("Asked Orrell whether it was true.", ["Orrell"]),
        ("The foreign minister, General Ana Orrell said it was.", ["Ana Orrell"]),
        ("It was Ana F. Orrell, the U.S. envoy.", ["Ana F. Orrell", "U.S."]),
        ("They met in the U.S. Officials left.", ["U.S"]),
        ("She spoke on Radio 4 and Channel One.", ["Radio 4", "Channel One"]),
        ("The Ministry of Roads said so.", ["Ministry of Roads"]),
        ("The People’s Front and Orrell’s Ministry met.", ["People’s Front", "Orrell", "Ministry"]),
        ("“We left,” said Orrell. “They stayed.”", ["Orrell"]),
        ("Orrell and Venn are two.", ["Orrell", "Venn"]),
        ("Envoy Says Halvessa Will Open Again", ["Halvessa"]),
        ("ENVOY SAYS ROADS WILL OPEN AGAIN IN HALVESSA", ["HALVESSA"]),
        ("THE ROADS WILL OPEN, HE SAID. " * 12, []),
        ("I think I’m right, and I said so.", []),
        ("nothing here has a capital", []),
        ("Halvessa\nOrrell", ["Halvessa", "Orrell"]),
        ("", []),
    ],
)
def test_capitals_tell_names(text: str, names: list[str]) -> None:
    assert found(text) == names


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=120))
def test_stretches_stand_in_order_and_apart(text: str) -> None:
    stretches = list(veils(text))
    assert all(0 <= start < end <= len(text) for start, end in stretches)
    assert all(a[1] <= b[0] for a, b in pairwise(stretches))
    assert not any("\n" in text[start:end] for start, end in stretches)


@given(st.lists(st.sampled_from(["Ana", "said", "The", "U.S.", "’s", " ", ". ", "\n", "of", "x"])))
def test_a_veiled_text_has_a_piece_for_each_name_and_the_others_as_they_are(
    parts: list[str],
) -> None:
    text = "".join(parts)
    plain, veiled = features(text, CUT), features(text, CUT, veiled=True)
    covered = list(veils(text))
    at_names = [start for start, _ in covered]
    masked = veiled.pieces.ids == CUT.mask
    assert veiled.pieces.starts[masked].tolist() == at_names
    assert veiled.pieces.ends[masked].tolist() == [end for _, end in covered]
    assert {SHAPES[i] for i in veiled.shapes[masked]} <= {"Capital"}
    outside = [
        (i, s)
        for i, s in zip(plain.pieces.ids.tolist(), plain.pieces.starts.tolist(), strict=True)
        if not any(start <= s < end for start, end in covered)
    ]
    rest = zip(
        veiled.pieces.ids[~masked].tolist(), veiled.pieces.starts[~masked].tolist(), strict=True
    )
    assert list(rest) == outside


def test_two_reports_that_differ_in_names_alone_are_shown_alike() -> None:
    frame = "{} said on Monday that {} had left. “They are gone,” {} told {}."
    one = features(
        frame.format("Ana Orrell", "the Open Hand League", "Orrell", "Cobalt TV"), CUT, veiled=True
    )
    other = features(
        frame.format("Nguyễn Thu Lan", "the Concord", "Lan", "Norrwire"), CUT, veiled=True
    )
    for mine, its in zip(
        (one.pieces.ids, one.shapes, one.quotes, one.places),
        (other.pieces.ids, other.shapes, other.quotes, other.places),
        strict=True,
    ):
        assert mine.tolist() == its.tolist()
