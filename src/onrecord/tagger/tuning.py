"""The few numbers fitted after training, kept in a JSON file beside the weights."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """What turns an encoder's scores into decisions, fitted by `training.calibrate`.

    `outside_bias` is added to the log probability of "no role". `calibration` holds the weights of
    a logistic model over `extract.confidence`'s evidence, its constant first.
    """

    outside_bias: float
    calibration: tuple[float, ...]

    def as_json(self) -> str:
        """The same text for the same numbers: it is hashed with the weights."""
        return json.dumps(asdict(self), sort_keys=True, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Tuning":
        """The tuning written by `as_json`."""
        kept = json.loads(text)
        return cls(outside_bias=kept["outside_bias"], calibration=tuple(kept["calibration"]))
