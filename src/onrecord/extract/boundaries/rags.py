"""Rags: a last stretch of a content that only another clause's verb could want."""

import functools
import re
from bisect import bisect_right

from onrecord.domain.parts import Parts, Stretches
from onrecord.text.quotations import quotations

# Between a content's stretches: a clause that is none of it and wants the words behind it.
_OTHER_CLAUSE = re.compile(
    r"[^,;:]*,\s+(?:even\s+)?(?:as|while|whilst|after|before|when|since|though|although|whereas|"
    r"who|whose|which|where)\s[^,;:]*\w\s+"
)
_BEHIND_SEMICOLON = re.compile(r"[^;]*;\s[^;]*\w[^;]*")
_GAP = 240  # characters of another clause between two stretches, at the most


def without_rags(text: str, found: Parts, content: Stretches) -> Stretches:
    """The content without a last stretch that another clause ends in.

    `It is shut, Rell said, as the town and the firm blamed | each other for it`; `said that it was
    shut; the firm finds | it open`. No content in PolNeAR train's gold loses words by it.
    Behind content that follows the cue gold has half of such stretches: only a semicolon tells.
    """
    if not found.cue:
        return content
    cue = found.cue[-1][1]
    kept: list[tuple[int, int]] = []
    for start, end in content:
        ends = [b for _, b in (*found.source, *found.cue, *kept) if b <= start]
        before = max(ends, default=start)
        gap = text[before - (text[before - 1 : before] == ",") : start]
        inverted = bool(kept) and kept[-1][1] <= cue
        other = _BEHIND_SEMICOLON.fullmatch(gap) or (inverted and _OTHER_CLAUSE.fullmatch(gap))
        if start < cue or len(gap) > _GAP or not other or in_marks(text, start, end):
            kept.append((start, end))
    return tuple(kept)


def in_marks(text: str, start: int, end: int) -> bool:
    """Whether a stretch shares characters with a quotation."""
    starts, ends = _spoken(text)
    first = bisect_right(ends, start)
    return first < len(starts) and starts[first] < end


@functools.lru_cache(maxsize=2)  # every statement of one document asks for the same
def _spoken(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where quotations begin and end, those inside others left out."""
    outer = [mark for mark in quotations(text).found if mark.level == 0]
    return tuple(mark.start for mark in outer), tuple(mark.end for mark in outer)
