"""One side or both of a quantity: an amount with its unit, and the range between two of them."""

from dataclasses import dataclass, replace
from fractions import Fraction

from onrecord.extract.figures.amounts import Amount
from onrecord.extract.figures.cardinals import cardinal, signed
from onrecord.extract.figures.lexicon import context, names, number_words, phrase_at
from onrecord.extract.figures.tokens import Tokens
from onrecord.extract.figures.units import Unit, sign_before, unit_after

_DASHES = frozenset("-–—\N{HYPHEN}\N{NON-BREAKING HYPHEN}")
_NEAR = 3  # `five or six`, `20 or 30`: the second is no more than so many times the first


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """Tokens `first..last` with a value, or with bounds, and their unit."""

    first: int
    last: int
    amount: Amount
    unit: Unit | None = None
    low: Fraction | None = None
    high: Fraction | None = None


def quantity(t: Tokens, i: int, floor: int) -> Quantity | None:
    """The quantity at a token, with the currency before it; a range where one is."""
    one = _side(t, i, floor)
    if one is None:
        return None
    return _range(t, one) or one


def _side(t: Tokens, i: int, floor: int) -> Quantity | None:
    found = cardinal(t, i)
    if found is None:
        return None
    found = signed(t, found)
    before = sign_before(t, found.first if t.digits(found.first) else i, floor)
    if before is not None:
        found = _money_scale(t, found)
        land = unit_after(t, found, money=True)
        unit: Unit | None = before
        if land is not None:
            code = land.code if before.code == "USD" and land.code else before.code
            unit = replace(before, code=code)
        last = land.last if land else found.last
        return Quantity(first=min(before.first, found.first), last=last, amount=found, unit=unit)
    unit = _unit_of_part(t, found) or unit_after(t, found)
    if unit is None:
        return Quantity(first=found.first, last=found.last, amount=found)
    last, amount = unit.last, found
    if unit.kind == "money":
        last, amount = _after_code(t, unit, found)
    return Quantity(first=found.first, last=last, amount=amount, unit=unit)


def _money_scale(t: Tokens, found: Amount) -> Amount:
    """A short scale in money, whatever its case and with or without a space: $2T, £5 m, €10B."""
    scale = number_words()["short"].get(t.low[found.last])
    if scale is None or found.scale != 1 or found.value is None:
        return found
    if t.joined(found.last + 1) and (t.word(found.last + 1) or t.digits(found.last + 1)):
        return found
    return replace(
        found, last=found.last + 1, value=found.value * scale, coefficient=found.value, scale=scale
    )


def _after_code(t: Tokens, unit: Unit, found: Amount) -> tuple[int, Amount]:
    """A scale after a code, hundredths after the whole: `75 USD million`, `3 euros 50 cents`."""
    scale = number_words()["scales"].get(t.low[unit.last])
    if scale and found.scale == 1 and found.value is not None:
        return unit.last + 1, replace(found, value=found.value * scale, scale=scale)
    at = unit.last + (t.low[unit.last] == "and")
    if unit.factor != 1 or found.value is None or not (t.digits(at) or t.word(at)):
        return unit.last, found
    rest = cardinal(t, at)
    cents = rest and unit_after(t, rest)
    if not rest or not cents or rest.value is None or cents.kind != "money":
        return unit.last, found
    hundred = 100
    if cents.factor != Fraction(1, hundred) or not 0 <= rest.value < hundred:
        return unit.last, found
    return cents.last, replace(found, value=found.value + rest.value * cents.factor)


def _unit_of_part(t: Tokens, found: Amount) -> Unit | None:
    """The unit that a part is taken of: `half an hour`, `a quarter of a mile`."""
    if not found.part:
        return None
    at = found.last + (t.low[found.last] == "of")
    if t.low[at] not in ("a", "an"):
        return None
    for kind in ("duration", "measure", "percent"):
        if phrase_at(t, at + 1, names("units.toml", kind)):
            return unit_after(t, replace(found, last=at + 1))
    return None


def _range(t: Tokens, one: Quantity) -> Quantity | None:
    """The range that one side opens: `15 to 20`, `$5m-$7m`, `between 2 and 3 billion euros`."""
    at = _second(t, one)
    if at is None:
        return None
    start = _past_sign(t, at)
    other = _side(t, start, at) if start is not None else None
    if other is None or one.amount.value is None or other.amount.value is None:
        return None
    if not _same_unit(one.unit, other.unit):
        return None
    low, high = one.amount.value, other.amount.value
    shared = one.amount.scale == 1 and other.amount.scale != 1 and low < other.amount.coefficient
    if shared and (one.unit is None or t.starts[one.first] < t.starts[one.amount.first]):
        low *= other.amount.scale
    near = t.low[at - 1] != "or" or 0 < high <= _NEAR * low
    if low >= high or not near:
        return None
    return Quantity(
        first=one.first, last=other.last, amount=other.amount, unit=other.unit or one.unit,
        low=low, high=high,
    )  # fmt: skip


def _second(t: Tokens, one: Quantity) -> int | None:  # noqa: PLR0911  cases, the first that holds
    """Where the second side of a range would begin."""
    at = one.last
    word = t.low[at]
    if word in _DASHES and t.joined(at):
        if t.low[at + 1] == "to" or (t.low[at + 1] == "and" and t.before(one.first) == "between"):
            return at + 2
        tight = t.joined(at + 1) and (t.digits(at + 1) or t.raw[at + 1] in "$£€")
        return at + 1 if tight else None
    before = t.before(one.first)
    if word == "and":
        ages = t.low[max(0, one.first - 4) : one.first] == ["between", "the", "ages", "of"]
        return at + 1 if before == "between" or ages else None
    if word == "or":
        return at + 1
    if word != "to":
        return None
    if before == "from" and t.before(one.first - 1) not in context()["ranging"]:
        return None
    if before == "by" or t.low[at + 1] in ("one", "a", "an"):
        return None
    return at + 1


def _past_sign(t: Tokens, at: int) -> int | None:
    """The token of the number, past a currency of one or two tokens."""
    for ahead in range(3):
        if t.digits(at + ahead):
            return at + ahead
    words = number_words()
    word = t.low[at]
    if any(word in words[key] for key in ("ones", "tens", "scales")) or word in ("half", "minus"):
        return at
    return at if t.raw[at] in "-−" and t.digits(at + 1) else None


def _same_unit(one: Unit | None, other: Unit | None) -> bool:
    if one is None or other is None:
        return one is None or one.kind == "money"
    return (one.kind, one.code, one.factor) == (other.kind, other.code, other.factor)
