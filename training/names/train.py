"""Trains the names' encoder; stops and resumes at any step, as `training.train` does.

    python -m training.names.train --corpora ../shared/corpora --out ~/onrecord-models/names
    python -m training.names.train --corpora ... --out ...-last --after .../names/model.pt

The second command is a last pass, over the texts that people annotated, at half the rate. The
folder holds `vocabulary.txt`, `checkpoint.pt` and, at the end, `model.pt` and `log.jsonl`.
"""

import argparse
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import torch
from safetensors.torch import load_file

from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import WordPieces
from training.examples import Window
from training.model import Tagger
from training.names.corpora import by_people, repeated, training_texts
from training.names.model import loss, pretrained, shape
from training.names.texts import Marks
from training.names.vocabulary import kept
from training.names.windows import windows
from training.pretrained import installed_pretrained
from training.train import Recipe, Run

_FIRST = Recipe(passes=3)
_LAST = Recipe(passes=1, rate=1e-4, head_rate=3e-4)


def train(
    recipe: Recipe, texts: Sequence[Marks], *, out: Path, start: Path, after: bool = False
) -> None:
    """Trains from where the last checkpoint stands and writes `out/model.pt`.

    `start` is MiniLM's checkpoint, or the `model.pt` that this run comes `after`.
    """
    out.mkdir(parents=True, exist_ok=True)
    if after:
        known = start.with_name("vocabulary.txt").read_text(encoding="utf-8")
        (out / "vocabulary.txt").write_text(known, encoding="utf-8")
    pieces = _vocabulary(out / "vocabulary.txt", texts)
    torch.manual_seed(recipe.seed)
    model = Tagger(shape(pieces), dropout=recipe.dropout)
    if after:
        model.load_state_dict(torch.load(start, map_location="cpu", weights_only=True))
    else:
        pretrained(model, load_file(start), full=vocabulary(), kept=pieces)
    model.words.weight.requires_grad = False
    model.to("cuda" if torch.cuda.is_available() else "cpu")
    cut = WordPieces(pieces)
    whole = repeated(list(texts))

    def rows(seed: int, augment: bool) -> list[Window]:  # noqa: FBT001  a callback's second half
        return list(windows(whole, cut, seed=seed, augment=augment))

    run = Run(recipe, model, out=out, rows=rows, loss=loss)
    run.resume()
    run.finish()


def _vocabulary(path: Path, texts: Sequence[Marks]) -> tuple[str, ...]:
    """The pieces that this run keeps, chosen once."""
    if not path.exists():
        path.write_text("\n".join(kept(vocabulary(), texts)) + "\n", encoding="utf-8")
    return tuple(path.read_text(encoding="utf-8").split("\n")[:-1])


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of all corpora")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder for checkpoints, outside the repository"
    )
    parser.add_argument("--pretrained", type=Path, default=None, help="a MiniLM-L6 checkpoint")
    parser.add_argument("--after", type=Path, default=None, help="model.pt of an earlier run")
    for name, default in asdict(Recipe()).items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(default), default=None)
    given = vars(parser.parse_args())
    usual = _LAST if given["after"] else _FIRST
    chosen = replace(
        usual, **{k: v for k, v in given.items() if k in asdict(usual) and v is not None}
    )
    texts = training_texts(given["corpora"])
    after = given["after"]
    try:
        train(
            chosen,
            by_people(texts) if after else texts,
            out=given["out"],
            start=after or given["pretrained"] or installed_pretrained(),
            after=after is not None,
        )
    except KeyboardInterrupt:
        raise SystemExit(
            "\nStopped. The same command goes on from the last checkpoint, if there is one yet."
        ) from None


if __name__ == "__main__":
    main()
