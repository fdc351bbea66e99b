"""A reading becomes plain data and comes back."""

import copy
import json
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal, Optional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.domain import Document, Engine, Leftover, Reading, Span
from onrecord.errors import InexactSpanError, RecordError, UnwritableTypeError
from onrecord.export import from_record, to_record
from onrecord.export.shapes import Choice, Many, Nullable, Plain, Table, shape_of

SHARE = 2.0
"""Times as long as turning the record into JSON that making it may take; measured 0.9."""


def without_map(reading: Reading) -> Reading:
    return replace(reading, document=replace(reading.document, raw_map=None))


@given(st.from_type(Reading))
@settings(max_examples=40)
def test_a_record_comes_back_as_the_same_reading(reading: Reading) -> None:
    assert from_record(to_record(reading)) == without_map(reading)


@given(st.from_type(Reading))
@settings(max_examples=40)
def test_a_record_survives_json(reading: Reading) -> None:
    record = to_record(reading)
    assert json.loads(json.dumps(record)) == record


@given(st.from_type(Span))
def test_a_span_s_raw_is_null_or_an_object(span: Span) -> None:
    record = to_record(reading_of(span))["leftovers"][0]["span"]
    raw = None if span.raw is None else {"start": span.raw.start, "end": span.raw.end}
    assert record == {"start": span.start, "end": span.end, "exact": span.exact, "raw": raw}


def reading_of(span: Span) -> Reading:
    document = Document(id="0", media_type="text/plain", raw_sha256="1", text_sha256="2", text="")
    leftovers = (Leftover(span=span, kind="name"),)
    return Reading(document=document, leftovers=leftovers, engine=Engine(version="0"))


def test_a_record_is_made_about_as_fast_as_it_becomes_json(long_reading: Reading) -> None:
    record = to_record(long_reading)
    making = fastest(lambda: to_record(long_reading))
    assert making < SHARE * fastest(lambda: json.dumps(record, sort_keys=True))


def fastest(work: Callable[[], object]) -> float:
    """Seconds of the fastest of 20 runs: other work on the machine only adds time."""
    took = []
    for _ in range(20):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return min(took)


BROKEN: dict[str, tuple[str, Any, str]] = {
    "a missing key": ("engine.version", None, "no key stands for one"),
    "a free key": ("engine.extra", 1, "a key stands for none"),
    "another version": ("onrecord", 2, "at onrecord, 2 stands for 1"),
    "a version that is true": ("onrecord", True, "at onrecord, True stands for 1"),
    "a word of no vocabulary": (
        "statements.3.cue.act",
        "sing",
        r"at statements\[3\]\.cue\.act, 's",
    ),
    "a number for a string": ("document.text", 7, "at document.text, 7 stands for a value of type"),
    "a boolean for an offset": ("voices.0.start", True, r"at voices\[0\]\.start, True stands"),
    "a boolean for a number": ("statements.0.confidence", False, "False stands for a number"),
    "an object for an array": ("times", {}, r"at times, \{\} stands for an array"),
    "an array for an object": ("engine.weights", [], "at engine.weights, .* stands for an object"),
}


@pytest.mark.parametrize(("path", "value", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_a_record_of_another_shape_is_refused_with_its_place(
    long_reading: Reading,
    path: str,
    value: Any,  # noqa: ANN401  anything may stand in a broken file
    message: str,
) -> None:
    record = copy.deepcopy(to_record(long_reading))
    *parents, last = path.split(".")
    holder: Any = record
    for step in parents:
        holder = holder[int(step) if step.isdigit() else step]
    if value is None:
        del holder[last]
    else:
        holder[last] = value
    with pytest.raises(RecordError, match=message):
        from_record(record)


def test_a_record_must_be_an_object() -> None:
    with pytest.raises(RecordError, match="at the top"):
        from_record([])  # type: ignore[arg-type]


def test_a_span_whose_words_were_altered_is_refused(long_reading: Reading) -> None:
    record = to_record(long_reading)
    record["statements"][0]["source"]["spans"][0]["exact"] = "altered"
    with pytest.raises(InexactSpanError):
        from_record(record)


def test_a_whole_number_may_stand_for_a_number(long_reading: Reading) -> None:
    record = to_record(long_reading)
    record["statements"][0]["confidence"] = 1
    confidence = from_record(record).statements[0].confidence
    assert (confidence, type(confidence)) == (1.0, float)


SHAPES = {
    str: Plain(kind=str),
    Literal["a", "b"]: Choice(values=("a", "b")),
    Optional[int]: Nullable(inner=Plain(kind=int)),  # noqa: UP045  the older spelling too
    int | None: Nullable(inner=Plain(kind=int)),
    tuple[bool, ...]: Many(item=Plain(kind=bool)),
    tuple[tuple[str, int], ...]: Table(item=Plain(kind=int)),
    tuple[tuple[str, ...], ...]: Many(item=Many(item=Plain(kind=str))),
}


@pytest.mark.parametrize("hint", SHAPES, ids=str)
def test_a_hint_has_one_shape(hint: Any) -> None:  # noqa: ANN401
    assert shape_of(hint) == SHAPES[hint]


@pytest.mark.parametrize("hint", [bytes, dict[str, str], set[int], int | str, tuple[int, int]])
def test_a_hint_of_another_kind_is_refused(hint: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnwritableTypeError, match="The contract has no shape for"):
        shape_of(hint)
