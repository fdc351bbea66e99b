"""Statements in the making to statements: spans, mode, cue, naming, confidence and ids."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.domain import (
    Content,
    Cue,
    Document,
    Draft,
    Source,
    Span,
    Stage,
    Statement,
)
from onrecord.domain.parts import Parts, Stretches
from onrecord.extract import ids
from onrecord.extract.confidence import confidence
from onrecord.extract.cues import read_cue
from onrecord.extract.mode import mode
from onrecord.extract.naming import naming
from onrecord.extract.nesting import inner_contents
from onrecord.text.quotations import Quotation, quotations


def statements(calibration: Sequence[float]) -> Stage:
    """The stage that makes a draft's statements, in the order in which they begin.

    `calibration` is the tagger's own (`Tuning.calibration`).
    """

    def stage(draft: Draft) -> Draft:
        marks = quotations(draft.document.text).found
        ordered = sorted(draft.parts, key=lambda p: (p.start, p.content))
        inner = inner_contents(ordered)
        made = (
            _statement(draft.document, parts, marks, inner=inner[i], calibration=calibration)
            for i, parts in enumerate(ordered)
        )
        # The same words in the same roles are one statement, however often they were found.
        return replace(draft, statements=tuple({s.id: s for s in made}.values()))

    return stage


def _statement(
    document: Document,
    parts: Parts,
    marks: Sequence[Quotation],
    *,
    inner: Sequence[Stretches],
    calibration: Sequence[float],
) -> Statement:
    source, cue, content = (_spans(document, s) for s in (parts.source, parts.cue, parts.content))
    verdict = mode(document.text, parts.content, marks, inner=inner)
    section = document.section_at(parts.content[0][0])
    read = read_cue(" ".join(s.exact for s in cue))
    return Statement(
        id=ids.identifier(
            document.id, "statement", *(ids.places(s) for s in (source, cue, content))
        ),
        section=section.kind if section else None,
        mode=verdict.mode,
        polarity=read.polarity,
        confidence=confidence(parts, verdict.mode, calibration),
        source=Source(spans=source, naming=naming(" ".join(s.exact for s in source))),
        cue=Cue(spans=cue, lemma=read.lemma, act=read.act),
        content=Content(spans=content, quoted=_spans(document, verdict.quoted)),
    )


def _spans(document: Document, stretches: Stretches) -> tuple[Span, ...]:
    return tuple(document.span(start, end) for start, end in stretches)
