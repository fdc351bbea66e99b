"""What numbers a figure leaves possible: `about 400` is no more exact than its last figure."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from onrecord.domain import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The numbers that a figure allows, null where there is no bound; `open` leaves a bound out."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def amount(figure: Figure) -> Amount:
    """The numbers that a figure allows, by its bounds and its hedge.

    1. Dozens, scores: any. 2. About, some: whatever rounds to it (about 400: from 350, below 450).
    3. Nearly: likewise, up to it. 4. Bounds as given. 5. The number itself.
    """
    if figure.hedge == "vague":
        return Amount(low=None, high=None)
    value, low, high = map(_number, (figure.value, figure.low, figure.high))
    if value is not None and figure.hedge in ("about", "nearly"):
        half = _half_a_step(value)
        if figure.hedge == "nearly":
            return Amount(low=value - half, high=value)
        return Amount(low=value - half, high=value + half, high_open=True)
    if low is not None or high is not None or figure.hedge not in (None, "about"):
        return Amount(low=low, high=high, low_open=figure.low_open, high_open=figure.high_open)
    return Amount(low=value, high=value)


def below(one: Amount, other: Amount) -> bool:
    """Whether every number that one allows is smaller than any that the other does."""
    if one.high is None or other.low is None:
        return False
    touching = one.high == other.low and (one.high_open or other.low_open)
    return touching or one.high < other.low


def _number(written: str | None) -> Decimal | None:
    try:
        return Decimal(written) if written else None
    except InvalidOperation:
        return None


def _half_a_step(value: Decimal) -> Decimal:
    """Half of one at the last place that is not nought: 50 for 400, 5 for 430, 0.05 for 2.5."""
    digits = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(digits) / 2 if isinstance(digits, int) else Decimal(0)
