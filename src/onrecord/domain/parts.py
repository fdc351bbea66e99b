"""A statement in the making: where its parts lie, and how sure the tagger is of each."""

from dataclasses import dataclass
from typing import Literal

Stretches = tuple[tuple[int, int], ...]
"""Stretches of the text in order, each `start..end` in code points, end exclusive."""

Basis = Literal["tagger", "transcript", "signature", "hearsay"]
"""What found a statement: the trained tagger, or one of the rules."""


REACH = 20_000
"""Characters from the first to the last word of one statement, at the most.

Speech of many paragraphs is the longest there is, and stays far below. What looks for a
statement's neighbours need look no farther.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The tagger's raw scores of a statement's parts and links, each from 0 to 1.

    `content` is that of the least sure fragment; `source` and `source_link` are 1 where there is no
    source: `source_link` then is how sure it is of none.
    """

    cue: float
    content: float
    source: float
    content_link: float
    source_link: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Source, cue and content of one statement as stretches of the text.

    Source and cue may be empty, the content never is. `evidence` is null where a rule found it.
    """

    source: Stretches
    cue: Stretches
    content: Stretches
    basis: Basis = "tagger"
    evidence: Evidence | None = None

    @property
    def start(self) -> int:
        """Where the first of the parts begins."""
        return min(start for start, _ in (*self.source, *self.cue, *self.content))
