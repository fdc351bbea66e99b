"""The subject of a verb: the phrase before it, before an aside, or of the verb before `and`."""

from dataclasses import replace

from onrecord.extract.states.hits import fits
from onrecord.extract.states.kinds import Kinds
from onrecord.extract.states.lexicon import Rule, entries
from onrecord.extract.states.phrases import Phrase, left
from onrecord.extract.states.tokens import Words

_FAR = 30  # words of an aside that is leapt over
_VERBAL = ("aux", "neg", "rel", "comma", "adv")


def subject(  # noqa: PLR0911  one case a return
    words: Words, before: int, kinds: Kinds, rule: Rule | None
) -> Phrase | None:
    """The phrase that a verb group behind `before` is told of."""
    i = before
    while i >= 0 and words[i].part in ("adv", "mark"):
        i -= 1
    if i < 0:
        return None
    part = words[i].part
    if part == "rel":
        return antecedent(words, i, kinds)
    if part in ("comma", "hole", "stop"):
        if part == "stop" and words[i].low not in "—–":
            return None
        return _leapt(words, i, kinds, rule) or shared(words, i, kinds, rule)
    if part == "conj":
        return shared(words, i, kinds, rule)
    found = _beside(words, i, kinds) or left(words, i, kinds)
    if found is not None and (rule is None or fits(rule, found)):
        return found
    if rule is None:
        return found
    return _past_time(words, i, kinds, rule)


def _beside(words: Words, i: int, kinds: Kinds) -> Phrase | None:
    """The phrase that ends in a preposition and a pronoun: the road to it, the line beside them."""
    if i < 2 or words[i].low not in _OBJECTS or words[i - 1].low not in _BESIDE:  # noqa: PLR2004
        return None
    outer = left(words, i - 2, kinds) if words[i - 2].part in ("word", "name") else None
    return None if outer is None else replace(outer, last=i)


_OBJECTS = frozenset({"it", "them", "us", "him"})
_BESIDE = frozenset(
    [
        "above", "across", "alongside", "around", "behind", "below", "beneath", "beside",
        "between", "beyond", "from", "in", "inside", "into", "near", "on", "opposite", "outside",
        "over", "through", "to", "towards", "under",
    ]
)  # fmt: skip


def _past_time(words: Words, i: int, kinds: Kinds, rule: Rule) -> Phrase | None:
    """Over a time or a place before the verb: the gate on Monday reopened."""
    while i >= 0 and words[i].part in ("time", "adv", "num", "prep"):
        i -= 1
    found = left(words, i, kinds) if i >= 0 else None
    return found if fits(rule, found) else None


def antecedent(words: Words, i: int, kinds: Kinds) -> Phrase | None:
    """The phrase that a relative pronoun at `i` stands for."""
    i -= 1
    while i >= 0 and (
        words[i].part in ("comma", "mark")
        or (words[i].part == "prep" and words[i + 1].part == "rel")
    ):
        i -= 1
    return left(words, i, kinds, anywhere=True) if i >= 0 else None


def _leapt(words: Words, i: int, kinds: Kinds, rule: Rule | None) -> Phrase | None:
    """The phrase before an aside between two commas that ends at `i`."""
    for k in range(i - 1, max(i - _FAR, 0), -1):
        if words[k].part in ("comma", "stop") and (
            words[k].part == "comma" or words[k].low in "—–"
        ):
            found = left(words, k - 1, kinds)
            if found is not None and (rule is None or fits(rule, found)):
                return found
    return None


def shared(
    words: Words, i: int, kinds: Kinds, rule: Rule | None, *, far: bool = False
) -> Phrase | None:
    """The subject of an earlier verb of the sentence that a verb behind `and` shares.

    With `far`, the subject of this verb itself, with a clause between them.
    """
    best: Phrase | None = None
    k = i - 1
    while k >= 0 and i - k < _FAR:
        token = words[k]
        if token.part == "stop":
            break
        after = words[k + 1] if k + 1 < len(words) else None
        joins = after is not None and (
            after.part in ("rel", "comma")
            if far
            else (after.part in _VERBAL or _is_verb(after.low))
        )
        if token.part in ("word", "name", "num", "pron") and joins:
            found = left(words, k, kinds)
            if (
                found is not None
                and found.kinds
                and (rule is None or fits(rule, found))
                and opening(words, found.first)
            ):
                best = found
                k = found.first
        k -= 1
    return best


def opening(words: Words, first: int) -> bool:
    """Whether a phrase begins a clause, so that it can be its subject."""
    before = words[first - 1] if first else None
    return before is None or before.part in (
        "stop",
        "comma",
        "sub",
        "conj",
        "rel",
        "time",
        "hole",
        "mark",
        "adv",
    )


def _is_verb(low: str) -> bool:
    return any(e.form in ("s", "past", "preterite") for e in entries().get(low, ()))
