"""How well names are found and pronouns led back to them, on GUM's published dev and test texts.

    python -m benchmarks.names --corpora ../shared/corpora

The measures are those of `training.names.judging`. The floors are those under `names` in
`eval/floors.json`; below one, the status is 1.
"""

import argparse
import json
import sys
from pathlib import Path

from onrecord.tagger.names import NamesTagger, shipped
from onrecord.tagger.tuning import Tuning
from training.names import gum
from training.names.judging import MAIN, judge, led_back, names

FLOORS = Path(__file__).parent.parent / "eval" / "floors.json"
_OTHERS = ("group", "unknown")
_NEWS = ("news",)
_GENRES = ("academic", "bio", "court", "interview", "news", "speech", "textbook", "voyage")


def figures(folder: Path, tagger: NamesTagger) -> dict[str, float]:
    """All figures, printed on the way."""
    news = [judge(m, tagger) for m in gum.judged_documents(folder, genres=_NEWS)]
    every = [judge(m, tagger) for m in gum.judged_documents(folder, genres=_GENRES)]
    out = {}
    for title, judged in (("news", news), ("all genres", every)):
        print(f"GUM, published dev and test documents at hand, {title}: {len(judged)}")
        for one in (*MAIN, *_OTHERS):
            print(names(judged, [one]).line(f"  names: {one}"))
        main = names(judged, MAIN)
        print(main.line("  names: these three"))
        print(names(judged, (*MAIN, *_OTHERS)).line("  names: every kind"))
        out[f"names {title}"] = round(main.f1, 1)
    met = led_back(every)
    total = max(1, met.total())
    out["he and she"] = round(100 * met["right"] / total, 1)
    print(
        f"  he, she led to the right name {out['he and she']} %, to another's"
        f" {100 * met['wrong'] / total:.1f} %, to none {100 * met['none'] / total:.1f} %"
        f"  of {met.total()}"
    )
    return out


def main() -> int:
    """Reads the command line and judges; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds gum/")
    parser.add_argument("--onnx", type=Path, default=None, help="other weights than the shipped")
    given = parser.parse_args()
    reached = figures(given.corpora / "gum", _tagger(given.onnx))
    floors = json.loads(FLOORS.read_text(encoding="utf-8")).get("names", {})
    low = [name for name, floor in floors.items() if reached.get(name, 0.0) < floor]
    for name in low:
        print(
            f"{name}: {reached.get(name)} was reached, {floors[name]} is the floor.",
            file=sys.stderr,
        )
    return bool(low)


def _tagger(onnx: Path | None) -> NamesTagger:
    """The shipped tagger, or that of a file with its tuning and vocabulary beside it."""
    if onnx is None:
        return shipped()
    pieces = onnx.with_name("names_vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    tuning = Tuning.from_json(onnx.with_suffix(".json").read_text(encoding="utf-8"))
    return NamesTagger(onnx.read_bytes(), pieces, tuning)


if __name__ == "__main__":
    sys.exit(main())
