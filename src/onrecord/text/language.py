"""The language that a text is in, where its function words say so beyond doubt.

Neither letters nor names decide but the small words that no text can do without.
"""

import re
from collections import Counter
from itertools import islice

from onrecord.text.wordlists import word_lists

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST_WORDS = 20  # below, a language's share strays too far to be told by it
_MOST_WORDS = 2_000  # so many settle it; the rest of a long text is not looked at

# The share of words that are function words of the text's own language, by the word frequencies of
# `wordfreq` 3: en .45, de .42, fr .42, es .47, it .41, pt .44, nl .48, ru .30, ar .23; of another
# of these at most half as many (pt read as es: .23). Languages not listed stay below .20, or are
# near to two at once (Catalan: es .31, fr .21), or want the letter ы (Bulgarian, Ukrainian).
# Of 30,681 stretches of 20 words of English news (PolNeAR train) 98.5 % are told as English, none
# as another.
_LEAST_SHARE = 0.2
_LEAST_SHARE_ARABIC = 0.12
_LEAD = 1.6  # times the share of the next language
_RUSSIAN_LETTER = "ы"
_RUSSIAN_LETTER_SHARE = 0.05  # of words that hold it; about one in six does


def language(text: str) -> str | None:
    """The BCP 47 tag of a text's language: en, de, fr, es, it, pt, nl, ru or ar.

    Null where the text has fewer than 20 words, or where none of these is clear.
    """
    words = [found.group().lower() for found in islice(_WORD.finditer(text), _MOST_WORDS)]
    if len(words) < _FEWEST_WORDS:
        return None
    counts = Counter(word.replace("’", "'") for word in words)
    shares = sorted(
        (sum(counts[word] for word in known) / len(words), tag)
        for tag, known in word_lists("function_words.toml").items()
    )
    (next_share, _), (share, tag) = shares[-2:]
    least = _LEAST_SHARE_ARABIC if tag == "ar" else _LEAST_SHARE
    if share < least or share < _LEAD * next_share:
        return None
    if tag == "ru" and sum(_RUSSIAN_LETTER in w for w in words) < _RUSSIAN_LETTER_SHARE * len(
        words
    ):
        return None
    return tag
