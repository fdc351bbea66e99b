"""Signatures: a quotation and, after a dash or before a colon, who signs it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.domain import Draft, Section
from onrecord.domain.parts import Parts
from onrecord.extract.cues import read_cue
from onrecord.extract.parts import with_rules
from onrecord.text.letters import CAPITALS
from onrecord.text.quotations import Quotation, quotations

# A dash and a name of at most 12 words: `“We stay.” — Commissioner Ada Holm`.
_NAME = r"(?P<name>[A-Z][\w.’'-]*(?:,?\s+[\w.’'&-]+){0,11}?)".replace("A-Z", CAPITALS)
_SIGNATURE = re.compile(rf"\s*(?P<dash>[—–―]|--?)\s*{_NAME}\s*\Z")
# `And from Chair Holm:` with the words in the next paragraph.
_FROM = re.compile(
    r"(?P<cue>(?:(?:and|also|then|plus)\b,?\s*)?(?:this\s+)?from)\s+"
    r"(?P<name>[^\n“”\":]{2,120}?)\s*:\s*\Z",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SAID = 2  # words that a signed quotation has at least: one in marks is a title


def signatures(draft: Draft) -> Draft:
    """The draft with a statement for each quotation that is signed."""
    return with_rules(draft, tuple(_signed(draft)))


def _signed(draft: Draft) -> Iterator[Parts]:
    text = draft.document.text
    marks = [q for q in quotations(text).found if q.level == 0]
    sections = draft.document.sections
    for section in sections:
        last = _last(marks, section)
        if last and (parts := _after(text, last, last[-1].end, section)):
            yield parts
    for above, below in pairwise(sections):
        last = _last(marks, above)
        ends = last and last[-1].end == above.end
        if last and ends and (parts := _after(text, last, below.start, below)):
            yield parts
        first = _first(marks, below)
        if first and (opening := _FROM.match(text, above.start, above.end)):
            yield _attributed(opening, [first], cue="cue")


def _last(marks: Sequence[Quotation], section: Section) -> list[Quotation]:
    """The last quotation that begins in the section, with the paragraphs that it goes on from."""
    i = bisect_left(marks, section.end, key=lambda q: q.start) - 1
    if i < 0 or marks[i].start < section.start or not marks[i].closed:
        return []
    chain = [marks[i]]
    while i and chain[0].continues and marks[i - 1].carried:
        i -= 1
        chain.insert(0, marks[i])
    return chain


def _first(marks: Sequence[Quotation], section: Section) -> Quotation | None:
    """The quotation that the section opens with."""
    i = bisect_left(marks, section.start, key=lambda q: q.start)
    return marks[i] if i < len(marks) and marks[i].start == section.start else None


def _after(text: str, said: Sequence[Quotation], start: int, section: Section) -> Parts | None:
    """The quotation as signed by what stands from `start` to the end of the section, if it is."""
    signature = _SIGNATURE.match(text, start, section.end)
    if signature is None or read_cue(signature["name"]).lemma is not None:
        return None  # `“No” — he said so twice`
    words = _LETTERS.findall(text, said[-1].inner_start, said[-1].inner_end)
    return _attributed(signature, said, cue="dash") if len(words) >= _SAID else None


def _attributed(match: re.Match[str], said: Sequence[Quotation], *, cue: str) -> Parts:
    return Parts(
        source=(match.span("name"),),
        cue=(match.span(cue),),
        content=tuple((mark.start, mark.end) for mark in said),
        basis="signature",
    )
