"""Readings for the tests of comparing: marked reports in, with states drawn by hand or read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drafts import stated

from onrecord.domain import (
    Aspect,
    Draft,
    Engine,
    Modality,
    Polarity,
    Reading,
    Span,
    State,
    Value,
    When,
)
from onrecord.domain.states import Subject
from onrecord.extract.cues import acts
from onrecord.extract.figures import figures
from onrecord.extract.figures.tied import Voices
from onrecord.extract.nesting import nesting
from onrecord.extract.places import places
from onrecord.extract.times import times
from onrecord.extract.voices import voices

ENGINE = Engine(version="0.1")
BEFORE = (nesting, voices, acts, times, places, figures)


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A state as a test draws it: the subject's words and those for the state, as they stand."""

    subject: str
    words: str
    aspect: Aspect
    value: Value
    polarity: Polarity = "asserted"
    modality: Modality = "asserted"
    candidates: tuple[str, ...] = ()


def drafted_report(marked: str, *, outlet: str | None, published: str | None) -> Draft:
    """The draft of a marked report behind the stages before that of states."""
    draft = stated(marked)
    document = replace(draft.document, publisher=outlet, published=published)
    draft = replace(draft, document=document)
    for stage in BEFORE:
        draft = stage(draft)
    return draft


def report(
    marked: str,
    states: Iterable[Drawn] = (),
    *,
    outlet: str | None = "The Lantern",
    published: str | None = "2031-03-12",
) -> Reading:
    """The reading of a marked report with these states, in the order of the text."""
    draft = drafted_report(marked, outlet=outlet, published=published)
    return with_states(draft, states).reading(ENGINE)


def with_states(draft: Draft, states: Iterable[Drawn]) -> Draft:
    """A draft with states drawn by hand; the only time in their clause is when they hold."""
    said, text = Voices(draft), draft.document.text
    made = []
    for number, each in enumerate(states):
        words = draft.document.span(at := text.index(each.words), at + len(each.words))
        before = text.rfind(each.subject, 0, words.end)
        at = before if before >= 0 else text.index(each.subject)
        subject = draft.document.span(at, at + len(each.subject))
        statement = said.statement(words.start, words.end)
        made.append(
            State(
                id=f"{draft.document.id[:8]}{number}",
                subject=Subject(
                    spans=(subject,),
                    candidates=tuple(_found(draft, full) for full in each.candidates),
                ),
                aspect=each.aspect,
                value=each.value,
                spans=(words,),
                polarity=each.polarity,
                modality=each.modality,
                as_of=_as_of(draft, said, words, statement),
                place=_place(draft, words),
                statement=statement,
                confidence=0.9,
            )
        )
    return replace(draft, states=tuple(made))


def _found(draft: Draft, words: str) -> Span:
    start = draft.document.text.index(words)
    return draft.document.span(start, start + len(words))


def _as_of(draft: Draft, said: Voices, words: Span, statement: str | None) -> When | None:
    near = [
        each
        for each in draft.times
        if 0 <= each.span.start - words.end < 60
        and not re.search(r"[.\n]", draft.document.text[words.end : each.span.start])
        and said.statement(each.span.start, each.span.end) == statement
    ]
    return near[0] if len(near) == 1 else None


def _place(draft: Draft, words: Span) -> int | None:
    near: Sequence[int] = [
        index
        for index, each in enumerate(draft.places)
        if 0 <= each.span.start - words.end < 40
        and not re.search(r"[.\n]", draft.document.text[words.end : each.span.start])
    ]
    return near[0] if len(near) == 1 else None
