"""Whose words each character is: the innermost statement whose content holds it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.domain import Draft, Statement, Voice


def voices(draft: Draft) -> Draft:
    """The draft with its text cut into voices: sorted, adjacent, merged, covering all of it.

    Cue, source and gaps belong to the voice around. Where contents cross without nesting, the one
    that begins first has the voice.
    """
    length = len(draft.document.text)
    edges = {0, length}
    for statement in draft.statements:
        for span in (*statement.content.spans, *statement.content.quoted):
            edges |= {span.start, span.end}
    cuts = sorted(edges)
    depth = _depths(draft.statements)
    # Later ones are laid over earlier ones: inner over outer, then what begins first over the rest.
    order = sorted(
        range(len(draft.statements)),
        key=lambda i: (depth[i], -_begin(draft.statements[i]), -i),
    )
    owners: list[Statement | None] = [None] * max(0, len(cuts) - 1)
    index = {cut: i for i, cut in enumerate(cuts)}
    for i in order:
        for span in draft.statements[i].content.spans:
            for at in range(index[span.start], index[span.end]):
                owners[at] = draft.statements[i]
    return replace(draft, voices=_merged(cuts, owners))


def inside(inner: str | None, outer: str | None, parents: Mapping[str, str | None]) -> bool:
    """Whether a statement is another one or within it, by each one's `within`; null: the outlet."""
    while inner is not None and inner != outer:
        inner = parents.get(inner)
    return inner == outer


def _depths(statements: Sequence[Statement]) -> list[int]:
    parents = {s.id: s.within for s in statements}
    out = []
    for statement in statements:
        depth, at = 0, statement.within
        while at is not None:
            depth, at = depth + 1, parents[at]
        out.append(depth)
    return out


def _begin(statement: Statement) -> int:
    return statement.content.spans[0].start


def _merged(cuts: Sequence[int], owners: Sequence[Statement | None]) -> tuple[Voice, ...]:
    out: list[Voice] = []
    for (start, end), owner in zip(pairwise(cuts), owners, strict=True):
        verbatim = owner is not None and any(
            q.start <= start and end <= q.end for q in owner.content.quoted
        )
        name = owner.id if owner else None
        if out and (out[-1].statement, out[-1].verbatim) == (name, verbatim):
            out[-1] = replace(out[-1], end=end)
        else:
            out.append(Voice(start=start, end=end, statement=name, verbatim=verbatim))
    return tuple(out)
