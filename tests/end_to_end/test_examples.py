"""The reports of `examples/`: what a reader sees in them at once, onrecord sees too."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from promises import assert_kept

from onrecord import Reading, Statement, read

pytestmark = pytest.mark.weights

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = {path.stem: path for path in sorted(EXAMPLES.glob("*.txt"))}
ENVOY = "harbour-courier-2031-05-14-envoy-says-siege-cannot-be-won"
TALKS = "harbour-courier-2031-05-18-halvessa-talks-stall"
GATE = "ottermouth-post-2031-05-16-hauliers-say-gate-reopened"
HOSPITAL = "vantry-clarion-2031-05-15-hospital-days-from-darkness"
FUEL = "vantry-clarion-2031-05-21-army-says-fuel-has-reached-halvessa"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A statement that must be there: words that begin stretches of its content, and the rest."""

    report: str
    says: tuple[str, ...]
    source: str
    mode: str
    polarity: str = "asserted"


FACTS = {
    "straight and curly marks mixed": Fact(
        report=ENVOY,
        says=('"I have sat with the generals', '"Each of them described'),
        source="she",
        mode="direct",
    ),
    "split in a sentence": Fact(
        report=ENVOY, says=("“Somebody,”", "“should be in the room"), source="she", mode="direct"
    ),
    "a denial": Fact(
        report=ENVOY,
        says=("that its fighters had been",),
        source="The League",
        mode="indirect",
        polarity="denied",
    ),
    "an answer declined": Fact(
        report=ENVOY,
        says=("to choose between them",),
        source="Okonjaro",
        mode="indirect",
        polarity="declined",
    ),
    "mixed": Fact(
        report=ENVOY, says=("the vow “regrettable”",), source="Defence Ministry", mode="mixed"
    ),
    "straight marks": Fact(
        report=TALKS, says=('"I have been patient',), source="he", mode="direct"
    ),
    "a letter's signature": Fact(
        report=TALKS,
        says=('"You will each tell your capitals', '"Please send chlorine'),
        source="Commissioner Ottoline Brusk",
        mode="direct",
    ),
    "a single word quoted": Fact(
        report=TALKS, says=('the story was "a novel"',), source="he", mode="mixed"
    ),
    "a question in a transcript": Fact(
        report=GATE, says=("Is the bridge open?",), source="POST", mode="indirect"
    ),
    "an answer in a transcript": Fact(
        report=GATE, says=("I don’t know. I am the minister",), source="TCHOURY", mode="indirect"
    ),
    "a list of who says what": Fact(
        report=GATE,
        says=("that the Dray Bridge has been open since Monday, May 12",),
        source="The army",
        mode="indirect",
    ),
    "two sentences, one cue": Fact(
        report=GATE,
        says=("“Nine mines,”", "“Last week it was forty.”"),
        source="she",
        mode="direct",
    ),
    "single marks among apostrophes": Fact(
        report=HOSPITAL,
        says=("‘We’re days from darkness,’", "‘I don’t say that to frighten"),
        source="she",
        mode="direct",
    ),
    "two paragraphs": Fact(
        report=HOSPITAL,
        says=("‘On Tuesday night the lights", "‘The anaesthetist held up", "‘Then a porter came"),
        source="she",
        mode="direct",
    ),
    "a word of theirs in marks": Fact(
        report=HOSPITAL, says=("that ‘ample’ diesel",), source="the general staff", mode="mixed"
    ),
    "a quotation in a quotation": Fact(
        report=HOSPITAL,
        says=("‘She wants me to say", "‘I told her, “I’m an electrician"),
        source="he",
        mode="direct",
    ),
    "straight single marks among apostrophes": Fact(
        report=FUEL,
        says=("'They've driven their tankers up", "'and they'll drive them home again.'"),
        source="she",
        mode="direct",
    ),
    "one straight pair in another": Fact(
        report=FUEL, says=("'He said, \"Tell them I'm busy,\"'",), source="brother", mode="direct"
    ),
    "a survey": Fact(
        report=FUEL, says=("that 52 per cent of Aldrunians",), source="Plumbline", mode="indirect"
    ),
}


@cache
def reading_of(report: str) -> Reading:
    (day,) = re.findall(r"\d{4}-\d\d-\d\d", report)
    return read(REPORTS[report], published=day)


@pytest.mark.parametrize("report", REPORTS)
def test_each_example_is_full_of_statements(report: str) -> None:
    reading = reading_of(report)
    assert_kept(reading)
    assert len(reading.statements) >= 15
    assert reading.problems == ()
    assert reading.document.title


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_what_a_reader_sees_at_once_is_there(fact: Fact) -> None:
    near = [s for s in reading_of(fact.report).statements if says(s, fact.says)]
    assert near, f"no statement says {fact.says}"
    assert (fact.source, fact.mode, fact.polarity) in [
        (fact.source if fact.source in source(s) else source(s), s.mode, s.polarity) for s in near
    ]


def says(statement: Statement, words: tuple[str, ...]) -> bool:
    """Whether each of the words begins one stretch of the content, in this order."""
    spans = statement.content.spans
    return len(spans) == len(words) and all(
        span.exact.startswith(begin) for span, begin in zip(spans, words, strict=True)
    )


def source(statement: Statement) -> str:
    return " ".join(span.exact for span in statement.source.spans)


def test_outlets_own_words_stay_out_of_quotation_marks() -> None:
    said = [q.exact for s in reading_of(HOSPITAL).statements for q in s.content.quoted]
    assert "ample" in said
    assert not any(words in ("mutineers", "mutiny") for words in said)


def test_no_statement_is_made_of_what_the_outlet_saw() -> None:
    last = "No date has been set for a third round."
    reading = reading_of(TALKS)
    at = reading.document.text.index(last)
    assert {v.statement for v in reading.voices if v.start < at + len(last) and v.end > at} == {
        None
    }
