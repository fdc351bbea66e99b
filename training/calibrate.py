"""Fits, on the held-out cut, what is tuned after training; writes it beside the weights.

    python -m training.calibrate --corpora ../shared/corpora --onnx attribution.onnx

Two things: how strongly the tag O is favoured (the F1 of "sourced" decides), and the logistic
calibration of confidence. Prints the figures that the card reports.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from onrecord.extract.confidence import signals
from onrecord.extract.mode import mode
from onrecord.tagger import Tagger
from onrecord.tagger.tuning import Tuning
from onrecord.text.quotations import quotations
from training.drafts import drafted
from training.judging import Verdicts, judge
from training.polnear import Article, articles
from training.split import held_out

_BIASES = (-0.8, -0.6, -0.4, -0.2, 0.0, 0.2, 0.4)
_SHRINK = 1.0  # how strongly the calibrator's weights are held to 0
_BINS = 10


@dataclass(frozen=True, slots=True)
class _Judged:
    """What one bias gives on the held-out articles."""

    bias: float
    verdicts: Verdicts
    evidence: npt.NDArray[np.float64]  # [statements, signals]
    right: npt.NDArray[np.float64]  # [statements]


def calibrate(onnx: bytes, read: Sequence[Article]) -> Tuning:
    """The tuning for these weights, fitted on `read`: articles that they were not trained on."""
    judged = [_at(onnx, bias, read) for bias in _BIASES]
    for each in judged:
        v = each.verdicts
        print(f"bias {each.bias:+.1f}: linked {100 * v.linked:.1f} sourced {100 * v.sourced:.1f}")
    best = max(judged, key=lambda j: j.verdicts.sourced + j.verdicts.linked)
    weights = _logistic(best.evidence, best.right)
    print(f"calibration error on the same articles, halves crossed: {_crossed(best):.1f}")
    calibration = tuple(round(float(w), 4) for w in weights)
    return Tuning(outside_bias=best.bias, calibration=calibration)


def _at(onnx: bytes, bias: float, read: Sequence[Article]) -> _Judged:
    tagger = Tagger(onnx, Tuning(outside_bias=bias, calibration=()))
    right: list[bool] = []
    pairs: list[int | None] = []
    evidence: list[tuple[float, ...]] = []
    for article in read:
        draft = drafted(article, tagger)
        verdicts = judge(article.text, article.annotations[0], draft.parts)
        pairs += verdicts.pairs
        marks = quotations(article.text).found
        for parts, ok in zip(draft.parts, verdicts.right, strict=True):
            right.append(ok)
            row = signals(parts, mode(article.text, parts.content, marks).mode)
            if row:
                evidence.append((*row, float(ok)))
    table = np.array(evidence)
    totals = Verdicts(right=tuple(right), pairs=tuple(pairs))
    return _Judged(bias, totals, table[:, :-1], table[:, -1])


def _logistic(
    evidence: npt.NDArray[np.float64], right: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Weights of a logistic model by Newton's method, all but the constant shrunk."""
    weights = np.zeros(evidence.shape[1])
    shrink = np.diag([0.0, *([_SHRINK] * (evidence.shape[1] - 1))])
    for _ in range(30):
        p = 1 / (1 + np.exp(-evidence @ weights))
        gradient = evidence.T @ (p - right) + shrink @ weights
        curvature = (evidence * (p * (1 - p))[:, None]).T @ evidence + shrink
        weights -= np.linalg.solve(curvature + 1e-9 * np.eye(len(weights)), gradient)
    return weights


def _crossed(judged: _Judged) -> float:
    """The expected calibration error in points, each half judged by the other half's model."""
    half = np.arange(len(judged.right)) % 2 == 0
    p = np.empty(len(judged.right))
    for part in (half, ~half):
        weights = _logistic(judged.evidence[part], judged.right[part])
        p[~part] = 1 / (1 + np.exp(-judged.evidence[~part] @ weights))
    bins = np.minimum(_BINS - 1, (p * _BINS).astype(int))
    gaps = [abs((p - judged.right)[bins == b].sum()) for b in range(_BINS)]
    return float(100 * sum(gaps) / len(p))


def main() -> None:
    """Reads the command line, fits, and writes the JSON file beside the ONNX file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="what holds polnear/")
    parser.add_argument("--onnx", type=Path, required=True, help="the exported weights")
    given = parser.parse_args()
    read = held_out(list(articles(given.corpora / "polnear" / "train")))
    tuning = calibrate(given.onnx.read_bytes(), read)
    given.onnx.with_suffix(".json").write_text(tuning.as_json(), encoding="utf-8")
    print(tuning.as_json())


if __name__ == "__main__":
    main()
