"""The fixed cut of PolNeAR's train texts: 84 held out, to choose and to calibrate on."""

import hashlib
from collections.abc import Sequence

from training.polnear import Article

HELD_OUT = 84


def held_out(read: Sequence[Article]) -> list[Article]:
    """The 84 articles whose names hash lowest: the same ones wherever the corpus lies."""
    return sorted(sorted(read, key=_rank)[:HELD_OUT], key=lambda a: a.name)


def training_cut(read: Sequence[Article]) -> list[Article]:
    """All the others."""
    names = {a.name for a in held_out(read)}
    return [a for a in read if a.name not in names]


def _rank(article: Article) -> str:
    return hashlib.sha256(article.name.encode()).hexdigest()
