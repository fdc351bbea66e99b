"""The unit of a number: a currency before or after it, a percent sign, a measure."""

import functools
from dataclasses import dataclass, replace
from fractions import Fraction

from onrecord.domain import FigureKind
from onrecord.extract.figures.amounts import Amount
from onrecord.extract.figures.lexicon import Names, names, number_words, phrase_at, phrases
from onrecord.extract.figures.tokens import Tokens

_WEIGHING = frozenset({"weigh", "weighs", "weighed", "weighing", "weight", "weights", "lost"})
_MANY = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit and the tokens it stands at; `code` is null for money of several lands."""

    kind: FigureKind
    code: str | None
    first: int
    last: int
    factor: Fraction = Fraction(1)


def sign_before(t: Tokens, i: int, floor: int) -> Unit | None:
    """The currency directly before a number, of tokens from `floor` on: `US$`, `£`, `EUR`."""
    signs, codes = phrases("currencies.toml", "signs"), phrases("currencies.toml", "codes")
    at = i - 1
    if at >= floor and t.raw[at] in "-−" and t.joined(i):
        at -= 1  # $-5
    if at < floor:
        return None
    mark = t.raw[at]
    if mark in ("$", "¥"):
        return _dollar(t, at, floor)
    if mark in signs:
        return _money(signs[mark], at, i)
    if mark == "." and at - 1 >= floor and t.low[at - 1] == "rs":
        return _money("INR", at - 1, i)
    if mark.upper() in codes and (mark.isupper() or mark == "usd"):
        return _money(mark.upper(), at, i)
    return _money("USD", at, i) if t.low[at] == "dollar" else _sen(t, at, i)


def _sen(t: Tokens, at: int, i: int) -> Unit | None:
    known = {"rmb": "CNY", "sen": "?"}.get(t.low[at])
    return None if known is None else _money(known, at, i)


def _dollar(t: Tokens, at: int, floor: int) -> Unit:
    """The land before a dollar sign: `A$`; with a space only where it can be nothing else."""
    signs = _signs_folded()
    before = at - 1
    if (
        before >= floor
        and t.word(before)
        and (t.raw[before] not in ("a", "s", "r", "A") or t.joined(at))
    ):
        code = signs.get(t.low[before].replace(".", "") + t.raw[at])
        if code and (t.joined(at) or t.low[before] != "us" or t.capital(before)):
            return _money(code, before, at + 1)
    if before - 2 >= floor and [*t.low[before - 2 : before + 1]] == ["u", ".", "s"]:
        return _money("USD", before - 2, at + 1)
    return _money(signs[t.raw[at]], at, at + 1)


@functools.cache
def _signs_folded() -> dict[str, str]:
    return {s.lower().replace(".", ""): c for s, c in phrases("currencies.toml", "signs").items()}


def _money(key: str, first: int, last: int) -> Unit:
    factor, code = _factor(key)
    return Unit(kind="money", code=code, first=first, last=last, factor=factor)


def _factor(key: str) -> tuple[Fraction, str | None]:
    number, space, code = key.rpartition(" ")
    if code == "?":
        return Fraction(1), None
    return (Fraction(number), code) if space else (Fraction(1), code)


def unit_after(t: Tokens, found: Amount, *, money: bool = False) -> Unit | None:
    """The unit directly after a number, a hyphen or a space between them; not that of an age.

    `money` says that a sign stood before: then only a land's adjective may follow.
    """
    i = found.last
    at = i + (t.raw[i] == "-" and t.joined(i))
    if at >= t.count or (at > i and not t.joined(at)):
        return None
    if money:
        return _land(t, i)
    return _known(t, found, at) or _currency(t, found, at)


def _land(t: Tokens, i: int) -> Unit | None:
    hit = phrase_at(t, i, names("currencies.toml", "adjectives"))
    if hit and t.low[hit[0]] not in ("dollar", "dollars"):
        follows = not t.word(hit[0]) or t.low[hit[0]] in ("in", "to", "for", "and", "a", "on")
        return Unit(kind="money", code=hit[1], first=i, last=hit[0]) if follows else None
    hit = _currency_names(t, i)
    if hit:
        factor, code = _factor(hit[1])
        return Unit(kind="money", code=code, first=i, last=hit[0]) if factor == 1 else None
    return None


def _known(t: Tokens, found: Amount, at: int) -> Unit | None:
    """A percent, a span of time or a measure."""
    for kind in ("percent", "duration", "measure"):
        hit = phrase_at(t, at, _units(kind))
        if hit is None:
            continue
        last, key = hit
        if last - at == 1 and not _unit_stands(t, at, found):
            return None
        factor, code = _factor(key)
        return Unit(kind=_KINDS[kind], code=code, first=at, last=last, factor=factor)
    return None


_KINDS: dict[str, FigureKind] = {"percent": "percent", "duration": "duration", "measure": "measure"}


def _units(kind: str) -> Names:
    return names("units.toml", kind)


def _unit_stands(t: Tokens, at: int, found: Amount) -> bool:
    """Whether a short name is a unit where it stands, and not a word or part of one."""
    raw = t.raw[at]
    if t.joined(at + 1) and (t.digits(at + 1) or t.word(at + 1)):
        return False
    if len(raw) == 1 and raw.isalpha():
        digits = t.digits(found.last - 1)
        return digits and (t.joined(at) or raw in "mtLgh")
    if raw in ("second", "foot", "minute", "degree"):
        return found.value == 1 or t.raw[at - 1] == "-" or raw in ("foot", "degree")
    return raw not in ("bit", "mm") or found.last < at or raw == "mm"


def _currency(t: Tokens, found: Amount, at: int) -> Unit | None:
    codes, signs = phrases("currencies.toml", "codes"), phrases("currencies.toml", "signs")
    raw = t.raw[at]
    own = t.joined(at) or not t.digits(at + 1)
    if raw in signs and (own or not t.joined(at + 1)):
        return replace(_money(signs[raw], at, at + 1), first=at)
    if raw.upper() in codes and (raw.isupper() or raw == "usd"):
        return _money(raw.upper(), at, at + 1)
    hit = _currency_names(t, at)
    if hit is None:
        return None
    last, key = hit
    factor, code = _factor(key)
    if t.low[at] == "pounds" and last == at + 1 and _weight(t, found, last):
        return Unit(kind="measure", code="[lb_av]", first=at, last=last)
    if t.low[at] in ("won", "crowns", "marks", "real") and not _sure(t, found, last):
        return None
    return Unit(kind="money", code=code, first=at, last=last, factor=factor)


def _currency_names(t: Tokens, at: int) -> tuple[int, str] | None:
    return phrase_at(t, at, names("currencies.toml", "names"))


def _weight(t: Tokens, found: Amount, last: int) -> bool:
    """Whether pounds weigh: after `weighing`, or of something."""
    if found.scale >= number_words()["scales"]["million"]:
        return False
    near = t.low[max(0, found.first - 4) : found.first]
    return t.low[last] == "of" or not _WEIGHING.isdisjoint(near)


def _sure(t: Tokens, found: Amount, last: int) -> bool:
    """Whether a word that may be another is a currency: the number is large, no object follows."""
    large = found.value is not None and found.value >= _MANY
    return large and t.low[last] not in ("the", "a", "an", "their", "his", "her", "its", "by")
