"""The figures of the card: how sure is how right, for whom, and how much chance is in them.

    python -m training.card --corpora ../shared/corpora --onnx one.onnx [two.onnx ...]
        [--part held-out] [--plot docs/images/reliability.svg]

For each set of weights: linked and sourced with the interval in which 95 % of 1,000 redraws of the
articles fall (Efron 1979), then their mean; for the first set also recall by publisher and by the
pronoun that is the source, and the share of right statements by confidence, as a plot on request.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import numpy as np

from onrecord.extract.confidence import confidence
from onrecord.extract.mode import mode
from onrecord.tagger import Tagger
from onrecord.tagger.tuning import Tuning
from onrecord.text.quotations import quotations
from training.drafts import drafted
from training.judging import Verdicts, judge
from training.polnear import Article, articles
from training.reliability import bins, plot
from training.split import held_out

_REDRAWS = 1000
_PRONOUNS = {"he": ("he", "him", "his"), "she": ("she", "her")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One article, what was right in it, and how sure each statement was."""

    article: Article
    verdicts: Verdicts
    confidences: tuple[float, ...]


def judged(tagger: Tagger, read: Sequence[Article]) -> list[Judged]:
    """Every article read with these weights and judged by its first annotator."""
    out = []
    for article in read:
        draft = drafted(article, tagger)
        marks = quotations(article.text).found
        sure = tuple(
            confidence(p, mode(article.text, p.content, marks).mode, tagger.tuning.calibration)
            for p in draft.parts
        )
        verdicts = judge(article.text, article.annotations[0], draft.parts)
        out.append(Judged(article=article, verdicts=verdicts, confidences=sure))
    return out


def totals(rows: Sequence[Judged]) -> tuple[float, float]:
    """F1 of linked and of sourced, in percent, over some articles."""
    found = sum(r.verdicts.found for r in rows)
    right = sum(sum(r.verdicts.right) for r in rows)
    sizes = sum(len(r.verdicts.right) + r.verdicts.gold for r in rows)
    return 200 * found / max(1, sizes), 200 * right / max(1, sizes)


def interval(rows: Sequence[Judged], figure: int) -> tuple[float, float]:
    """The middle 95 % of a figure (0 linked, 1 sourced) over redraws of the articles."""
    rng = np.random.default_rng(0)
    draws = [
        totals([rows[i] for i in rng.integers(len(rows), size=len(rows))])[figure]
        for _ in range(_REDRAWS)
    ]
    low, high = np.percentile(draws, [2.5, 97.5])
    return float(low), float(high)


def recall_by(rows: Sequence[Judged]) -> Iterator[str]:
    """A line for each publisher and each gender of a pronoun that is the source."""
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for row in rows:
        publisher = row.article.name.split("_")[0]
        for relation, pair in zip(row.article.annotations[0], row.verdicts.pairs, strict=True):
            words = " ".join(row.article.text[a:b] for a, b in relation.source).strip().lower()
            groups = [f"publisher {publisher}"]
            groups += [f"source {name}" for name, forms in _PRONOUNS.items() if words in forms]
            for group in groups:
                gold[group] += 1
                found[group] += pair is not None
    for group in sorted(gold):
        yield f"{group:28} {100 * found[group] / gold[group]:5.1f} of {gold[group]}"


def main() -> None:
    """Reads the command line, judges, and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="what holds polnear/")
    parser.add_argument("--onnx", type=Path, nargs="+", required=True, help="with .json beside it")
    parser.add_argument("--part", choices=["held-out", "dev"], default="held-out")
    parser.add_argument("--plot", type=Path, default=None, help="where to write an SVG")
    given = parser.parse_args()
    whole = list(articles(given.corpora / "polnear" / ("dev" if given.part == "dev" else "train")))
    read = whole if given.part == "dev" else held_out(whole)
    results = [judged(_tagger(path), read) for path in given.onnx]
    for name, rows in zip(given.onnx, results, strict=True):
        for figure, label in enumerate(("linked", "sourced")):
            low, high = interval(rows, figure)
            print(f"{name}: {label} {totals(rows)[figure]:.1f} (95 %: {low:.1f} to {high:.1f})")
    for figure, label in enumerate(("linked", "sourced")):
        each = [totals(rows)[figure] for rows in results]
        print(f"mean of {len(each)}: {label} {mean(each):.1f}, {min(each):.1f} to {max(each):.1f}")
    for line in recall_by(results[0]):
        print(line)
    table = bins(
        [c for r in results[0] for c in r.confidences],
        [ok for r in results[0] for ok in r.verdicts.right],
    )
    for row in table:
        print(f"confidence {row.low:.1f}-{row.high:.1f}: {row.right:5.1%} right of {row.size}")
    if given.plot is not None:
        given.plot.write_text(plot(table), encoding="utf-8")


def _tagger(path: Path) -> Tagger:
    tuning = path.with_suffix(".json").read_text(encoding="utf-8")
    return Tagger(path.read_bytes(), Tuning.from_json(tuning))


if __name__ == "__main__":
    main()
