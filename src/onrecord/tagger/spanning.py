"""From scores of BIO tags to runs of words: the best legal row of tags, paragraph by paragraph."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

import numpy as np

from onrecord.tagger.encoder import Encoded, Floats
from onrecord.tagger.features import Features
from onrecord.tagger.labels import OUTSIDE
from onrecord.tagger.wordpieces import Ints

_FORBIDDEN = -1e4

RoleT = TypeVar("RoleT", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Generic[RoleT]):
    """Words with one role, in pieces `first..last` (last exclusive), before they are linked."""

    role: RoleT
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Joints:
    """What the words on both sides of a joint say of the tags there.

    `kinds` [pieces]: the kind of the joint before each piece; `worth` [kinds, tags, tags]: what is
    added to the score of going from one tag to the next there.
    """

    kinds: Ints
    worth: Floats


@functools.cache
def _transitions(tags: int) -> Floats:
    """0 where tag j may follow tag i, else forbidden: an I (even) follows only its own B or I."""
    allowed = np.zeros((tags, tags), dtype=np.float32)
    for inside in range(2, tags, 2):
        allowed[:, inside] = _FORBIDDEN
        allowed[[inside - 1, inside], inside] = 0
    return allowed


def best_tags(log_probabilities: Floats, worth: Floats | None = None) -> Ints:
    """The most probable legal row of tags for [words, tags] (Viterbi 1967).

    `worth` [words, tags, tags] is added to the score of each step to a word.
    """
    own: Ints = log_probabilities.argmax(axis=1).astype(np.int32)
    if worth is None and _is_legal(own):
        return own  # no row is better than each word's own best tag
    transitions = _transitions(log_probabilities.shape[1])
    steps = None if worth is None else worth + transitions
    scores = log_probabilities[0] + transitions[OUTSIDE]
    back = np.zeros(log_probabilities.shape, dtype=np.intp)
    for i in range(1, len(log_probabilities)):
        ways = scores[:, None] + (transitions if steps is None else steps[i])
        ways.argmax(axis=0, out=back[i])
        scores = np.maximum.reduce(ways) + log_probabilities[i]
    row = np.empty(len(log_probabilities), dtype=np.int32)
    row[-1] = scores.argmax()
    for i in range(len(row) - 1, 0, -1):
        row[i - 1] = back[i, row[i]]
    return row


def _is_legal(row: Ints) -> bool:
    """Whether every I follows its own B or I."""
    before = np.concatenate(([OUTSIDE], row[:-1]))
    is_inside = (row > OUTSIDE) & (row % 2 == 0)
    return bool((~is_inside | (before == row) | (before == row - 1)).all())


def runs(
    seen: Features,
    encoded: Sequence[Encoded],
    roles: Sequence[RoleT],
    *,
    outside_bias: float,
    joints: Joints | None = None,
) -> Iterator[Run[RoleT]]:
    """The runs that a group of frames judges, paragraph by paragraph, in order.

    Tags are O, then B and I of each role. `outside_bias` is added to the log probability of O:
    above 0, fewer runs.
    """
    first, last = encoded[0].frame.first, encoded[-1].frame.last
    judged = [e.tags[e.frame.first - e.frame.start : e.frame.last - e.frame.start] for e in encoded]
    tags = np.concatenate(judged)
    tags[:, OUTSIDE] += outside_bias
    some = tags.argmax(axis=1) != OUTSIDE
    inside = slice(*np.searchsorted(seen.paragraphs, (first + 1, last)))
    for start, end in pairwise([first, *seen.paragraphs[inside].tolist(), last]):
        if some[start - first : end - first].any():
            here = tags[start - first : end - first]
            yield from _paragraph_runs(seen, here, start, roles, joints)


def _paragraph_runs(
    seen: Features, tags: Floats, start: int, roles: Sequence[RoleT], joints: Joints | None
) -> Iterator[Run[RoleT]]:
    words = seen.pieces.words[start : start + len(tags)]
    # A word is judged by its first piece.
    heads = np.concatenate(([0], np.flatnonzero(words[1:] != words[:-1]) + 1))
    own = tags.take(heads, axis=0)
    worth = None if joints is None else joints.worth.take(joints.kinds[start + heads], axis=0)
    best = best_tags(own, worth)
    chosen = own[np.arange(len(best)), best]
    row, firsts = best.tolist(), [start + head for head in heads.tolist()]
    firsts.append(start + len(tags))
    at = 0
    while at < len(row):
        if row[at] == OUTSIDE:
            at += 1
            continue
        role = (row[at] - 1) // 2
        stop = at + 1
        while stop < len(row) and row[stop] == 2 * role + 2:
            stop += 1
        score = float(np.exp(np.add.reduce(chosen[at:stop]) / (stop - at)))
        yield Run(role=roles[role], first=firsts[at], last=firsts[stop], score=score)
        at = stop
