"""Texts to arrays: labelled windows for training, with other names on every pass."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import numpy.typing as npt

from onrecord.tagger.features import features
from onrecord.tagger.labels import OUTSIDE, WINDOW
from onrecord.tagger.names.labels import TAGS
from onrecord.tagger.wordpieces import Ints, WordPieces
from training.examples import Window, spans
from training.names.swapping import swapped
from training.names.texts import Marks

COLUMNS: Final = ("ids", "shapes", "quotes", "places", "tags", "chains", "firsts", "sources")
UNSURE: Final = -2  # a tag that nobody knows
UNNAMED: Final = -3  # no name; a phrase or pronoun perhaps
SOURCES: Final = (
    "gum", "silver", "litbank", "meantime", "gap", "wikigold", "wnut", "twitter", "re3d",
)  # fmt: skip
_MASKED = 0.05  # of the pieces, hidden on each pass
_CURLY = 0.3  # of the texts get curly marks and apostrophes for straight ones
_CAPITALS = 0.06  # of the texts get a first paragraph in capitals, and as many in Title Case

Table = npt.NDArray[np.int32]


def windows(
    texts: Sequence[Marks], cut: WordPieces, *, seed: int, augment: bool
) -> Iterator[Window]:
    """All windows of one pass; the same seed gives the same windows."""
    rng = random.Random(seed)
    for marks in texts:
        changed = _dressed(swapped(marks, rng), rng) if augment else marks
        text, starts, ends = laid_out(changed)
        seen = features(text, cut)
        if not len(seen.pieces):
            continue
        labels = _labels(changed, (starts, ends), seen.pieces.starts, seen.pieces.ends)
        body = np.stack([seen.pieces.ids, seen.shapes, seen.quotes, seen.places, *labels])
        first = rng.randint(WINDOW // 4, WINDOW - 2) if augment else WINDOW - 2
        for start, end in spans(seen, first=first):
            yield _window(body, start, end, cut=cut, rng=rng if augment else None)


def laid_out(marks: Marks) -> tuple[str, Ints, Ints]:
    """The text, and where each token starts and ends in it."""
    lengths = np.array(
        [n for pair in zip(marks.spaces, marks.tokens, strict=True) for n in map(len, pair)],
        dtype=np.int32,
    )
    ends = lengths.cumsum(dtype=np.int32)
    text = "".join(s + t for s, t in zip(marks.spaces, marks.tokens, strict=True))
    return text, ends[0::2], ends[1::2]


def _dressed(marks: Marks, rng: random.Random) -> Marks:
    """The text in another dress: curly marks, a headline in capitals."""
    tokens = list(marks.tokens)
    if rng.random() < _CURLY:
        tokens = [t.replace("'", "’") for t in tokens]
        tokens = [{"``": "“", "’’": "”"}.get(t, t) for t in tokens]
    chance = rng.random()
    if chance < 2 * _CAPITALS:
        for i, token in enumerate(tokens):
            if i and "\n" in marks.spaces[i]:
                break
            tokens[i] = token.upper() if chance < _CAPITALS else token[:1].upper() + token[1:]
    return replace(marks, tokens=tuple(tokens))


def _labels(
    marks: Marks, offsets: tuple[Ints, Ints], piece_starts: Ints, piece_ends: Ints
) -> list[Table]:
    """Tags, chains, the first piece of the own mention (-1 for none) and the source."""
    starts, ends = offsets
    first = np.searchsorted(piece_ends, starts, side="right")
    last = np.maximum(first, np.searchsorted(piece_starts, ends, side="left"))
    tags = np.full(len(piece_starts), OUTSIDE, dtype=np.int32)
    chains = np.zeros_like(tags)
    firsts = np.full_like(tags, -1)
    for i in marks.unnamed:
        tags[first[i] : last[i]] = UNNAMED
    for i in marks.unsure:
        tags[first[i] : last[i]] = UNSURE
    for mention in marks.mentions:
        here = slice(first[mention.start], last[mention.end - 1])
        if here.start >= here.stop:
            continue
        tags[here] = TAGS.index(f"I-{mention.role}")
        tags[here.start] = TAGS.index(f"B-{mention.role}")
        chains[here] = mention.chain
        firsts[here] = here.start
    return [tags, chains, firsts, np.full_like(tags, SOURCES.index(marks.source))]


def _window(
    body: Table, start: int, end: int, *, cut: WordPieces, rng: random.Random | None
) -> Window:
    columns = np.zeros((len(COLUMNS), end - start + 2), dtype=np.int32)
    columns[:, 1:-1] = body[:, start:end]
    columns[0, 0], columns[0, -1] = cut.cls, cut.sep
    columns[7] = body[7, start]
    firsts = columns[6, 1:-1]
    columns[6, 1:-1] = np.where(firsts >= start, firsts - start + 1, 0)
    if rng is not None:
        hidden = [i for i in range(1, columns.shape[1] - 1) if rng.random() < _MASKED]
        columns[0, hidden] = cut.mask
    return Window(columns)
