"""A reading in the making, and the stages that make it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from onrecord.domain.document import Document, Problem
from onrecord.domain.entities import Entity
from onrecord.domain.figures import Figure
from onrecord.domain.fragments import Fragment
from onrecord.domain.mentions import Mention
from onrecord.domain.parts import Parts
from onrecord.domain.places import Place
from onrecord.domain.reading import Engine, Reading
from onrecord.domain.statements import Statement
from onrecord.domain.states import Cause, State
from onrecord.domain.times import When
from onrecord.domain.wording import Leftover, Voice, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What has been read out of one document so far.

    `problems` are those met since the document was made; its own stay with it until `reading`.
    """

    document: Document
    fragments: tuple[Fragment, ...] = ()
    mentions: tuple[Mention, ...] = ()
    parts: tuple[Parts, ...] = ()
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

    def reading(self, engine: Engine) -> Reading:
        """The finished reading: the document's sections and problems are lifted out of it.

        The document's problems come first, then the draft's, in the order they were met.
        """
        return Reading(
            document=replace(self.document, sections=(), problems=()),
            sections=self.document.sections,
            statements=self.statements,
            entities=self.entities,
            times=self.times,
            figures=self.figures,
            places=self.places,
            states=self.states,
            causes=self.causes,
            wording=self.wording,
            voices=self.voices,
            leftovers=self.leftovers,
            problems=self.document.problems + self.problems,
            engine=engine,
        )


Stage = Callable[[Draft], Draft]
"""One step of the extraction: a plain function that takes a draft and gives the next one."""
