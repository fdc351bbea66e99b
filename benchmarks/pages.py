"""How well and how fast saved pages are read, beside the chooser alone.

    python -m benchmarks.pages --corpora DIR

`DIR/html_scrapinghub` holds 181 news pages with the body that people marked in each. Main text is
the sections of a page but for what the chooser never takes: headline, bylines and captions.
"""

import argparse
import gzip
import html
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import trafilatura

from onrecord.domain.document import Document
from onrecord.readers.html import read

F1_BELOW = 0.01
MISSING_SHARE = 0.003
SPEED_SHARE = 0.7

_ADDED = frozenset({"headline", "byline", "caption"})
_SHINGLE = 4  # words, as the article extraction benchmark counts
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_MARKERS = "-|"
_STRETCH = re.compile(r"\S+")


@dataclass(slots=True, kw_only=True)
class Overlap:
    """Shares of what two texts have in common and of what only one has, added up page by page."""

    both: float = 0.0
    only_found: float = 0.0
    only_true: float = 0.0

    def add(self, true: str, found: str) -> None:
        """Adds a page; every page counts alike."""
        wanted, got = _shingles(true), _shingles(found)
        both = (wanted & got).total()
        only_found, only_true = (got - wanted).total(), (wanted - got).total()
        total = both + only_found + only_true or 1
        self.both += both / total
        self.only_found += only_found / total
        self.only_true += only_true / total

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, from 0 to 1."""
        return 2 * self.both / (2 * self.both + self.only_found + self.only_true or 1)


@dataclass(slots=True, kw_only=True)
class Figures:
    """What was measured over all pages."""

    main: Overlap = field(default_factory=Overlap)
    whole: Overlap = field(default_factory=Overlap)
    chooser: Overlap = field(default_factory=Overlap)
    characters: int = 0
    missing: int = 0
    slices: int = 0
    wrong_slices: int = 0
    refused: list[str] = field(default_factory=list)
    pages: int = 0
    seconds: float = 0.0
    chooser_seconds: float = 0.0


def measure(corpora: Path) -> Figures:
    """The figures over the pages in `corpora`; seconds are the processor's."""
    figures = Figures()
    for name, data, true in _pages(corpora / "html_scrapinghub"):
        started = time.process_time()
        chosen = trafilatura.extract(data, fast=True, include_comments=False) or ""
        between = time.process_time()
        document = read(data, path=f"{name}.html")
        figures.seconds += time.process_time() - between
        figures.chooser_seconds += between - started
        figures.pages += 1
        if not document.text.strip():
            figures.refused.append(name)
        figures.main.add(true, _main_text(document))
        figures.whole.add(true, document.text)
        figures.chooser.add(true, chosen)
        own = _characters(chosen)
        figures.characters += own.total()
        figures.missing += (own - _characters(document.text)).total()
        _check_slices(document, data, figures)
    return figures


def report(figures: Figures) -> Iterator[str]:
    """One line a figure, with its goal."""
    speed = figures.chooser_seconds / (figures.seconds or 1)
    yield (
        f"main text F1      {figures.main.f1:8.4f} (trafilatura {figures.chooser.f1:.4f}, "
        f"goal at most {F1_BELOW} below; with headline, bylines, captions {figures.whole.f1:.4f})"
    )
    share = figures.missing / (figures.characters or 1)
    yield (
        f"missing           {share:8.3%} of its {figures.characters:,} characters "
        f"(goal at most {MISSING_SHARE:.1%})"
    )
    yield f"refused           {len(figures.refused):8} of {figures.pages} pages (goal 0)"
    yield f"wrong raw slices  {figures.wrong_slices:8} of {figures.slices:,} words (goal 0)"
    yield (
        f"pages             {figures.pages / figures.seconds:8.1f} a second, {speed:.2f} of "
        f"trafilatura's {figures.pages / figures.chooser_seconds:.1f} (goal {SPEED_SHARE})"
    )


def failures(figures: Figures) -> Iterator[str]:
    """The goals that are not met; the speed, which other work disturbs, is not among them."""
    if figures.main.f1 < figures.chooser.f1 - F1_BELOW:
        yield "main text F1"
    if figures.missing > MISSING_SHARE * figures.characters:
        yield "missing"
    if figures.refused:
        yield "refused"
    if figures.wrong_slices or not figures.slices:
        yield "wrong raw slices"


def main() -> int:
    """Measures, prints, and returns 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=measure.__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    figures = measure(parser.parse_args().corpora)
    for line in report(figures):
        print(line)
    missed = list(failures(figures))
    if missed:
        print(f"Below the goal: {', '.join(missed)}.")
    return 1 if missed else 0


def _pages(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name, known in truth.items():
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        yield name, data, known["articleBody"]


def _main_text(document: Document) -> str:
    parts = (part for part in document.sections if part.kind not in _ADDED)
    return "\n".join(document.text[part.start : part.end] for part in parts)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    size = min(_SHINGLE, len(words)) or 1
    return Counter(zip(*(words[at:] for at in range(size)), strict=False))


def _characters(text: str) -> Counter[str]:
    return Counter(each for each in text if not each.isspace() and each not in _MARKERS)


def _check_slices(document: Document, data: bytes, figures: Figures) -> None:
    """Every word of the text, read anew from its bytes by other means: the pages are UTF-8."""
    for found in _STRETCH.finditer(document.text):
        span = document.span(*found.span())
        figures.slices += 1
        raw = (
            ""
            if span.raw is None
            else data[span.raw.start : span.raw.end].decode("utf-8", "replace")
        )
        figures.wrong_slices += html.unescape(_TAG.sub("", raw)) != span.exact


if __name__ == "__main__":
    raise SystemExit(main())
