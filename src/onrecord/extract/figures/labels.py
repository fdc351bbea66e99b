"""Labels, pronouns and fixed phrases: numbers that count nothing."""

from onrecord.extract.figures.amounts import from_digits
from onrecord.extract.figures.lexicon import context, number_words, phrase_at, phrases
from onrecord.extract.figures.refusal import Refused, no, units
from onrecord.extract.figures.tokens import Tokens

_LONGEST = 15  # digits without a separator: more of them name something
_NO_NUMBER = {"zero": ("below", "above"), "half": ("first", "second")}
_KEPT_BEFORE_ONE = frozenset({"only", "the", "his", "her", "its", "their"})
_ORDINARY = frozenset({"no", "day", "order", "force", "plan", "part", "mark", "well", "like"})
_SHORTENED = frozenset({"no", "nos", "nr", "nrs", "art"})
_SMALL = frozenset({"one", "two", "three", "four", "five", "seven"})


def label(t: Tokens, i: int) -> Refused | None:  # noqa: PLR0911  cases, the first that holds
    """Digits after the word for what they number, or after a name: Flight 302, Boeing 737."""
    if len(t.raw[i]) > _LONGEST and t.raw[i].isdecimal():
        return no(i, i + 1, "label")
    if t.raw[i].count(".") > 1 and from_digits(t.raw[i]) is None:
        return no(i, i + 1, "label")
    if (
        t.capital(i + 1)
        and not t.raw[i + 1].isupper()
        and {t.low[i + 2], t.low[i + 3]} & context()["addresses"]
    ):
        return no(i, i + 1, "label")
    shortened = t.before(i) == "." and t.low[max(0, i - 2)] in _SHORTENED
    before = i - 1 - shortened
    if before < 0 or not t.word(before) or t.starts[i] - t.ends[i - 1] > 1:
        return None
    word, named = t.low[before], t.capital(before)
    counted = _counts(t, i + 1)
    if word in context()["labels"]:
        ordinary = not named and (counted or (word in _ORDINARY and t.word(i + 1)))
        return None if ordinary else no(i, i + 1, "label")
    if not named or word.endswith(("'s", "’s")):
        return None
    plain = word in context()["stops"] or word in phrases("hedges.toml", "before")
    if (
        plain
        or t.opens(before)
        or counted
        or phrases("currencies.toml", "codes").get(t.raw[before])
    ):
        return None
    if (
        t.raw[before] in phrases("currencies.toml", "signs")
        or t.low[i + 1] in number_words()["scales"]
    ):
        return None
    return None if phrase_at(t, i + 1, units("measure")) else no(i, i + 1, "label")


def _counts(t: Tokens, at: int) -> bool:
    """Whether a word that is counted follows: small letters, and a plural."""
    word = t.low[at]
    if not t.word(at) or t.capital(at):
        return False
    return word in context()["plurals"] or (word.endswith("s") and word not in context()["stops"])


def worded(t: Tokens, i: int) -> Refused | None:  # noqa: PLR0911  cases, the first that holds
    """Number words that are a name, a pronoun, or part of a phrase."""
    low, at, before = t.low[i], i + 1 + (t.raw[i + 1] == "-"), t.before(i)
    if f"{low} {t.low[at]}" in context()["idioms"]:
        return no(i, i + 1, "idiom")
    if low in ("zero", "half") and before in _NO_NUMBER[low]:
        return no(i, i + 1, "idiom")
    if low in ("a", "half") and _half_more(t, i):
        return no(i, i + 1 + (low == "a"), "idiom")
    if low == "dozen" and i > 1 and " ".join(t.low[i - 2 : i]) in context()["by_the"]:
        return no(i, i + 1, "idiom")
    if low == "one" and _pronoun(t, i):
        return no(i, i + 1, "pronoun")
    of = i > 1 and before == "of" and t.capital(i - 2)
    named = of or (
        i > 0 and t.word(i - 1) and (t.capital(i - 1) or t.low[i - 1] in context()["labels"])
    )
    if t.capital(i) and not t.opens(i) and not t.raw[i].isupper():
        follows = (
            t.capital(i + 1) or named or low in ("one", "two", "three", "four", "five", "seven")
        )
        return no(i, i + 1, "label") if follows else None
    return None


def _half_more(t: Tokens, i: int) -> bool:
    """Whether a half is part of another phrase: `a year and a half`, `half-pregnant`."""
    if t.low[i + (t.low[i] == "a")] != "half":
        return False
    if t.before(i) == "and" and i > 1 and phrase_at(t, i - 2, units("duration")):
        return True
    i += t.low[i] == "a"
    words, after = number_words(), t.low[i + 2]
    scaled = after in words["scales"] or after in words["packs"]
    measured = phrase_at(t, i + 2, units("duration")) or phrase_at(t, i + 2, units("measure"))
    joined = t.low[i] == "half" and t.raw[i + 1] == "-" and t.word(i + 2)
    return joined and not scaled and measured is None


def _pronoun(t: Tokens, i: int) -> bool:  # noqa: C901, PLR0911  cases, the first that holds
    """Whether `one` counts nothing: no noun follows, or a person who only speaks."""
    after, before = t.low[i + 1], t.before(i)
    words = number_words()
    if after in words["scales"] or after in words["packs"] or after in words["parts"]:
        return False
    if after == "-" and (t.low[i + 2] in words["parts"] or t.word(i + 2)):
        return t.low[i + 2] in context()["after_one"]
    if after in ("in", "out") and (
        t.low[i + 2] in words["ones"]
        or t.low[i + 2] in ("of", "every")
        or t.digits(i + 2)
        or t.low[i + 2] in words["tens"]
    ):
        return False
    if after == "and" and t.low[i + 2] in ("a", "one", "three", "two"):
        return False
    if after in ("point", "per", "percent", "pc", "%") or before in ("minus", "negative"):
        return False
    if before in ("least", "than", "most", "point", "to", "or") and before != "to":
        return False
    if after == "or" and t.low[i + 2] in words["ones"]:
        return False
    if before == "-" and t.low[i - 2] == "on":
        return True
    if not t.word(i + 1):
        return not _alone(t, i)
    if before in context()["before_one"] and before not in _KEPT_BEFORE_ONE:
        return True
    said_of = after.endswith("ed") and after not in context()["modifiers"]
    if after in context()["after_one"] or after in context()["stops"] or said_of:
        return True
    return any(t.low[k] in context()["saying"] for k in range(i + 2, i + 5))


def _alone(t: Tokens, i: int) -> bool:
    """Whether `one` is all that there is, or an amount: `one`, `three to one`."""
    return t.count == 1 or (t.before(i) == "to" and t.low[i - 2] in number_words()["ones"])
