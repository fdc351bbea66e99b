"""What is asked of a ledger: words, speakers, figures, ids, counts; and as of a day."""

from dataclasses import replace

import pytest
from kept_readings import FULL, add, document_of, full_reading, reading_of_words

from onrecord.errors import NoWordsError, UnknownIdError
from onrecord.ledger import Ledger, Where, log
from onrecord.ledger.finding.words import expression


def contents(ledger: Ledger, words: str | None, where: Where | None = None) -> list[str | None]:
    return [hit.content for hit in ledger.search(words, where or Where())]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("gate", ["The gate had reopened", "“The café’s gate opens,”", "“The gate is shut,”"]),
        ("GATE shut", ["“The gate is shut,”"]),
        ("shut marit", ["“The gate is shut,”"]),
        (
            "gate*",
            [
                "The gate had reopened",
                "“The café’s gate opens,”",
                "“The gate is shut,”",
                "No gateway was seen, residents of",
            ],
        ),
        ("cafe", ["“The café’s gate opens,”"]),
        ("opens", ["“The café’s gate opens,”"]),
        ("open", []),
        ('"gate is"', ["“The gate is shut,”"]),
        ('"is gate"', []),
        ("gate OR NEAR(shut)", []),
        ("rained", []),
    ],
)
def test_words_are_found_as_they_stand(siege: Ledger, words: str, found: list[str]) -> None:
    assert contents(siege, words) == found


def test_a_phrase_is_not_found_across_a_gap(ledger: Ledger) -> None:
    ledger.add(full_reading(), FULL.encode())
    assert contents(ledger, '"that about 40"') == [
        "that the gate at Veld was “shut for good” … that about 40 people"
    ]
    assert contents(ledger, '"good that"') == []


@pytest.mark.parametrize("words", ["", "  ", "* - …", '"!"', '"'])
def test_a_search_without_a_word_says_so(siege: Ledger, words: str) -> None:
    with pytest.raises(NoWordsError):
        siege.search(words)


@pytest.mark.parametrize(
    "words", ["a\0b", 'a"b', "a AND", "NOT a", "speaker : a", "(a", "^a", "a'; --", "{a} b*c"]
)
def test_nothing_but_words_means_anything(siege: Ledger, words: str) -> None:
    assert expression(words).count('"') % 2 == 0
    siege.search(words)


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Where(speaker="okonjaro"), 2),
        (Where(speaker="Tarr"), 3),
        (Where(outlet="harbour courier"), 2),
        (Where(since="2031-05-15"), 3),
        (Where(until="2031-05-15"), 2),
        (Where(since="2031-05-15", until="2031-05-15"), 1),
        (Where(mode="direct"), 3),
        (Where(act="deny"), 0),
        (Where(limit=2), 2),
        (Where(), 6),
    ],
)
def test_filters_narrow_a_search(siege: Ledger, where: Where, found: int) -> None:
    assert len(siege.search(None, where)) == found


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Where(channel="press"), ["told"]),
        (Where(channel="the herald"), ["told"]),
        (Where(channel="in a letter"), ["wrote"]),
        (Where(channel="broadcast"), []),
        (Where(place="veld"), ["told"]),
        (Where(place="Dar"), []),
    ],
)
def test_channels_and_places_narrow_a_search(
    ledger: Ledger, where: Where, found: list[str]
) -> None:
    ledger.add(full_reading(), FULL.encode())
    assert [hit.cue for hit in ledger.search(None, where)] == found


def test_a_hit_holds_what_views_show(ledger: Ledger) -> None:
    entry = ledger.add(full_reading(), FULL.encode()).entry
    hit = next(hit for hit in ledger.search("gate") if hit.cue == "told")
    assert (hit.speaker, hit.source) == ("Ines Tarr", "Colonel Ines Tarr")
    assert hit.content == "that the gate at Veld was “shut for good” … that about 40 people"
    assert (hit.channels, hit.addressee, hit.said_on) == (
        "press: the Herald",
        "the Herald",
        "2031-05-12",
    )
    assert (hit.publisher, hit.published, hit.entry) == ("The Herald", "2031-05-14", entry)
    assert FULL[hit.start : hit.end].startswith("Colonel Ines Tarr told")


