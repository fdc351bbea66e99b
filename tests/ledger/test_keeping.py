"""What is kept comes back as it was, once, and in the order in which it came."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from any_reading import any_readings
from hypothesis import given, settings
from kept_readings import ENGINE, FULL, document_of, full_reading, reading_of_words

from onrecord.domain import RawMap, Reading, Run, Span
from onrecord.errors import InconsistentReadingError
from onrecord.ledger import Ledger
from onrecord.ledger.keeping import parcel
from onrecord.ledger.rows import rebuild, rows_of


def test_a_reading_with_everything_comes_back_equal(ledger: Ledger) -> None:
    reading = full_reading()
    added = ledger.add(reading, FULL.encode())
    assert ledger.reading(added.entry) == reading
    assert list(ledger.readings()) == [reading]
    assert ledger.raw(reading.document.raw_sha256) == FULL.encode()


@given(any_readings())
@settings(max_examples=40)
def test_any_reading_comes_back_equal_from_its_rows(reading: Reading) -> None:
    assert rebuild(reading.document, reading.engine, rows_of(reading)) == reading


@given(any_readings())
@settings(max_examples=8)
def test_any_reading_comes_back_equal_from_the_file(
    tmp_path_factory: pytest.TempPathFactory, reading: Reading
) -> None:
    with Ledger(tmp_path_factory.mktemp("any") / "a.onrecord") as ledger:
        before = ledger.add(
            reading_of_words("“One,” Ada Holm said."),
            b"\xe2\x80\x9cOne,\xe2\x80\x9d Ada Holm said.",
        )
        entry = ledger.add(reading, reading.document.text.encode()).entry
        assert ledger.reading(entry) == reading
        assert before.entry < entry
        assert ledger.verify().findings == ()


def test_the_same_reading_is_kept_once(ledger: Ledger) -> None:
    first = ledger.add(full_reading(), FULL.encode())
    again = ledger.add(full_reading(), FULL.encode())
    assert (first.new, again.new) == (True, False)
    assert again.entry == first.entry
    assert len(list(ledger.readings())) == 1


def test_a_report_moved_is_the_same_reading(ledger: Ledger) -> None:
    reading = full_reading()
    moved = replace(reading, document=replace(reading.document, path="elsewhere/gate.txt"))
    ledger.add(reading, FULL.encode())
    assert not ledger.add(moved, FULL.encode()).new


@pytest.mark.parametrize(
    "changed",
    [
        lambda r: replace(r, document=replace(r.document, publisher="The Post")),
        lambda r: replace(r, document=replace(r.document, published="2031-05-15")),
        lambda r: replace(r, engine=replace(r.engine, version="0.2")),
        lambda r: replace(r, engine=replace(r.engine, weights=(("attribution", "d" * 64),))),
    ],
)
def test_what_is_known_of_it_and_what_read_it_make_another_reading(
    ledger: Ledger, changed: Callable[[Reading], Reading]
) -> None:
    ledger.add(full_reading(), FULL.encode())
    other = changed(full_reading())
    added = ledger.add(other, FULL.encode())
    assert added.new
    assert ledger.reading(added.entry) == other
    assert ledger.stats().reports == 1
    assert ledger.stats().readings == 2


def test_the_raw_map_is_left_out(ledger: Ledger) -> None:
    reading = full_reading()
    run = Run(start=0, end=1, raw_start=0, width=1)
    mapped = replace(reading, document=replace(reading.document, raw_map=RawMap(runs=(run,))))
    assert ledger.reading(ledger.add(mapped, FULL.encode()).entry) == reading


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda r: (r, b"other bytes"), "its bytes hash to"),
        (
            lambda r: (replace(r, document=replace(r.document, text="Other.")), FULL.encode()),
            "its text hash to",
        ),
        (
            lambda r: (
                replace(r, wording=(replace(r.wording[0], statement="9" * 32),)),
                FULL.encode(),
            ),
            "is the id of no statement",
        ),
        (
            lambda r: (replace(r, entities=()), FULL.encode()),
            "is the id of no entity",
        ),
        (lambda r: (replace(r, places=()), FULL.encode()), "figure f+ leads to place 0"),
        (lambda r: (replace(r, places=(), figures=()), FULL.encode()), "state 5+ leads to place 0"),
        (lambda r: (replace(r, figures=()), FULL.encode()), "is the id of no figure"),
        (lambda r: (replace(r, states=()), FULL.encode()), "is the id of no statement"),
        (
            lambda r: (
                replace(
                    r,
                    leftovers=(
                        replace(r.leftovers[0], span=Span(start=0, end=2, exact="No", raw=None)),
                    ),
                ),
                FULL.encode(),
            ),
            "does not stand at 0..2",
        ),
    ],
)
def test_what_does_not_hold_together_is_refused_whole(
    ledger: Ledger, wrong: Callable[[Reading], tuple[Reading, bytes]], told: str
) -> None:
    with pytest.raises(InconsistentReadingError, match=told):
        ledger.add(*wrong(full_reading()))
    assert ledger.stats().entries == 1


def test_half_a_character_is_refused(ledger: Ledger) -> None:
    document = replace(document_of("No."), title="\ud800")
    with pytest.raises(InconsistentReadingError, match="half a character"):
        ledger.add(Reading(document=document, engine=ENGINE), b"No.")


def test_bytes_and_text_that_are_the_same_are_kept_once(ledger: Ledger) -> None:
    text = "The gate is shut. " * 10
    ledger.add(reading_of_words(text), text.encode())
    with ledger.store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM blobs").scalar() == 1


def test_the_digest_hangs_on_a_salt_of_its_own() -> None:
    first, again = (parcel(full_reading(), FULL.encode()) for _ in range(2))
    assert first.rows == again.rows
    assert first.digest != again.digest


def test_words_with_nulls_and_controls_come_back(ledger: Ledger) -> None:
    text = "“No\0thing \x1b[31m,” Ada Holm said.\0"
    reading = reading_of_words(text, title="a\0b", publisher="\x00")
    assert ledger.reading(ledger.add(reading, text.encode()).entry) == reading
    assert [hit.content for hit in ledger.search("thing*")] == [
        "“No\N{SYMBOL FOR NULL}thing \x1b[31m,”"
    ]
    assert ledger.verify().findings == ()
