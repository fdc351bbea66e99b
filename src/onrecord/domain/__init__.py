"""The frozen types: everything that onrecord reads out of a report, as plain values."""

from onrecord.domain.document import Document, Problem, Section, SectionKind
from onrecord.domain.draft import Draft, Stage
from onrecord.domain.entities import Candidate, Entity, EntityKind
from onrecord.domain.figures import Figure, FigureKind, Hedge
from onrecord.domain.fragments import Fragment, Role
from onrecord.domain.mentions import Mention, MentionForm
from onrecord.domain.places import Place
from onrecord.domain.reading import Engine, Reading
from onrecord.domain.situation import (
    Account,
    Apart,
    Dated,
    Difference,
    Lane,
    Point,
    Reason,
    Report,
    Situation,
    Teller,
    Thread,
)
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
from onrecord.domain.states import Aspect, Cause, Modality, State, Subject, Value
from onrecord.domain.times import Basis, When
from onrecord.domain.wording import Leftover, LeftoverKind, Voice, Wording, WordingKind

__all__ = [
    "Account",
    "Act",
    "Addressee",
    "Apart",
    "Aspect",
    "Basis",
    "Candidate",
    "Cause",
    "Channel",
    "Content",
    "Cue",
    "Dated",
    "Difference",
    "Document",
    "Draft",
    "Engine",
    "Entity",
    "EntityKind",
    "Figure",
    "FigureKind",
    "Fragment",
    "Hedge",
    "Lane",
    "Leftover",
    "LeftoverKind",
    "Medium",
    "Mention",
    "MentionForm",
    "Modality",
    "Mode",
    "Naming",
    "Place",
    "Point",
    "Polarity",
    "Problem",
    "RawMap",
    "RawRange",
    "Reading",
    "Reason",
    "Report",
    "Role",
    "Run",
    "Section",
    "SectionKind",
    "Situation",
    "Source",
    "Span",
    "Speaker",
    "Stage",
    "State",
    "Statement",
    "Subject",
    "Teller",
    "Thread",
    "Value",
    "Voice",
    "When",
    "Wording",
    "WordingKind",
]
