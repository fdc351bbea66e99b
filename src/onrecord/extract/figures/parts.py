"""Parts of a whole: `two thirds`, `half`, `3/4`, `half a million`."""

from fractions import Fraction

from onrecord.extract.figures.amounts import Amount, from_digits
from onrecord.extract.figures.lexicon import number_words
from onrecord.extract.figures.tokens import Tokens

ARTICLES = frozenset({"a", "an"})
_HUNDRED = 100
_SHARES = frozenset(
    {"half", "quarter", "quarters", "thirds", "fifth", "fifths", "cent", "percent", "%"}
)
_NEAR = 12  # words
_SLASHES = frozenset("/\N{FRACTION SLASH}")
_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
    "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip
VULGAR = frozenset(_VULGAR)


def part(t: Tokens, i: int) -> tuple[Fraction, int] | None:
    """A part of a whole at a token: `two thirds`, `a quarter`, `half`, `3/4`; and where it ends."""
    if t.raw[i] in _VULGAR:
        return Fraction(_VULGAR[t.raw[i]]), i + 1
    if t.low[i] in ("half", "quarter"):
        return number_words()["parts"][t.low[i]], i + 1
    return slashed(t, i) if t.digits(i) else _worded(t, i)


def _worded(t: Tokens, i: int) -> tuple[Fraction, int] | None:
    """A count or an article, and the part that is counted: `two thirds`, `a fifth`."""
    words = number_words()
    if t.low[i] in ARTICLES:
        count, at = Fraction(1), i + 1
        if t.low[at] == "hundred":
            count, at = Fraction(_HUNDRED), at + 1
    elif t.low[i] in words["ones"] or t.low[i] in words["tens"]:
        count, at = under_hundred(t, i)
    else:
        return None
    at += t.raw[at] == "-"
    of = words["parts"].get(t.low[at])
    plural = t.low[at].endswith(("s", "ves"))
    if of is None or plural != (count != 1):
        return None
    if t.low[i] in ARTICLES and not plural and not _is_part(t, i, at):
        return None
    return count * of, at + 1


def _is_part(t: Tokens, i: int, at: int) -> bool:
    """Whether `a third` is a part of something, and not the third one."""
    if t.low[at] in ("half", "quarter", "hundredth", "thousandth", "trillionth"):
        return True
    after = t.low[at + 1]
    if after in ("of", "more", "less", "fewer", "higher", "lower", "are", "were", "had", "have"):
        return True
    if after in ("is", "was", "has", "will"):  # a third is missing: of two men, or of a whole
        return any(low in _SHARES for low in t.low[max(0, i - _NEAR) : i])
    if t.raw[at + 1] == "-":
        return False  # a sixth-place finish
    return not t.word(at + 1) or t.before(i) in ("by", "than", "nearly", "almost", "about", "over")


def slashed(t: Tokens, i: int) -> tuple[Fraction, int] | None:
    """The part that two numbers with a slash between them give: `3/4`, `1 / 4`."""
    if t.raw[i + 1] not in _SLASHES or not t.digits(i + 2) or t.raw[i + 3] in _SLASHES:
        return None
    if t.joined(i + 1) != t.joined(i + 2):
        return None
    over, under = from_digits(t.raw[i]), from_digits(t.raw[i + 2])
    return (over / under, i + 3) if over is not None and under else None


def under_hundred(t: Tokens, i: int) -> tuple[Fraction, int]:
    """The number under a hundred that ones or tens begin at a token, and where it ends."""
    words = number_words()
    if t.low[i] in words["ones"]:
        return words["ones"][t.low[i]], i + 1
    at = i + 1 + (t.raw[i + 1] == "-")
    one = words["ones"].get(t.low[at], Fraction(0))
    if 0 < one < 10:  # noqa: PLR2004  the ones after tens
        return words["tens"][t.low[i]] + one, at + 1
    return words["tens"][t.low[i]], i + 1


def scaled_part(t: Tokens, i: int) -> Amount | None:
    """A part of a scale: `half a million`, `a quarter of a billion`, `half a dozen`."""
    found = part(t, i)
    if found is None:
        return None
    value, at = found
    words = number_words()
    for gap in (("of", "a"), ("a",), ("of", "an"), ()):
        if tuple(t.low[at : at + len(gap)]) == gap:
            after = at + len(gap)
            after += t.raw[after] == "-"
            scale = words["scales"].get(t.low[after]) or words["packs"].get(t.low[after])
            if scale:
                return Amount(
                    first=i, last=after + 1, value=value * scale, coefficient=value, scale=scale,
                    spelled=not t.digits(i),
                )  # fmt: skip
    return None


def bare_part(t: Tokens, i: int) -> Amount | None:
    """A part of a whole by itself; a quarter only with its article or its number."""
    found = part(t, i)
    if found is None or (t.low[i] == "quarter"):
        return None
    value, last = found
    return Amount(
        first=i, last=last, value=value, coefficient=value, part=True, spelled=not t.digits(i)
    )
