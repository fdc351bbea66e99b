"""Articles to arrays: labelled windows for training, changed a little on every pass.

A window is a run of whole paragraphs of at most WINDOW - 2 pieces (a longer paragraph is cut at a
word); where it begins moves from pass to pass, so that no paragraph always stands at an edge.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.tagger.features import Features, features
from onrecord.tagger.labels import NO_LINK, OUTSIDE, ROLES, WINDOW, begin, inside
from onrecord.tagger.wordpieces import Ints, WordPieces
from onrecord.text.quotations import STATE_CLOSE, STATE_OPEN, quotations
from training.polnear import Article, Relation

# Shares of the articles whose marks are exchanged on a pass: reports come in all styles, PolNeAR's
# in two. `single` is the British style.
_STYLES = {"as it is": 0.65, "straight": 0.12, "curly": 0.12, "single": 0.11}
_MARKS = {"straight": ('"', '"'), "curly": ("“", "”"), "single": ("‘", "’")}
_MASKED = 0.05  # of the pieces, hidden on each pass (MODEL_NOTES' first trial)
_UNSTOPPED = 0.5  # of the headlines lose the full stop that PolNeAR ends them with
_LENGTHS = 32  # a batch's pieces are padded to a multiple of this
_HEADLINE_STOP = re.compile(r"\A[^\n]*[^.\s](\.)(?=\n)")


@dataclass(frozen=True, slots=True)
class Window:
    """One row of a batch: per piece id, shape, quotation state, place, tag and the two links."""

    columns: npt.NDArray[np.int32]  # [7, pieces], [CLS] and [SEP] included


COLUMNS = ("ids", "shapes", "quotes", "places", "tags", "cue_links", "source_links")


def windows(
    articles: Sequence[Article], cut: WordPieces, *, seed: int, augment: bool
) -> Iterator[Window]:
    """All windows of one pass; the same seed gives the same windows."""
    rng = random.Random(seed)
    for article in articles:
        relations = rng.choice(article.annotations) if augment else article.annotations[0]
        text = restyled(article.text, rng) if augment else article.text
        seen = features(text, cut)
        if len(seen.pieces):
            labels = labels_of(seen, relations)
            first = rng.randint(WINDOW // 4, WINDOW - 2) if augment else WINDOW - 2
            for start, end in spans(seen, first=first):
                yield window(seen, labels, (start, end), cut=cut, rng=rng if augment else None)


def restyled(text: str, rng: random.Random) -> str:
    """The text in another style of quotation marks; every offset stays."""
    style = rng.choices(list(_STYLES), weights=list(_STYLES.values()))[0]
    if rng.random() < _UNSTOPPED and (stop := _HEADLINE_STOP.match(text)):
        text = text[: stop.start(1)] + " " + text[stop.end(1) :]
    if style == "as it is":
        return text
    opening, closing = _MARKS[style]
    out = list(text)
    for i, state in enumerate(quotations(text).states(len(text))):
        if text[i] in '“”"':
            if state == STATE_OPEN:
                out[i] = opening
            elif state == STATE_CLOSE:
                out[i] = closing
        elif style == "straight" and text[i] in "‘’":
            out[i] = "'"
    return "".join(out)


def spans(seen: Features, *, first: int) -> Iterator[tuple[int, int]]:
    """First and last-plus-one piece of each window; the first window has at most `first` pieces."""
    room = first
    start = end = 0
    for next_end in _stops(seen):
        if next_end - start > room and end > start:
            yield start, end
            start, room = end, WINDOW - 2
        end = next_end
    if end > start:
        yield start, end


def _stops(seen: Features) -> Iterator[int]:
    """Where a window may end: after paragraphs, and inside those longer than a window."""
    for start, end in zip(seen.paragraphs[:-1].tolist(), seen.paragraphs[1:].tolist(), strict=True):
        at = start
        while end - at > WINDOW - 2:
            at += WINDOW - 2
            while seen.pieces.words[at] == seen.pieces.words[at - 1]:
                at -= 1
            yield at
        yield end


def labels_of(seen: Features, relations: Sequence[Relation]) -> npt.NDArray[np.int32]:
    """Tags, cue links and source links ([3, pieces]); links as piece numbers, -1 for none."""
    out = np.full((3, len(seen.pieces)), -1, dtype=np.int32)
    out[0] = OUTSIDE
    for relation in relations:
        rows = {role: [_range(seen, *s) for s in getattr(relation, role)] for role in ROLES}
        target = {role: rows[role][0][0] if rows[role] else -1 for role in ("cue", "source")}
        for role in ROLES:
            for start, end in rows[role]:
                if start == end or (role != "source" and out[0, start:end].any()):
                    continue  # two annotators' slips in one text: the earlier relation stays
                out[0, start:end] = inside(role)
                out[0, start] = begin(role)
                if role == "content":
                    out[1, start:end] = target["cue"]
                elif role == "cue":
                    out[2, start:end] = target["source"]
    return out


def _range(seen: Features, start: int, end: int) -> tuple[int, int]:
    """The pieces that lie in a stretch of characters."""
    first = int(np.searchsorted(seen.pieces.ends, start, side="right"))
    last = int(np.searchsorted(seen.pieces.starts, end, side="left"))
    return first, max(first, last)


def window(
    seen: Features,
    labels: npt.NDArray[np.int32],
    where: tuple[int, int],
    *,
    cut: WordPieces,
    rng: random.Random | None,
) -> Window:
    """The window of the pieces from `where[0]` to `where[1]`; with `rng`, a few are hidden."""
    start, end = where
    size = end - start + 2
    columns = np.zeros((len(COLUMNS), size), dtype=np.int32)
    columns[0, 0], columns[0, -1] = cut.cls, cut.sep
    body: list[Ints] = [seen.pieces.ids, seen.shapes, seen.quotes, seen.places, labels[0]]
    for row, values in enumerate(body):
        columns[row, 1:-1] = values[start:end]
    for row, links in ((5, labels[1]), (6, labels[2])):
        local = links[start:end]
        here = (local >= start) & (local < end)
        columns[row, 1:-1] = np.where(here, local - start + 1, NO_LINK)
    if rng is not None:
        hidden = [i for i in range(1, size - 1) if rng.random() < _MASKED]
        columns[0, hidden] = cut.mask
    return Window(columns)


def batches(rows: Sequence[Window], *, size: int, seed: int) -> Iterator[npt.NDArray[np.int32]]:
    """Batches of `size` windows of like length, in random order: int32 [columns, windows, pieces].

    Padding stands at the end of a row; ids are 0 there, and tags (column 4) -1.
    """
    rng = random.Random(seed)
    columns = rows[0].columns.shape[0] if rows else 0
    order = list(range(len(rows)))
    rng.shuffle(order)
    # Sorting inside groups of many batches keeps the padding small and the order random.
    group = size * 32
    groups = [
        sorted(order[i : i + group], key=lambda k: rows[k].columns.shape[1])
        for i in range(0, len(order), group)
    ]
    chunks = [g[i : i + size] for g in groups for i in range(0, len(g), size)]
    rng.shuffle(chunks)
    for chunk in chunks:
        # Few different lengths: a CPU's matrix library plans anew for each shape.
        longest = -(-max(rows[k].columns.shape[1] for k in chunk) // _LENGTHS) * _LENGTHS
        out = np.zeros((columns, len(chunk), longest), dtype=np.int32)
        out[4] = -1
        for at, k in enumerate(chunk):
            out[:, at, : rows[k].columns.shape[1]] = rows[k].columns
        yield out
