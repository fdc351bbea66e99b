"""What a search gives: flat values, each with where it was read."""

from dataclasses import dataclass

from onrecord.domain import Act, FigureKind, Hedge, Mode, Naming, Polarity, SectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where something was read: the report, and its characters `start..end` (code points).

    `entry` is the log's number of the reading it stands in.
    """

    published: str | None
    publisher: str | None
    title: str | None
    path: str | None
    url: str | None
    document: str
    text_sha256: str
    entry: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(Found):
    """A statement as a ledger's views show it.

    `speaker` is the name of the entity that the source resolves to, null for none: `source` then
    is all there is; `entity` is that entity's id. Of `content` only what the report quotes is in
    quotation marks, "…" is a gap. `channels` are `medium: name`, outermost first, parted by commas.
    `joined` says with whom the speaker is joined, and why, where it has not the name that was asked
    for; else it is null.
    """

    statement: str
    speaker: str | None
    entity: str | None
    joined: str | None = None
    source: str | None
    cue: str | None
    content: str | None
    mode: Mode
    polarity: Polarity
    act: Act
    naming: Naming
    section: SectionKind | None
    said_on: str | None
    channels: str | None
    addressee: str | None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureHit(Found):
    """A figure, and on whose word it stands.

    `statement` is null where it stands in the outlet's own voice; `speaker` and `source` are those
    of the statement, `content` is its content. Bounds are decimal strings, null where the report
    gives none.
    """

    figure: str
    words: str
    of_what: str | None
    value: str | None
    low: str | None
    high: str | None
    hedge: Hedge | None
    kind: FigureKind
    unit: str | None
    as_of: str | None
    place: str | None
    caveat: str | None
    speaker: str | None
    source: str | None
    content: str | None
    statement: str | None
    confidence: float
