"""Statements of a marked text by their numbers, as stages leave them; and tables of such texts."""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from drafts import stated
from marked import read_marked
from tables import CASES

from onrecord.domain import Span, Stage, Statement
from onrecord.extract.nesting import nesting


@cache
def rows(*files: str) -> tuple[dict[str, Any], ...]:
    """The rows of these files of `cases/`, in their order."""
    return tuple(
        row
        for file in files
        for row in tomllib.loads((CASES / file).read_text(encoding="utf-8"))["case"]
    )


def numbered(marked: str, stages: Sequence[Stage]) -> dict[str, Statement]:
    """The statements of a marked text behind `nesting` and these stages, by their numbers."""
    draft = nesting(stated(marked))
    for stage in stages:
        draft = stage(draft)
    drawn = {(_places(s.cue.spans), _places(s.content.spans)): s for s in draft.statements}
    parts = read_marked(marked).statements
    return {str(number): drawn[(each.cue, each.content)] for number, each in parts.items()}


def exact(spans: Sequence[Span]) -> str:
    """The words of spans, stretches parted by a space."""
    return " ".join(span.exact for span in spans)


def _places(spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in spans)
