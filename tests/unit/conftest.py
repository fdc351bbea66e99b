"""Values of the domain's types for the tests: `st.from_type(Reading)` and one long reading."""

from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import strategies as st

import onrecord.domain as domain_types
from onrecord.domain import (
    Content,
    Cue,
    Document,
    Engine,
    RawRange,
    Reading,
    Run,
    Source,
    Span,
    Speaker,
    Statement,
    Voice,
)

OFFSETS = st.integers(0, 10**6)
# U+2028, U+2029 and U+0085 break lines for `str.splitlines`, and so for careless readers of JSONL.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ["", "\u2028", "\u2029", "\x85\n", "\x00", "\U0001f4e3 “ça”", "\r\n\u00a0"]
)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: OFFSETS,
    bool: st.booleans(),
    float: st.floats(-180, 180).map(lambda number: round(number, 2)),
}


def spans() -> st.SearchStrategy[Span]:
    """Spans whose words fill them; they belong to no text."""
    return st.builds(
        lambda start, exact, raw: Span(start=start, end=start + len(exact), exact=exact, raw=raw),
        OFFSETS,
        WORDS,
        st.none() | values(RawRange),
    )


@st.composite
def runs(draw: st.DrawFn) -> tuple[Run, ...]:
    """Runs of a raw map: in text order, with gaps in the text and in the bytes."""
    made: list[Run] = []
    start = raw_start = 0
    for _ in range(draw(st.integers(0, 6))):
        start += draw(st.integers(0, 3))
        raw_start += draw(st.integers(0, 3))
        length, width = draw(st.integers(1, 5)), draw(st.integers(1, 6))
        made.append(Run(start=start, end=start + length, raw_start=raw_start, width=width))
        start, raw_start = start + length, raw_start + length * width
    return tuple(made)


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401, PLR0911  one case a kind of hint
    """Values of a type hint, by its shape."""
    if hint in PLAIN:
        return PLAIN[hint]
    if hint is Span:
        return spans()
    if hint == tuple[Run, ...]:
        return runs()
    if is_dataclass(hint) and isinstance(hint, type):
        return st.deferred(lambda: instances(hint))
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, UnionType):
        return st.one_of([st.none() if a is NoneType else values(a) for a in arguments])
    if hint == tuple[tuple[str, str], ...]:
        return st.dictionaries(WORDS, WORDS, max_size=2).map(lambda d: tuple(sorted(d.items())))
    assert origin is tuple, hint
    return st.lists(values(arguments[0]), max_size=2).map(tuple)


def instances(cls: type) -> st.SearchStrategy[Any]:
    """Values of a dataclass; a reading's document holds no sections and problems of its own."""
    hints = get_type_hints(cls)
    if cls is Reading:
        hints["document"] = bare = object()
        return st.builds(
            cls,
            document=values(Document).map(lifted),
            **{name: values(hint) for name, hint in hints.items() if hint is not bare},
        )
    return st.builds(cls, **{name: values(hint) for name, hint in hints.items()})


def lifted(document: Document) -> Document:
    """The document as a reading holds it."""
    return domain_types.Draft(document=document).reading(Engine(version="0")).document


for _each in vars(domain_types).values():
    if isinstance(_each, type) and is_dataclass(_each):
        st.register_type_strategy(_each, values(_each))


@pytest.fixture
def document() -> Document:
    """A report of one line, with no raw map."""
    return Document(
        id="d" * 32,
        media_type="text/plain",
        raw_sha256="a" * 64,
        text_sha256="b" * 64,
        text="The strait is “open”, the harbour master said. " * 40,
    )


@pytest.fixture
def long_reading(document: Document) -> Reading:
    """A long report's reading: 60 statements and 300 voices."""
    statements = tuple(statement(document, 20 * index) for index in range(60))
    voices = tuple(
        Voice(start=index, end=index + 1, statement=None, verbatim=False) for index in range(300)
    )
    return Reading(
        document=document, statements=statements, voices=voices, engine=Engine(version="0")
    )


def statement(document: Document, start: int) -> Statement:
    """A statement of nine spans, each with its raw."""

    def words(*starts: int) -> tuple[Span, ...]:
        raw = RawRange(start=start, end=start + 5)
        spans = (document.span(start + each, start + each + 5) for each in starts)
        return tuple(Span(start=s.start, end=s.end, exact=s.exact, raw=raw) for s in spans)

    speaker = Speaker(entity="e" * 32, evidence=words(1, 2), confidence=0.91)
    return Statement(
        id=f"{start:032x}",
        mode="mixed",
        polarity="asserted",
        confidence=0.87,
        source=Source(spans=words(1, 3), naming="role", speaker=speaker),
        cue=Cue(spans=words(4), lemma="say", act="say"),
        content=Content(spans=words(5, 6, 7), quoted=words(8)),
    )
