"""Statements inside statements: a forest, by containment alone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.domain import Draft, Problem, Statement
from onrecord.domain.parts import REACH, Parts, Stretches


def nesting(draft: Draft) -> Draft:
    """The draft with each statement's `within`: the smallest one whose content holds all of it.

    Contents that cross without nesting both stay, and a Problem says so.
    """
    stretches = [_stretches(s) for s in draft.statements]
    parents = _parents(stretches)
    nested = tuple(
        s if parent is None else replace(s, within=draft.statements[parent].id)
        for s, parent in zip(draft.statements, parents, strict=True)
    )
    problems = tuple(
        Problem(
            what="Two statements share words, and neither lies inside the other.",
            where=nested[j].content.spans[0],
            remedy="Read both in the report; the one that begins first has the voice there.",
        )
        for i, j in _crossing(stretches, parents)
    )
    return replace(draft, statements=nested, problems=draft.problems + problems)


def inner_contents(parts: Sequence[Parts]) -> tuple[tuple[Stretches, ...], ...]:
    """For each of `parts`, the contents of those that lie inside its content, at any depth."""
    rows = [_Row(p.content, (*p.source, *p.cue, *p.content)) for p in parts]
    return tuple(
        tuple(rows[j].content for j in _near(rows, i) if j != i and rows[j].lies_in(rows[i]))
        for i in range(len(rows))
    )


class _Row:
    """A statement's content, and all of its stretches."""

    def __init__(self, content: Stretches, everything: Stretches) -> None:
        self.content, self.everything = content, everything
        self.start = min(start for start, _ in everything)
        self.end = max(end for _, end in everything)
        self.size = sum(end - start for start, end in content)

    def lies_in(self, other: "_Row") -> bool:
        """Whether every stretch lies in the other's content, and is not simply all of it."""
        return self.size < other.size and all(
            any(a <= start and end <= b for a, b in other.content) for start, end in self.everything
        )

    def crosses(self, other: "_Row") -> bool:
        return any(a < d and c < b for a, b in self.content for c, d in other.content)


def _stretches(statement: Statement) -> _Row:
    roles = (statement.source, statement.cue, statement.content)
    everything = tuple((s.start, s.end) for role in roles for s in role.spans)
    return _Row(tuple((s.start, s.end) for s in statement.content.spans), everything)


def _near(rows: Sequence[_Row], i: int) -> Iterator[int]:
    """The rows that may touch row i; rows are in the order of their starts."""
    for j in range(i - 1, -1, -1):
        if rows[j].end > rows[i].start:
            yield j
        elif rows[i].start - rows[j].start > REACH:
            break
    for j in range(i + 1, len(rows)):
        if rows[j].start >= rows[i].end:
            break
        yield j


def _parents(rows: Sequence[_Row]) -> list[int | None]:
    out: list[int | None] = []
    for i, row in enumerate(rows):
        holders = [j for j in _near(rows, i) if row.lies_in(rows[j])]
        out.append(min(holders, key=lambda j: rows[j].size, default=None))
    return out


def _crossing(rows: Sequence[_Row], parents: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Pairs, earlier first, whose contents share words though neither lies in the other."""
    for j, row in enumerate(rows):
        for i in _near(rows, j):
            if i < j and row.crosses(rows[i]) and not _related(i, j, parents):
                yield i, j


def _related(i: int, j: int, parents: Sequence[int | None]) -> bool:
    for one, other in ((i, j), (j, i)):
        at: int | None = one
        while at is not None:
            if at == other:
                return True
            at = parents[at]
    return False
