"""How a reading is held against a marked text: what is wrong first, by kind, or nothing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tables import Case

from onrecord.domain import Reading, Span, Statement
from onrecord.domain.parts import Parts, Stretches

ENOUGH = 0.8  # of the words of both contents together: less is another content
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why a case is not right: the kind of fault, and what was found."""

    kind: str
    found: str


def fault(case: Case, reading: Reading) -> Fault | None:
    """The first thing wrong with a reading of the case's text."""
    assert reading.document.text == case.marked.text
    if not case.marked.statements and reading.statements:
        words = _quoted(reading.statements[0].content.spans)
        return Fault(kind="a statement where none is", found=f"{words} is read as a content")
    faults = (_fault(case, number, reading.statements) for number in case.marked.statements)
    return next((each for each in faults if each is not None), None)


def _fault(case: Case, number: int, found: Sequence[Statement]) -> Fault | None:
    gold = case.marked.statements[number]
    text = case.marked.text
    wanted = _words(text, gold.content)
    near = sorted(found, key=lambda s: -_shared(wanted, _span_words(text, s.content.spans)))
    if not near or _shared(wanted, _span_words(text, near[0].content.spans)) == 0:
        return Fault(kind="a statement is missed", found=f"nothing is found for statement {number}")
    faults = [_unlike(case, number, gold, each) for each in near]
    return None if None in faults else faults[0]


def _unlike(case: Case, number: int, gold: Parts, found: Statement) -> Fault | None:
    """What parts a statement found from the one that is expected."""
    text = case.marked.text
    content = _shared(_words(text, gold.content), _span_words(text, found.content.spans))
    checks = (
        ("the content is drawn otherwise", content >= ENOUGH, found.content.spans),
        ("another source", _meet(text, gold.source, found.source.spans), found.source.spans),
        ("another cue", _meet(text, gold.cue, found.cue.spans), found.cue.spans),
    )
    for kind, right, spans in checks:
        if not right:
            return Fault(kind=kind, found=f"statement {number} has {_quoted(spans)}")
    for kind, expected, value in (
        ("another mode", case.mode.get(number, found.mode), found.mode),
        ("another polarity", case.polarity.get(number, found.polarity), found.polarity),
    ):
        if value != expected:
            return Fault(kind=kind, found=f"statement {number} is {value}, not {expected}")
    return None


def _words(text: str, stretches: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Where the words of stretches begin: marks at the edges count for nothing."""
    return frozenset(m.start() for a, b in stretches for m in _WORD.finditer(text, a, b))


def _span_words(text: str, spans: Iterable[Span]) -> frozenset[int]:
    return _words(text, ((span.start, span.end) for span in spans))


def _shared(one: frozenset[int], other: frozenset[int]) -> float:
    """The words in both, as a share of those in either."""
    return len(one & other) / len(one | other) if one | other else 1.0


def _meet(text: str, gold: Stretches, found: Iterable[Span]) -> bool:
    """Whether two roles share a word, or neither has one."""
    wanted, given = _words(text, gold), _span_words(text, found)
    return bool(wanted & given) or not (wanted or given)


def _quoted(spans: Iterable[Span]) -> str:
    return " + ".join(repr(span.exact) for span in spans) or "none"
