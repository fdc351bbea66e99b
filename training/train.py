"""Trains the encoder on PolNeAR; stops and resumes at any step.

    python -m training.train --corpora ../shared/corpora --out ~/onrecord-models/first

The folder holds `checkpoint.pt` (everything that resuming needs) and, at the end, `model.pt`
(averaged weights) and `log.jsonl`. The same seed, torch and processor family give the same weights.
"""

import argparse
import copy
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file

from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import WordPieces
from training.examples import Window, batches, windows
from training.model import Tagger, load_pretrained, loss
from training.polnear import Article, articles
from training.pretrained import installed_pretrained
from training.split import training_cut

_SAVE_EVERY = 300  # seconds between checkpoints


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What a training run depends on."""

    passes: int = 8
    seed: int = 1
    windows: int = 10  # a step; about 2,000 pieces
    rate: float = 2e-4
    head_rate: float = 1e-3
    dropout: float = 0.1
    warm_up: float = 0.06  # of all steps
    decay: float = 0.01  # AdamW's weight decay
    average: float = 0.999  # of the weights, over steps
    clip: float = 1.0


def train(recipe: Recipe, read: Sequence[Article], *, out: Path, pretrained: Path) -> None:
    """Trains from where the last checkpoint stands and writes `out/model.pt`."""
    out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(recipe.seed)
    model = Tagger(dropout=recipe.dropout)
    load_pretrained(model, load_file(pretrained))
    model.words.weight.requires_grad = False
    model.to(device)
    cut = WordPieces(vocabulary())

    def rows(seed: int, augment: bool) -> list[Window]:  # noqa: FBT001  a callback's second half
        return list(windows(read, cut, seed=seed, augment=augment))

    run = Run(recipe, model, out=out, rows=rows, loss=loss)
    run.resume()
    run.finish()


class Run:
    """The state of one training run: `rows` gives a pass's windows, `loss` judges a batch."""

    def __init__(
        self,
        recipe: Recipe,
        model: Tagger,
        *,
        out: Path,
        rows: Callable[[int, bool], Sequence[Window]],
        loss: Callable[[Tagger, torch.Tensor], torch.Tensor],
    ) -> None:
        self.recipe, self.model, self.out = recipe, model, out
        self.rows, self.loss = rows, loss
        self.device = next(model.parameters()).device.type
        self.averaged = copy.deepcopy(model)
        heads = {"tags", "links", "distances"}
        groups: dict[bool, list[torch.nn.Parameter]] = {False: [], True: []}
        for name, parameter in model.named_parameters():
            if parameter.requires_grad:
                groups[name.split(".")[0] in heads].append(parameter)
        self.optimizer = torch.optim.AdamW(
            [
                {"params": groups[False], "lr": recipe.rate},
                {"params": groups[True], "lr": recipe.head_rate},
            ],
            weight_decay=recipe.decay,
            betas=(0.9, 0.98),
        )
        self.step = 0
        self.total = self._steps_a_pass() * recipe.passes
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._share_of_rate)
        self.saved = time.monotonic()

    def _share_of_rate(self, step: int) -> float:
        """Linear warm-up, then linear decay to nothing."""
        warm = max(1, int(self.recipe.warm_up * self.total))
        return min((step + 1) / warm, max(0.0, (self.total - step) / max(1, self.total - warm)))

    def _steps_a_pass(self) -> int:
        """Fixed before the first step: passes differ by a window or two, the schedule does not."""
        return len(self.rows(0, False)) // self.recipe.windows  # noqa: FBT003

    def resume(self) -> None:
        """Takes up the last checkpoint, where there is one of the same recipe."""
        path = self.out / "checkpoint.pt"
        if not path.exists():
            return
        kept = torch.load(path, map_location=self.device, weights_only=True)
        if kept["recipe"] != asdict(self.recipe):
            raise SystemExit(
                f"{path} was made with another recipe. Choose another --out, or remove it."
            )
        self.model.load_state_dict(kept["model"])
        self.averaged.load_state_dict(kept["averaged"])
        self.optimizer.load_state_dict(kept["optimizer"])
        self.schedule.load_state_dict(kept["schedule"])
        torch.set_rng_state(kept["random"].cpu())
        self.step = kept["step"]

    def save(self) -> None:
        """Writes the checkpoint aside and puts it in place at once."""
        path = self.out / "checkpoint.pt"
        kept = {
            "recipe": asdict(self.recipe),
            "model": self.model.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "random": torch.get_rng_state(),
            "step": self.step,
        }
        torch.save(kept, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)
        self.saved = time.monotonic()

    def finish(self) -> None:
        """Trains to the last step and writes the averaged weights."""
        per_pass = self.total // self.recipe.passes
        while self.step < self.total:
            number, done = divmod(self.step, per_pass)
            seed = 1000 * self.recipe.seed + number
            rows = self.rows(seed, True)  # noqa: FBT003
            for i, batch in enumerate(batches(rows, size=self.recipe.windows, seed=seed)):
                if i >= done and self.step < (number + 1) * per_pass:
                    self._learn(torch.from_numpy(batch).to(self.device))
                    if time.monotonic() - self.saved > _SAVE_EVERY:
                        self.save()
            # A pass with a batch fewer than planned still ends: the next one begins.
            self.step = max(self.step, (number + 1) * per_pass)
        self.save()
        torch.save(self.averaged.state_dict(), self.out / "model.pt")

    def _learn(self, batch: torch.Tensor) -> None:
        started = time.monotonic()
        self.model.train()
        with torch.autocast(self.device, dtype=torch.bfloat16):
            value = self.loss(self.model, batch)
        self.optimizer.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.recipe.clip)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        keep = min(self.recipe.average, self.step / (self.step + 10))
        with torch.no_grad():
            for mean, new in zip(self.averaged.parameters(), self.model.parameters(), strict=True):
                if new.requires_grad:
                    mean.lerp_(new, 1 - keep)
        if self.step % 20 == 0:
            speed = int((batch[4] >= 0).sum()) / (time.monotonic() - started)
            self._say(
                {
                    "step": self.step,
                    "of": self.total,
                    "loss": round(value.item(), 4),
                    "pieces_a_second": int(speed),
                }
            )

    def _say(self, line: dict[str, float]) -> None:
        text = json.dumps(line)
        print(text, flush=True)
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(text + "\n")


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--corpora", type=Path, required=True, help="the folder that holds polnear/"
    )
    parser.add_argument(
        "--out", type=Path, required=True, help="folder for checkpoints, outside the repository"
    )
    parser.add_argument(
        "--pretrained",
        type=Path,
        default=None,
        help="a MiniLM-L6 checkpoint (.safetensors), instead of the installed package's",
    )
    parser.add_argument(
        "--all", action="store_true", help="train on every article, the held-out cut too"
    )
    for name, default in asdict(Recipe()).items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(default), default=default)
    given = vars(parser.parse_args())
    recipe = Recipe(**{name: given[name] for name in asdict(Recipe())})
    read = list(articles(given["corpora"] / "polnear" / "train"))
    try:
        train(
            recipe,
            read if given["all"] else training_cut(read),
            out=given["out"],
            pretrained=given["pretrained"] or installed_pretrained(),
        )
    except KeyboardInterrupt:
        raise SystemExit(
            "\nStopped. The same command goes on from the last checkpoint, if there is one yet."
        ) from None


if __name__ == "__main__":
    main()
