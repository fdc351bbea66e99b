"""The trained encoder: a text in, scored and linked fragments of statements out."""

import functools
import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from importlib import resources
from itertools import accumulate, pairwise
from operator import attrgetter

from onrecord.domain.fragments import Fragment
from onrecord.tagger import weights
from onrecord.tagger.decoding import Run, joints_between, linked, runs
from onrecord.tagger.encoder import Encoder
from onrecord.tagger.features import Features, features
from onrecord.tagger.frames import CONTEXT, worded
from onrecord.tagger.tuning import Tuning
from onrecord.tagger.wordpieces import WordPieces
from onrecord.text.wordlists import word_lists

__all__ = ["Tagger", "shipped"]

_START = attrgetter("start")


class Tagger:
    """Finds sources, cues and contents in English text, by one set of weights."""

    def __init__(self, onnx: bytes, tuning: Tuning) -> None:
        self._cut = WordPieces(weights.vocabulary())
        self._encoder = Encoder(onnx, self._cut)
        self._unfinished = self._cut(" ".join(sorted(_unfinished_words()))).ids
        self.tuning = tuning
        hashed = hashlib.sha256(onnx)
        hashed.update(tuning.as_json().encode())
        self.sha256 = hashed.hexdigest()

    def tag(self, text: str) -> tuple[Fragment, ...]:
        """Every fragment found in `text`, in order; links are indices among them."""
        return self._tagged(features(text, self._cut, veiled=True))

    def tag_again(self, stretches: Sequence[str]) -> tuple[tuple[Fragment, ...], ...]:
        """The fragments found in each of `stretches`, read as sentences of their own.

        Offsets and links are those within the stretch; a link to another one is none.
        """
        # A sentence begins with a capital and ends with a full stop: else its ends are unsure.
        text = "".join(f"{_capital(stretch[:1])}{stretch[1:]}.\n" for stretch in stretches)
        found = self._tagged(features(text, self._cut, headline=False, veiled=True), context=0)
        ends = list(accumulate(len(stretch) + 2 for stretch in stretches))
        first = [bisect_left(found, end, key=_START) for end in (0, *ends)]
        return tuple(
            tuple(_within(f, stretch, at=end - len(stretch) - 2, links=(a, b)) for f in found[a:b])
            for stretch, end, (a, b) in zip(stretches, ends, pairwise(first), strict=True)
        )

    def _tagged(self, seen: Features, *, context: int = CONTEXT) -> tuple[Fragment, ...]:
        found: list[Run] = []
        fragments: list[Fragment] = []
        joints = joints_between(seen, self._unfinished)
        for group in worded(seen, context=context):
            encoded = [self._encoder.encode(seen, frame) for frame in group]
            found += runs(seen, encoded, joints, outside_bias=self.tuning.outside_bias)
            fragments += linked(found, len(fragments), seen, encoded)
        return tuple(fragments)


def _capital(letter: str) -> str:
    """The letter as a capital, where that is one letter too (of ß it is two)."""
    return letter.upper() if len(letter.upper()) == len(letter) else letter


def _unfinished_words() -> frozenset[str]:
    return word_lists("unfinished.toml", package=__package__)["wants_another"]


def _within(fragment: Fragment, stretch: str, *, at: int, links: tuple[int, int]) -> Fragment:
    """The fragment with offsets in the `stretch` that begins `at`, and its link among `links`."""
    first, last = links
    held = fragment.link is not None and first <= fragment.link < last
    return replace(
        fragment,
        start=fragment.start - at,
        end=min(fragment.end - at, len(stretch)),
        link=fragment.link - first if held and fragment.link is not None else None,
    )


@functools.cache
def shipped() -> Tagger:
    """The tagger with the weights that come with the package, loaded once a process (0.2 s)."""
    folder = resources.files(weights)
    return Tagger(
        folder.joinpath("attribution.onnx").read_bytes(),
        Tuning.from_json(folder.joinpath("attribution.json").read_text(encoding="utf-8")),
    )
