"""From the encoder's scores to fragments: the best legal row of tags, then the best links."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

import numpy as np

from onrecord.domain.fragments import Fragment, Role
from onrecord.tagger.encoder import Encoded, Floats
from onrecord.tagger.features import Features
from onrecord.tagger.labels import OUTSIDE, ROLES, TAGS, begin, distance_bucket, inside
from onrecord.tagger.wordpieces import Ints

_FORBIDDEN = -1e4
_FIRST = attrgetter("first")
_ROLES: tuple[Role, ...] = ROLES


def _transitions() -> Floats:
    """0 where tag j may follow tag i, else forbidden: an I follows only its own B or I."""
    allowed = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for role in ROLES:
        allowed[:, inside(role)] = _FORBIDDEN
        allowed[[begin(role), inside(role)], inside(role)] = 0
    return allowed


_TRANSITIONS = _transitions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A fragment in pieces `first..last` (last exclusive), before it is linked."""

    role: Role
    first: int
    last: int
    score: float


def best_tags(log_probabilities: Floats) -> Ints:
    """The most probable legal row of tags for [words, tags] (Viterbi 1967)."""
    scores = log_probabilities[0] + _TRANSITIONS[OUTSIDE]
    back = np.zeros(log_probabilities.shape, dtype=np.int32)
    for i in range(1, len(log_probabilities)):
        ways = scores[:, None] + _TRANSITIONS
        back[i] = ways.argmax(axis=0)
        scores = ways.max(axis=0) + log_probabilities[i]
    row = np.empty(len(log_probabilities), dtype=np.int32)
    row[-1] = scores.argmax()
    for i in range(len(row) - 1, 0, -1):
        row[i - 1] = back[i, row[i]]
    return row


def runs(seen: Features, encoded: Sequence[Encoded], *, outside_bias: float) -> Iterator[Run]:
    """The fragments that a group of frames judges, paragraph by paragraph, in order.

    `outside_bias` is added to the log probability of the tag O: above 0, fewer fragments.
    """
    first, last = encoded[0].frame.first, encoded[-1].frame.last
    judged = [e.tags[e.frame.first - e.frame.start : e.frame.last - e.frame.start] for e in encoded]
    tags = np.concatenate(judged)
    tags[:, OUTSIDE] += outside_bias
    edges = [first, *(int(p) for p in seen.paragraphs if first < p < last), last]
    for start, end in pairwise(edges):
        yield from _paragraph_runs(seen, tags[start - first : end - first], start)


def _paragraph_runs(seen: Features, tags: Floats, start: int) -> Iterator[Run]:
    if (tags.argmax(axis=1) == OUTSIDE).all():
        return
    words = seen.pieces.words[start : start + len(tags)]
    heads = np.flatnonzero(np.diff(words, prepend=-1))  # a word is judged by its first piece
    row = best_tags(tags[heads])
    chosen = tags[heads, row]
    ends = np.append(heads[1:], len(tags))
    at = 0
    while at < len(row):
        if row[at] == OUTSIDE:
            at += 1
            continue
        role = _ROLES[(int(row[at]) - 1) // 2]
        stop = at + 1
        while stop < len(row) and row[stop] == inside(role):
            stop += 1
        score = float(np.exp(chosen[at:stop].mean()))
        yield Run(
            role=role, first=start + int(heads[at]), last=start + int(ends[stop - 1]), score=score
        )
        at = stop


def linked(
    found: Sequence[Run], new: int, seen: Features, encoded: Sequence[Encoded]
) -> list[Fragment]:
    """Fragments for `found[new:]`, the runs that these frames judge, linked to any of `found`."""
    out = []
    for run in found[new:]:
        fragment = Fragment(
            role=run.role,
            start=int(seen.pieces.starts[run.first]),
            end=int(seen.pieces.ends[run.last - 1]),
            score=run.score,
            link=None,
            link_score=1.0,
        )
        if run.role != "source":
            target, score = _best_link(run, found, encoded)
            fragment = replace(fragment, link=target, link_score=score)
        out.append(fragment)
    return out


def _best_link(
    run: Run, found: Sequence[Run], encoded: Sequence[Encoded]
) -> tuple[int | None, float]:
    """The index of the run that `run` points to, and the share of the score it gets.

    A run that reaches over several frames is asked in each; a target beats "none".
    """
    link, wanted = (0, "cue") if run.role == "content" else (1, "source")
    best: tuple[int | None, float] = (None, 0.0)
    for part in encoded:
        frame = part.frame
        judged = range(max(run.first, frame.first), min(run.last, frame.last))
        own = np.array(judged, dtype=np.int32) - frame.start + 1
        if not len(own):
            continue
        nearby = range(bisect_left(found, frame.start, key=_FIRST), len(found))
        targets = [i for i in nearby if found[i].role == wanted and found[i].first < frame.end]
        columns = np.array(
            [0, *(found[i].first - frame.start + 1 for i in targets)], dtype=np.int32
        )
        scores = part.queries[link][own] @ part.keys[link][columns].T
        scores = scores + part.distances[link][_BUCKETS[columns[None] - own[:, None]]]
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = (shares / shares.sum(axis=1, keepdims=True)).mean(axis=0)
        choice = int(shares.argmax())
        target = targets[choice - 1] if choice else None
        if (target is not None, float(shares[choice])) > (best[0] is not None, best[1]):
            best = (target, float(shares[choice]))
    return best


class _Buckets:
    """Distance buckets by look-up: `_BUCKETS[target - origin]` for arrays of distances."""

    def __init__(self, reach: int) -> None:
        self._reach = reach
        self._table = np.array([distance_bucket(d) for d in range(-reach, reach + 1)])

    def __getitem__(self, distances: Ints) -> Ints:
        found: Ints = self._table[distances + self._reach]
        return found


_BUCKETS = _Buckets(512)
