"""Text that a terminal may be handed: nothing in a report or a file's name can steer it."""

import re

# All that is no character to look at: controls (an escape sequence begins with one), lone
# surrogates, and marks that turn the direction of what follows, which can make one name read as
# another's words.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# Of no width and of no use at the size of a line, but for the joiners of emoji and of Persian.
_INVISIBLE = re.compile("[\xad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\ufff9-\ufffb]")

_PICTURES = 0x2400
"""Where Unicode has pictures of the controls: ESC is shown as U+241B."""
_DELETE, _PICTURE_OF_DELETE = "\x7f", "\u2421"


def printable(text: str) -> str:
    """The text on one line: white space as single spaces, controls as pictures of themselves."""
    line = " ".join(_INVISIBLE.sub("", text).split())
    return _UNSAFE.sub(_picture, line)


def _picture(found: re.Match[str]) -> str:
    character = found.group()
    if character < " ":
        return chr(_PICTURES + ord(character))
    return _PICTURE_OF_DELETE if character == _DELETE else "\ufffd"
