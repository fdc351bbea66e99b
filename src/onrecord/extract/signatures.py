"""Signatures: a quotation and, after a dash or before a colon, who signs it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.domain import Draft, Section
from onrecord.domain.parts import Parts
from onrecord.extract.cues import read_cue
from onrecord.extract.parts import with_rules
from onrecord.text.quotations import Quotation, quotations

# A dash and a name of at most 12 words: `“We stay.” — Commissioner Ada Holm`.
_NAME = r"(?P<name>[A-Z][\w.’'-]*(?:,?\s+[\w.’'&-]+){0,11}?)"
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
    marks = [q for q in quotations(text).found if q.level == 0 and q.closed]
    sections = draft.document.sections
    for section in sections:
        if (last := _last(marks, section)) and (parts := _after(text, last, last.end, section)):
            yield parts
    for above, below in pairwise(sections):
        last = _last(marks, above)
        if last and last.end == above.end and (parts := _after(text, last, below.start, below)):
            yield parts
        first = _first(marks, below)
        if first and (opening := _FROM.match(text, above.start, above.end)):
            yield _attributed(opening, first, cue="cue")


def _last(marks: Sequence[Quotation], section: Section) -> Quotation | None:
    i = bisect_left(marks, section.end, key=lambda q: q.start) - 1
    return marks[i] if i >= 0 and marks[i].start >= section.start else None


def _first(marks: Sequence[Quotation], section: Section) -> Quotation | None:
    """The quotation that the section opens with."""
    i = bisect_left(marks, section.start, key=lambda q: q.start)
    return marks[i] if i < len(marks) and marks[i].start == section.start else None


def _after(text: str, mark: Quotation, start: int, section: Section) -> Parts | None:
    """The quotation as signed by what stands from `start` to the end of the section, if it is."""
    signature = _SIGNATURE.match(text, start, section.end)
    if signature is None or read_cue(signature["name"]).lemma is not None:
        return None  # `“No” — he said so twice`
    if len(_LETTERS.findall(text[mark.inner_start : mark.inner_end])) < _SAID:
        return None
    return _attributed(signature, mark, cue="dash")


def _attributed(match: re.Match[str], mark: Quotation, *, cue: str) -> Parts:
    return Parts(
        source=(match.span("name"),),
        cue=(match.span(cue),),
        content=((mark.start, mark.end),),
        basis="signature",
    )
