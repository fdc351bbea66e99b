"""Letters of names in English text, of whatever language they come: capitals, and accents."""

import unicodedata

_LATIN = range(0xC0, 0x250)  # Latin-1 Supplement to Latin Extended-B: À, Ł, Ş
_LATIN_ADDITIONAL = range(0x1E00, 0x1F00)  # Ạ, Ễ: Vietnamese, Welsh

CAPITALS = "A-Z" + "".join(chr(c) for c in (*_LATIN, *_LATIN_ADDITIONAL) if chr(c).isupper())
"""For a class of characters in a pattern: `[A-Z]` would pass over Élodie and Łukasz."""


def unaccented(words: str) -> str:
    """The words without accents and other marks; compatible letters in their plain form (NFKD)."""
    if words.isascii():
        return words
    letters = unicodedata.normalize("NFKD", words)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
