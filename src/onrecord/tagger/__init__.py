"""The trained encoder: a text in, scored and linked fragments of statements out."""

import functools
import hashlib
from collections.abc import Iterator
from importlib import resources

from onrecord.domain.fragments import Fragment
from onrecord.tagger import weights
from onrecord.tagger.decoding import Run, linked, runs
from onrecord.tagger.encoder import Encoder
from onrecord.tagger.features import SHAPES, Features, features
from onrecord.tagger.frames import Frame, groups
from onrecord.tagger.tuning import Tuning
from onrecord.tagger.wordpieces import WordPieces

__all__ = ["Tagger", "shipped"]


class Tagger:
    """Finds sources, cues and contents in English text, by one set of weights."""

    def __init__(self, onnx: bytes, tuning: Tuning) -> None:
        self._cut = WordPieces(weights.vocabulary())
        self._encoder = Encoder(onnx, self._cut)
        self.tuning = tuning
        self.sha256 = hashlib.sha256(onnx + tuning.as_json().encode()).hexdigest()

    def tag(self, text: str) -> tuple[Fragment, ...]:
        """Every fragment found in `text`, in order; links are indices among them."""
        seen = features(text, self._cut)
        found: list[Run] = []
        fragments: list[Fragment] = []
        for group in _worded(seen):
            encoded = [self._encoder.encode(seen, frame) for frame in group]
            found += runs(seen, encoded, outside_bias=self.tuning.outside_bias)
            fragments += linked(found, len(fragments), seen, encoded)
        return tuple(fragments)


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
