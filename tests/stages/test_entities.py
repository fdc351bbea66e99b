from time import process_time

import pytest
from drafts import stated, stated_at
from growth import at_most
from hypothesis import given
from hypothesis import strategies as st
from naming_by_capitals import with_kinds, with_names

from onrecord.domain import EntityKind
from onrecord.extract.entities import entities
from onrecord.extract.entities.forms import (
    begins,
    ends,
    form,
    initials,
    last_word,
    same_person,
    short_body,
)
from onrecord.extract.speakers import speakers

# A report -> each entity: its name, the other names it has, how it is described.
JOINED = {
    "a surname after the full name": (
        "Senator Ada Holm spoke. Holm left.",
        [("Ada Holm", ("Holm",), ("Senator",))],
    ),
    "a surname of two is neither's": (
        "Ada Holm met Bo Holm. Holm left.",
        [("Ada Holm", (), ()), ("Bo Holm", (), ())],
    ),
    "a title tells two apart": (
        "Judge Ada Holm met Bo Holm. Judge Holm left.",
        [("Ada Holm", ("Holm",), ("Judge",)), ("Bo Holm", (), ())],
    ),
    "an initial": ("B. Holm wrote. Bo Holm spoke.", [("Bo Holm", ("B. Holm",), ())]),
    "another initial": (
        "C. Holm wrote. Bo Holm spoke.",
        [("C. Holm", (), ()), ("Bo Holm", (), ())],
    ),
    "another middle name": (
        "Bo A. Holm wrote. Bo C. Holm spoke.",
        [("Bo A. Holm", (), ()), ("Bo C. Holm", (), ())],
    ),
    "a family name that comes first": (
        "Tao Wenshu came. Tao left.",
        [("Tao Wenshu", ("Tao",), ())],
    ),
    "an article on the surname": (
        "Samir al-Haddan came. Haddan left.",
        [("Samir al-Haddan", ("Haddan",), ())],
    ),
    "a company's short name": (
        "Norvex Holdings Ltd grew. Norvex shrank.",
        [("Norvex Holdings Ltd", ("Norvex",), ())],
    ),
    "a ministry is not its state": (
        "The Kremna Health Ministry spoke to Kremna.",
        [("Kremna Health Ministry", (), ()), ("Kremna", (), ())],
    ),
    "a ministry's short name": (
        "The Kremna Health Ministry spoke. The Health Ministry left.",
        [("Kremna Health Ministry", ("Health Ministry",), ())],
    ),
    "an abbreviation in brackets": (
        "The Federation of Inland Ports (FIP) met. FIP left.",
        [("Federation of Inland Ports", ("FIP",), ())],
    ),
    "an abbreviation of other words": (
        "The Federation of Inland Ports (KGB) met.",
        [("Federation of Inland Ports", (), ()), ("KGB", (), ())],
    ),
    "an abbreviation that everybody knows": (
        "The UN met. The United Nations left.",
        [("United Nations", ("UN",), ())],
    ),
    "an apposition": (
        "Una Bright, the senior senator from Lund, spoke.",
        [("Una Bright", (), ("senior senator from Lund",)), ("Lund", (), ())],
    ),
    "a role before a comma": (
        "The head of the Kremna Grain Board, Ilse Vandt, spoke.",
        [
            ("Kremna Grain Board", (), ()),
            ("Ilse Vandt", (), ("head of the Kremna Grain Board",)),
        ],
    ),
    "somebody's deputy": (
        "Orsk's deputy, Hanna Bly, left.",
        [("Orsk", (), ()), ("Hanna Bly", (), ("Orsk's deputy",))],
    ),
    "what somebody is": (
        "Tova Lind is the mayor of Harn.",
        [("Tova Lind", (), ("mayor of Harn",)), ("Harn", (), ())],
    ),
    "no role in what is said": (
        "One of them, Tova Lind, said a sergeant had gone.",
        [("Tova Lind", (), ())],
    ),
    "no preposition in a role": (
        "To Colonel Ada Holm, its spokeswoman, it was a novel.",
        [("Ada Holm", (), ("Colonel", "its spokeswoman"))],
    ),
    "no role of whom one speaks for, where it is no person's noun": (
        "A spokesman for the rostrum, Ada Holm, spoke.",
        [("Ada Holm", (), ())],
    ),
    "the role of a person whom one speaks for": (
        "A spokesman for the mediator, Ada Holm, spoke.",
        [("Ada Holm", (), ("mediator",))],
    ),
    "a role of whom one speaks for": (
        "A spokesman for the water board, Bo Holm, spoke.",
        [("Bo Holm", (), ("spokesman for the water board",))],
    ),
    "an envoy of a kind": (
        "They met special envoy Ada Holm.",
        [("Ada Holm", (), ("special envoy",))],
    ),
    "no role of what an of belongs to": ("She met the mayor of Harn.", [("Harn", (), ())]),
}


