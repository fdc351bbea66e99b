"""Who is taken for whom: decisions kept with reasons, undone, followed, forgotten, and proved."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from kept_readings import add, reading_of_words
from test_forgetting import bytes_of
from test_proof import tampered

from onrecord.batch.joining import join_speakers
from onrecord.domain import Reading
from onrecord.errors import NoJoinError, UnknownIdError
from onrecord.ledger import Decision, Ledger, Member, Where, log

BECAUSE = "Both are described as mayor of Veld."


def speaker(reading: Reading, number: int = 0) -> Member:
    return Member(entity=reading.entities[number].id, document=reading.document.id)


def said_by(name: str, words: str, **known: str) -> Reading:
    return reading_of_words(f"“{words},” {name} said.", **known)


TARR = said_by("Ines Tarr", "The gate is shut", publisher="The Herald", published="2031-05-14")
AGNES = said_by("Agnes Tar", "The gate is open", publisher="Ottermouth Post")
COLONEL = said_by("Colonel Tarr", "The bell is cracked", publisher="Vantry Clarion")
OTHER = said_by("Pim Astarra", "Nothing moves", publisher="Vantry Clarion")


@pytest.fixture
def spoken(ledger: Ledger) -> Iterator[Ledger]:
    """A ledger of four reports with a speaker each."""
    for reading in (TARR, AGNES, COLONEL, OTHER):
        add(ledger, reading)
    yield ledger
    assert ledger.verify().findings == ()


def same(one: Reading, other: Reading, *reasons: str) -> Decision:
    return Decision(one=speaker(one), other=speaker(other), reasons=reasons or (BECAUSE,))


def who(
    ledger: Ledger, name: str, where: Where | None = None
) -> list[tuple[str | None, str | None]]:
    return [(hit.speaker, hit.joined) for hit in ledger.who(name, where or Where())]


def test_who_follows_a_join_and_says_why(spoken: Ledger) -> None:
    assert who(spoken, "Ines Tarr") == [("Ines Tarr", None)]
    spoken.join(same(TARR, AGNES))
    assert who(spoken, "Ines Tarr") == [("Ines Tarr", None), ("Agnes Tar", f"Ines Tarr: {BECAUSE}")]
    assert who(spoken, "Agnes") == [("Ines Tarr", f"Agnes Tar: {BECAUSE}"), ("Agnes Tar", None)]
    assert who(spoken, "Pim Astarra") == [("Pim Astarra", None)]


def test_joins_are_followed_through_others(spoken: Ledger) -> None:
    spoken.join_all([same(TARR, AGNES, "One."), same(AGNES, COLONEL, "Two.", "Three.")])
    assert who(spoken, "Ines") == [
        ("Ines Tarr", None),
        ("Agnes Tar", "Ines Tarr: One."),
        ("Colonel Tarr", "Agnes Tar: Two. Three."),
    ]
    assert spoken.stats().joins == 2


def test_a_join_narrowed_like_every_search(spoken: Ledger) -> None:
    spoken.join(same(TARR, AGNES))
    assert who(spoken, "Ines", Where(outlet="ottermouth post")) == [
        ("Agnes Tar", f"Ines Tarr: {BECAUSE}")
    ]
    assert len(who(spoken, "Ines", Where(limit=1))) == 1


def test_a_join_is_undone_and_the_log_keeps_both(spoken: Ledger) -> None:
    made = spoken.join(same(TARR, AGNES), by="program")
    undone = spoken.undo_join(made.entry, "Their ages differ.")
    assert (made.same, undone.same, undone.new) == (True, False, True)
    assert who(spoken, "Ines Tarr") == [("Ines Tarr", None)]
    assert spoken.joins() == ()
    with spoken.store.reading() as file:
        assert [entry.act for entry in log.entries(file)][-2:] == ["joined", "parted"]
    with pytest.raises(NoJoinError, match=f"Entry {made.entry} of the log"):
        spoken.undo_join(made.entry, "Again.")


def test_a_decision_is_kept_once(spoken: Ledger) -> None:
    made = spoken.join(same(TARR, AGNES))
    again = spoken.join(same(AGNES, TARR, "Other words."), by="program")
    assert (again.entry, again.new) == (made.entry, False)
    assert len(spoken.joins()) == 1


def test_what_a_person_has_parted_the_program_leaves_apart(spoken: Ledger) -> None:
    made = spoken.join(same(TARR, AGNES), by="program")
    parted = spoken.undo_join(made.entry, "Their ages differ.")
    again = spoken.join(same(TARR, AGNES), by="program")
    assert (again.entry, again.same, again.new) == (parted.entry, False, False)
    assert spoken.join(same(TARR, AGNES)).same


def test_the_program_does_not_join_by_way_of_another_what_a_person_has_parted(
    spoken: Ledger,
) -> None:
    parted = spoken.join(replace(same(TARR, AGNES), same=False))
    spoken.join(same(TARR, COLONEL), by="program")
    refused = spoken.join(same(AGNES, COLONEL), by="program")
    assert (refused.entry, refused.same, refused.new) == (parted.entry, False, False)


def test_decisions_reckon_with_those_before_them(spoken: Ledger) -> None:
    person = spoken.join(replace(same(TARR, AGNES), same=False))
    again, first, refused, apart, joined = spoken.join_all(
        [
            same(AGNES, TARR),
            same(TARR, COLONEL),
            same(COLONEL, AGNES),
            replace(same(TARR, COLONEL), same=False),
            same(COLONEL, AGNES),
        ]
    )
    assert (again.entry, again.new, refused.entry, refused.new) == (
        *(person.entry, False),
        *(person.entry, False),
    )
    assert [each.entry for each in (first, apart, joined)] == [
        person.entry + number for number in (1, 2, 3)
    ]
    assert [(join.one_name, join.other_name) for join in spoken.joins()] in (
        [("Agnes Tar", "Colonel Tarr")],
        [("Colonel Tarr", "Agnes Tar")],
    )


def test_what_a_person_has_joined_the_program_does_not_part(spoken: Ledger) -> None:
    made = spoken.join(same(TARR, AGNES))
    left = spoken.join(replace(same(TARR, AGNES), same=False), by="program")
    assert (left.entry, left.same, left.new) == (made.entry, True, False)


def test_joins_are_listed_with_names_outlets_and_reasons(spoken: Ledger) -> None:
    made = spoken.join(same(TARR, AGNES), by="program")
    (join,) = spoken.joins()
    assert (join.entry, join.decided_by, join.because) == (made.entry, "program", BECAUSE)
    ends = {(join.one_name, join.one_publisher), (join.other_name, join.other_publisher)}
    assert ends == {("Ines Tarr", "The Herald"), ("Agnes Tar", "Ottermouth Post")}
    assert set(join.ends) == {speaker(TARR), speaker(AGNES)}


def test_the_ledger_is_asked_as_it_stood(spoken: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "now", lambda: "2099-01-03T12:00:00.000000Z")
    made = spoken.join(same(TARR, AGNES))
    monkeypatch.setattr(log, "now", lambda: "2099-01-05T12:00:00.000000Z")
    spoken.undo_join(made.entry, "Their ages differ.")
    found = {
        day: len(who(spoken, "Ines Tarr", Where(as_of=f"2099-01-0{day}"))) for day in (2, 3, 4, 5)
    }
    assert found == {2: 1, 3: 2, 4: 2, 5: 1}
    assert len(spoken.joins(as_of="2099-01-04")) == 1
    assert spoken.stats(as_of="2099-01-04").joins == 1


@pytest.mark.parametrize(
    "other",
    [Member(entity="0" * 32, document=TARR.document.id), speaker(TARR)],
)
def test_only_entities_that_are_kept_are_joined_and_each_with_another(
    spoken: Ledger, other: Member
) -> None:
    with pytest.raises(UnknownIdError):
        spoken.join(Decision(one=speaker(TARR), other=other, reasons=(BECAUSE,)))
    assert spoken.stats().entries == 5


def test_a_newer_reading_of_a_report_keeps_its_joins(spoken: Ledger) -> None:
    spoken.join(same(TARR, AGNES))
    add(spoken, replace(AGNES, engine=replace(AGNES.engine, version="0.2")))
    assert [name for name, _ in who(spoken, "Ines")] == ["Ines Tarr", "Agnes Tar"]


def test_forgetting_a_report_takes_its_joins_and_their_reasons(ledger: Ledger, path: Path) -> None:
    for reading in (TARR, AGNES, COLONEL):
        add(ledger, reading)
    ledger.join(same(TARR, AGNES, "The gate is open, Agnes Tar told both."))
    kept = ledger.join(same(TARR, COLONEL, "Both lead the garrison."))
    forgotten = ledger.forget(AGNES.document.id, "a court has ordered it")
    assert len(forgotten.entries) == 1
    assert [join.entry for join in ledger.joins()] == [kept.entry]
    for words in ("The gate is open", "Agnes Tar", "told both"):
        assert words.encode() not in bytes_of(path)
    assert ledger.verify().findings == ()
    again = ledger.forget(AGNES.document.id, "a court has ordered it")
    assert again.entries == forgotten.entries


def test_a_backup_holds_the_joins(spoken: Ledger, path: Path) -> None:
    spoken.join(same(TARR, AGNES))
    spoken.backup(path.with_name("copy.onrecord"))
    with Ledger(path.with_name("copy.onrecord"), make=False) as copied:
        assert copied.joins() == spoken.joins()
        assert copied.verify(spoken.head()).findings == ()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE joins SET same = 0", "its join is not the one that was decided"),
        ("UPDATE join_reasons SET reason = 'Other.'", "its join is not the one that was decided"),
        ("UPDATE join_reasons SET number = 3", "its join is not the one that was decided"),
        ("DELETE FROM joins", "its join is missing"),
        ("UPDATE joins SET entry = 2", "a row of joins is of no entry"),
        ("INSERT INTO join_reasons VALUES (9, 0, 'None.')", "leads to no row of joins"),
    ],
)
def test_a_changed_join_is_found(ledger: Ledger, path: Path, change: str, told: str) -> None:
    for reading in (TARR, AGNES):
        add(ledger, reading)
    ledger.join(same(TARR, AGNES))
    ledger.close()
    tampered(path, change)
    with Ledger(path) as changed:
        findings = changed.verify().findings
    assert any(told in each.what for each in findings), findings


def test_speakers_come_with_what_tells_them_apart(spoken: Ledger) -> None:
    named = {each.name: each for each in spoken.speakers()}
    assert set(named) == {"Ines Tarr", "Agnes Tar", "Colonel Tarr", "Pim Astarra"}
    tarr = named["Ines Tarr"]
    assert (tarr.member, tarr.kind, tarr.outlet) == (speaker(TARR), "person", "The Herald")


def test_the_program_joins_what_is_the_same_and_no_surname_alone(ledger: Ledger) -> None:
    again = said_by("Ines Tarr", "The bell rings", publisher="Vantry Clarion")
    for reading in (TARR, AGNES, again, said_by("Odo Tarr", "No", publisher="Ottermouth Post")):
        add(ledger, reading)
    assert join_speakers(ledger).joined == 1
    (join,) = ledger.joins()
    assert (join.one_name, join.other_name, join.decided_by) == (
        "Ines Tarr",
        "Ines Tarr",
        "program",
    )
    assert join_speakers(ledger).joined == 0
    ledger.undo_join(join.entry, "Their ages differ.")
    assert join_speakers(ledger).joined == 0
    assert ledger.joins() == ()


def test_what_the_program_would_not_join_now_it_parts(spoken: Ledger) -> None:
    spoken.join(same(TARR, OTHER), by="program")
    spoken.join(same(AGNES, COLONEL))
    tally = join_speakers(spoken)
    assert (tally.joined, tally.parted) == (0, 1)
    assert [join.decided_by for join in spoken.joins()] == ["person"]
