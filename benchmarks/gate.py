"""The evaluation gate: PolNeAR dev read and scored, held against the floors in `eval/floors.json`.

    python -m benchmarks.gate --corpora ../shared/corpora     fails below a floor
    python -m benchmarks.gate --corpora ... --raise           raises floors to what was reached
    python -m benchmarks.gate --weights                       are these the weights judged?

The scorer stands beside the corpora (`eval/score_attribution.py`); its hash and the weights' are
part of the floors, so that nothing else can be judged in their stead.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from onrecord.export import jsonl
from onrecord.pipeline import read
from onrecord.tagger import shipped

FLOORS = Path(__file__).parent.parent / "eval" / "floors.json"
_LINE = re.compile(r"(?P<name>.+?)\s+P\s+[\d.]+\s+R\s+[\d.]+\s+F1\s+(?P<f1>[\d.]+)")
_RECALL = re.compile(r"(?P<name>recall [a-z ]+?)\s+(?P<share>[\d.]+)\s+of \d+")
_CALIBRATION = re.compile(r"calibration error ([\d.]+)")
_SLACK = 0.2  # points below what was reached: processors round differently


def main() -> int:
    """Reads the command line and judges; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, help="the folder that holds polnear/")
    parser.add_argument("--raise", dest="raises", action="store_true", help="write higher floors")
    parser.add_argument("--weights", action="store_true", help="only compare the weights' hash")
    given = parser.parse_args()
    kept = json.loads(FLOORS.read_text(encoding="utf-8"))
    if given.weights:
        return _say(_wrong_weights(kept))
    if given.corpora is None:
        parser.error("--corpora is needed to judge; --weights needs none")
    scorer = given.corpora.parent / "eval" / "score_attribution.py"
    figures = judge(given.corpora / "polnear" / "dev", scorer)
    if given.raises:
        _raise(kept, figures, scorer)
        return 0
    return _say(_wrong_weights(kept) + _wrong_scorer(kept, scorer) + below(kept["floors"], figures))


def judge(compartment: Path, scorer: Path) -> dict[str, float]:
    """The scorer's figures, in percent, for all articles of a PolNeAR compartment; prints them."""
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        with predictions.open("w", encoding="utf-8") as out:
            for path in sorted((compartment / "text").glob("*.txt")):
                out.write(jsonl.write(read(path)))
        command = [sys.executable, str(scorer), str(compartment), str(predictions)]
        run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  ours
    print(run.stdout)
    return parse(run.stdout)


def parse(printed: str) -> dict[str, float]:
    """Figures by name from the scorer's lines: F1 scores, recalls, and the calibration error."""
    figures = {}
    for line in printed.splitlines():
        if found := _LINE.match(line):
            figures[found["name"]] = float(found["f1"])
        elif found := _RECALL.match(line):
            figures[found["name"]] = float(found["share"])
        elif found := _CALIBRATION.match(line):
            figures["calibration"] = float(found[1])
    return figures


def below(floors: dict[str, float], figures: dict[str, float]) -> list[str]:
    """A line for each figure on the wrong side of its floor (of its ceiling: calibration)."""
    out = []
    for name, floor in floors.items():
        reached = figures.get(name)
        if reached is None:
            out.append(f"{name}: the scorer printed no such figure.")
        elif reached > floor if name == "calibration" else reached < floor:
            out.append(f"{name}: {reached} was reached, {floor} is the floor.")
    return out


def _wrong_weights(kept: dict[str, str]) -> list[str]:
    if kept["weights_sha256"] == shipped().sha256:
        return []
    return [
        "The shipped weights are not the ones judged: run make eval with --raise, or restore them."
    ]


def _wrong_scorer(kept: dict[str, str], scorer: Path) -> list[str]:
    if kept["scorer_sha256"] == _sha256(scorer):
        return []
    return [f"{scorer} is not the scorer that the floors were measured with: judge with --raise."]


def _raise(kept: dict[str, object], figures: dict[str, float], scorer: Path) -> None:
    """Floors rise to a little below what was reached; they never fall."""
    old = kept["floors"]
    if not isinstance(old, dict):
        raise SystemExit(f"{FLOORS} holds no floors: restore it from the repository.")
    new = {}
    for name, floor in old.items():
        reached = figures[name]
        if name == "calibration":
            new[name] = min(floor, round(reached + 2 * _SLACK, 1))
        else:
            new[name] = max(floor, round(reached - _SLACK, 1))
    kept |= {"floors": new, "scorer_sha256": _sha256(scorer), "weights_sha256": shipped().sha256}
    FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    _say(below(new, figures))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _say(troubles: list[str]) -> int:
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    if not troubles:
        print(
            "The gate is open: the weights are the ones judged, and no figure is below its floor."
        )
    return bool(troubles)


if __name__ == "__main__":
    sys.exit(main())
