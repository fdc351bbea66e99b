"""Scare quotes and labels: the tables of cases, more phenomena, and what holds for any text."""

import tomllib
from dataclasses import dataclass
from time import process_time

import pytest
from drafts import document, stated
from growth import at_most
from hypothesis import given
from hypothesis import strategies as st
from promises import spans
from tables import CASES

from onrecord.domain import Draft, Entity, Mention
from onrecord.extract.nesting import nesting
from onrecord.extract.wording import labels, wording
from onrecord.extract.wording.marked import ours
from onrecord.text.wordlists import word_lists

TABLES = ("wording_own.toml", "wording_unseen.toml")
KNOWN_FAILURES = "known_failures_wording.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A text, marked or plain, the scare quotes and the labels in it; null: not told."""

    name: str
    text: str
    scare: list[str]
    labels: dict[str, list[str]] | None


def rows(file: str) -> list[Row]:
    table = tomllib.loads((CASES / file).read_text(encoding="utf-8"))
    return [
        Row(
            name=row["name"],
            text=row.get("marked") or row["text"],
            scare=row["scare"],
            labels=row.get("labels"),
        )
        for row in table["case"]
    ]


def worded(text: str) -> Draft:
    return wording(nesting(stated(text)))


def scared(draft: Draft) -> list[str]:
    return [each.span.exact for each in draft.wording if each.kind == "scare-quote"]


def labelled(draft: Draft) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in labels(draft):
        found.setdefault(each.party.exact, []).append(each.words.exact)
    return found


def judged(row: Row) -> bool:
    draft = worded(row.text)
    return scared(draft) == row.scare and row.labels in (None, labelled(draft))


def parameters() -> list[object]:
    failing = tomllib.loads((CASES / KNOWN_FAILURES).read_text(encoding="utf-8"))["wording"]
    marks = {
        name: pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)
        for name, reason in failing.items()
    }
    every = [row for file in TABLES for row in rows(file)]
    assert set(failing) <= {row.name for row in every}
    return [
        pytest.param(row, id=row.name, marks=[marks[row.name]] if row.name in marks else [])
        for row in every
    ]


@pytest.mark.parametrize("row", parameters())
def test_the_tables(row: Row) -> None:
    draft = worded(row.text)
    assert scared(draft) == row.scare
    if row.labels is not None:
        assert labelled(draft) == row.labels


@pytest.mark.parametrize("file", TABLES)
def test_nine_in_ten_cases_are_right(file: str) -> None:
    every = rows(file)
    assert sum(map(judged, every)) >= 0.9 * len(every)


MARKS = {
    "a stop inside the marks, as in America": ("They left the “calm zone.”", ["calm zone"]),
    "left of a tag": ('<a href="road">', []),
    "a verdict with nobody to give it": ("The pass was “shut”.", []),
    "a predicate in a paraphrase": ("{S1 Orr} {Q1 called} {C1 him a “champion” of the cause}.", []),
    "a quality in a paraphrase": ("{S1 Orr} {Q1 called} {C1 the talks “sickening” twice}.", []),
    "a name that was given once": (
        "{Q1 According to} {S1 Orr}, {C1 all left what is designated as a “calm zone” since May}.",
        ["calm zone"],
    ),
    "a name in a paraphrase": (
        "{S1 Orr} {Q1 said} {C1 the “volunteers” had come by train}.",
        ["volunteers"],
    ),
    "several words of doing": ("They meant to “cut the wires” there.", []),
    "a title once is one all through": ("The play “Mud” is on. In “Mud”, all are wet.", []),
    "a name's own title": ("Radio Mar's “Morning Tide” had eight guests.", []),
    "a digit": ("They shot the “12” first.", []),
    "marks beside a statement": ("{S1 Orr} {Q1 said} {C1 it was} “over”.", []),
    "known as": ("What is known as the “Orr rule” was kept.", []),
    "a question": ("The “why?” was never put.", []),
    "marks that stay open": ("The “calm zone was shut.", []),
}


@pytest.mark.parametrize(("text", "expected"), MARKS.values(), ids=MARKS)
def test_more_marks(text: str, expected: list[str]) -> None:
    assert scared(worded(text)) == expected


def test_a_headline_s_name_is_no_quotation_of_a_longer_one() -> None:
    said = "{C1 “We saw in the towns that Lisk has cleared nothing,”} {S1 Orr} {Q1 said}."
    text = f"‘Lisk’ shuts the ford\n\n{said}"
    assert scared(worded(text)) == ["Lisk"]


GIVEN = {
    "no unknown verb": ("The boy joined rebel group Red Sluice.", {"Red Sluice": ["rebel group"]}),
    "a noun before the noun": ("A grain giant, Norvex, paid.", {"Norvex": ["grain giant"]}),
    "a party of another": ("The lawyer of the armed group said no to Orr.", {}),
    "a leading place": ("In Harl, the ruling party, led by Orr, won.", {}),
    "an introduction": ("According to Norvex, the ruling party, long silent, spoke.", {}),
    "a group's leader": ("Red Sluice, a group leader said, was gone.", {}),
    "a person and no body": ("Ana Rell, a populist, won.", {"Ana Rell": ["populist"]}),
    "populist alone qualifies": ("The populist Orr bill fell.", {}),
    "over a line": ("the armed group\n\nRed Sluice left", {}),
}


