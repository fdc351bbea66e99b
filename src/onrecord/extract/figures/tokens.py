"""The words, numbers and marks of a text, with their places: what every reader of figures sees."""

import re

# 1. Digits in threes with one space between them, as the SI writes them: 40 000.
# 2. Digits with full stops and commas inside: 1,200.5; 12,34,567; 192.168.1.2.
# 3. Letters with full stops: U.S., a.m; words with apostrophes; runs of line ends; single marks.
_TOKEN = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?(?![.,]?\d)"
    r"|\d+(?:[.,]\d+)*"
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|[\n\r\u2029]+|\S"
)
_ENDS = frozenset('.!?:;“”‘"([{•—–\n\r\u2029>«*…-')
BREAKS = frozenset(".!?;:\n\r\u2029")
"""Marks that end a clause or more."""


class Tokens:
    """The tokens of a text: as written (`raw`), in small letters (`low`), and their offsets.

    A few empty tokens stand after the last one, so that readers may look ahead.
    """

    AHEAD = 12

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        end = len(text)
        self.text = text
        self.count = len(found)
        self.raw = [m.group() for m in found] + [""] * self.AHEAD
        self.low = [word.lower() for word in self.raw]
        self.starts = [m.start() for m in found] + [end + 1] * self.AHEAD
        self.ends = [m.end() for m in found] + [end + 1] * self.AHEAD

    def joined(self, i: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < i < self.count and self.ends[i - 1] == self.starts[i]

    def digits(self, i: int) -> bool:
        """Whether a token begins with a digit."""
        return self.raw[i][:1].isdecimal()

    def word(self, i: int) -> bool:
        """Whether a token begins with a letter."""
        return self.raw[i][:1].isalpha()

    def before(self, i: int) -> str:
        """The token before, in small letters; nothing before the first."""
        return self.low[i - 1] if i > 0 else ""

    def capital(self, i: int) -> bool:
        """Whether a token begins with a capital."""
        return self.raw[i][:1].isupper()

    def opens(self, i: int) -> bool:
        """Whether a token may have its capital from where it stands: it opens a sentence."""
        if i == 0 or self.raw[i - 1][0] in _ENDS:
            return True
        return "\n" in self.text[self.ends[i - 1] : self.starts[i]]
