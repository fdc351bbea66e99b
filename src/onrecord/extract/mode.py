"""Direct, indirect or mixed: by quoting marks only."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from onrecord.domain import Mode
from onrecord.domain.parts import Stretches
from onrecord.extract.quoting import WORD, Marked, quotes
from onrecord.text.quotations import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The mode of a content, and the verbatim stretches without their outer marks."""

    mode: Mode
    quoted: Stretches


def mode(
    text: str, content: Stretches, marks: Sequence[Quotation], *, inner: Sequence[Stretches] = ()
) -> Verdict:
    """How the words of a content are given.

    `marks` are the text's quotations, in order. `inner` holds the contents of statements reported
    inside this one: marks that only quote those speakers leave this one as it is.
    """
    found = [Marked(text=text, mark=q, content=content, end=e) for q, e in _held(content, marks)]
    outer = [m for m in _outermost(found) if not any(_holds(other, m.mark) for other in inner)]
    if outer and not _words_outside(text, content, outer):
        return Verdict(mode="direct", quoted=tuple(m.stretch for m in outer))
    quoting = tuple(m.stretch for m in outer if quotes(m))
    return Verdict(mode="mixed" if quoting else "indirect", quoted=quoting)


def _held(content: Stretches, marks: Sequence[Quotation]) -> list[tuple[Quotation, int]]:
    """The quotations whose words lie in the content, and where they end in it.

    The content's bounds may leave out the marks. What is never closed ends with the content.
    """
    out = []
    for start, end in content:
        i = bisect_left(marks, start, key=attrgetter("inner_start"))
        while i < len(marks) and marks[i].inner_start < end:
            if marks[i].inner_end <= end or not marks[i].closed:
                out.append((marks[i], min(end, marks[i].inner_end)))
            i += 1
    return out


def _holds(content: Stretches, mark: Quotation) -> bool:
    return any(start <= mark.inner_start and mark.inner_end <= end for start, end in content)


def _outermost(found: Sequence[Marked]) -> list[Marked]:
    """Those that lie in no other of them; an outer one stands before its inner ones."""
    out: list[Marked] = []
    for each in found:
        if not out or out[-1].mark.end <= each.mark.start or out[-1].end <= each.mark.start:
            out.append(each)
    return out


def _words_outside(text: str, content: Stretches, marks: Sequence[Marked]) -> bool:
    for start, end in content:
        at = start
        for mark in marks:
            if mark.end > at and mark.mark.start < end:
                if WORD.search(text, at, max(at, mark.mark.start)):
                    return True
                at = max(at, min(end, mark.mark.end))
        if WORD.search(text, at, end):
            return True
    return False
