"""The tiny test language of `cases/*.toml`: a report with its statements drawn into it.

`{S1 Ana Rell} {Q1 said} {C1 the gate was shut}.` marks the source, cue and content of statement 1.
A role may have several stretches, and marks may stand inside marks. Nothing else is special.
"""

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.domain.parts import Parts, Stretches

Role = Literal["source", "cue", "content"]

ROLES: dict[str, Role] = {"S": "source", "Q": "cue", "C": "content"}
_TOKEN = re.compile(r"\{(?P<role>[SQC])(?P<number>[1-9])(?: |(?=\}))|(?P<close>\})|(?P<open>\{)")


class MarkedError(ValueError):
    """A marked text is not in order. Arguments: what is wrong, and at which character."""

    def __str__(self) -> str:
        what, at = self.args
        return f"{what} at character {at} of the marked text."


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text without its marks, and the parts of each statement by its number."""

    text: str
    statements: dict[int, Parts]

    def words(self, stretches: Stretches) -> tuple[str, ...]:
        return tuple(self.text[start:end] for start, end in stretches)

    def inner_contents(self, number: int) -> tuple[Stretches, ...]:
        """The contents of the statements that lie in this one's content."""
        outer = self.statements[number]
        return tuple(
            inner.content
            for other, inner in self.statements.items()
            if other != number and _lies_in(inner, outer)
        )


def read_marked(marked: str) -> Marked:
    """The text and the statements of a marked text; raises MarkedError where a mark has no end."""
    text: list[str] = []
    found: dict[tuple[int, Role], list[tuple[int, int]]] = {}
    opened: list[tuple[int, Role, int]] = []
    at = length = 0
    for token in _TOKEN.finditer(marked):
        text.append(marked[at : token.start()])
        length += token.start() - at
        at = token.end()
        if token["open"]:
            raise MarkedError("A brace opens no mark", token.start())
        if token["role"]:
            opened.append((int(token["number"]), ROLES[token["role"]], length))
            continue
        if not opened:
            raise MarkedError("A mark ends that never began", token.start())
        number, role, start = opened.pop()
        found.setdefault((number, role), []).append((start, length))
    if opened:
        raise MarkedError(f"The mark of a {opened[-1][1]} never ends", len(marked))
    text.append(marked[at:])
    return Marked(text="".join(text), statements=_statements(found))


def _statements(found: dict[tuple[int, Role], list[tuple[int, int]]]) -> dict[int, Parts]:
    out = {}
    for number in sorted({number for number, _ in found}):
        roles = {role: tuple(sorted(found.get((number, role), []))) for role in ROLES.values()}
        if not roles["content"]:
            raise MarkedError(f"Statement {number} has no content", 0)
        out[number] = Parts(**roles)
    return out


def _lies_in(inner: Parts, outer: Parts) -> bool:
    everything = (*inner.source, *inner.cue, *inner.content)
    return inner.content != outer.content and all(
        any(a <= start and end <= b for a, b in outer.content) for start, end in everything
    )
