"""Words to look for, as the index takes them."""

import re

from onrecord.errors import NoWordsError

_PLAIN = str.maketrans({'"': " ", "\0": " "})
"""What would end a phrase, or all of the expression."""

_PIECE = re.compile(r'"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+|")')


def expression(words: str) -> str:
    """The words as an expression of FTS5: all of them, "a phrase", begin* for a beginning.

    Nothing else means anything: whatever is given, the index looks for words. Raises NoWordsError
    where there is none.
    """
    terms = [_term(found) for found in _PIECE.finditer(words)]
    kept = [term for term in terms if term]
    if not kept:
        raise NoWordsError(words)
    return " AND ".join(kept)


def phrase(words: str) -> str:
    """The words as one phrase; raises NoWordsError where there is none."""
    if not has_word(words):
        raise NoWordsError(words)
    return f'"{words.translate(_PLAIN)}"'


def _term(found: re.Match[str]) -> str:
    words = found["phrase"] if found["phrase"] is not None else found["word"]
    if not has_word(words):
        return ""
    star = "*" if found["phrase"] is None and words.endswith("*") else ""
    return phrase(words) + star


def has_word(words: str) -> bool:
    """Whether there is a letter or a digit in the words: else the index has nothing of them."""
    return any(character.isalnum() for character in words)
