"""Shades of a state that words round its verb give: in part, between parties, in a figure."""

from dataclasses import replace

from onrecord.extract.states.hits import Hit
from onrecord.extract.states.kinds import Kinds, kinds_listed
from onrecord.extract.states.lexicon import listed
from onrecord.extract.states.phrases import Phrase, right
from onrecord.extract.states.tokens import Words

_SHARE = frozenset(
    [
        "half",
        "third",
        "quarter",
        "capacity",
        "reduced",
        "limited",
        "partial",
        "percent",
        "per",
        "cent",
        "part",
        "fraction",
        "strength",
        "load",
        "%",
        "minimum",
    ]
)
_PARTLY = frozenset({"partly", "partially", "barely", "intermittently", "only", "hardly"})


def in_part(hit: Hit, words: Words) -> Hit:
    """What works partly, or at half its strength, is in another state than what works."""
    if (hit.rule.aspect, hit.rule.value) != ("functioning", "working"):
        return hit
    behind = words[hit.last + 1 : hit.last + 7]
    adverbs = [w.low for w in words[max(hit.first - 2, 0) : hit.first]] + [
        w.low for w in behind[:2]
    ]
    share = (
        bool(behind)
        and behind[0].low in ("at", "on", "with", "only", "in")
        and any(w.low in _SHARE for w in behind)
    )
    if share or _PARTLY.intersection(adverbs) - {"only"}:
        return replace(hit, rule=replace(hit.rule, value="partly"))
    return hit


def failing(words: Words, last: int) -> int | None:
    """The last word of what a thing is days from, where that is its end: days from darkness.

    Null for anything else: hours from the town, days from opening.
    """
    for i in range(last + 1, min(last + 4, len(words))):
        low = words[i].low.rstrip("'")
        if low in listed("ends"):
            return i
        if i + 1 < len(words) and f"{low} {words[i + 1].low}" in listed("ends"):
            return i + 1
        if words[i].part not in ("det", "adv") and low not in ("complete", "total"):
            break
    return None


_COUNTING = frozenset({"number", "numbers", "total", "figure", "count", "tally", "proportion"})


def themselves(hit: Hit, kinds: Kinds) -> Hit:
    """What is displaced is the people, not their number: the number of people displaced."""
    theme, words = hit.theme, hit.theme_words
    for i in range(theme.first, min(theme.first + 3, theme.last)):
        if words[i].low in _COUNTING and words[i + 1].low == "of":
            counted = right(words[: theme.last + 1], i + 2, kinds)
            return hit if counted is None else replace(hit, theme=counted)
    return hit


def figurative(words: Words, theme: Phrase) -> bool:
    """Whether a way leads to what is no place: the road to peace."""
    return any(
        words[i].low in kinds_listed("figurative") for i in range(theme.head + 1, theme.last + 1)
    )


def between_parties(hit: Hit, words: Words, kinds: Kinds) -> Hit:
    """A deal's state is that of its parties, where they are named: between the two banks."""
    if (hit.rule.aspect, hit.rule.value) != ("talks", "agreed") or hit.theme_words is not words:
        return hit
    for i in range(hit.last + 1, min(hit.last + 4, len(words))):
        if words[i].low == "between":
            parties = right(words, i + 1, kinds)
            if parties is not None and "deal" in hit.theme.kinds:
                return replace(hit, first=min(hit.theme.head, hit.first), theme=parties)
    return hit
