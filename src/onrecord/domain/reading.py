"""All that one version of onrecord read out of one document."""

from dataclasses import dataclass

from onrecord.domain.document import Document, Problem, Section
from onrecord.domain.entities import Entity
from onrecord.domain.figures import Figure
from onrecord.domain.places import Place
from onrecord.domain.statements import Statement
from onrecord.domain.states import Cause, State
from onrecord.domain.times import When
from onrecord.domain.wording import Leftover, Voice, Wording
from onrecord.errors import UnliftedDocumentError


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """What did the reading: onrecord's version, its weights, the runtime and its kernel.

    `weights` pairs each file's name with its SHA-256 (hex), sorted by name; `runtime` and `kernel`
    are null where no weights were run.
    """

    version: str
    weights: tuple[tuple[str, str], ...] = ()
    runtime: str | None = None
    kernel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one version read out of one document: the contract's object, field by field.

    Every entry is sorted by its place in the text; the voices are merged and cover it. Sections and
    problems stand here and no longer in `document`: raises UnliftedDocumentError where they do.
    """

    document: Document
    sections: tuple[Section, ...] = ()
    statements: tuple[Statement, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[When, ...] = ()
    figures: tuple[Figure, ...] = ()
    places: tuple[Place, ...] = ()
    states: tuple[State, ...] = ()
    causes: tuple[Cause, ...] = ()
    wording: tuple[Wording, ...] = ()
    voices: tuple[Voice, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    problems: tuple[Problem, ...] = ()
    engine: Engine

    def __post_init__(self) -> None:
        sections, problems = len(self.document.sections), len(self.document.problems)
        if sections or problems:
            raise UnliftedDocumentError(self.document.id, sections, problems)
