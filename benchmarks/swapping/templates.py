"""Texts with slots for names: rendered with any names, and offsets that do not depend on them."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

_SLOT = re.compile(r"\{([a-z]+(?:\.\w+)?)\}")
_SLOT_WIDTH = 2  # places in a slot: its start, and anywhere inside; its end is the next one's start

Names = Mapping[str, str]
"""The words that fill slots, by the slots' names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A text as pieces: every second one, from the second on, is the name of a slot."""

    name: str
    pieces: tuple[str, ...]

    @property
    def slots(self) -> frozenset[str]:
        """The names of its slots."""
        return frozenset(self.pieces[1::2])

    def rendered(self, names: Names) -> "Rendered":
        """The text with its slots filled; KeyError where a slot has no name."""
        words = [names[p] if i % 2 else p for i, p in enumerate(self.pieces)]
        widths = [_SLOT_WIDTH if i % 2 else len(p) for i, p in enumerate(self.pieces)]
        return Rendered(
            text="".join(words),
            starts=tuple(accumulate(map(len, words), initial=0)),
            places=tuple(accumulate(widths, initial=0)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A text with names in it; `starts` are its pieces' offsets, `places` those without names."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, offset: int) -> int:
        """Where an offset of the text lies, whatever the names: inside a name is one place."""
        piece = bisect_right(self.starts, offset) - 1
        into = offset - self.starts[piece]
        return self.places[piece] + (min(into, 1) if piece % 2 else into)

    def offset(self, place: int) -> int:
        """The offset of a place; of the place inside a name, where the name ends."""
        piece = min(bisect_right(self.places, place), len(self.starts)) - 1
        into = place - self.places[piece]
        if piece % 2 and into:
            return self.starts[piece + 1]
        return self.starts[piece] + into


def template(name: str, text: str) -> Template:
    """The template in a text with `{slots}`."""
    return Template(name=name, pieces=tuple(_SLOT.split(text)))


def replacing(name: str, text: str, names: Names) -> Template:
    """The template in a text that has these names where the slots are to be: whole words only.

    The longest name is taken first, so that a family name within a full one is none.
    """
    slots = {words: slot for slot, words in names.items()}
    longest = sorted(slots, key=lambda words: (-len(words), words))
    found = re.compile(rf"\b({'|'.join(map(re.escape, longest))})\b")
    parts = found.split(text)
    return Template(
        name=name, pieces=tuple(slots.get(p, p) if i % 2 else p for i, p in enumerate(parts))
    )
