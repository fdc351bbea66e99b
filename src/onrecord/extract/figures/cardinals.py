"""Cardinal numbers, with their sign and their scale."""

from dataclasses import replace

from onrecord.extract.figures.amounts import Amount
from onrecord.extract.figures.parts import bare_part, scaled_part
from onrecord.extract.figures.reading import whole_number
from onrecord.extract.figures.tokens import Tokens

_MINUS = frozenset({"minus", "negative"})
_SIGNS = frozenset("-−–")


def cardinal(t: Tokens, i: int) -> Amount | None:
    """The number that begins at a token, with its scale: `half a million`, `2.5 million`, `14`."""
    if t.low[i] in _MINUS and t.before(i) == "or":
        return None  # plus or minus three points
    if t.low[i] in _MINUS:
        found = cardinal(t, i + 1) if not _is_sign(t, i + 1) else None
        return None if found is None else _negative(found, i)
    return scaled_part(t, i) or bare_part(t, i) or whole_number(t, i)


def signed(t: Tokens, found: Amount) -> Amount:
    """The number with the minus directly before its digits; a dash joined to a word is none."""
    i = found.first - 1
    if i < 0 or t.raw[i] not in _SIGNS or not t.joined(found.first) or found.spelled:
        return found
    if t.joined(i) and t.raw[i - 1] not in "($€£":
        return found
    return _negative(found, i)


def _negative(found: Amount, first: int) -> Amount:
    value = None if found.value is None else -found.value
    return replace(found, first=first, value=value, coefficient=-found.coefficient)


def _is_sign(t: Tokens, i: int) -> bool:
    return t.raw[i] in _SIGNS or t.low[i] in _MINUS
