"""The trained encoder on onnxruntime: a frame of pieces in, tag scores and link vectors out."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import onnxruntime

from onrecord.tagger.features import Features
from onrecord.tagger.frames import Frame
from onrecord.tagger.wordpieces import Ints, WordPieces

Floats = npt.NDArray[np.float32]

_ERRORS_ONLY = 3  # onnxruntime's log level
# The fused sum and normalization runs at a sixth of the speed of the two apart (onnxruntime 1.32):
# with it a frame takes 14 % longer.
_SLOW_FUSIONS = ["SkipLayerNormFusion"]
_OUTPUTS = ["out.tags", "out.vectors", "out.distances"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """What the encoder says of a frame with n pieces.

    `tags` [n, tags]: log probabilities. `queries`, `keys` [links, n + 1, 64]: the score of a link
    from piece i to j is their product plus `distances` [links, buckets]; row 0 is [CLS], "none".
    """

    frame: Frame
    tags: Floats
    queries: Floats
    keys: Floats
    distances: Floats


class Encoder:
    """An ONNX file of `training.export`, loaded."""

    def __init__(self, weights: bytes, cut: WordPieces) -> None:
        options = onnxruntime.SessionOptions()
        # One thread and one frame a run: the same bytes out however busy the machine is.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        # Frames differ in size: memory kept for each size seen would only grow.
        options.enable_mem_pattern = False
        self._session = onnxruntime.InferenceSession(
            weights,
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=_SLOW_FUSIONS,
        )
        self._cut = cut

    def encode(self, seen: Features, frame: Frame) -> Encoded:
        """The encoder's word on one frame."""
        here = slice(frame.start, frame.end)
        ids = np.concatenate(([self._cut.cls], seen.pieces.ids[here], [self._cut.sep]))
        feed = {
            "ids": ids.astype(np.int32)[None],
            "shapes": _framed(seen.shapes[here]),
            "quotes": _framed(seen.quotes[here]),
            "places": _framed(seen.places[here]),
        }
        tags, vectors, distances = self._session.run(_OUTPUTS, feed)
        links = vectors[0].reshape(len(ids), len(distances), 2, -1).transpose(2, 1, 0, 3)
        return Encoded(
            frame=frame,
            tags=_log_softmax(tags[0, 1:-1]),
            queries=links[0, :, :-1],
            keys=links[1, :, :-1],
            distances=distances,
        )


def _framed(values: Ints) -> Ints:
    """The values with the nothing that [CLS] and [SEP] have."""
    return np.pad(values, 1)[None]


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(
        shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32
    )
