"""What the encoder is told about each word piece besides its id.

The vocabulary is uncased and a window does not show where a quotation was opened, so the shape of
the word, the state of the quotation marks and the place in the paragraph are given as small
numbers of their own. Training and inference share this file: a change of it asks for new weights.
"""

import functools
import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.tagger.veiling import veils
from onrecord.tagger.wordpieces import Ints, Pieces, WordPieces
from onrecord.text import quotations

SHAPES = ("mark", "lower", "Capital", "UPPER", "Letter", "miXed", "digits", "l3tters")
QUOTATION_STATES = 5  # text.quotations.STATE_*
PLACES = ("inside", "paragraph", "headline", "headline-start")

# Where there are more words than this before the first break, there is no headline (a lead
# sentence of PolNeAR's train texts has 18 to 60 words, a headline 4 to 22).
_HEADLINE_WORDS = 25
_BREAK = re.compile("[\n\r\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """A text as the encoder sees it: pieces and, for each, shape, quotation state and place.

    `paragraphs` holds, for each paragraph with pieces, its first piece, and ends with the number
    of pieces: paragraph p has the pieces paragraphs[p] to paragraphs[p + 1].
    """

    pieces: Pieces
    shapes: Ints
    quotes: Ints
    places: Ints
    paragraphs: Ints


def features(
    text: str, cut: WordPieces, *, headline: bool = True, veiled: bool = False
) -> Features:
    """The features of every piece of `text`; without `headline`, its first line is none.

    Where `veiled`, a name (`veiling.veils`) is one masked piece, whatever it is.
    """
    pieces = cut(text)
    names = np.zeros(len(pieces), dtype=bool)
    if veiled:
        pieces, names = _veiled(text, pieces, cut.mask)
    states = np.frombuffer(quotations.quotations(text).states(len(text)), dtype=np.uint8)
    paragraphs = _paragraph_starts(text, pieces)
    return Features(
        pieces=pieces,
        shapes=np.where(names, SHAPES.index("Capital"), _shapes(text, pieces)).astype(np.int32),
        quotes=states[pieces.starts].astype(np.int32) if len(pieces) else pieces.ids,
        places=_places(pieces, paragraphs, headline=headline),
        paragraphs=np.append(paragraphs, len(pieces)).astype(np.int32),
    )


def _veiled(text: str, pieces: Pieces, mask: int) -> tuple[Pieces, npt.NDArray[np.bool_]]:
    """The pieces with one for each name, and which those are; words keep their numbers."""
    stretches = np.array(list(veils(text)), dtype=np.int32).reshape(-1, 2)
    first = np.searchsorted(pieces.starts, stretches[:, 0])
    last = np.searchsorted(pieces.starts, stretches[:, 1])
    first, last = first[first < last], last[first < last]
    depth = np.zeros(len(pieces) + 1, dtype=np.int32)
    depth[first + 1] += 1
    depth[last] -= 1
    kept = np.cumsum(depth)[:-1] == 0
    ids, ends = pieces.ids.copy(), pieces.ends.copy()
    ids[first], ends[first] = mask, pieces.ends[last - 1]
    names = np.zeros(len(pieces), dtype=bool)
    names[first] = True
    return (
        Pieces(
            ids=ids[kept], starts=pieces.starts[kept], ends=ends[kept], words=pieces.words[kept]
        ),
        names[kept],
    )


def _shapes(text: str, pieces: Pieces) -> Ints:
    """Each piece has the shape of its whole word."""
    if not len(pieces):
        return pieces.ids
    first = np.flatnonzero(np.diff(pieces.words, prepend=-1))
    last = np.append(first[1:], len(pieces)) - 1
    shape_of = [
        _shape(text[start:end])
        for start, end in zip(
            pieces.starts[first].tolist(), pieces.ends[last].tolist(), strict=True
        )
    ]
    return np.repeat(np.array(shape_of, dtype=np.int32), last - first + 1)


@functools.lru_cache(maxsize=50_000)
def _shape(word: str) -> int:
    if not any(c.isalnum() for c in word):
        name = "mark"
    elif word.isdigit():
        name = "digits"
    elif not word.isalpha():
        name = "l3tters"
    elif word.islower():
        name = "lower"
    elif word.isupper():
        name = "UPPER" if len(word) > 1 else "Letter"
    else:
        name = "Capital" if word.istitle() else "miXed"
    return SHAPES.index(name)


def _paragraph_starts(text: str, pieces: Pieces) -> Ints:
    """The first piece of each paragraph: line breaks end one, whatever the piece before."""
    breaks = np.array([found.start() for found in _BREAK.finditer(text)], dtype=np.int32)
    line = np.searchsorted(breaks, pieces.starts)
    return np.flatnonzero(np.diff(line, prepend=-1)).astype(np.int32)


def _places(pieces: Pieces, paragraphs: Ints, *, headline: bool) -> Ints:
    places = np.zeros(len(pieces), dtype=np.int32)
    places[paragraphs] = PLACES.index("paragraph")
    if headline and len(paragraphs) > 1 and pieces.words[paragraphs[1]] <= _HEADLINE_WORDS:
        places[: paragraphs[1]] = PLACES.index("headline")
        places[0] = PLACES.index("headline-start")
    return places