def test_what_one_speaker_said_stands_in_order_and_the_unresolved_is_told_apart(
    siege: Ledger,
) -> None:
    said = siege.who("Marit Okonjaro")
    assert [(hit.published, hit.content) for hit in said] == [
        ("2031-05-14", "“The gate is shut,”"),
        ("2031-05-15", "“The café’s gate opens,”"),
    ]
    tarr = siege.who("tarr")
    assert [(hit.speaker, hit.source) for hit in tarr] == [
        ("Jorik Tarr", "Jorik Tarr"),
        (None, "Tarr"),
        ("Tarr's lawyer", "Tarr's lawyer"),
    ]


def test_a_speaker_is_found_by_an_alias(ledger: Ledger) -> None:
    ledger.add(full_reading(), FULL.encode())
    assert [hit.cue for hit in ledger.who("Colonel Tarr")] == ["told"]


def test_a_speaker_resolved_to_another_is_not_found_by_the_words_of_the_source(
    ledger: Ledger,
) -> None:
    reading = full_reading()
    aide = replace(reading.entities[0], name="An aide", aliases=())
    ledger.add(replace(reading, entities=(aide, *reading.entities[1:])), FULL.encode())
    assert ledger.who("Ines Tarr") == ()


def test_figures_come_with_who_claims_them(ledger: Ledger) -> None:
    ledger.add(full_reading(), FULL.encode())
    (figure,) = ledger.figures("people")
    assert (figure.words, figure.value, figure.of_what, figure.speaker) == (
        "about 40",
        "40",
        "people",
        "Ines Tarr",
    )
    assert (figure.place, figure.as_of, figure.caveat) == ("Veld", "2031-05-12", "not yet counted")
    assert FULL[figure.start : figure.end] == "about 40"
    assert ledger.figures("gate") == (figure,)
    assert ledger.figures("houses") == ()
    assert ledger.figures("people", Where(speaker="Tarr", place="Veld")) == (figure,)
    assert ledger.figures("people", Where(speaker="Moro")) == ()


def test_a_figure_in_the_outlets_own_voice_has_no_statement(ledger: Ledger) -> None:
    reading = full_reading()
    own = replace(reading.figures[0], statement=None)
    ledger.add(replace(reading, figures=(own,)), FULL.encode())
    (figure,) = ledger.figures("people")
    assert (figure.statement, figure.speaker, figure.source) == (None, None, None)


def bearing(ledger: Ledger, **asked: str) -> list[str | None]:
    return [reading.document.publisher for reading in ledger.situation_readings(**asked)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("gate", ["The Herald"]),
        ("GATE at Véld", ["The Herald"]),
        ("road", ["The Herald"]),
        ("people", ["The Herald"]),
        ("Veld", ["The Herald", "The Post"]),
        ("gate Moro", ["The Herald"]),
        ("gate zebra", []),
        ("gat", []),
        ("Tarr", []),
    ],
)
def test_the_readings_that_bear_on_a_subject_are_found(
    ledger: Ledger, about: str, found: list[str]
) -> None:
    two_of_the_gate(ledger)
    assert bearing(ledger, about=about) == found


def test_a_situation_is_asked_by_aspect_and_as_it_stood(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "now", lambda: "2099-01-01T12:00:00.000000Z")
    two_of_the_gate(ledger)
    assert bearing(ledger) == ["The Herald", "The Post"]
    assert bearing(ledger, aspect="passage") == ["The Herald"]
    assert bearing(ledger, aspect="passage", about="Veld") == ["The Herald"]
    assert bearing(ledger, aspect="supply") == []
    assert bearing(ledger, as_of="2098-12-31") == []
    monkeypatch.setattr(log, "now", lambda: "2099-01-03T12:00:00.000000Z")
    newer = full_reading()
    newer = replace(newer, states=(), causes=(), engine=replace(newer.engine, version="0.2"))
    ledger.add(newer, FULL.encode())
    assert bearing(ledger, about="gate") == []
    assert bearing(ledger, about="gate", as_of="2099-01-02") == ["The Herald"]
    with pytest.raises(NoWordsError):
        ledger.situation_readings(about="...")


