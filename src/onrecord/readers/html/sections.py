"""The sections of a page's text: its blocks by the elements that they stand in."""

from collections.abc import Sequence

from onrecord.domain.document import Section, SectionKind
from onrecord.readers.html.assembly import Block
from onrecord.readers.html.completing import LONGEST_BYLINE
from onrecord.text.shapes import is_byline, is_caption

_EDGE = 4  # blocks at the top and the foot among which a byline may stand unmarked


def sections(text: str, blocks: Sequence[Block], headline: int | None) -> tuple[Section, ...]:
    """One section for each block, in order; `headline` is the number of the headline's block."""
    found: list[Section] = []
    for at, block in enumerate(blocks):
        edge = at < _EDGE or at >= len(blocks) - _EDGE
        kind = _kind(text[block.start : block.end], block, headline, edge=edge)
        found.append(Section(start=block.start, end=block.end, kind=kind))
    return tuple(found)


def _kind(words: str, block: Block, headline: int | None, *, edge: bool) -> SectionKind:
    place = block.place
    # 1. The headline; a main heading further down is a subhead.
    if block.number == headline:
        return "headline"
    if place.kind in ("headline", "subhead"):
        return "subhead"
    # 2. Who wrote it, and when. Some pages mark the whole report as its author's.
    if len(words.split()) <= LONGEST_BYLINE and (place.signed or (edge and is_byline(words))):
        return "byline"
    # 3. What the mark-up says, and a credit line that it does not mark.
    if place.kind == "body" and is_caption(words):
        return "caption"
    return place.kind
