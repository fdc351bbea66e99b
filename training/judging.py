"""Whether a predicted statement is right, by the measures that the project is judged by.

The same as those of the scorer that stands with the corpora: a statement is found where the words
of its content overlap a gold one's by half (intersection over union), and right where their sources
also share a word, or both have none. Calibration needs this a statement at a time.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from onrecord.domain.parts import Parts
from training.polnear import Relation

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_START, _END = itemgetter(0), itemgetter(1)
_FOUND = 0.5  # intersection over union of the content's words

Stretches = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """For each predicted statement whether it is right; for each gold one what it is paired with.

    `pairs` holds, for each gold statement, the index of the prediction that finds it, or null.
    """

    right: tuple[bool, ...]
    pairs: tuple[int | None, ...]

    @property
    def found(self) -> int:
        """How many gold statements are found."""
        return sum(pair is not None for pair in self.pairs)

    @property
    def gold(self) -> int:
        """How many there are."""
        return len(self.pairs)

    @property
    def linked(self) -> float:
        """F1 of statements found."""
        return 2 * self.found / max(1, len(self.right) + self.gold)

    @property
    def sourced(self) -> float:
        """F1 of statements found whose source is right."""
        return 2 * sum(self.right) / max(1, len(self.right) + self.gold)


def judge(text: str, gold: Sequence[Relation], predicted: Sequence[Parts]) -> Verdicts:
    """Pairs each gold relation, in order, with the free prediction that overlaps it most."""
    words = [m.span() for m in _WORD.finditer(text)]
    contents = [_words(words, p.content) for p in predicted]
    sources = [_words(words, p.source) for p in predicted]
    right = [False] * len(predicted)
    free = set(range(len(predicted)))
    pairs: list[int | None] = []
    for relation in gold:
        content, source = _words(words, relation.content), _words(words, relation.source)
        best = max(free, key=lambda i: (_overlap(contents[i], content), -i), default=None)
        pairs.append(None)
        if best is not None and _overlap(contents[best], content) >= _FOUND:
            free.remove(best)
            pairs[-1] = best
            right[best] = bool(sources[best] & source) or not (sources[best] or source)
    return Verdicts(right=tuple(right), pairs=tuple(pairs))


def _words(words: Sequence[tuple[int, int]], stretches: Stretches) -> frozenset[int]:
    held = (
        range(bisect_right(words, start, key=_END), bisect_left(words, end, key=_START))
        for start, end in stretches
    )
    return frozenset(chain.from_iterable(held))


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
