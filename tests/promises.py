"""What every reading keeps, whatever the bytes (promises 1 to 3): asserted, not reported."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise

from onrecord.domain import Document, Reading, Span
from onrecord.extract.leftovers import words_of
from onrecord.text.quotations import quotations


def assert_kept(reading: Reading) -> None:
    """Every span re-slices, the voices tile, ids hold together, and nothing is unseen."""
    text = reading.document.text
    for span in spans(reading):
        assert text[span.start : span.end] == span.exact
    assert_tiled(reading)
    assert_held_together(reading)
    assert_all_seen(reading)


def assert_tied(document: Document, raw: bytes, reading: Reading) -> None:
    """For UTF-8: each character but white space lies in its own bytes, each span in its own."""
    assert document.raw_map is not None
    for at, character in enumerate(document.text):
        tied = document.raw_map.range(at, at + 1)
        if tied is None:
            assert character.isspace()
        else:
            assert raw[tied.start : tied.end] == character.encode("utf-8")
    for span in spans(reading):
        assert span.raw is not None
        assert raw[span.raw.start : span.raw.end].decode("utf-8") == span.exact


def spans(value: object) -> Iterator[Span]:
    """Every span in a value, at any depth."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from spans(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


def assert_tiled(reading: Reading) -> None:
    edges = [(voice.start, voice.end) for voice in reading.voices]
    length = len(reading.document.text)
    assert (edges[0][0], edges[-1][1]) == (0, length) if length else not edges
    assert all(one[1] == other[0] for one, other in pairwise(edges))
    assert all(start < end for start, end in edges)


def assert_held_together(reading: Reading) -> None:
    ids = [s.id for s in reading.statements]
    assert len(set(ids)) == len(ids)
    assert {s.within for s in reading.statements} <= {None, *ids}
    assert {v.statement for v in reading.voices} <= {None, *ids}
    for statement in reading.statements:
        assert statement.content.spans
        assert 0 <= statement.confidence <= 1
        assert round(statement.confidence, 2) == statement.confidence
        for quoted in statement.content.quoted:
            assert any(
                s.start <= quoted.start and quoted.end <= s.end for s in statement.content.spans
            )
        assert (statement.mode == "indirect") == (not statement.content.quoted)


def assert_all_seen(reading: Reading) -> None:
    """The words of every quotation and every digit stand in an entry or among the leftovers."""
    text = reading.document.text
    seen = bytearray(len(text))
    entries = (reading.statements, reading.entities, reading.times, reading.figures)
    more = (reading.places, reading.states, reading.wording, reading.leftovers)
    for span in spans((*entries, *more)):
        seen[span.start : span.end] = b"\x01" * (span.end - span.start)
    for quotation in quotations(text).found:
        start, end = words_of(text, quotation)
        assert all(seen[start:end])
    assert all(seen[at] for at, character in enumerate(text) if character.isdecimal())
