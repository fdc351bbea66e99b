"""Two sequences of words laid side by side: where the one's words stand in the other.

As a patient reader does it: stretches that stand once in each are sure, what lies between them is
settled by its neighbours (Bram Cohen's patience diff).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

# Words that must stand together, once in each, to be sure of: fewer, the smaller the gap is.
_STRETCHES = (5, 3, 1)
_SMALL_GAP = 2_000  # words of the page in which a single word may be sure
_MOST_ROUNDS = 12  # gaps inside gaps; real pages need 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Where words stand in the other sequence, by index; null where nowhere.

    `ties` counts the stretches that stood in several places with no neighbour to tell them apart.
    """

    places: tuple[int | None, ...]
    ties: int


class Stretch(NamedTuple):
    """Words that stand together in both sequences: where in each, and how many."""

    at: int
    place: int
    length: int


class Keyed(NamedTuple):
    """A stretch of one sequence that may be compared whole: its words as one, where, how many."""

    key: str
    start: int
    length: int


class _Gap(NamedTuple):
    """A stretch of each sequence yet to be aligned, and on which sides it touches aligned words."""

    start: int
    end: int
    other_start: int
    other_end: int
    after: bool
    before: bool
    rounds: int


def align(words: Sequence[str], others: Sequence[str], sure: Sequence[Stretch] = ()) -> Alignment:
    """Where each of `words` stands among `others`, in order; time grows as their number does.

    `sure` are stretches known beforehand, in order.
    """
    aligner = _Aligner(words, others)
    aligner.run(sure)
    return Alignment(places=tuple(aligner.places), ties=aligner.ties)


def sure_stretches(ours: Sequence[Keyed], theirs: Sequence[Keyed]) -> list[Stretch]:
    """The stretches that stand once on each side, as far as they are in one order."""
    mine = _unique(ours)
    other = _unique(theirs)
    pairs = sorted((at, other[key][0]) for key, (at, _) in mine.items() if key in other)
    lengths = dict(mine.values())
    return [Stretch(at, place, lengths[at]) for at, place in _rising(pairs)] if pairs else []


def _unique(stretches: Sequence[Keyed]) -> dict[str, tuple[int, int]]:
    times = Counter(each.key for each in stretches)
    return {each.key: (each.start, each.length) for each in stretches if times[each.key] == 1}


class _Aligner:
    def __init__(self, words: Sequence[str], others: Sequence[str]) -> None:
        self._words, self._others = words, others
        self.places: list[int | None] = [None] * len(words)
        self.ties = 0

    def run(self, sure: Sequence[Stretch]) -> None:
        whole = _Gap(0, len(self._words), 0, len(self._others), after=False, before=False, rounds=0)
        self._place(sure)
        pending = _between(whole, sure) if sure else [whole]
        while pending:
            gap = self._extended(pending.pop())
            if gap.start >= gap.end or gap.other_start >= gap.other_end:
                continue
            if gap.rounds < _MOST_ROUNDS:
                anchors = self._anchors(gap) or self._nearest(gap)
                self._place(anchors)
                pending += _between(gap, anchors)

    def _place(self, stretches: Sequence[Stretch]) -> None:
        for index, place, length in stretches:
            self.places[index : index + length] = range(place, place + length)

    def _extended(self, gap: _Gap) -> _Gap:
        """The gap without the words at its edges that go on from their neighbours."""
        start, end, other_start, other_end, after, before, rounds = gap
        words, others, places = self._words, self._others, self.places
        while (
            after
            and start < end
            and other_start < other_end
            and words[start] == others[other_start]
        ):
            places[start] = other_start
            start, other_start = start + 1, other_start + 1
        while (
            before
            and start < end
            and other_start < other_end
            and words[end - 1] == others[other_end - 1]
        ):
            end, other_end = end - 1, other_end - 1
            places[end] = other_end
        return _Gap(start, end, other_start, other_end, after, before, rounds)

    def _anchors(self, gap: _Gap) -> list[Stretch]:
        """Stretches that stand once in each side of the gap, in one order: index, place, length."""
        for length in _STRETCHES:
            if length == 1 and gap.other_end - gap.other_start > _SMALL_GAP:
                break
            ours = _once(self._words, gap.start, gap.end, length)
            theirs = _once(self._others, gap.other_start, gap.other_end, length) if ours else {}
            pairs = [
                (at, theirs[key]) for key, at in ours.items() if theirs.get(key, -1) >= 0 <= at
            ]
            if pairs:
                pairs.sort()
                return _disjoint(_rising(pairs), length)
        return []

    def _nearest(self, gap: _Gap) -> list[Stretch]:
        """Of several places of the gap's first words, the one nearest to an aligned neighbour."""
        length = min(_STRETCHES[0], gap.end - gap.start)
        places = _everywhere(self._others, gap.other_start, gap.other_end, length)
        for index in range(gap.start, gap.end - length + 1):
            found = places.get(tuple(self._words[index : index + length]))
            if found:
                late = gap.before and not gap.after
                self.ties += len(found) > 1 and not (gap.after or gap.before)
                return [Stretch(index, found[-1] if late else found[0], length)]
        return []


def _once(words: Sequence[str], start: int, end: int, length: int) -> dict[object, int]:
    """Where each stretch of words begins; -1 for one that stands there more than once."""
    found: dict[object, int] = {}
    for at, key in enumerate(_stretches(words, start, end, length), start):
        found[key] = -1 if key in found else at
    return found


def _everywhere(words: Sequence[str], start: int, end: int, length: int) -> dict[object, list[int]]:
    found: dict[object, list[int]] = {}
    for at, key in enumerate(_stretches(words, start, end, length), start):
        found.setdefault(key, []).append(at)
    return found


def _stretches(words: Sequence[str], start: int, end: int, length: int) -> "zip[tuple[str, ...]]":
    return zip(*(words[start + i : end] for i in range(length)), strict=False)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs whose second numbers rise as the first ones do."""
    tails: list[int] = []  # the smallest last place of a chain of each length
    chain: list[int] = []  # the pair that ends it
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        before.append(chain[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        chain[length : length + 1] = [number]
    rising: list[tuple[int, int]] = []
    number = chain[-1]
    while number >= 0:
        rising.append(pairs[number])
        number = before[number]
    return rising[::-1]


def _disjoint(pairs: Sequence[tuple[int, int]], length: int) -> list[Stretch]:
    """The stretches at the pairs, overlapping ones joined where both sides go on alike."""
    joined: list[Stretch] = []
    for index, place in pairs:
        if joined:
            first, first_place, size = joined[-1]
            if index - first == place - first_place and index <= first + size:
                joined[-1] = Stretch(first, first_place, index - first + length)
                continue
            if index < first + size or place < first_place + size:
                continue
        joined.append(Stretch(index, place, length))
    return joined


def _between(gap: _Gap, anchors: Sequence[Stretch]) -> list[_Gap]:
    """The gaps that are left round the anchors; none where there are no anchors."""
    if not anchors:
        return []
    gaps: list[_Gap] = []
    rounds = gap.rounds + 1
    start, other_start, after = gap.start, gap.other_start, gap.after
    for index, place, length in anchors:
        gaps.append(_Gap(start, index, other_start, place, after, before=True, rounds=rounds))
        start, other_start, after = index + length, place + length, True
    gaps.append(_Gap(start, gap.end, other_start, gap.other_end, after, gap.before, rounds))
    return [each for each in gaps if each.start < each.end and each.other_start < each.other_end]
