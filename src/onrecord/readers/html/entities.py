"""Character references decoded, each with the place that it was written in.

As browsers do it (WHATWG, "character reference state"): the longest known name counts, some need
no semicolon, and numbers for what is no character become U+FFFD.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

_REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]++)|#([0-9]++)|([A-Za-z][A-Za-z0-9]{0,40}+));?")
_LONGEST_BARE = max(len(name) for name in html5 if not name.endswith(";"))
_LAST = 0x10FFFF
_MOST_DIGITS = 8  # of a number without its leading zeros: more are beyond any character
_REPLACEMENT = "\ufffd"
_SURROGATES = range(0xD800, 0xE000)
_WINDOWS = range(0x80, 0xA0)  # numbers written for windows-1252, and read so by browsers


class Piece(NamedTuple):
    """Characters and where they were written: `start` to `end` in the source.

    `verbatim` where the source holds them as they are, one for one.
    """

    text: str
    start: int
    end: int
    verbatim: bool


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """What `source[start:end]` says, in order: stretches as they stand, and references decoded."""
    at = start
    for found in _REFERENCE.finditer(source, start, end):
        decoded = _decoded(found)
        if decoded is None:
            continue
        characters, stop = decoded
        if at < found.start():
            yield Piece(source[at : found.start()], at, found.start(), verbatim=True)
        yield Piece(characters, found.start(), stop, verbatim=False)
        at = stop
    if at < end:
        yield Piece(source[at:end], at, end, verbatim=True)


def decoded(source: str) -> str:
    """A source's text with its references decoded."""
    if "&" not in source:
        return source
    return "".join(piece.text for piece in pieces(source, 0, len(source)))


def _decoded(found: re.Match[str]) -> tuple[str, int] | None:
    """What a reference stands for and where it ends; null where it is none."""
    if (digits := found[1]) is not None:
        return _numbered(digits, 16), found.end()
    if (digits := found[2]) is not None:
        return _numbered(digits, 10), found.end()
    name = found[3]
    if found.group().endswith(";") and (characters := html5.get(name + ";")) is not None:
        return characters, found.end()
    for length in range(min(len(name), _LONGEST_BARE), 1, -1):
        if (characters := html5.get(name[:length])) is not None:
            whole = length == len(name) and found.group().endswith(";")
            return characters, found.end() if whole else found.start(3) + length
    return None


def _numbered(digits: str, base: int) -> str:
    significant = digits.lstrip("0")
    if not significant or len(significant) > _MOST_DIGITS:
        return _REPLACEMENT
    number = int(significant, base)
    if number > _LAST or number in _SURROGATES:
        return _REPLACEMENT
    if number in _WINDOWS:
        return bytes((number,)).decode("cp1252", "ignore") or chr(number)
    return chr(number)