@pytest.mark.parametrize(("text", "expected"), GIVEN.values(), ids=GIVEN)
def test_more_labels(text: str, expected: dict[str, list[str]]) -> None:
    assert labelled(worded(text)) == expected


def entity(draft: Draft, name: str, kind: str, *roles: str) -> Entity:
    def span(words: str) -> tuple[int, int]:
        at = draft.document.text.index(words)
        return at, at + len(words)

    return Entity(
        id=name,
        name=name,
        kind=kind,  # type: ignore[arg-type]  the tests name kinds there are
        roles=tuple(draft.document.span(*span(role)) for role in roles),
        mentions=(draft.document.span(*span(name)),),
    )


def test_roles_of_bodies_are_labels_and_posts_of_persons_are_none() -> None:
    draft = Draft(document=document("The Kremna arms maker Orbel met Ana Rell, the mayor."))
    orbel = entity(draft, "Orbel", "organization", "The Kremna arms maker")
    rell = entity(draft, "Ana Rell", "person", "mayor")
    known = Draft(document=draft.document, entities=(orbel, rell))
    assert labelled(known) == {"Orbel": ["Kremna arms maker"]}


def test_a_person_s_post_in_a_body_is_no_label_of_it() -> None:
    draft = Draft(document=document("Ana Rell, head of the grain agency, Orbel, spoke."))
    orbel = entity(draft, "Orbel", "organization", "head of the grain agency")
    assert labelled(Draft(document=draft.document, entities=(orbel,))) == {}


def test_a_role_that_the_report_only_claims_is_no_label() -> None:
    draft = Draft(document=document("Orbel is the maker of the bells."))
    orbel = entity(draft, "Orbel", "organization", "the maker of the bells")
    assert labelled(Draft(document=draft.document, entities=(orbel,))) == {}


def test_what_is_known_of_a_name_decides() -> None:
    draft = Draft(document=document("They fled Harl, a rebel group that nobody knew."))
    at = draft.document.text.index("Harl")
    place = Mention(start=at, end=at + len("Harl"), form="name", kind="place", score=0.9)
    assert labelled(draft) == {"Harl": ["rebel group"]}
    assert labelled(Draft(document=draft.document, mentions=(place,))) == {}


def test_a_label_is_its_speaker_s_and_marks_are_the_outlet_s() -> None:
    draft = worded("{S1 Orr} {Q1 said} {C1 the armed group Red Sluice held the “calm zone” still}.")
    statement = draft.statements[0].id
    assert [(w.kind, w.statement) for w in draft.wording] == [
        ("label", statement),
        ("scare-quote", None),
    ]


SWAPPED = (
    "The armed group {0} left the “free zone” of {1}. {1}, a banned sect, stayed.",
    "{0}, a militia, met the rebel movement {1}. “{0}” is no name for it.",
)


@pytest.mark.parametrize("text", SWAPPED)
def test_exchanging_the_parties_names_changes_nothing_else(text: str) -> None:
    names = ("Red Sluice", "Ashen Hand")
    one, other = (worded(text.format(*each)) for each in (names, names[::-1]))
    assert [(w.kind, w.span.start, w.span.end) for w in one.wording] == [
        (w.kind, w.span.start, w.span.end) for w in other.wording
    ]


@given(st.text(alphabet="aZ “”‘’\"'.,\n:()é-", max_size=80))
def test_any_text_has_its_wording(text: str) -> None:
    draft = wording(Draft(document=document(text)))
    assert wording(Draft(document=document(text))) == draft
    for span in spans(draft.wording):
        assert draft.document.text[span.start : span.end] == span.exact
        assert span.exact.strip()


HOSTILE = {
    "marks": "“a b” ",
    "open marks": "“a ",
    "labels": "the armed group ",
    "names": "Group Group Group, a militia, ",
    "headlines": "Road ‘safe’ shut\n\nIt.\n\n",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_repetition_takes_no_more_than_its_length(piece: str) -> None:
    """Ten times the text may take at most forty times as long: a square would take a hundred."""

    def seconds(length: int) -> float:
        draft = Draft(document=document(piece * (length // len(piece))))
        begun = process_time()
        wording(draft)
        return process_time() - begun

    seconds(1_200)  # what is made once
    assert at_most(40, seconds, 1_200, 12_000)


def test_the_words_that_ship_are_in_order() -> None:
    for words in word_lists("words.toml", package="onrecord.extract.wording").values():
        assert all(word == word.lower() for word in words)
    assert not ours("bodies") & ours("kinds")
    assert not ours("persons") & ours("persons_beside")
