"""Numbers that are more than a count by what stands round them: ages, ranks, ratios, scores."""

import re
from dataclasses import dataclass
from fractions import Fraction

from onrecord.domain import FigureKind
from onrecord.extract.figures.amounts import Amount, from_digits
from onrecord.extract.figures.cardinals import cardinal
from onrecord.extract.figures.lexicon import context, number_words
from onrecord.extract.figures.quantities import Quantity
from onrecord.extract.figures.tokens import Tokens

_DASHES = frozenset("-–—\N{HYPHEN}\N{NON-BREAKING HYPHEN}")
_AGE_UNITS = {"year": "a", "years": "a", "month": "mo", "months": "mo", "week": "wk", "weeks": "wk",
              "day": "d", "days": "d"}  # fmt: skip
_OLDEST = 120
_TIMES = frozenset({"that", "as", "more", "the", "higher", "larger", "bigger", "greater", "faster",
                    "what", "its", "less", "fewer", "over", "those", "this", "their", "worse",
                    "smaller", "longer"})  # fmt: skip
_AFTER_AGE = frozenset(",.;")
_BEFORE_PLACES = frozenset(
    {"in", "at", "near", "from", "to", "of", "outside", "around", "and", "on"}
)
_COMPARED = frozenset({"that", "those", "this"})
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Tokens `first..last` read as a kind of figure, with a value or bounds where it has one."""

    first: int
    last: int
    kind: FigureKind
    value: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str | None = None


def decade_of_life(t: Tokens, i: int) -> Read | None:
    """`in her 60s`: an age of 60 to 69."""
    owned = t.before(i) in ("his", "her", "their", "my", "your", "early", "mid", "late", "-")
    if not owned or t.low[i + 1] != "s" or not t.joined(i + 1) or len(t.raw[i]) != 2:  # noqa: PLR2004
        return None
    value = from_digits(t.raw[i])
    near = t.low[max(0, i - 4) : i]
    if value is None or value % 10 or not {"his", "her", "their", "my", "your"} & set(near):
        return None
    return Read(first=i, last=i + 2, kind="age", low=value, high=value + 9, unit="a")


def rank(t: Tokens, i: int) -> Read | None:
    """`third`, `2nd`, `twenty-first`: of a noun, or after a verb of rank."""
    found = _ordinal(t, i)
    if found is None:
        return None
    value, last = found
    if f"{t.low[last - 1]} {t.low[last]}" in context()["idioms"]:
        return None
    if (t.capital(last) and not t.raw[i].isupper()) or t.low[last] in ("century", "centuries"):
        return None
    after, before = t.low[last], t.before(i)
    if before in context()["ranking"]:
        return Read(first=i, last=last, kind="rank", value=value)
    noun = t.word(last) and after not in context()["stops"]
    stands = before in context()["ranked_by"] or t.digits(i)
    counting = t.digits(last) or after in number_words()["ones"] or after in number_words()["tens"]
    if not stands or not noun or counting or after in ("later", "half"):
        return None
    return Read(first=i, last=last, kind="rank", value=value)


def _ordinal(t: Tokens, i: int) -> tuple[Fraction, int] | None:
    words = number_words()
    if t.digits(i):
        value = from_digits(t.raw[i])
        ends = t.low[i + 1] in _ORDINAL_ENDS and t.joined(i + 1)
        return (value, i + 2) if ends and value is not None else None
    if t.low[i] in words["ordinals"]:
        return words["ordinals"][t.low[i]], i + 1
    ones = words["ordinals"].get(t.low[i + 2])
    if t.low[i] in words["tens"] and t.raw[i + 1] == "-" and ones and ones < 10:  # noqa: PLR2004
        return words["tens"][t.low[i]] + ones, i + 3
    return None


def score(t: Tokens, i: int) -> Read | None:
    """`2-1`, `0–0`: a score, a tally of votes; nothing that a range could be."""
    if not t.digits(i) or t.raw[i + 1] not in _DASHES or not t.digits(i + 2):
        return None
    if not (t.joined(i + 1) and t.joined(i + 2)) or t.raw[i + 3] in _DASHES:
        return None
    one, other = t.raw[i], t.raw[i + 2]
    if not (re.fullmatch(r"\d{1,3}", one) and re.fullmatch(r"\d{1,3}", other)):
        return None
    near = t.low[max(0, i - 3) : i]
    if int(one) < int(other) and (
        near[-1:] in (["a"], ["by"]) or not context()["scored"] & set(near)
    ):
        return None
    return Read(first=i, last=i + 3, kind="other")


def odds(t: Tokens, found: Amount) -> Read | None:  # noqa: PLR0911  cases, the first that holds
    """`one in five`, `nine out of ten`, `three to one`, `3:1`."""
    if found.value is None or found.value <= 0:
        return None
    at = found.last
    if t.low[at] in ("-", ":") and t.joined(at) and t.low[at + 1] != "to":
        if t.low[at] == ":" and t.digits(at + 1) and t.joined(at + 1):
            under = from_digits(t.raw[at + 1])
            return _ratio(found, at + 2, found.value / under) if under else None
        return None
    at += t.low[at] == "-"
    if t.low[at] == "to" and t.low[at + 1 + (t.low[at + 1] == "-")] in ("one", "1"):
        last = at + 2 + (t.low[at + 1] == "-")
        return _ratio(found, last, found.value) if found.value > 1 else None
    start = at + 1 if t.low[at] == "in" else at + 2 if [*t.low[at : at + 2]] == ["out", "of"] else 0
    start += start > 0 and t.low[start] == "every"
    whole = cardinal(t, start) if start else None
    if whole is None or whole.value is None or not found.value < whole.value:
        return None
    alike = whole.spelled == found.spelled or t.low[at] == "out"
    span = t.low[whole.last] in _AGE_UNITS or t.low[whole.last] in ("hours", "minutes", "places")
    dated = t.digits(start) and len(t.raw[start]) == 4 and t.raw[start][:2] in ("19", "20")  # noqa: PLR2004
    if not (alike or found.value == 1) or span or dated or whole.part or found.part:
        return None
    return _ratio(found, whole.last, found.value / whole.value)


def _ratio(found: Amount, last: int, value: Fraction) -> Read:
    return Read(first=found.first, last=last, kind="ratio", value=value)


def times(t: Tokens, found: Amount) -> Read | None:
    """`four times that`, `three times as many`: no occasions."""
    at = found.last
    if t.low[at] != "times" or t.low[at + 1] not in _TIMES or found.value is None:
        return None
    return _ratio(found, at + 1 + (t.low[at + 1] in _COMPARED), found.value)


def age(t: Tokens, found: Quantity) -> Read | None:
    """`62-year-old`, `70 years old`, `aged nine`, `Ira Pell, 34,`."""
    amount, last = found.amount, found.last
    if amount.value is None or amount.value < 0 or amount.value > _OLDEST:
        return None
    old = _old(t, amount.last)
    if old:
        return _age(found, *old)
    if found.unit is not None:
        return None
    before = t.before(found.first)
    if before in ("between", "from"):
        before = t.before(found.first - 1)
    of_age = before == "of" and t.low[max(0, found.first - 2)] in ("age", "ages")
    if before in ("aged", "age", "ages") or of_age:
        return _age(found, last, "a")
    return _age(found, last, "a") if _beside_name(t, found) else None


def _old(t: Tokens, i: int) -> tuple[int, str] | None:
    """Where `-year-old`, ` years old` or ` years of age` ends, and its unit."""
    at = i + (t.raw[i] == "-")
    unit = _AGE_UNITS.get(t.low[at])
    if unit is None:
        return None
    at += 1
    if t.low[at] == "of" and t.low[at + 1] == "age":
        return at + 2, unit
    at += t.raw[at] == "-"
    return (at + 1, unit) if t.low[at] in ("old", "olds") else None


def _beside_name(t: Tokens, found: Quantity) -> bool:  # noqa: PLR0911  cases, the first that holds
    """Whether digits stand between commas or brackets after a person."""
    i, last = found.first, found.last
    if not t.digits(i) or i < 2 or (found.amount.value or 0) % 1:  # noqa: PLR2004
        return False
    if t.raw[i - 2] == "," and t.low[i - 1] == "is":
        return False
    said = t.low[i - 1] in ("is", "was") and t.low[i - 2] in ("he", "she", "i", "who")
    if said and not t.word(last) and t.raw[last] not in "%-–":
        return True
    if t.low[i - 1] == "and" and t.digits(i - 2):  # their sons, 9 and 12,
        return t.raw[last] in _AFTER_AGE and _beside_people(t, i - 3)
    if t.low[last] == "and" and t.digits(last + 1):
        return t.raw[last + 2] in _AFTER_AGE and _beside_people(t, i - 1)
    if (t.raw[i - 1], t.raw[last]) not in ((",", ","), (",", "."), ("(", ")"), (",", ";")):
        return False
    named = t.word(i - 2) and t.capital(i - 2) and not t.raw[i - 2].isupper()
    if not named or t.low[i - 2] in context()["months"] or t.low[i - 2] in context()["stops"]:
        return False
    bracketed = t.raw[i - 1] == "(" and not t.capital(max(0, i - 3))
    return not bracketed and t.before(i - 2) not in _BEFORE_PLACES


def _beside_people(t: Tokens, i: int) -> bool:
    """Whether a comma stands at a token, after a word for people."""
    return i > 0 and t.raw[i] == "," and t.low[i - 1] in context()["aged"]


def under_age(t: Tokens, first: int, found: Quantity) -> bool:
    """Whether a bound on a bare number is one on age: `children under five`."""
    value = found.amount.value
    if value is None or found.unit is not None or value > _OLDEST:
        return False
    if t.low[found.first - 2] in ("younger", "older") and t.before(found.first) == "than":
        return True
    return t.before(first) in context()["aged"] and not t.word(found.last)


def _age(found: Quantity, last: int, unit: str) -> Read:
    return Read(
        first=found.first, last=last, kind="age", unit=unit,
        value=None if found.low is not None else found.amount.value, low=found.low, high=found.high,
    )  # fmt: skip
