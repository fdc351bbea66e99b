"""Readings for the tests of formats: a marked text in (see `marked.py`), the whole reading out."""

from drafts import stated

from onrecord.domain import Engine, Reading
from onrecord.extract.leftovers import leftovers
from onrecord.extract.marks import broken_marks
from onrecord.extract.nesting import nesting
from onrecord.extract.voices import voices


def reading_of(marked: str) -> Reading:
    """The reading of a marked text, by every stage that follows the finding of statements."""
    draft = stated(marked)
    for stage in (nesting, voices, leftovers, broken_marks):
        draft = stage(draft)
    return draft.reading(Engine(version="0.1"))


REPORT = """Road reopens

{C1 The road the army calls the “Iron Road” is}, {S1 Colonel Tarr} {Q1 said}, {C1 “open and safe”}.

{S2 Hale} {Q2 wrote} {C2 that {S3 Moro} {Q3 had told} him {C3 the gate was locked}}. He counted 12.

{S4 She} {Q4 said}: {C4 “We stay.

“We wait.”} 🛢️ {S5 The ministry} {Q5 said} {C5 no}. {S6 the ministry} {Q6 said} {C6 yes}.
"""
"""Split, mixed, nested, over two paragraphs; a pronoun, a source twice, an astral character."""