@pytest.mark.parametrize(("text", "expected"), JOINED.values(), ids=JOINED)
def test_names_are_joined(
    text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    found = entities(with_names(stated(text))).entities
    assert [(e.name, e.aliases, tuple(r.exact for r in e.roles)) for e in found] == expected


KINDS = {
    "Senator Ada Holm left.": "person",
    "Ada Holm, a farmer, left.": "person",
    "The Veld Port Authority closed.": "organization",
    "NRA closed.": "organization",
    "Norvex Ltd closed.": "organization",
    "They left Aldport.": "unknown",
}


@pytest.mark.parametrize(("text", "expected"), KINDS.items(), ids=KINDS)
def test_the_report_tells_the_kind(text: str, expected: str) -> None:
    (entity,) = entities(with_names(stated(text))).entities
    assert entity.kind == expected


Kinds = dict[str, tuple[EntityKind, ...]]

# A report, the tagger's kinds of its names -> each entity: its name, kind and aliases.
ONE_SENSE: dict[str, tuple[str, Kinds, list[tuple[str, EntityKind, tuple[str, ...]]]]] = {
    "a surname called a place": (
        "Ilka Sorvane came. Sorvane left.",
        {"Ilka Sorvane": ("person",), "Sorvane": ("place",)},
        [("Ilka Sorvane", "person", ("Sorvane",))],
    ),
    "a surname, and a town that is lived in": (
        "Ilka Sorvane lives in Sorvane. Sorvane burned.",
        {"Ilka Sorvane": ("person",), "Sorvane": ("place",)},
        [("Ilka Sorvane", "person", ()), ("Sorvane", "place", ())],
    ),
    "a surname, and a town that is gone to": (
        "Ilka Sorvane went to Sorvane. Sorvane burned.",
        {"Ilka Sorvane": ("person",), "Sorvane": ("place",)},
        [("Ilka Sorvane", "person", ()), ("Sorvane", "place", ())],
    ),
    "a surname, and a university": (
        "Ilka Sorvane came. Sorvane University closed. Sorvane burned.",
        {
            "Ilka Sorvane": ("person",),
            "Sorvane University": ("organization",),
            "Sorvane": ("place",),
        },
        [
            ("Ilka Sorvane", "person", ()),
            ("Sorvane University", "organization", ()),
            ("Sorvane", "place", ()),
        ],
    ),
    "a surname in capitals outvotes nobody": (
        "ORLOND: No. ORLOND: Yes. Bo Orlond sat down.",
        {"Bo Orlond": ("person",), "ORLOND": ("organization",)},
        [("Bo Orlond", "person", ("ORLOND",))],
    ),
    "mostly a place": (
        "Talks in Dravna failed. Dravna waits. The pressure on Dravna grew.",
        {"Dravna": ("place", "place", "person")},
        [("Dravna", "place", ())],
    ),
    "a person once, a place once": (
        "Dravna waits. The pressure on Dravna grew.",
        {"Dravna": ("place", "person")},
        [("Dravna", "unknown", ())],
    ),
    "as often a person as a place": (
        "Brann waits. Faith in Brann grew. Brann spoke.",
        {"Brann": ("person", "place", "person")},
        [("Brann", "unknown", ())],
    ),
    "a person only ever in": (
        "The office in Waxley closed.",
        {"Waxley": ("person",)},
        [("Waxley", "place", ())],
    ),
    "a person only ever at": (
        "They met at Waxley.",
        {"Waxley": ("person",)},
        [("Waxley", "unknown", ())],
    ),
    "a person only ever behind an article": (
        "The Lantern asked. They told the Lantern nothing.",
        {"Lantern": ("person",)},
        [("Lantern", "unknown", ())],
    ),
    "a person in full behind a preposition": (
        "Their faith in Ada Holm grew.",
        {"Ada Holm": ("person",)},
        [("Ada Holm", "person", ())],
    ),
    "a person with a title, and a town": (
        "Mr Lenholt spoke. He lives in Lenholt.",
        {"Lenholt": ("person", "place")},
        [("Lenholt", "person", ()), ("Lenholt", "place", ())],
    ),
    "a state by its army": (
        "They fear Dravna's army.",
        {"Dravna": ("person",)},
        [("Dravna", "place", ())],
    ),
    "full names of two kinds": (
        "Veld Grange shut. Veld Grange burned. They left Veld Grange.",
        {"Veld Grange": ("place", "person", "place")},
        [("Veld Grange", "place", ())],
    ),
    "a body that is described": (
        "Ovenhand, a charity that feeds the camps, left.",
        {"Ovenhand": ("place",)},
        [("Ovenhand", "organization", ())],
    ),
    "a professor of a university": (
        "Kerim Dayle, a University of Lund law professor, left.",
        {"Kerim Dayle": ("person",)},
        [("Kerim Dayle", "person", ())],
    ),
    "a state that is a member": (
        "Dravna, a member of the pact, left.",
        {"Dravna": ("place",)},
        [("Dravna", "place", ())],
    ),
    "a town that is a centre": (
        "Dravna, a centre of the wool trade, burned.",
        {"Dravna": ("place",)},
        [("Dravna", "place", ())],
    ),
    "people in small letters": (
        "They met Ardent fighters.",
        {"Ardent fighters": ("organization",)},
        [("Ardent", "unknown", ())],
    ),
    "a people's fighters": (
        "They met Kremnan fighters.",
        {"Kremnan fighters": ("organization",)},
        [],
    ),
    "a name that ends small": (
        "They called Soignants sans escale.",
        {"Soignants sans escale": ("organization",)},
        [("Soignants sans escale", "organization", ())],
    ),
    "a thing in small letters": ("They need diesel.", {"diesel": ("person",)}, []),
    "a body by its last word": (
        "The Upland League met. The League left.",
        {"Upland League": ("organization",), "League": ("organization",)},
        [("Upland League", "organization", ("League",))],
    ),
    "a body by its last word, and another that has it": (
        "The Upland League met. League Transport closed. The League left.",
        {
            "Upland League": ("organization",),
            "League Transport": ("organization",),
            "League": ("organization",),
        },
        [
            ("Upland League", "organization", ()),
            ("League Transport", "organization", ()),
            ("League", "organization", ()),
        ],
    ),
    "a body whose name goes on": (
        "The Joint Committee met. The Committee for Sound Roads left.",
        {"Joint Committee": ("organization",), "Committee": ("organization",)},
        [("Joint Committee", "organization", ()), ("Committee", "organization", ())],
    ),
    "a party in brackets": (
        "They met Ada Holm (R).",
        {"Ada Holm": ("person",), "R": ("organization",)},
        [("Ada Holm", "person", ())],
    ),
    "a body that is major": (
        "They met a major Norvex client. Norvex left.",
        {"Norvex": ("person", "organization")},
        [("Norvex", "unknown", ())],
    ),
    "a person by the last word": (
        "The Grey Lantern met. Lantern left.",
        {"Grey Lantern": ("organization",), "Lantern": ("person",)},
        [("Grey Lantern", "organization", ()), ("Lantern", "person", ())],
    ),
}


@pytest.mark.parametrize(("text", "kinds", "expected"), ONE_SENSE.values(), ids=ONE_SENSE)
def test_a_name_has_one_sense_in_a_report(
    text: str, kinds: Kinds, expected: list[tuple[str, EntityKind, tuple[str, ...]]]
) -> None:
    found = entities(with_kinds(stated(text), kinds=kinds)).entities
    given = [e for e in found if any(w in e.name for words in kinds for w in words.split())]
    assert [(e.name, e.kind, e.aliases) for e in given] == expected


def test_an_office_is_nobody_s_person() -> None:
    draft = entities(with_names(stated("{S1 Ada Holm’s office} {Q1 said} {C1 no}.")))
    assert [(e.name, e.kind) for e in draft.entities] == [
        ("Ada Holm", "unknown"),
        ("Ada Holm’s office", "office"),
    ]


def test_an_entity_is_known_by_its_first_mention() -> None:
    once = entities(with_names(stated("Ada Holm left. Holm came."))).entities[0]
    again = entities(with_names(stated("Ada Holm left. Holm came."))).entities[0]
    assert once == again
    assert len(once.id) == 32
    assert [m.exact for m in once.mentions] == ["Ada Holm", "Holm"]


@pytest.mark.parametrize(
    ("holds", "expected"),
    [
        (form("the U.N.") == ("un",), True),
        (form("Müller’s") == ("muller",), True),
        (same_person(("edith", "r", "salter"), ("edith", "salter")), True),
        (same_person(("salter",), ("edith", "salter")), False),
        (ends(("lorne",), ("pia", "de", "lorne")), True),
        (ends(("kennedy",), ("rob", "kennedy", "jr")), True),
        (ends((), ("pia",)), False),
        (begins(("tao",), ("tao", "wenshu")), True),
        (last_word(("league",), ("upland", "league")), True),
        (last_word(("league",), ("league", "transport")), False),
        (last_word(("house",), ("speaker", "of", "the", "house")), False),
        (last_word(("pact",), ("article", "two", "of", "the", "pact")), False),
        (last_word(("fec",), ("norvex", "v", "fec")), False),
        (last_word(("house",), ("lund", "opera", "house")), False),
        (short_body(("kremna",), ("kremna", "health", "ministry")), False),
        (initials("FIP", ("federation", "of", "inland", "ports")), True),
        (initials("F", ("federation",)), False),
    ],
)
def test_forms_of_names(*, holds: bool, expected: bool) -> None:
    assert holds is expected


NAMES = st.sampled_from(
    ["Ada Holm", "Holm", "Bo Holm", "Mr Holm", "UN", "Norvex Ltd", "Norvex", "Veld"]
)


@given(st.lists(NAMES, max_size=12))
def test_no_name_is_in_two_entities(names: list[str]) -> None:
    found = entities(with_names(stated(". Now ".join(["", *names, ""])))).entities
    taken = [(m.start, m.end) for e in found for m in e.mentions]
    assert len(taken) == len(set(taken))
    assert len({e.id for e in found}) == len(found)


@pytest.mark.parametrize(
    "unit",
    [
        "Ada Holm ",
        "Holm, the mayor, ",
        "A of B and ",
        "’s ",
        "(UN) ",
        "Mr ",
        "de la ",
        "a,",
        "Aa-",
        "A.B.",
        "His deputy left. ",
        "The army refused. ",
        "Holm's army, the ",
        "in the in the ",
        "The former ",
    ],
)
def test_time_grows_with_the_text_alone(unit: str) -> None:
    """One thing over and over: no rule looks back over all that it has seen."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        draft = with_names(stated_at(text, [((0, 4), (6, 40)), ((50, 54), (60, 90))]))
        started = process_time()
        speakers(entities(draft))
        return process_time() - started

    assert at_most(10, seconds, 3_000, 12_000)
