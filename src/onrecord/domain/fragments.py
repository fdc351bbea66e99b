"""What the tagger gives: pieces of statements with raw scores and links."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["source", "cue", "content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A stretch of text in one role of a statement: `start` to `end`, in code points.

    `link` is an index among the document's fragments: a content's is its cue, a cue's its source;
    null for none. `score` and `link_score` are the tagger's own and not yet calibrated.
    """

    role: Role
    start: int
    end: int
    score: float
    link: int | None
    link_score: float