def test_readings_of_a_situation_come_back_whole_where_that_is_asked_for(ledger: Ledger) -> None:
    two_of_the_gate(ledger)
    assert list(ledger.situation_readings(about="gate", whole=True)) == [full_reading()]
    assert list(ledger.situation_readings(whole=True)) == list(ledger.readings())


def two_of_the_gate(ledger: Ledger) -> None:
    """Adds a reading with everything, and one with a figure only, from elsewhere."""
    ledger.add(full_reading(), FULL.encode())
    other = full_reading()
    text = f"{FULL}Nothing more.\n"
    document = replace(document_of(text), publisher="The Post")
    figure = replace(other.figures[0], of_what=(), statement=None)
    other = replace(
        other,
        document=document,
        statements=(),
        voices=(),
        states=(),
        causes=(),
        wording=(),
        figures=(figure,),
    )
    ledger.add(other, text.encode())


def test_an_id_is_found_by_a_beginning_that_only_it_has(ledger: Ledger) -> None:
    reading = full_reading()
    added = ledger.add(reading, FULL.encode())
    kinds = {
        "1" * 32: "statement",
        "f" * 9: "figure",
        "5": "state",
        "c" * 30: "cause",
        "e" * 31 + "2": "entity",
        reading.document.id: "document",
        added.reading[:12]: "reading",
    }
    for prefix, kind in kinds.items():
        shown = ledger.show(prefix)
        assert (shown.kind, shown.entry) == (kind, added.entry)
    for prefix, found in (("e", 2), ("", 0), ("%", 0), ("no such", 0)):
        with pytest.raises(UnknownIdError) as error:
            ledger.show(prefix)
        assert error.value.args == (prefix, found)


def test_each_report_counts_once_by_its_latest_reading(ledger: Ledger) -> None:
    text = "“One,” Ada Holm said."
    add(ledger, reading_of_words(text))
    newer = replace(reading_of_words(text).engine, version="0.2")
    latest = add(ledger, reading_of_words(text, engine=newer))
    assert [hit.entry for hit in ledger.search("one")] == [latest]
    stats = ledger.stats()
    assert (stats.reports, stats.readings, stats.statements, stats.direct) == (1, 2, 1, 1)
    assert ledger.show(stats.head[:0] + ledger.search("one")[0].statement).entry == latest


def test_the_counts_are_those_of_the_reports(siege: Ledger) -> None:
    stats = siege.stats()
    assert (stats.reports, stats.outlets, stats.undated, stats.statements) == (4, 3, 1, 6)
    assert (stats.direct, stats.indirect, stats.mixed, stats.resolved) == (3, 3, 0, 4)
    assert (stats.first_published, stats.last_published) == ("2031-05-14", "2031-05-16")
    assert stats.head == siege.head()
    assert siege.reports(Where(since="2031-05-15")) == 2


def test_the_ledger_is_asked_as_it_stood(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for day, text in (("01", "“One,” Ada Holm said."), ("03", "“Two,” Ada Holm said.")):
        monkeypatch.setattr(log, "now", lambda day=day: f"2099-01-{day}T12:00:00.000000Z")
        add(ledger, reading_of_words(text))
    newer = replace(reading_of_words("“One,” Ada Holm said.", publisher="The Herald"))
    monkeypatch.setattr(log, "now", lambda: "2099-01-05T12:00:00.000000Z")
    add(ledger, newer)
    found = {
        day: [hit.publisher for hit in ledger.who("Ada Holm", Where(as_of=f"2099-01-{day}"))]
        for day in ("01", "02", "03", "05")
    }
    assert found == {"01": [None], "02": [None], "03": [None, None], "05": [None, "The Herald"]}
    assert ledger.stats(as_of="2098-12-31").reports == 0
    assert ledger.stats(as_of="2099-01-04").readings == 2
