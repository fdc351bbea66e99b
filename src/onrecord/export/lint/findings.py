"""What the rules find in a reading, as values and as lines."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from onrecord.domain import Reading
from onrecord.export.lint.desk import Desk, Found
from onrecord.export.lint.rules import RULES, Rule

_LINE_END = re.compile(r"\r\n|\n|\r")
_LONGEST = 60  # characters of the words that a line shows
_STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one rule found at one place of a report.

    `line` and `column` (from 1, in code points) count in the text as it was read, `start..end` are
    its offsets. `words` stand there; `what` is said of them, and `why` a desk asks.
    """

    path: str
    line: int
    column: int
    start: int
    end: int
    rule: str
    words: str
    what: str
    why: str


def findings(reading: Reading, *, off: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Everything that the rules find in a reading but those that are `off`, in the text's order."""
    desk = Desk(reading)
    lines = [0, *(end.end() for end in _LINE_END.finditer(desk.text))]
    out = set(off)
    found = [
        (each, rule) for rule in RULES.values() if rule.name not in out for each in rule.check(desk)
    ]
    order = {name: number for number, name in enumerate(RULES)}
    found.sort(key=lambda pair: (pair[0].start, pair[0].end, order[pair[1].name]))
    return tuple(_finding(desk, each, rule, lines) for each, rule in found)


def _finding(desk: Desk, found: Found, rule: Rule, lines: Sequence[int]) -> Finding:
    document = desk.reading.document
    line = bisect_right(lines, found.start)
    return Finding(
        path=document.path or document.url or _STANDARD_INPUT,
        line=line,
        column=found.start - lines[line - 1] + 1,
        start=found.start,
        end=found.end,
        rule=rule.name,
        words=desk.text[found.start : found.end],
        what=found.what,
        why=rule.why,
    )


def for_people(found: Iterable[Finding]) -> Iterator[str]:
    """Each finding on a line: `path:line:column rule words - what: why`, the words cut short."""
    for each in found:
        words = " ".join(each.words.split())
        shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        place = f"{each.path}:{each.line}:{each.column}"
        yield f"{place} {each.rule} {shown} - {each.what}: {each.why}"


def for_programs(found: Iterable[Finding]) -> Iterator[str]:
    """Each finding as one JSON object on a line, keys sorted, the words in full."""
    for each in found:
        yield json.dumps(asdict(each), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
