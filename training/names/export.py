"""Writes the trained names' encoder as int8 ONNX with its vocabulary and tuning.

    python -m training.names.export --model ~/onrecord-models/names/model.pt --out names.onnx

`names.json` and `names_vocab.txt` are written beside it; `model.pt` may be a run's checkpoint.
"""

import argparse
from pathlib import Path

import torch

from onrecord.tagger.tuning import Tuning
from training.export import build, quantize
from training.model import Tagger
from training.names.model import shape


def load(path: Path, vocabulary: tuple[str, ...]) -> Tagger:
    """The model of `model.pt`, or the averaged one of `checkpoint.pt`."""
    kept = torch.load(path, map_location="cpu", weights_only=True)
    state = kept.get("averaged", kept)
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    model = Tagger(shape(vocabulary, layers=layers))
    model.load_state_dict(state)
    return model


def main() -> None:
    """Reads the command line and writes the three files."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, required=True, help="model.pt or checkpoint.pt")
    parser.add_argument("--out", type=Path, required=True, help="where to write the .onnx file")
    parser.add_argument("--outside-bias", type=float, default=0.0, help="above 0: fewer mentions")
    given = parser.parse_args()
    text = (given.model.parent / "vocabulary.txt").read_text(encoding="utf-8")
    model = load(given.model, tuple(text.split("\n")[:-1]))
    quantize(build(model, name="onrecord names"), given.out, reduced_range=True)
    tuning = Tuning(outside_bias=given.outside_bias, calibration=())
    given.out.with_suffix(".json").write_text(tuning.as_json(), encoding="utf-8")
    given.out.with_name("names_vocab.txt").write_text(text, encoding="utf-8")
    print(f"{given.out}: {given.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
