"""How sure a statement is: raw scores to one calibrated number, in one place.

The calibrator is a logistic model (Platt 1999) over the tagger's scores, fitted on held-out
articles by `training.calibrate` against "content found and source right". It is kept beside the
weights and hashed with them. Rules have constants, measured by the same command.
"""

import math
from collections.abc import Sequence

from onrecord.domain import Mode
from onrecord.domain.parts import Parts

# The share of right statements among those that each rule found on PolNeAR train; see the card.
RULES = {"transcript": 0.9, "signature": 0.9, "hearsay": 0.9}
_SUREST = 6.0  # a score's log odds are cut here: beyond it, they tell nothing more


def signals(parts: Parts, mode: Mode) -> tuple[float, ...]:
    """What the calibrator weighs, its constant 1 first: log odds of the scores, and the mode."""
    scores = parts.evidence
    if scores is None:
        return ()
    return (
        1.0,
        _log_odds(scores.cue),
        _log_odds(scores.content),
        _log_odds(scores.source) if parts.source else 0.0,
        _log_odds(scores.content_link),
        _log_odds(scores.source_link),
        1.0 if parts.source else 0.0,
        1.0 if mode == "indirect" else 0.0,
    )


def confidence(parts: Parts, mode: Mode, calibration: Sequence[float]) -> float:
    """From 0 to 1, to two decimals: the share of statements like this one that are right."""
    if parts.evidence is None:
        return RULES[parts.basis]
    total = sum(w * s for w, s in zip(calibration, signals(parts, mode), strict=True))
    return round(1 / (1 + math.exp(-total)), 2)


def _log_odds(score: float) -> float:
    score = min(max(score, 1e-6), 1 - 1e-6)
    return max(-_SUREST, min(_SUREST, math.log(score / (1 - score))))
