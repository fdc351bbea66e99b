"""From the encoder's link vectors to the one run that a run points to."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

import numpy as np

from onrecord.tagger.encoder import Encoded
from onrecord.tagger.labels import distance_bucket
from onrecord.tagger.spanning import RoleT, Run
from onrecord.tagger.wordpieces import Ints

_FIRST = attrgetter("first")
_NONE = np.zeros(1, dtype=np.int32)  # the column of [CLS], which stands for no target


class Targets:
    """The runs that others may point to in a group of frames, in the text's order."""

    def __init__(
        self,
        found: Sequence[Run[RoleT]],
        encoded: Sequence[Encoded],
        wanted: Callable[[Run[RoleT]], bool] = lambda _: True,
    ) -> None:
        start = bisect_left(found, encoded[0].frame.start, key=_FIRST)
        self.runs = [i for i in range(start, len(found)) if wanted(found[i])]
        self.firsts: Ints = np.array([found[i].first for i in self.runs], dtype=np.int32)

    def between(self, start: int, end: int) -> slice:
        """Those that begin in pieces `start..end` (last exclusive)."""
        first, last = np.searchsorted(self.firsts, (start, end)).tolist()
        return slice(first, last)


def best_link(
    run: Run[RoleT],
    targets: Targets,
    encoded: Sequence[Encoded],
    *,
    link: int,
    backwards: bool = False,
) -> tuple[int | None, float]:
    """The index of the target that `run` points to, and the share of the score it gets.

    Where `backwards`, only those that begin before the run are asked. A run that reaches over
    several frames is asked in each; a target beats "none".
    """
    best: tuple[int | None, float] = (None, 0.0)
    for part in encoded:
        frame = part.frame
        judged = range(max(run.first, frame.first), min(run.last, frame.last))
        if not judged:
            continue
        own = np.arange(judged.start, judged.stop, dtype=np.int32) - (frame.start - 1)
        end = min(frame.end, run.first) if backwards else frame.end
        here = targets.between(frame.start, end)
        columns = np.concatenate((_NONE, targets.firsts[here] - (frame.start - 1)))
        # `take` and the bare ufuncs take 17 microseconds where indices, `max` and `mean` take 23.
        scores = part.queries[link].take(own, axis=0) @ part.keys[link].take(columns, axis=0).T
        scores = scores + part.distances[link].take(_BUCKETS[columns[None] - own[:, None]])
        shares = np.exp(scores - np.maximum.reduce(scores, axis=1, keepdims=True))
        shares = np.add.reduce(shares / np.add.reduce(shares, axis=1, keepdims=True)) / len(own)
        choice = int(shares.argmax())
        target = targets.runs[here.start + choice - 1] if choice else None
        if (target is not None, float(shares[choice])) > (best[0] is not None, best[1]):
            best = (target, float(shares[choice]))
    return best


class _Buckets:
    """Distance buckets by look-up: `_BUCKETS[target - origin]` for arrays of distances."""

    def __init__(self, reach: int) -> None:
        self._reach = reach
        self._table = np.array([distance_bucket(d) for d in range(-reach, reach + 1)])

    def __getitem__(self, distances: Ints) -> Ints:
        found: Ints = self._table.take(distances + self._reach)
        return found


_BUCKETS = _Buckets(512)
