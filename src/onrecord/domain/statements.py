"""Statements: who said what, in which words, through whom, to whom.

The parts are PolNeAR's (Newell, Margolin and Ruths, LREC 2018): a source, a cue and a content, each
a tuple of spans. `that` belongs to the content, `had` and `has` to the cue, an apposition to the
source.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain.document import SectionKind
from onrecord.domain.entities import Candidate
from onrecord.domain.spans import Span
from onrecord.domain.times import When

Mode = Literal["direct", "indirect", "mixed"]
"""How the content is given, by quoting marks only."""

Polarity = Literal["asserted", "denied", "questioned", "conditional", "declined"]

Naming = Literal["named", "role", "group", "unnamed", "none"]

Act = Literal[
    "say",
    "write",
    "report",
    "claim",
    "confirm",
    "admit",
    "deny",
    "warn",
    "threaten",
    "promise",
    "demand",
    "ask",
    "decline",
    "accuse",
    "praise",
    "believe",
    "intend",
    "feel",
    "other",
]

Medium = Literal[
    "agency",
    "press",
    "broadcast",
    "social",
    "interview",
    "speech",
    "event",
    "press-conference",
    "statement",
    "letter",
    "document",
    "court",
    "parliament",
    "telephone",
    "other",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The entity that a source resolves to, with the spans that show it.

    `entity` is an entity's id; `confidence` is from 0 to 1, to two decimals.
    """

    entity: str
    evidence: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """On whose word the statement stands, as the report has it.

    `reason` is the report's own reason for an unnamed source; `speaker` is null where unresolved:
    `candidates` then are those whom the words may mean, in the order of their first mentions.
    """

    spans: tuple[Span, ...]
    naming: Naming
    reason: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words that attribute, and the act they name.

    `lemma` is the dictionary form of the attributing word, null where there is none (a transcript).
    """

    spans: tuple[Span, ...]
    lemma: str | None
    act: Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is stated. `quoted` lists the verbatim stretches: only these are in quotation marks."""

    spans: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What the statement came through: an agency, a broadcast, a letter.

    `name` is null where the report names none.
    """

    spans: tuple[Span, ...]
    medium: Medium
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Whom it was said to; `entity` is an entity's id, null where unresolved."""

    spans: tuple[Span, ...]
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution relation: a source, a cue and a content (PolNeAR).

    `id` is 128-bit hex, a hash of the document and of role -> spans. `within` is the id of the
    statement that this one is reported inside, null for none; `section` is the kind of section it
    starts in, null for none; `channel` runs outermost first; `confidence` is from 0 to 1, to two
    decimals.
    """

    id: str
    within: str | None = None
    section: SectionKind | None = None
    mode: Mode
    polarity: Polarity
    confidence: float
    source: Source
    cue: Cue
    content: Content
    condition: tuple[Span, ...] = ()
    channel: tuple[Channel, ...] = ()
    addressee: Addressee | None = None
    said_on: When | None = None
