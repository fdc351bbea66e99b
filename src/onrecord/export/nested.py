"""Statements as a forest: each one after the one it is reported inside."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.domain import Reading, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Nested:
    """A statement, and how many others it is reported inside."""

    statement: Statement
    depth: int


def nested(reading: Reading) -> Iterator[Nested]:
    """Every statement once, in the text's order, each one after the one it is reported inside."""
    inside: dict[str | None, list[Statement]] = defaultdict(list)
    known = {each.id for each in reading.statements}
    for each in sorted(reading.statements, key=_order, reverse=True):
        inside[each.within if each.within in known else None].append(each)
    pending = [Nested(statement=each, depth=0) for each in inside.pop(None, ())]
    while pending or inside:
        if not pending:  # a ring, which no reading of ours has: it is shown all the same
            pending = [Nested(statement=each, depth=0) for each in inside.pop(next(iter(inside)))]
        one = pending.pop()
        yield one
        within = inside.pop(one.statement.id, ())
        pending += [Nested(statement=each, depth=one.depth + 1) for each in within]


def start(statement: Statement) -> int:
    """Where the first of its parts begins, in code points; 0 where it has none."""
    return _order(statement)[0]


def _order(statement: Statement) -> tuple[int, int]:
    parts = (statement.source.spans, statement.cue.spans, statement.content.spans)
    spans = [span for part in parts for span in part]
    if not spans:
        return (0, 0)
    return (min(each.start for each in spans), -max(each.end for each in spans))
