"""The labels that the encoder learns: seven tags a word piece, and two links.

Tags are BIO over the roles of an attribution relation as PolNeAR draws it (Newell et al. 2018).
Links: each piece of a content points to the first piece of its cue, each piece of a cue to the
first piece of its source, and to piece 0 ([CLS]) where there is none.
"""

from typing import Final

ROLES: Final = ("source", "cue", "content")
OUTSIDE: Final = 0
TAGS: Final = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))
NO_LINK: Final = 0  # the piece that stands for "none": [CLS]

# The longest window of pieces, [CLS] and [SEP] included: never longer than trained (a trial with
# 510 lost 9 points).
WINDOW: Final = 256

# Links see how far apart two pieces are: signed distances, in buckets that grow with the distance.
_EDGES: Final = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192)
DISTANCES: Final = 2 * len(_EDGES) + 1


def begin(role: str) -> int:
    """The tag of a fragment's first word."""
    return 1 + 2 * ROLES.index(role)


def inside(role: str) -> int:
    """The tag of a fragment's other words."""
    return begin(role) + 1


def distance_bucket(distance: int) -> int:
    """The bucket, 0 to DISTANCES - 1, of `target - origin` in pieces."""
    size = sum(abs(distance) >= edge for edge in _EDGES)
    return len(_EDGES) + (size if distance > 0 else -size)
