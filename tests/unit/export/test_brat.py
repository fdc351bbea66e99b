"""brat standoff: the text as it is, and annotations that read back to the same spans."""

import re

from full_reading import full_reading
from hypothesis import given
from hypothesis import strategies as st
from readings import REPORT, reading_of

from onrecord.domain import Reading
from onrecord.export.brat import CONFIGURATION, FORMAT, SPANS_NOTE, write

# As INCEpTION's readers have them; brat's are laxer.
TEXT_BOUND = re.compile(
    r"T[0-9]+\t(?P<type>[a-zA-Z0-9_][a-zA-Z0-9_-]*) "
    r"(?P<at>[0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t(?P<text>.+)"
)
OTHERS = re.compile(
    r"R[0-9]+\t\w+ Arg1:T[0-9]+ Arg2:T[0-9]+|A[0-9]+\t\w+ T[0-9]+ \w+"
    r"|#[0-9]+\tAnnotatorNotes T[0-9]+\t.+"
)

Bounds = list[tuple[int, int]]


def annotations(text: str, standoff: str) -> dict[str, tuple[str, Bounds]]:
    """The text-bound annotations by their ids, checked as brat checks them."""
    made: dict[str, tuple[str, Bounds]] = {}
    lines = standoff.splitlines()
    assert lines == standoff.split("\n")[:-1]
    for line in lines:
        found = TEXT_BOUND.fullmatch(line)
        if not found:
            assert OTHERS.fullmatch(line), line
            continue
        spans = [(int(a), int(b)) for a, b in (each.split() for each in found["at"].split(";"))]
        assert found["text"] == " ".join(text[start:end] for start, end in spans)
        made[line.partition("\t")[0]] = (found["type"], spans)
    for name, start, end in re.findall(rf"AnnotatorNotes (T\d+)\t{SPANS_NOTE}()(.*)", standoff):
        assert start == ""
        real = [tuple(map(int, each.split(".."))) for each in end.split()]
        made[name] = (made[name][0], [(a, b) for a, b in real])
    return made


def read_back(text: str, standoff: str) -> list[dict[str, Bounds]]:
    """Each statement's parts by the names of their types."""
    spans = annotations(text, standoff)
    made = {name: {"Statement": at} for name, (kind, at) in spans.items() if kind == "Statement"}
    for kind, one, other in re.findall(
        r"^R\d+\tHas_(\w+) Arg1:(T\d+) Arg2:(T\d+)$", standoff, re.MULTILINE
    ):
        assert spans[other][0].lower() == kind
        made[one][spans[other][0]] = spans[other][1]
    return list(made.values())


def expected(reading: Reading) -> list[dict[str, Bounds]]:
    made = []
    for each in reading.statements:
        parts = {
            "Statement": each.content.spans,
            "Source": each.source.spans,
            "Cue": each.cue.spans,
            "Reason": each.source.reason,
            "Condition": each.condition,
            "Channel": each.channel[-1].spans if each.channel else (),
            "Addressee": each.addressee.spans if each.addressee else (),
            "Said_on": (each.said_on.span,) if each.said_on else (),
        }
        made.append({name: [(s.start, s.end) for s in p] for name, p in parts.items() if p})
    return made


def test_the_spans_are_read_back_in_code_points() -> None:
    reading = reading_of(REPORT)
    text, standoff = write(reading)
    assert text == reading.document.text
    assert read_back(text, standoff) == expected(reading)
    assert any(len(each["Statement"]) > 1 for each in read_back(text, standoff))


def test_nesting_and_facts_are_kept() -> None:
    _, standoff = write(reading_of(REPORT))
    assert len(re.findall(r"^R\d+\tWithin ", standoff, re.MULTILINE)) == 1
    assert "\tMode T1 mixed\n" in standoff
    assert "\tPolarity T1 asserted\n" in standoff
    assert re.search(r"AnnotatorNotes T1\tid [0-9a-f]{32} confidence \d\.\d\d", standoff)


def test_what_else_is_read_is_kept() -> None:
    reading = full_reading()
    text, standoff = write(reading)
    assert read_back(text, standoff) == expected(reading)
    kinds = [kind for kind, _ in annotations(text, standoff).values()]
    for name, count in {"Figure": 2, "Time": 1, "Place": 3, "Wording": 3, "Mention": 4}.items():
        assert kinds.count(name) == count
    assert len(re.findall(r"^R\d+\tSaid_by ", standoff, re.MULTILINE)) == 2
    assert len(re.findall(r"^R\d+\tOn_word_of ", standoff, re.MULTILINE)) == 3
    assert "about 4000 - - -" in standoff


@given(st.lists(st.sampled_from(["a", " b", "\n", "\r\n", "\u2028", "\x85", "\v", "🛢️", "\t"])))
def test_whatever_ends_lines_ends_no_annotation(pieces: list[str]) -> None:
    words = "".join(["x", *pieces, "y"])
    reading = reading_of(f"{{S1 Ana}} {{Q1 said}} {{C1 {words}}}.")
    assert read_back(*write(reading)) == expected(reading)


def test_an_empty_text_and_one_without_statements() -> None:
    assert write(reading_of("")) == ("", "")
    assert write(reading_of("It rained.")) == ("It rained.", "")


def test_the_configuration_names_what_is_written() -> None:
    (extra,) = FORMAT.extras(())
    assert extra.name == CONFIGURATION
    standoff = write(full_reading())[1] + write(reading_of(REPORT))[1]
    written = set(re.findall(r"^[TRA]\d+\t(\w+)", standoff, re.MULTILINE))
    named = set(re.findall(r"^(\w+)", extra.text, re.MULTILINE))
    assert written <= named
    assert named - written <= {"Same_as"}
