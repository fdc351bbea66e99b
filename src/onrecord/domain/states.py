"""States of affairs: what is reported open, held, working or agreed, on somebody's word."""

from dataclasses import dataclass

from onrecord.domain.entities import Candidate
from onrecord.domain.spans import Span
from onrecord.domain.statements import Polarity
from onrecord.domain.times import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a state is reported of, in the report's words, and what it may be, likeliest first."""

    spans: tuple[Span, ...]
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Something reported open, held, working, agreed ... on somebody's word.

    `aspect` is what of the subject is spoken of (passage, control) and `value` how it is reported
    (open, held); `spans` are the words for both. `statement` is the id of the statement it stands
    in, null in the outlet's own voice. `confidence` is from 0 to 1, to two decimals.
    """

    id: str
    subject: Subject
    aspect: str
    value: str
    spans: tuple[Span, ...]
    polarity: Polarity
    modality: str | None = None
    as_of: When | None = None
    statement: str | None = None
    confidence: float
