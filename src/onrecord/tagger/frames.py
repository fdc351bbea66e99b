"""Which pieces the encoder sees at once, and which of them it judges.

A frame is a run of whole paragraphs, as in training. The paragraph before comes along as context
where it is short. A paragraph longer than a frame is read in overlapping frames, each piece judged
in the one where it stands most centrally.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.tagger.features import SHAPES, Features
from onrecord.tagger.labels import WINDOW

ROOM = WINDOW - 2  # pieces beside [CLS] and [SEP]
CONTEXT = 64  # pieces of paragraphs before that come along
_STRIDE = 192  # pieces judged in each frame of a long paragraph, but for its ends
_LONGEST = 10 * _STRIDE  # pieces of one paragraph decoded together: bounds the memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Pieces `start..end` are seen, `first..last` of them judged (last exclusive)."""

    start: int
    end: int
    first: int
    last: int


def worded(seen: Features, *, context: int = CONTEXT) -> Iterator[tuple[Frame, ...]]:
    """The groups of frames that hold a word: a page of marks says nothing."""
    mark = SHAPES.index("mark")
    for group in groups(seen.paragraphs.tolist(), context=context):
        if (seen.shapes[group[0].first : group[-1].last] != mark).any():
            yield group


def groups(paragraphs: Sequence[int], *, context: int = CONTEXT) -> Iterator[tuple[Frame, ...]]:
    """Frames decoded together, in text order: one of several paragraphs, or several of one.

    `paragraphs` holds each paragraph's first piece and, last, the number of pieces; `context` is
    the most pieces of whole paragraphs before that come along.
    """
    at = 0
    while at < len(paragraphs) - 1:
        if paragraphs[at + 1] - paragraphs[at] > ROOM:
            yield from _long(paragraphs[at], paragraphs[at + 1])
            at += 1
            continue
        start = at
        while start and paragraphs[at] - paragraphs[start - 1] <= context:
            start -= 1
        if paragraphs[at + 1] - paragraphs[start] > ROOM:
            start = at  # no room for context beside it
        end = at + 1
        while end < len(paragraphs) - 1 and paragraphs[end + 1] - paragraphs[start] <= ROOM:
            end += 1
        first, last = paragraphs[at], paragraphs[end]
        yield (Frame(start=paragraphs[start], end=last, first=first, last=last),)
        at = end


def _long(start: int, end: int) -> Iterator[tuple[Frame, ...]]:
    """The frames of one paragraph, in groups of at most _LONGEST pieces."""
    for group in range(start, end, _LONGEST):
        stop = min(end, group + _LONGEST)
        frames = []
        for first in range(group, stop, _STRIDE):
            last = min(stop, first + _STRIDE)
            margin = ROOM - (last - first)
            seen = max(start, min(first - margin // 2, end - ROOM))
            frames.append(Frame(start=seen, end=min(end, seen + ROOM), first=first, last=last))
        yield tuple(frames)
