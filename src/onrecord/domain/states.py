"""States of affairs: what is reported open, held, working or agreed, on somebody's word."""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain.spans import Span
from onrecord.domain.statements import Polarity
from onrecord.domain.times import When

Aspect = Literal[
    "passage",
    "control",
    "supply",
    "functioning",
    "talks",
    "displacement",
    "force",
]

Value = Literal[
    "open",
    "closed",
    "blocked",
    "reopened",
    "seized",
    "restricted",
    "held",
    "cleared",
    "entered",
    "withdrawn",
    "contested",
    "entering",
    "cut",
    "low",
    "exhausted",
    "working",
    "partly",
    "on-the-verge",
    "out-of-service",
    "on",
    "stalled",
    "agreed",
    "failed",
    "ordered-out",
    "fled",
    "returned",
    "strikes",
    "shelling",
    "fighting",
    "truce",
]

Modality = Literal["asserted", "claimed", "denied", "planned", "conditional", "feared"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a state is reported of, in the report's words.

    `candidates` are the fuller words in the same report that these may stand for ("the crossing",
    after two crossings were named), in the text's order. One is what they are taken for; of
    several none is picked; none says that the words name the thing themselves, or nothing does.
    """

    spans: tuple[Span, ...]
    candidates: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Something reported open, held, working, agreed ... on somebody's word.

    `aspect` is what of the subject is spoken of (passage, control) and `value` how it is reported
    (open, held); `spans` are the words for both. `polarity` is that of the state in the mouth of
    its own voice, `modality` how that voice holds it: as so, as a claim, as planned, as feared.
    `as_of` is when it holds, where the report says; `place` is an index in the reading's places,
    `figures` are the ids of those told with it. `statement` is the id of the statement it stands
    in, null in the outlet's own voice. `confidence` is from 0 to 1, to two decimals.
    """

    id: str
    subject: Subject
    aspect: Aspect
    value: Value
    spans: tuple[Span, ...]
    polarity: Polarity
    modality: Modality = "asserted"
    as_of: When | None = None
    place: int | None = None
    figures: tuple[str, ...] = ()
    statement: str | None = None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One thing told as the reason of another, by one voice, in words that say so.

    `spans` are those words ("because of", "leaving"); `cause` and `effect` are each the id of a
    state or of a statement. `statement` is the id of the statement that the words stand in, null in
    the outlet's own voice. There is no edge without words.
    """

    id: str
    spans: tuple[Span, ...]
    cause: str
    effect: str
    statement: str | None = None
    confidence: float
