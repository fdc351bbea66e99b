"""What a number in words or digits comes to, exactly."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

_PLACES = 4  # decimals of a fraction that no decimal number gives exactly
_LONGEST = 40  # digits: a longer row is no number that a report counts with


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number at the tokens `first..last` (`last` is the next token).

    `value` is null for a vague plural, which has only bounds. `coefficient` is what stands before
    the scale, `scale` that scale (1 for none); `part` says that it is a part of a whole, `spelled`
    that it begins with a word.
    """

    first: int
    last: int
    value: Fraction | None
    low: Fraction | None = None
    high: Fraction | None = None
    coefficient: Fraction = Fraction(0)
    scale: Fraction = Fraction(1)
    part: bool = False
    spelled: bool = False
    vague: bool = False
    unit_of_time: bool = False


def decimal(value: Fraction | None) -> str | None:
    """A decimal number as a string: no exponent, no zeros at the end; parts to four decimals."""
    if value is None:
        return None
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        value = Fraction(round(value * 10**_PLACES), 10**_PLACES)
    sign, whole = ("-", -value) if value < 0 else ("", value)
    digits = 0
    while (whole * 10**digits).denominator != 1:
        digits += 1
    figures = str((whole * 10**digits).numerator).rjust(digits + 1, "0")
    if not digits:
        return sign + figures
    return f"{sign}{figures[:-digits]}.{figures[-digits:]}"


def from_digits(written: str) -> Fraction | None:
    """The number that digits with their separators give; null where they give no single one."""
    if len(written) > _LONGEST:
        return None
    groups = written
    for space in (" ", "\u00a0", "\u202f", "\u2009"):
        groups = groups.replace(space, ",")
    return next(_readings(groups), None)


def _readings(written: str) -> Iterator[Fraction]:
    commas, stops = written.count(","), written.count(".")
    tail = written.rpartition(",")[2]
    # 1. No separator, or one full stop: a whole number, a decimal one.
    if not commas and stops <= 1:
        yield _plain(written)
    # 2. Groups of three, or India's of two, after commas: 1,200.5; 12,34,567.
    elif (
        commas and stops <= 1 and ("." not in written or written.rindex(".") > written.rindex(","))
    ):
        whole = written.split(".", maxsplit=1)[0].split(",")
        if _grouped(whole):
            yield _plain(written.replace(",", ""))
        elif commas == 1 and not stops and len(tail) != len("000"):
            yield _plain(written.replace(",", "."))  # 3. A decimal comma: 5,00.
    # 4. The continent's way: 1.111,11 and 1.234.567.
    elif stops and commas <= 1 and _grouped(written.split(",", maxsplit=1)[0].split(".")):
        yield _plain(written.replace(".", "").replace(",", "."))


def _plain(written: str) -> Fraction:
    return Fraction(Decimal(written))


def _grouped(groups: list[str]) -> bool:
    head, *rest = groups
    if not rest or not 1 <= len(head) <= len("000") or len(rest[-1]) != len("000"):
        return False
    return all(len(g) == len("000") for g in rest) or all(len(g) == len("00") for g in rest[:-1])
