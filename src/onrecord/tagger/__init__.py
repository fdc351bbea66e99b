"""The trained encoder: a text in, scored and linked fragments of statements out."""

import functools
import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import resources
from itertools import accumulate, pairwise
from operator import attrgetter

from onrecord.domain.fragments import Fragment
from onrecord.tagger import weights
from onrecord.tagger.decoding import Run, linked, runs
from onrecord.tagger.encoder import Encoder
from onrecord.tagger.features import SHAPES, Features, features
from onrecord.tagger.frames import Frame, groups
from onrecord.tagger.tuning import Tuning
from onrecord.tagger.wordpieces import WordPieces

__all__ = ["Tagger", "shipped"]

_START = attrgetter("start")


class Tagger:
    """Finds sources, cues and contents in English text, by one set of weights."""

    def __init__(self, onnx: bytes, tuning: Tuning) -> None:
        self._cut = WordPieces(weights.vocabulary())
        self._encoder = Encoder(onnx, self._cut)
        self.tuning = tuning
        self.sha256 = hashlib.sha256(onnx + tuning.as_json().encode()).hexdigest()

    def tag(self, text: str) -> tuple[Fragment, ...]:
        """Every fragment found in `text`, in order; links are indices among them."""
        return self._tagged(features(text, self._cut))

    def tag_again(self, stretches: Sequence[str]) -> tuple[tuple[Fragment, ...], ...]:
        """The fragments found in each of `stretches`, read as sentences of their own.

        Offsets and links are those within the stretch; a link to another one is none.
        """
        text = "\n".join(stretches)
        found = self._tagged(features(text, self._cut, headline=False))
        ends = list(accumulate(len(stretch) + 1 for stretch in stretches))
        first = [bisect_left(found, end, key=_START) for end in (0, *ends)]
        return tuple(
            tuple(_shifted(f, by=end - len(stretch) - 1, first=a, last=b) for f in found[a:b])
            for stretch, end, (a, b) in zip(stretches, ends, pairwise(first), strict=True)
        )

    def _tagged(self, seen: Features) -> tuple[Fragment, ...]:
        found: list[Run] = []
        fragments: list[Fragment] = []
        for group in _worded(seen):
            encoded = [self._encoder.encode(seen, frame) for frame in group]
            found += runs(seen, encoded, outside_bias=self.tuning.outside_bias)
            fragments += linked(found, len(fragments), seen, encoded)
        return tuple(fragments)


def _shifted(fragment: Fragment, *, by: int, first: int, last: int) -> Fragment:
    """The fragment `by` characters earlier, its link counted from `first`, or null outside."""
    held = fragment.link is not None and first <= fragment.link < last
    return replace(
        fragment,
        start=fragment.start - by,
        end=fragment.end - by,
        link=fragment.link - first if held and fragment.link is not None else None,
    )


def _worded(seen: Features) -> Iterator[tuple[Frame, ...]]:
    """The groups of frames that hold a word: a page of marks says nothing."""
    mark = SHAPES.index("mark")
    for group in groups(seen.paragraphs.tolist()):
        if (seen.shapes[group[0].first : group[-1].last] != mark).any():
            yield group


@functools.cache
def shipped() -> Tagger:
    """The tagger with the weights that come with the package, loaded once a process (0.2 s)."""
    folder = resources.files(weights)
    return Tagger(
        folder.joinpath("attribution.onnx").read_bytes(),
        Tuning.from_json(folder.joinpath("attribution.json").read_text(encoding="utf-8")),
    )
