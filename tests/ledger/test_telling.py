"""What is told in a reading is loaded for itself, and is all that a situation is made of."""

from dataclasses import replace

import pytest
from any_reading import any_readings
from hypothesis import given, settings
from kept_readings import FULL, Words, document_of, full_reading

from onrecord.cli.view import Screen
from onrecord.cli.view.situation import View, view
from onrecord.compare import situation
from onrecord.domain import Channel, Content, Cue, Reading, Source, Statement
from onrecord.export.situation import Told, lines
from onrecord.ledger import Ledger

VIEW = View(screen=Screen(), words=True)


def loaded(ledger: Ledger, reading: Reading) -> Reading:
    """The reading as a situation is made of it."""
    ledger.add(reading, reading.document.text.encode())
    (told,) = ledger.situation_readings()
    return told


def shown(reading: Reading) -> tuple[object, ...]:
    """A situation of the reading, for programs and for people."""
    told = Told(situation([reading]), [reading])
    return told.situation, list(lines(told)), view(told, VIEW)


def holds_what_is_told(told: Reading, whole: Reading) -> bool:
    """Whether what is there of a reading is all that is told in it, and as it was added."""
    parts = ("document", "sections", "figures", "places", "states", "causes", "engine")
    same = all(getattr(told, part) == getattr(whole, part) for part in parts)
    return same and set(told.statements) <= set(whole.statements)


def with_agency() -> Reading:
    """A reading with everything, whose text goes on with an agency."""
    document = document_of(f"{FULL}The news agency AFN said so.\n")
    return replace(full_reading(), document=document)


def statement(number: int, at: Words, **parts: object) -> Statement:
    """A statement in which nothing is told."""
    known = Statement(
        id=f"{number:032x}",
        mode="indirect",
        polarity="asserted",
        confidence=0.5,
        source=Source(spans=(at("An aide"),), naming="unnamed"),
        cue=Cue(spans=(at("said so"),), lemma="say", act="say"),
        content=Content(spans=(at("no."),)),
    )
    return replace(known, **parts)  # type: ignore[arg-type]


def test_only_the_statements_that_something_is_told_in_are_loaded(ledger: Ledger) -> None:
    reading = full_reading()
    told = loaded(ledger, reading)
    on_the_gate, letter, _ = reading.statements
    assert told.statements == (on_the_gate, letter)
    assert [each.name for each in told.entities] == ["Ines Tarr"]
    assert (told.voices, told.wording, told.leftovers, told.times) == ((), (), (), ())
    assert holds_what_is_told(told, reading)
    assert shown(told) == shown(reading)


AT = Words(with_agency().document)


@pytest.mark.parametrize(
    "parts",
    [
        {"content": Content(spans=(AT("no."),), quoted=(AT("no."),))},
        {"channel": (Channel(spans=(AT("AFN"),), medium="agency", name="AFN"),)},
        {"source": Source(spans=(AT("The news agency AFN"),), naming="named")},
    ],
)
def test_what_views_quote_and_what_names_an_agency_is_loaded(
    ledger: Ledger, parts: dict[str, object]
) -> None:
    outer, alone = statement(7, AT), statement(8, AT)
    inner = statement(9, AT, within=outer.id, **parts)
    reading = with_agency()
    reading = replace(reading, statements=(*reading.statements, outer, alone, inner))
    told = loaded(ledger, reading)
    assert told.statements == (*reading.statements[:2], outer, inner)
    assert holds_what_is_told(told, reading)
    assert shown(told) == shown(reading)


def test_what_is_told_keeps_its_own_days_where_the_first_statement_is_left_out(
    ledger: Ledger,
) -> None:
    reading = with_agency()
    reading = replace(reading, statements=(statement(7, AT), *reading.statements))
    told = loaded(ledger, reading)
    assert told.statements == reading.statements[1:3]
    assert holds_what_is_told(told, reading)
    assert shown(told) == shown(reading)


@given(any_readings())
@settings(max_examples=8)
def test_whatever_is_told_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, reading: Reading
) -> None:
    with Ledger(tmp_path_factory.mktemp("told") / "a.onrecord") as ledger:
        ledger.add(full_reading(), FULL.encode())
        ledger.add(reading, reading.document.text.encode())
        for told in tuple(ledger.situation_readings())[1:]:
            assert holds_what_is_told(told, reading)
            assert situation([told]) == situation([reading])
