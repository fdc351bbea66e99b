"""Speech that runs over several paragraphs, joined to the statement that it goes on from."""

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from onrecord.domain import Draft
from onrecord.domain.parts import REACH, Parts
from onrecord.text.quotations import Quotation, quotations

_START = attrgetter("start")


def speech(draft: Draft) -> Draft:
    """The draft where each paragraph of one speech belongs to one statement.

    A paragraph that opens with a mark goes on from the quotation that the paragraph above left
    open: its words join the statement whose content holds that quotation, unless a statement has
    them already.
    """
    found = sorted(draft.parts, key=_START)
    above: Quotation | None = None
    for mark in quotations(draft.document.text).found:
        if mark.continues and above is not None:
            _join(found, above, mark)
        if mark.level == 0:
            above = mark if mark.carried else None
    return replace(draft, parts=tuple(found))


def _join(found: list[Parts], above: Quotation, mark: Quotation) -> None:
    """Adds `mark` to the content that holds `above`, unless a statement has it already."""
    first = bisect_left(found, above.start - REACH, key=_START)
    near = range(first, bisect_left(found, mark.end, key=_START))
    owner = next((i for i in near if _holds(found[i], above)), None)
    if owner is None or any(_touches(found[i], mark) for i in near):
        return
    content = sorted((*found[owner].content, (mark.start, mark.end)))
    found[owner] = replace(found[owner], content=tuple(content))


def _holds(parts: Parts, mark: Quotation) -> bool:
    """Whether the content has the last words of the quotation."""
    return any(start < mark.inner_end <= end for start, end in parts.content)


def _touches(parts: Parts, mark: Quotation) -> bool:
    stretches = (*parts.source, *parts.cue, *parts.content)
    return any(start < mark.end and end > mark.start for start, end in stretches)
