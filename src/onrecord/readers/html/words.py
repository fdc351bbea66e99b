"""The words of a page's nodes, as the chooser's text can be held against them."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.readers.html.aligning import Keyed
from onrecord.readers.html.page import Node

# What the chooser puts before list items and between cells, and may find in the page as well.
_MARKERS = frozenset({"-", "|", "*"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words in order, the nodes that each stands in, by index, and the page's blocks of words."""

    words: Sequence[str]
    nodes: Sequence[tuple[int, ...]]
    blocks: Sequence[Keyed]


def folded(words: Iterable[str]) -> list[str]:
    """Words without what the chooser changes: composed, and with nothing that does not print."""
    words = list(words)
    if not _is_plain("".join(words)):
        words = [word if _is_plain(word) else _fold(word) for word in words]
    return [word for word in words if word and word not in _MARKERS]


def words_of(nodes: Sequence[Node], indices: Sequence[int]) -> Words:
    """The words of some nodes; one that inline tags cut stands in several nodes."""
    words: list[str] = []
    owners: list[tuple[int, ...]] = []
    block, open_end = -1, False  # whether the text before ended inside a word
    for index in indices:
        node = nodes[index]
        text = node.text
        parts = text.split()
        if not parts:
            open_end = False if text else open_end
            continue
        if open_end and node.block == block and not text[0].isspace():
            words[-1] += parts.pop(0)
            owners[-1] = (*owners[-1], index)
        words += parts
        owners += [(index,)] * len(parts)
        block, open_end = node.block, not text[-1].isspace()
    if not _is_plain("".join(words)):
        words = [word if _is_plain(word) else _fold(word) for word in words]
    kept = [at for at, word in enumerate(words) if word and word not in _MARKERS]
    if len(kept) < len(words):
        words, owners = [words[at] for at in kept], [owners[at] for at in kept]
    return Words(words=words, nodes=owners, blocks=_blocks(nodes, words, owners))


def _blocks(
    nodes: Sequence[Node], words: Sequence[str], owners: Sequence[tuple[int, ...]]
) -> list[Keyed]:
    starts = [0, len(words)]
    numbers = [nodes[owner[0]].block for owner in owners]
    starts[1:1] = [at for at in range(1, len(numbers)) if numbers[at] != numbers[at - 1]]
    return [
        Keyed(" ".join(words[start:end]), start, end - start)
        for start, end in pairwise(starts)
        if start < end
    ]


def _is_plain(text: str) -> bool:
    return text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text))


def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", "".join(filter(str.isprintable, word)))
