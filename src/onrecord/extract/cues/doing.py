"""Words of saying that tell what somebody does: `insisted on paying`."""

import re

# PolNeAR train draws one in five of these as a cue.
_DOING = re.compile(r"\binsist(?:s|ed|ing)?\s+(?:up)?on\s+\w+ing\b")
_AHEAD = 40  # characters behind a cue in which what is done begins


def is_doing(text: str, start: int, end: int) -> bool:
    """Whether the words in `text[start:end]`, with what follows them, tell what somebody does."""
    found = _DOING.search(text, start, end + _AHEAD)
    return found is not None and found.start() < end
