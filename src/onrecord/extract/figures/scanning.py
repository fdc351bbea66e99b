"""Every number of a text, from left to right: figures, and what is none."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache, lru_cache

from onrecord.domain import FigureKind, Hedge
from onrecord.extract.figures import kinds
from onrecord.extract.figures.amounts import Amount, decimal
from onrecord.extract.figures.counted import counted, of_mass, whole
from onrecord.extract.figures.dated import relative_time
from onrecord.extract.figures.hedges import hedge_after, hedge_before
from onrecord.extract.figures.kinds import Read
from onrecord.extract.figures.lexicon import number_words
from onrecord.extract.figures.parts import VULGAR
from onrecord.extract.figures.quantities import Quantity, quantity
from onrecord.extract.figures.refusal import Refused
from onrecord.extract.figures.refused import refused
from onrecord.extract.figures.seen import Bounds, Number, bounded
from onrecord.extract.figures.tokens import Tokens
from onrecord.extract.figures.units import unit_after
from onrecord.extract.figures.vague import vague

_OTHER_STARTS = frozenset({
    "a", "an", "half", "quarter", "minus", "negative", "several", "few", "many", "years", "months",
    "weeks", "days", "hours", "decades", "centuries", "dozen",
})  # fmt: skip


@lru_cache(maxsize=2)  # asked for by figures and by leftovers
def numbers(text: str) -> tuple[Number, ...]:
    """Every number of a text, in digits or in words, in order and without overlap.

    Those that are no figures say so in `no_figure`.
    """
    return tuple(_numbers(Tokens(text)))


@cache
def _starts() -> frozenset[str]:
    words = number_words()
    tables = ("ones", "tens", "scales", "plurals", "ordinals")
    return _OTHER_STARTS.union(*(words[name] for name in tables))


def _numbers(t: Tokens) -> Iterator[Number]:
    floor = 0
    for i in _beginnings(t):
        if i < floor:
            continue
        found = _read(t, i, floor)
        if found is None and t.digits(i):
            found = Refused(first=i, last=i + 1, why="label")
        if found is not None:
            last, number = _number(t, found)
            yield number
            floor = max(last, i + 1)


def _beginnings(t: Tokens) -> list[int]:
    """The tokens that a number may begin with."""
    starts = _starts()
    return [
        i
        for i, (raw, low) in enumerate(zip(t.raw, t.low, strict=True))
        if low in starts or raw in VULGAR or raw[:1].isdecimal()
    ]


_Found = Refused | tuple[Read, Hedge | None, tuple[int, int] | None]


def _read(t: Tokens, i: int, floor: int) -> _Found | None:  # noqa: PLR0911  cases, the first that holds
    """What stands at a token: a refused number, or a figure with its hedge and what is counted."""
    plural = vague(t, i)
    if plural is not None:
        return _vague(t, plural)
    life = kinds.decade_of_life(t, i)
    if life is not None:
        return life, "between", None
    ranked = kinds.rank(t, i)
    if ranked is not None:
        return ranked, None, counted(t, ranked.last, one=True)
    no = refused(t, i) or _ordinal_left(t, i)
    if no is not None:
        return no
    won = kinds.score(t, i)
    if won is not None:
        return won, None, None
    found = _decade(t, i) or quantity(t, i, floor)
    if found is None:
        return None
    return relative_time(t, found.first, found.amount) or _figure(t, found, floor)


def _ordinal_left(t: Tokens, i: int) -> Refused | None:
    """Digits with their ending that rank nothing: `on the 14th`."""
    if t.digits(i) and t.low[i + 1] in ("st", "nd", "rd", "th") and t.joined(i + 1):
        return Refused(first=i, last=i + 2, why="label")
    return None


def _decade(t: Tokens, i: int) -> Quantity | None:
    """`a decade`, `a century`: their article stands for one."""
    if t.low[i] != "a" or t.low[i + 1] not in ("decade", "century"):
        return None
    one = Amount(first=i, last=i + 1, value=Fraction(1), spelled=True)
    unit = unit_after(t, one)
    return Quantity(first=i, last=unit.last, amount=one, unit=unit) if unit else None


def _vague(t: Tokens, found: Amount) -> _Found:
    """A vague plural with its unit: `millions of dollars`, `for years`."""
    if found.unit_of_time:
        found = replace(found, value=Fraction(2))
    at = found.last + (t.low[found.last] == "of")
    unit = unit_after(t, replace(found, value=found.low, last=at))
    factor = unit.factor if unit else Fraction(1)
    read = Read(
        first=found.first, last=unit.last if unit else found.last,
        kind=unit.kind if unit else "count",
        low=None if found.low is None else found.low * factor,
        high=None if found.high is None else found.high * factor,
        unit=unit.code if unit else None,
    )  # fmt: skip
    return read, "vague", of_mass(t, read.last) if unit else counted(t, read.last)


def _figure(t: Tokens, found: Quantity, floor: int) -> _Found:
    """A quantity as a figure: its kind, its hedge, and what it is of."""
    ratio = None
    if found.unit is None and found.low is None:
        ratio = kinds.times(t, found.amount) or kinds.odds(t, found.amount)
    read = ratio or kinds.age(t, found) or _plain(found)
    time = read.kind == "duration"
    hedge = hedge_before(t, read.first, time=time, floor=floor)
    if hedge and read.kind == "count" and kinds.under_age(t, hedge[0], found):
        read = replace(read, kind="age", unit="a")
    of_what = _of_what(t, read, found)
    first, last, name = read.first, read.last, None
    after = hedge_after(t, last)
    if after:
        last, name = after
        if read.kind == "count" and found.unit is None:
            unit = unit_after(t, replace(found.amount, last=last))
            found = replace(found, unit=unit, last=unit.last) if unit else found
            read = replace(_plain(found), first=read.first) if unit else read
            last = unit.last if unit else last
        of_what = _of_what(t, replace(read, last=last), found)
    if hedge:
        first = hedge[0]
        name = name if name and hedge[1] == "about" else hedge[1]
    if found.low is not None and read.low is not None:
        name = "between"
        first -= t.before(read.first) == "between" and first == read.first
    return replace(read, first=first, last=last), name, of_what


def _plain(found: Quantity) -> Read:
    kind: FigureKind = "ratio" if found.amount.part else "count"
    factor = Fraction(1)
    if found.unit is not None:
        kind, factor = found.unit.kind, found.unit.factor
    return Read(
        first=found.first, last=found.last, kind=kind,
        unit=found.unit.code if found.unit else None,
        value=found.amount.value * factor
        if found.low is None and found.amount.value is not None else None,
        low=None if found.low is None else found.low * factor,
        high=None if found.high is None else found.high * factor,
    )  # fmt: skip


def _of_what(t: Tokens, read: Read, found: Quantity) -> tuple[int, int] | None:
    if read.kind == "count":
        one = found.low is None and found.amount.value == 1
        return counted(t, read.last, one=one)
    if read.kind == "ratio" and t.low[read.last - 1] != "that":
        plural = counted(t, read.last) if not found.amount.part else None
        return plural or whole(t, read.last)
    if read.kind == "percent":
        return whole(t, read.last) if t.low[read.last] == "of" else None
    if read.kind in ("money", "measure", "duration"):
        return of_mass(t, read.last)
    return None


def _number(t: Tokens, found: _Found) -> tuple[int, Number]:
    """The next token, and the number as it stands in the text."""
    if isinstance(found, Refused):
        start, end = t.starts[found.first], t.ends[found.last - 1]
        return found.last, Number(start=start, end=end, no_figure=found.why)
    read, hedge, of_what = found
    if read.value is not None and read.low is None:
        bounds = bounded(read.value, hedge)
    else:
        bounds = Bounds(
            low=read.low, high=read.high, high_open=hedge == "vague" and bool(read.high)
        )
    return read.last, Number(
        start=t.starts[read.first], end=t.ends[read.last - 1],
        value=decimal(bounds.value), low=decimal(bounds.low), high=decimal(bounds.high),
        low_open=bounds.low_open, high_open=bounds.high_open,
        hedge=hedge, kind=read.kind, unit=read.unit,
        of_what=((t.starts[of_what[0]], t.ends[of_what[1] - 1]),) if of_what else (),
    )  # fmt: skip
