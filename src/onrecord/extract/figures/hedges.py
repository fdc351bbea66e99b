"""What bounds a number or loosens it: `at least`, `nearly`, `or so`."""

from onrecord.domain import Hedge
from onrecord.extract.figures.lexicon import names, phrase_at, phrases
from onrecord.extract.figures.tokens import Tokens

_LONGEST = 5  # words of a hedge
_ARTICLES = frozenset({"a", "an", "the"})
_HEDGES: dict[str, Hedge] = {
    "about": "about", "over": "over", "under": "under", "at-least": "at-least",
    "at-most": "at-most", "nearly": "nearly", "up-to": "up-to",
}  # fmt: skip


def hedge_before(t: Tokens, i: int, *, time: bool, floor: int) -> tuple[int, Hedge] | None:
    """The hedge directly before a token, and where it begins.

    Of two in a row the first one tells: `at least some 300`. `time` says that a span of time
    follows, before which `over` is mostly no hedge. Nothing before `floor` is looked at.
    """
    found = _one(t, i, time=time, floor=floor)
    if found is None:
        return None
    further = _one(t, found[0], time=time, floor=floor) if found[1] == "about" else None
    return further or found


def _one(t: Tokens, i: int, *, time: bool, floor: int) -> tuple[int, Hedge] | None:
    known = phrases("hedges.toml", "before")
    for count in range(min(_LONGEST, i - floor), 0, -1):
        first = i - count
        key = known.get(" ".join(t.low[first:i]))
        if key is None or not _stands(t, first, i, time=time):
            continue
        return first, _HEDGES[key]
    return None


def _stands(t: Tokens, first: int, last: int, *, time: bool) -> bool:
    """Whether the words are a hedge here and no preposition."""
    if last - first > 1:
        return True
    word, before = t.low[first], t.before(first)
    listed = names("hedges.toml", "prepositions").get(before, ())
    if word in {each for _, each in listed}:
        return False
    if time and word in ("over", "under"):
        return before in phrases("hedges.toml", "lasting")
    return word != "some" or before not in _ARTICLES


def hedge_after(t: Tokens, i: int) -> tuple[int, Hedge] | None:
    """The hedge directly after a number, and where it ends."""
    hit = phrase_at(t, i, names("hedges.toml", "after"))
    if hit is None:
        return None
    last, key = hit
    if t.raw[i] in "+-" and not t.joined(i):
        return None
    if t.low[i] in ("odd", "plus") or (t.raw[i] == "+" and t.digits(i + 1)):
        return None
    return last, _HEDGES[key]
