"""Chooses the bias for "no mention" on the texts held back for it; writes it beside the weights.

python -m training.names.tune --corpora ../shared/corpora --onnx names.onnx
"""

import argparse
from pathlib import Path

from onrecord.tagger.names import NamesTagger
from onrecord.tagger.tuning import Tuning
from training.names import gum
from training.names.judging import MAIN, judge, led_back, names

_BIASES = (-0.8, -0.4, 0.0, 0.4, 0.8)


def main() -> None:
    """Reads the command line, tries each bias and writes the best one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="what holds gum/")
    parser.add_argument("--onnx", type=Path, required=True, help="the exported weights")
    given = parser.parse_args()
    pieces = given.onnx.with_name("names_vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    texts = list(gum.chosen_on(given.corpora / "gum"))
    tried = {}
    for bias in _BIASES:
        tuning = Tuning(outside_bias=bias, calibration=())
        tagger = NamesTagger(given.onnx.read_bytes(), pieces, tuning)
        judged = [judge(marks, tagger) for marks in texts]
        tried[bias] = names(judged, MAIN).f1
        print(f"bias {bias:4.1f}", names(judged, MAIN).line("names"), dict(led_back(judged)))
    best = max(tried, key=lambda bias: (tried[bias], -abs(bias)))
    tuning = Tuning(outside_bias=best, calibration=())
    given.onnx.with_suffix(".json").write_text(tuning.as_json(), encoding="utf-8")


if __name__ == "__main__":
    main()
