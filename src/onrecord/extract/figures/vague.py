"""Vague plurals: `dozens`, `tens of thousands`, `several hundred`, `for years`."""

from fractions import Fraction

from onrecord.extract.figures.amounts import Amount
from onrecord.extract.figures.lexicon import number_words
from onrecord.extract.figures.tokens import Tokens

_SOME = {"several": 1, "few": 1, "many": 1}
_PLURAL_LEAST = 2
_DOZENS_MOST = 100  # a few dozen: fewer than a hundred
_MOST = 10  # a few hundred: fewer than ten hundreds
_OF_SCORES = frozenset({"of", "more", "were", "have", "are", "dead", "died", "killed", "injured",
                        "wounded", "missing"})  # fmt: skip
_SPANS = frozenset({"years", "months", "weeks", "days", "hours", "decades", "centuries"})
_LATER = frozenset({"ago", "later", "earlier"})


def vague(t: Tokens, i: int) -> Amount | None:
    """The vague plural that begins at a token."""
    return _several(t, i) or _plural(t, i) or _span(t, i)


def _several(t: Tokens, i: int) -> Amount | None:
    """`several hundred`, `a few dozen`, `many thousands`."""
    at = i + (t.low[i] == "a")
    if t.low[at] not in _SOME or (t.low[i] == "a" and t.low[at] != "few"):
        return None
    words, word = number_words(), t.low[at + 1]
    if word == "dozen":
        return _amount(i, at + 2, words["plurals"]["dozens"], Fraction(_DOZENS_MOST))
    scale = words["scales"].get(word)
    if scale:
        return _amount(i, at + 2, _PLURAL_LEAST * scale, _MOST * scale)
    plural = _plural(t, at + 1)
    if plural is None or plural.low is None or t.low[at] != "many":
        return None
    return _amount(i, plural.last, plural.low, None)


def _plural(t: Tokens, i: int) -> Amount | None:
    """`dozens`, `tens of thousands`, `hundreds of millions`."""
    words = number_words()["plurals"]
    low = words.get(t.low[i])
    if low is None or not _stands(t, i):
        return None
    last = i + 1
    while t.low[last] == "of" and t.low[last + 1] in words and last - i < Tokens.AHEAD // 2:
        low *= words[t.low[last + 1]] / _PLURAL_LEAST
        last += 2
    while t.low[last] in ("upon", "and") and t.low[last + 1] == t.low[i]:
        last += 2
    return None if t.low[i] == "tens" and last == i + 1 else _amount(i, last, low, None)


def _stands(t: Tokens, i: int) -> bool:
    """Whether the word is a plural of number: `scores` may be a verb or points in a test."""
    if t.low[i] != "scores":
        return True
    return t.low[i + 1] in _OF_SCORES and t.before(i) not in ("the", "test", "exam", "these")


def _span(t: Tokens, i: int) -> Amount | None:
    """`for years`; `decades` wherever they stand."""
    if t.low[i] not in _SPANS or t.low[i + 1] in _LATER:
        return None
    long = t.low[i] in ("decades", "centuries")
    if t.before(i) != "for" and not (long and t.before(i) not in ("recent", "past", "last", "few")):
        return None
    return _amount(i, i, Fraction(_PLURAL_LEAST), None)


def _amount(first: int, last: int, low: Fraction, high: Fraction | None) -> Amount:
    return Amount(
        first=first, last=last, value=None, low=low, high=high, spelled=True, vague=True,
        unit_of_time=first == last,
    )  # fmt: skip
