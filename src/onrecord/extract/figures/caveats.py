"""Caveats: what the report says against relying on a number, beside it or right after it."""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.text.sentences import sentences
from onrecord.text.wordlists import word_lists

Stretch = tuple[int, int]

_REACH = 300  # characters between a figure and what is said against it


@functools.cache
def _caveat() -> re.Pattern[str]:
    """A caveat's words: could not be verified; not yet verified; preliminary counts; unverified."""
    lists = word_lists("caveats.toml", package=__package__)
    checked, early, counts, single = (
        "|".join(sorted(lists[key])) for key in ("checked", "early", "counts", "single")
    )
    adverb = r"(?: (?:be|been|yet|being|\w{2,14}ly))"
    negated = r"(?:not|never|cannot|(?:could|has|have|was|were)n['’]t)"
    pattern = (
        rf"\b(?:(?:(?:could|can|has|have|had) )?{negated}{adverb}{{0,4}} (?:{checked})\b"
        rf"(?: independently)?"
        rf"|(?:(?:has|have|had) )?(?:yet to be|awaiting){adverb}{{0,2}} (?:{checked})"
        rf"|(?:(?:according to|based on) )?(?:(?:an?|the|its) )?(?:{early}) (?:{counts})"
        rf"|(?:without|no) (?:independent )?(?:confirmation|verification)"
        rf"|(?:{single}))\b"
    )
    return re.compile(pattern.replace(" ", r"[ \u00a0]"), re.IGNORECASE)


@functools.cache
def _back() -> re.Pattern[str]:
    phrases = word_lists("caveats.toml", package=__package__)["back"]
    choices = "|".join(sorted(phrases, key=len, reverse=True))
    return re.compile(rf"[“\"‘(]*(?:{choices})\b", re.IGNORECASE)


def caveats(
    text: str, paragraphs: Sequence[Stretch], figures: Sequence[Stretch]
) -> dict[int, list[Stretch]]:
    """The caveats of each figure, by its index: those of its sentence and its own clause.

    A sentence that begins by speaking of the figures before it, and names none, speaks of the
    sentence before. `figures` are in order.
    """
    found = [m.span() for m in _caveat().finditer(text)]
    if not found or not figures:
        return {}
    out: dict[int, list[Stretch]] = {}
    starts = [start for start, _ in figures]
    for start, end in paragraphs:
        if bisect_right(found, (end, end)) == bisect_right(found, (start, start)):
            continue
        before: range = range(0)
        for first, last in sentences(text, start, end):
            held = range(_at(starts, first), _at(starts, last))
            for caveat in _within(found, first, last):
                back = not held and _back().match(text, first) is not None
                near = _near(starts, before if back else held, caveat)
                for index in near if back else _clear(text, near, figures, caveat):
                    out.setdefault(index, []).append(caveat)
            before = held
    return out


def _at(starts: Sequence[int], offset: int) -> int:
    return bisect_right(starts, offset - 1)


def _within(found: Sequence[Stretch], first: int, last: int) -> Iterator[Stretch]:
    for at in range(bisect_right(found, (first, first)), len(found)):
        if found[at][0] >= last:
            return
        yield found[at]


def _near(starts: Sequence[int], held: range, caveat: Stretch) -> range:
    """Those figures of a sentence that begin within reach of a caveat."""
    first = max(held.start, _at(starts, caveat[0] - _REACH))
    return range(first, max(first, min(held.stop, _at(starts, caveat[1] + _REACH))))


def _clear(text: str, near: range, figures: Sequence[Stretch], caveat: Stretch) -> Iterator[int]:
    """The figures of a caveat's own sentence with no semicolon between them and it."""
    for index in near:
        start, end = figures[index]
        low, high = (end, caveat[0]) if end <= caveat[0] else (caveat[1], start)
        if ";" not in text[low:high]:
            yield index
