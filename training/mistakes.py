"""Where the tagger fails: gold statements missed, by the first thing that went wrong.

    python -m training.mistakes --corpora ../shared/corpora [--examples 3] [--part held-out]

Judged on the held-out cut of PolNeAR's train texts unless `--part dev`. A class counts each missed
statement once; beside it stand how many are direct, mixed and indirect. Examples are cut from the
corpus as it lies on this machine: gold {source} [cue] <content>, then what was found there.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.domain import Draft, Fragment
from onrecord.domain.parts import Parts
from onrecord.extract.mode import mode
from onrecord.tagger import Tagger, shipped
from onrecord.tagger.tuning import Tuning
from onrecord.text.quotations import quotations
from training.drafts import drafted
from training.judging import judge
from training.polnear import Article, Relation, articles
from training.split import held_out

_AROUND = 60  # characters shown on both sides of a mistake

CLASSES = (
    "nothing seen",
    "cue missed",
    "cue taken for another part",
    "content missed",
    "content not linked",
    "bounds of the content",
    "source missed",
    "source invented",
    "another source",
    "nobody's statement",
    "a part of another one",
)
"""Why a gold statement is not found (the first six, in the order in which they are asked), why one
that is found has the wrong source (three), and what a prediction is that finds none (two)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing that went wrong, and the words around it."""

    kind: str
    mode: str
    shown: str


def mistakes(article: Article, draft: Draft) -> Iterator[Mistake]:
    """What is wrong in a draft's statements in the making, against the first annotator's."""
    gold = article.annotations[0]
    verdicts = judge(article.text, gold, draft.parts)
    marks = quotations(article.text).found
    for relation, pair in zip(gold, verdicts.pairs, strict=True):
        found = None if pair is None else draft.parts[pair]
        if not relation.content or (pair is not None and verdicts.right[pair]):
            continue  # an annotator's slip, with nothing to find; or right
        kind = _missed(relation, draft) if found is None else _source(relation, found)
        told = mode(article.text, relation.content, marks).mode
        yield Mistake(kind=kind, mode=told, shown=_shown(article.text, relation, draft))
    paired = set(verdicts.pairs)
    for i, parts in enumerate(draft.parts):
        if i not in paired:
            touched = any(_touch(parts.content, relation.content) for relation in gold)
            yield Mistake(
                kind="a part of another one" if touched else "nobody's statement",
                mode=mode(article.text, parts.content, marks).mode,
                shown=_shown(article.text, parts, draft),
            )


def _missed(gold: Relation, draft: Draft) -> str:
    """The first thing that kept a gold statement from being found."""
    if any(_touch(parts.content, gold.content) for parts in draft.parts):
        return "bounds of the content"
    on_content = _on(draft.fragments, gold.content)
    on_cue = _on(draft.fragments, gold.cue)
    if not on_content and not on_cue:
        return "nothing seen"
    if "cue" not in on_cue:
        return "cue taken for another part" if on_cue else "cue missed"
    return "content not linked" if "content" in on_content else "content missed"


def _source(gold: Relation, found: Parts) -> str:
    if not found.source:
        return "source missed"
    return "another source" if gold.source else "source invented"


def _on(fragments: Sequence[Fragment], stretches: Sequence[tuple[int, int]]) -> set[str]:
    """The roles of the fragments that share characters with these stretches."""
    return {f.role for f in fragments if _touch(((f.start, f.end),), stretches)}


def _touch(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _shown(text: str, gold: Relation | Parts, draft: Draft) -> str:
    """The words about one statement, the gold one's parts drawn in, and what was found there."""
    spots = [*gold.source, *gold.cue, *gold.content]
    start = max(0, min(a for a, _ in spots) - _AROUND)
    end = min(len(text), max(b for _, b in spots) + _AROUND)
    marks = Counter[tuple[int, str]]()
    for stretches, (opens, closes) in (
        (gold.source, "{}"),
        (gold.cue, "[]"),
        (gold.content, "<>"),
    ):
        marks.update({(a, opens): 1 for a, _ in stretches} | {(b, closes): 1 for _, b in stretches})
    drawn = "".join(
        "".join(mark for (at, mark) in marks if at == i) + text[i : i + 1]
        for i in range(start, end + 1)
    )
    there = [f"{f.role} “{text[f.start : f.end]}”" for f in draft.fragments if start < f.end < end]
    return " ".join(drawn.split()) + "\n        found: " + (" · ".join(there) or "nothing")


def report(found: Sequence[Mistake], *, examples: int) -> Iterator[str]:
    """The lines of the report: counts by class, then examples, evenly spread over the articles."""
    by_kind = defaultdict(list)
    for mistake in found:
        by_kind[mistake.kind].append(mistake)
    yield f"{'':28}{'all':>6}{'direct':>8}{'mixed':>8}{'indirect':>10}"
    for kind in CLASSES:
        modes = Counter(m.mode for m in by_kind[kind])
        yield (
            f"{kind:28}{len(by_kind[kind]):6}{modes['direct']:8}{modes['mixed']:8}"
            f"{modes['indirect']:10}"
        )
    for kind in CLASSES:
        rows = by_kind[kind]
        for mistake in rows[:: max(1, len(rows) // examples)][:examples] if examples else ():
            yield f"\n{kind}: {mistake.shown}"


def main() -> None:
    """Reads the command line, reads the articles, and prints the report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="what holds polnear/")
    parser.add_argument("--onnx", type=Path, default=None, help="weights; else the shipped ones")
    parser.add_argument("--part", choices=["held-out", "dev"], default="held-out")
    parser.add_argument("--examples", type=int, default=3, help="how many of each class")
    given = parser.parse_args()
    tagger = shipped()
    if given.onnx is not None:
        tagger = Tagger(given.onnx.read_bytes(), Tuning(outside_bias=0.0, calibration=()))
    part = "dev" if given.part == "dev" else "train"
    read = list(articles(given.corpora / "polnear" / part))
    found: list[Mistake] = []
    for article in read if part == "dev" else held_out(read):
        found += mistakes(article, drafted(article, tagger))
    print(f"{given.part}: {len(found)} mistakes")
    for line in report(found, examples=given.examples):
        print(line)


if __name__ == "__main__":
    main()
