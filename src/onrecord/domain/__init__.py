"""The frozen types: everything that onrecord reads out of a report, as plain values."""

from onrecord.domain.document import Document, Problem, Section, SectionKind
from onrecord.domain.draft import Draft, Stage
from onrecord.domain.entities import Candidate, Entity, EntityKind
from onrecord.domain.figures import Figure, FigureKind, Hedge
from onrecord.domain.fragments import Fragment, Role
from onrecord.domain.mentions import Mention, MentionForm
from onrecord.domain.places import Place
from onrecord.domain.reading import Engine, Reading
from onrecord.domain.spans import RawMap, RawRange, Run, Span
from onrecord.domain.statements import (
    Act,
    Addressee,
    Channel,
    Content,
    Cue,
    Medium,
    Mode,
    Naming,
    Polarity,
    Source,
    Speaker,
    Statement,
)
from onrecord.domain.states import State, Subject
from onrecord.domain.times import Basis, When
from onrecord.domain.wording import Leftover, LeftoverKind, Voice, Wording, WordingKind

__all__ = [
    "Act",
    "Addressee",
    "Basis",
    "Candidate",
    "Channel",
    "Content",
    "Cue",
    "Document",
    "Draft",
    "Engine",
    "Entity",
    "EntityKind",
    "Figure",
    "FigureKind",
    "Fragment",
    "Hedge",
    "Leftover",
    "LeftoverKind",
    "Medium",
    "Mention",
    "MentionForm",
    "Mode",
    "Naming",
    "Place",
    "Polarity",
    "Problem",
    "RawMap",
    "RawRange",
    "Reading",
    "Role",
    "Run",
    "Section",
    "SectionKind",
    "Source",
    "Span",
    "Speaker",
    "Stage",
    "State",
    "Statement",
    "Subject",
    "Voice",
    "When",
    "Wording",
    "WordingKind",
]
