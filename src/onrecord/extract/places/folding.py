"""Names as they are looked up: without accents, marks and the spelling habits of one outlet.

The gazetteer is written and read with the same two folds; a change here asks for a new gazetteer.
"""

import re
from functools import lru_cache

from onrecord.text.letters import unaccented

_NO_PARTS = str.maketrans(
    {
        "\u0131": "i",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ə": "a",
        "ħ": "h",
        **dict.fromkeys("'’‘`ʻʼʿʾ.\u00b4\u2032", ""),
        **dict.fromkeys("-‐–—/,&()\u2011\u2012", " "),
    }
)
_KEPT = 1 << 14  # names: a report says the same ones again and again
_SAINT = re.compile(r"^(?:st|ste)\b")
# The Arabic article in every letter that it takes on.
_ARTICLES = frozenset(
    "al el ul il as es ash esh ad ed ar er an at et az ez adh ath".split()  # noqa: SIM905
)
_DOUBLE = re.compile(r"(.)\1+")
_LOOSE = (
    (re.compile(r"ou|oo|o|w(?![aeiu])"), "u"),
    (re.compile(r"[aeiy]+"), "a"),
    (re.compile(r"kh|q|g(?=[hu])"), "k"),
    (re.compile(r"(?<=[a-z])h\b"), ""),
)


@lru_cache(maxsize=_KEPT)
def fold(name: str) -> str:
    """A name in small letters without accents, apostrophes and full stops; hyphens are spaces.

    `Port-au-Prince` and `Port au Prince`, `St. Louis` and `Saint Louis` fold alike.
    """
    if name.isascii():
        return _SAINT.sub("saint", " ".join(name.lower().translate(_NO_PARTS).split()))
    # A composed letter may yet have a form without parts of its own: small letters come first.
    plain = unaccented(name.lower().translate(_NO_PARTS))
    return _SAINT.sub("saint", " ".join(plain.casefold().split()))


@lru_cache(maxsize=_KEPT)
def loosen(folded: str) -> str:
    """A folded name without the Arabic article, its vowels as alike as spellings leave them.

    `deir el balah` and `dayr al balah` loosen alike, as do `yunis` and `younis`.
    """
    words = [word for word in folded.split() if word not in _ARTICLES] or folded.split()
    loose = " ".join(words)
    for pattern, letter in _LOOSE:
        loose = pattern.sub(letter, loose)
    return _DOUBLE.sub(r"\1", loose)
