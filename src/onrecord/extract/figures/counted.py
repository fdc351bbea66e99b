"""What is counted: the noun phrase after a number, told by its words' forms and lists."""

from onrecord.extract.figures.lexicon import context, number_words
from onrecord.extract.figures.tokens import Tokens

_LONGEST = 6  # words of a noun phrase
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our", "my", "your", "all", "these",
                          "those", "this", "that", "a", "an"})  # fmt: skip
_COLLECTIVE = frozenset({
    "police", "women", "men", "aircraft", "children", "staff", "crew", "people", "youth", "sports",
    "arms", "customs", "media",
})  # fmt: skip
_SINGULAR_S = ("ss", "us", "is", "'s", "’s")


def counted(t: Tokens, i: int, *, one: bool = False) -> tuple[int, int] | None:
    """The tokens of the noun phrase that follows a count at a token; null where none can be told.

    `one` says that a single thing is counted, so that its noun has no plural. What follows `of`
    is counted too, unless an article makes it the whole that the number is part of.
    """
    at = i + (t.raw[i] == "-" and t.joined(i))
    while t.low[at] in context()["skipped"]:
        at += 1
    run = _run(t, at)
    if run == at:
        return None
    if at > i and t.raw[i] == "-":
        return at, at + 1
    if one:
        return at, _singular(t, at, run)
    head = _plural_head(t, at, run)
    if head:
        return at, head
    return (at, at + 1) if t.low[at] in context()["states"] else None


def whole(t: Tokens, i: int) -> tuple[int, int] | None:
    """The tokens of the whole that a share is taken of, with its article and its number."""
    at = i
    if t.low[at] == "of":
        at += 1
    elif t.low[at] not in _DETERMINERS and not t.word(at):
        return None
    first = at
    while t.low[at] in _DETERMINERS:
        at += 1
    while t.digits(at) or _number_word(t, at):
        at += 1
    run = _run(t, at)
    if run == at:
        return (first, at) if at > first and t.digits(at - 1) else None
    return first, _plural_head(t, at, run) or _singular(t, at, run)


def of_mass(t: Tokens, i: int) -> tuple[int, int] | None:
    """The tokens of what is measured or paid for: `of flour`, `in aid`."""
    if t.low[i] not in ("of", "in"):
        return None
    if t.low[i] == "in" and (t.capital(i + 1) or t.low[i + 1] in _DETERMINERS):
        return None
    run = _run(t, i + 1)
    if run == i + 1:
        return None
    return i + 1, _plural_head(t, i + 1, run) or _singular(t, i + 1, run)


def _number_word(t: Tokens, i: int) -> bool:
    words = number_words()
    return any(t.low[i] in words[key] for key in ("ones", "tens", "scales"))


def _run(t: Tokens, at: int) -> int:
    """Where words end that may belong to one noun phrase."""
    first = at
    while at < t.count and at - first < _LONGEST and _may_belong(t, at, first):
        at += 1
    while at > first + 1 and t.raw[at - 1] == "-":
        at -= 1
    return at


def _may_belong(t: Tokens, at: int, first: int) -> bool:
    if t.raw[at] == "-" and at > first:
        return t.joined(at) and t.joined(at + 1) and t.word(at + 1)
    if not t.word(at):
        return False
    low = t.low[at]
    if low in context()["stops"] and low not in context()["plurals"]:
        return False
    if low.endswith("ed") and low not in context()["modifiers"]:
        return low in context()["plurals"] and at == first
    if low.endswith("ly") and at > first:
        return False
    participle = low.endswith("ing") and _plural(t, at - 1)
    return at == first or not (_number_word(t, at) or participle)


def _plural(t: Tokens, i: int) -> bool:
    low = t.low[i]
    if low in context()["plurals"]:
        return True
    return len(low) > 2 and low.endswith("s") and not low.endswith(_SINGULAR_S)  # noqa: PLR2004


def _plural_head(t: Tokens, first: int, last: int) -> int:
    """Where the phrase ends by its first plural, or by one that follows directly; 0 for none."""
    for at in range(first, last):
        if not _plural(t, at):
            continue
        if t.low[at] in context()["states"] and at + 1 < last:
            continue  # three wounded soldiers
        if t.capital(at) and at + 1 < last and not t.capital(at + 1) and _plural(t, at + 1):
            continue  # two Rellings guards
        end = at + 1
        collective = t.low[at] in _COLLECTIVE
        if collective and end < last and _plural(t, end) and t.low[end] not in context()["states"]:
            end += 1
        return end
    for at in range(last - 1, first - 1, -1):
        if t.low[at] in context()["states"] and at == first:
            return at + 1
    return 0


def _singular(t: Tokens, first: int, last: int) -> int:
    """Where a phrase without a plural ends: before a state that is said of it, or a verb."""
    at = last
    for verb in range(first + 1, last):
        if t.low[verb].endswith("s") and not t.capital(verb) and _plural(t, verb):
            at = verb
            break
    while at - 1 > first and t.low[at - 1] in context()["states"]:
        at -= 1
    return at
