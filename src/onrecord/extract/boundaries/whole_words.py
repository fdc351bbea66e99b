"""Words and numbers kept whole: no part begins or ends inside `214,000`, `4.40` or `34-year-old`.

The tagger judges words as PolNeAR cuts them, and that cuts at every mark. Of PolNeAR train's 61,402
stretches 86 end or begin inside a word, slips all, and none inside a number; the tagger does in 16
of 22,655.
"""

from dataclasses import replace

from onrecord.domain.parts import Parts, Stretches

_IN_NUMBERS = frozenset(".,:/–")
_HYPHENS = frozenset("-\u2010\u2011")
_MONEY = frozenset("$£€¥")
_MOST = 60  # characters by which a stretch is lengthened: the longest words have fewer


def whole_words(text: str, found: Parts) -> Parts:
    """The parts with the rest of each word or number that a stretch cuts, up to the next part."""
    everything = (*found.source, *found.cue, *found.content)
    if not any(_cuts(text, at) for stretch in everything for at in stretch):
        return found
    return replace(
        found,
        source=_whole(text, found.source, everything),
        cue=_whole(text, found.cue, everything),
        content=_whole(text, found.content, everything),
    )


def _whole(text: str, stretches: Stretches, everything: Stretches) -> Stretches:
    """The stretches with both ends where a word does, unless another part has the rest of it."""
    out: list[tuple[int, int]] = []
    for first, last in stretches:
        start, end = first, last
        behind = max((b for _, b in (*everything, *out) if b <= first), default=0)
        ahead = min((a for a, _ in everything if a >= last), default=len(text))
        while start > max(behind, first - _MOST) and _cuts(text, start):
            start -= 1
        while end < min(ahead, last + _MOST) and _cuts(text, end):
            end += 1
        out.append((first if _cuts(text, start) else start, last if _cuts(text, end) else end))
    return tuple(out)


def _cuts(text: str, at: int) -> bool:
    """Whether a stretch that begins or ends at `at` cuts a word or a number."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before == " " or after == " ":
        return False
    far, farther = text[at - 2 : at - 1], text[at + 1 : at + 2]
    # 1. Between letters and digits.
    if before.isalnum() and after.isalnum():
        return True
    # 2. On either side of a hyphen between two words.
    if after in _HYPHENS or before in _HYPHENS:
        left, right = (before, farther) if after in _HYPHENS else (far, after)
        return left.isalnum() and right.isalnum()
    # 3. On either side of a mark between two digits.
    if after in _IN_NUMBERS or before in _IN_NUMBERS:
        left, right = (before, farther) if after in _IN_NUMBERS else (far, after)
        return left.isdigit() and right.isdigit()
    # 4. Between a number and its sign.
    return (before in _MONEY and after.isdigit()) or (before.isdigit() and after == "%")
