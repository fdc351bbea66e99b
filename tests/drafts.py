"""Drafts for the tests of single stages: a marked text in, a draft with its parts out."""

from collections.abc import Iterable
from dataclasses import replace

from marked import read_marked

from onrecord.domain import Content, Cue, Document, Draft, Source, Statement
from onrecord.domain.parts import Parts, Stretches
from onrecord.extract.statements import statements
from onrecord.readers import plain

EVEN = (0.0,) * 8
"""A calibration by which every statement of the tagger's is as likely right as wrong."""


def document(text: str) -> Document:
    """The document in a plain text, read as the program reads it."""
    return plain.read(text.encode("utf-8"), language="en")


def drafted(marked: str) -> Draft:
    """A draft with the text of a marked text and its statements in the making, by their numbers."""
    read = read_marked(marked)
    return Draft(document=document(read.text), parts=tuple(read.statements.values()))


def stated(marked: str) -> Draft:
    """The same with finished statements, not yet nested; rules found them, not a tagger."""
    draft = drafted(marked)
    ruled = tuple(replace(p, basis="signature") for p in draft.parts)
    return statements(EVEN)(replace(draft, parts=ruled))


def stated_by_number(marked: str) -> tuple[Draft, dict[int, str]]:
    """The same, and each statement's id by its number in the marked text."""
    draft, read = stated(marked), read_marked(marked)
    by_place = {
        (_places(s.source), _places(s.cue), _places(s.content)): s.id for s in draft.statements
    }
    numbers = {n: by_place[(p.source, p.cue, p.content)] for n, p in read.statements.items()}
    return draft, numbers


def _places(role: Source | Cue | Content) -> Stretches:
    return tuple((span.start, span.end) for span in role.spans)


Stretch = tuple[int, int]


def stated_at(text: str, rows: Iterable[tuple[Stretch, Stretch]]) -> Draft:
    """Finished statements of a text with these cues and contents, whatever they say there."""
    made = tuple(
        Parts(source=(), cue=(cue,), content=(content,), basis="signature") for cue, content in rows
    )
    return statements(EVEN)(Draft(document=document(text), parts=made))


def words(draft: Draft, stretches: Stretches) -> list[str]:
    return [draft.document.text[start:end] for start, end in stretches]


def contents(draft: Draft) -> list[list[str]]:
    """The words of each content in the making."""
    return [words(draft, parts.content) for parts in draft.parts]


def roles(draft: Draft, parts: Parts) -> tuple[str, str, str]:
    """The words of a statement in the making: source, cue, content; stretches parted by a bar."""
    stretches = (parts.source, parts.cue, parts.content)
    source, cue, content = ("|".join(words(draft, each)) for each in stretches)
    return source, cue, content


def said(statement: Statement) -> str:
    """A finished statement's content, its stretches parted by a bar."""
    return "|".join(span.exact for span in statement.content.spans)
