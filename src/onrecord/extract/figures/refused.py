"""Numbers that are no figures: told by what they are joined to, else by their company."""

import re

from onrecord.extract.figures.dated import CLOCK, HALVES, YEAR, date_words, timed
from onrecord.extract.figures.labels import label, worded
from onrecord.extract.figures.lexicon import number_words, phrase_at, phrases
from onrecord.extract.figures.refusal import JOINTS, Refused, no, units
from onrecord.extract.figures.tokens import Tokens

_PHONE = 3  # rows of digits, joined by hyphens or after a plus
_LOCAL = 7  # digits of a local number
_ABROAD = 9  # digits of one with its country's code
_CARD = 4  # digits of each row of an account's number
_TWO = 2
_SLASHED = {("9", "11"), ("24", "7"), ("7", "7")}


def refused(t: Tokens, i: int) -> Refused | None:
    """What stands at a token, where that is a number and no figure."""
    if t.digits(i):
        return _phone(t, i) or _joined(t, i) or timed(t, i) or label(t, i)
    return date_words(t, i) or worded(t, i)


def _phone(t: Tokens, i: int) -> Refused | None:
    """Three rows of digits or more, joined by hyphens; or digits after a plus."""
    at, rows, digits = i, 0, 0
    plus = t.before(i) == "+" and t.joined(i) and not (i > 1 and t.joined(i - 1))
    while t.digits(at):
        rows, digits, at = rows + 1, digits + len(t.raw[at]), at + 1
        if t.raw[at] in JOINTS and t.joined(at) and t.joined(at + 1):
            at += 1
        elif not (plus and at < t.count and t.starts[at] - t.ends[at - 1] == 1):
            break
    if t.raw[at - 1] in JOINTS:
        at -= 1
    long = rows >= _PHONE and digits >= _LOCAL
    if plus and (long or digits >= _ABROAD):
        return no(i, at, "telephone")
    if t.raw[i][0] == "0" and len(t.raw[i]) > _TWO and "." not in t.raw[i]:
        return _dialled(t, i)
    hyphened = long and t.raw[i + 1] in JOINTS
    return no(i, at, "label" if rows == _PHONE and len(t.raw[i]) == _CARD else "telephone") \
        if hyphened else None  # fmt: skip


def _dialled(t: Tokens, i: int) -> Refused:
    """Digits that begin with a nought, and the rows of digits after them."""
    at = i + 1
    while t.digits(at) and t.starts[at] - t.ends[at - 1] <= 1 and "," not in t.raw[at]:
        at += 1
    return no(i, at, "telephone" if at > i + 1 else "label")


def _joined(t: Tokens, i: int) -> Refused | None:
    """Digits that letters are joined to: G7, COVID-19, 5G, #12, 1990s."""
    before = t.raw[i - 1] if t.joined(i) else ""
    after = t.raw[i + 1] if t.joined(i + 1) else ""
    currency = before in phrases("currencies.toml", "signs") or before.upper() in phrases(
        "currencies.toml", "codes"
    )
    word_before = t.joined(i) and t.word(i - 1) and not currency
    hyphened = before in JOINTS and t.joined(i - 1) and t.word(i - 2)
    if hyphened and (t.low[i - 2] in ("to", "and") or _is_number_word(t, i - 2)):
        hyphened = False
    if word_before or hyphened or (before in tuple("#@_№") and before):
        return no(i, i + 1, "label")
    if after and after[0].isalpha():
        return _suffixed(t, i)
    if after == "/" and t.digits(i + 2) and t.joined(i + 2):
        return _slashed(t, i)
    if after in JOINTS and t.joined(i + 2) and YEAR.fullmatch(t.raw[i]):
        last = t.raw[i + 2]
        if re.fullmatch(r"\d\d|\d{4}", last):
            return no(i, i + 3, "time")
    if before in tuple("'’‘") and before and len(t.raw[i]) == _TWO:
        return no(i, i + 1 + (t.low[i + 1] == "s"), "time")
    return None


def _is_number_word(t: Tokens, i: int) -> bool:
    words = number_words()
    return any(t.low[i] in words[key] for key in ("ones", "tens", "scales", "plurals"))


def _suffixed(t: Tokens, i: int) -> Refused | None:
    """Digits with letters after them: an ordinal, a scale or a unit is fine, a label is not."""
    word, raw = t.low[i + 1], t.raw[i + 1]
    if word in ("st", "nd", "rd", "th"):
        return None
    if word == "s":
        return no(i, i + 2, "time" if t.raw[i][-1] == "0" else "label")
    if word in HALVES and CLOCK.fullmatch(t.raw[i]):
        return no(i, i + 2, "time")
    if t.digits(i + 2) and t.joined(i + 2):
        return no(i, i + 2, "label")
    known = (word in number_words()["short"] and raw not in ("M", "T")) or raw == "M"
    for kind in ("percent", "duration", "measure"):
        known = known or phrase_at(t, i + 1, units(kind)) is not None
    codes = raw.upper() in phrases("currencies.toml", "codes") and raw.isupper()
    known = known or codes or raw in phrases("currencies.toml", "signs")
    known = known or (word == "t" and t.before(i) in phrases("currencies.toml", "signs"))
    known = known or word in number_words()["scales"]
    return None if known else no(i, i + 1, "label")


def _slashed(t: Tokens, i: int) -> Refused | None:
    """Digits with a slash: a date of three parts, a day that all know by it, two years."""
    pair = (t.raw[i], t.raw[i + 2])
    if t.raw[i + 3] == "/" and t.digits(i + 4):
        return no(i, i + 5, "time")
    if pair in _SLASHED:
        return no(i, i + 3, "label")
    return no(i, i + 3, "time") if YEAR.fullmatch(pair[0]) else None
