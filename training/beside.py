"""Windows of a report with veiled names, each beside the same stretch as it was printed.

The student of `training.steady` reads the one, its teachers the other; the columns say which piece
of theirs each of its pieces is.
"""

import random
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from onrecord.tagger.features import Features, features
from onrecord.tagger.labels import WINDOW
from onrecord.tagger.wordpieces import WordPieces
from training.examples import COLUMNS, Window, labels_of, restyled, spans, window
from training.exchanging import Exchanged, Name, exchanged
from training.polnear import Article

OWN = len(COLUMNS)  # the student's columns; then the teachers' ids, shapes, quotes and places, and
STUDENT, TEACHER, THEIRS, MINE = range(OWN + 4, OWN + 8)
"""Which pieces there are for each, and, from -1 for none, the piece of theirs that each of mine is
and the piece of mine that each of theirs is."""


def pairs(
    article: Article, known: Sequence[Name], cut: WordPieces, *, rng: random.Random
) -> Iterator[Window]:
    """The windows of an article with veiled names, each beside what the teachers read of it."""
    text = restyled(article.text, rng)
    other = exchanged(text, known, rng)
    theirs, mine = features(text, cut), features(other.text, cut, veiled=True)
    if not len(mine.pieces):
        return
    relations = [other.relation(r) for r in rng.choice(article.annotations)]
    labels = labels_of(mine, relations)
    tied = ties(theirs, mine, other)
    for first, last in spans(theirs, first=rng.randint(WINDOW // 4, WINDOW - 2)):
        here = np.flatnonzero((tied >= first) & (tied < last))
        if len(here) and here[-1] - here[0] < WINDOW - 2:
            start, end = int(here[0]), int(here[-1]) + 1
            own = window(mine, labels, (start, end), cut=cut, rng=rng).columns
            yield Window(_beside(own, theirs, tied[start:end], (first, last), cut))


def ties(theirs: Features, mine: Features, other: Exchanged) -> npt.NDArray[np.int64]:
    """The teachers' piece that each of the student's is, -1 for none.

    Outside names they are the same pieces; a name's first is its first, every later one its second;
    a veiled name's only one is its first.
    """
    starts = mine.pieces.starts.astype(np.int64)
    old = np.array(other.old, dtype=np.int64).reshape(-1, 2)
    new = np.array(other.new, dtype=np.int64).reshape(-1, 2)
    at = np.searchsorted(new[:, 0], starts, side="right") - 1
    before = np.where(at >= 0, at, 0)
    if len(new):
        inside = (at >= 0) & (starts < new[before, 1])
        back = np.where(at >= 0, starts + old[before, 1] - new[before, 1], starts)
        back = np.where(inside, old[before, 0], back)
    else:
        inside, back = np.zeros(len(starts), dtype=bool), starts
    pieces = np.searchsorted(theirs.pieces.starts, back)
    exact = pieces < len(theirs.pieces)
    exact[exact] = theirs.pieces.starts[pieces[exact]] == back[exact]
    later = inside & np.r_[False, inside[1:] & (at[1:] == at[:-1])]
    second = np.minimum(pieces + 1, len(theirs.pieces) - 1)
    if len(new):
        fits = theirs.pieces.starts[second] < old[before, 1]
        pieces, exact = np.where(later, second, pieces), exact & (~later | fits)
    return np.where(exact, pieces, -1)


def _beside(
    own: npt.NDArray[np.int32],
    theirs: Features,
    tied: npt.NDArray[np.int64],
    where: tuple[int, int],
    cut: WordPieces,
) -> npt.NDArray[np.int32]:
    first, last = where
    size, their_size = own.shape[1], last - first + 2
    out = np.zeros((MINE + 1, max(size, their_size)), dtype=np.int32)
    out[4], out[THEIRS], out[MINE] = -1, -1, 0
    out[:OWN, :size] = own
    out[OWN, 0], out[OWN, their_size - 1] = cut.cls, cut.sep
    seen = (theirs.pieces.ids, theirs.shapes, theirs.quotes, theirs.places)
    for row, values in enumerate(seen, start=OWN):
        out[row, 1 : their_size - 1] = values[first:last]
    out[STUDENT, :size] = 1
    out[TEACHER, :their_size] = 1
    out[THEIRS, 1 : size - 1] = np.where(tied >= 0, tied - first + 1, -1)
    out[THEIRS, 0], out[THEIRS, size - 1] = 0, their_size - 1
    for i in range(size - 1, -1, -1):  # the first of mine that is a piece of theirs stays
        if out[THEIRS, i] >= 0:
            out[MINE, out[THEIRS, i]] = i
    return out
