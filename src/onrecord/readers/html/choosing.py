"""Which of a page's nodes are its main text: trafilatura chooses, we place what it chose.

Its output is text without offsets. Its words are laid beside the page's own (`aligning`); a node is
taken whole where most of its words were chosen.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

import trafilatura
from lxml.etree import LxmlError

from onrecord.readers.html.aligning import Keyed, Stretch, align, sure_stretches
from onrecord.readers.html.page import Cut, Node, Page
from onrecord.readers.html.words import Words, folded, words_of

MOST_CHARACTERS = 4_000_000
"""Code points that the chooser is shown, without scripts: news pages have 0.7 million at most."""

MOST_TAGS = 60_000
"""Tags that it is shown: its time grows faster than their number. News pages have 9,000."""

_HALF = 0.5  # of a node's words: the chooser takes nodes whole, but for words that it joins
_PASSES = 3  # what the chooser moved to its end stands apart from the rest, and is looked for again
_FEWEST_AGAIN = 4  # words worth another pass

Ground = Literal["chosen", "too large", "nothing found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The nodes of the main text, by index, sorted; and on what ground.

    `unplaced` counts the chosen characters that stand in no node (code points), of `characters`;
    `ties` the stretches that stood in several places with nothing to tell them apart.
    """

    nodes: tuple[int, ...]
    ground: Ground
    characters: int = 0
    unplaced: int = 0
    ties: int = 0


def choose(page: Page, shown: Sequence[int], cuts: Sequence[Cut]) -> Choice:
    """The main text among the nodes that are `shown` (indices), the page without its `cuts`."""
    view = without(page.source, cuts)
    if len(view) > MOST_CHARACTERS or page.tags > MOST_TAGS:
        return Choice(nodes=_outside_asides(page.nodes, shown), ground="too large")
    text = _main_text(view)
    open_to_it = [index for index in shown if not page.nodes[index].place.spared]
    here = words_of(page.nodes, open_to_it)
    lines = [folded(line.split()) for line in text.splitlines()]
    chosen = list(chain.from_iterable(lines))
    places, ties = _places(chosen, here.words, sure_stretches(_keyed(lines), here.blocks))
    placed = {place for place in places if place is not None}
    nodes = _taken(page.nodes, open_to_it, here, placed)
    if not nodes:
        return Choice(nodes=_outside_asides(page.nodes, shown), ground="nothing found")
    # A word that the chooser joined or parted stands there all the same.
    stream = "".join("".join(folded(page.nodes[index].text.split())) for index in nodes)
    missing = [word for word, place in zip(chosen, places, strict=True) if place is None]
    return Choice(
        nodes=nodes,
        ground="chosen",
        characters=sum(map(len, chosen)),
        unplaced=sum(len(word) for word in missing if word not in stream),
        ties=ties,
    )


def without(source: str, cuts: Sequence[Cut]) -> str:
    """A source without some stretches, which may overlap."""
    kept: list[str] = []
    at = 0
    for start, end, instead in sorted(cuts):
        if start >= at:
            kept += (source[at:start], instead)
        at = max(at, end)
    kept.append(source[at:])
    return "".join(kept)


def _main_text(view: str) -> str:
    # It takes a source without this word near its start for no page.
    if "html" not in view[:50].lower():
        view = f"<html>{view}"
    try:
        return trafilatura.extract(view, fast=True, include_comments=False) or ""
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, LxmlError, RecursionError):
        return ""


def _keyed(lines: Sequence[Sequence[str]]) -> list[Keyed]:
    found: list[Keyed] = []
    start = 0
    for words in lines:
        if words:
            found.append(Keyed(" ".join(words), start, len(words)))
        start += len(words)
    return found


def _places(
    words: Sequence[str], others: Sequence[str], sure: Sequence[Stretch]
) -> tuple[list[int | None], int]:
    """Where the chooser's words stand in the page, and how often that was a toss-up."""
    first = align(words, others, sure)
    places, ties = list(first.places), first.ties
    for _ in range(_PASSES - 1):
        left = [index for index, place in enumerate(places) if place is None]
        if len(left) < _FEWEST_AGAIN:
            break
        taken = set(places)
        free = [index for index in range(len(others)) if index not in taken]
        again = align([words[index] for index in left], [others[index] for index in free])
        for index, place in zip(left, again.places, strict=True):
            places[index] = None if place is None else free[place]
        ties += again.ties
    return places, ties


def _taken(
    nodes: Sequence[Node], candidates: Sequence[int], here: Words, placed: set[int]
) -> tuple[int, ...]:
    """The nodes most of whose words were chosen, and those between two such in one block."""
    words = Counter(chain.from_iterable(here.nodes))
    chosen = Counter(chain.from_iterable(here.nodes[number] for number in placed))
    taken = {index for index, count in chosen.items() if count >= _HALF * words[index]}
    # Nodes without words of their own (white space, breaks, a dash) go with those beside them.
    between: list[int] = []
    last: int | None = None
    for index in candidates:
        if index in taken:
            if last is not None and nodes[last].block == nodes[index].block:
                taken.update(between)
            last, between = index, []
        elif index in words:
            last, between = None, []
        else:
            between.append(index)
    return tuple(sorted(taken))


def _outside_asides(nodes: Sequence[Node], shown: Sequence[int]) -> tuple[int, ...]:
    """Everything outside navigation, headers and the like; everything where that is nothing."""
    kept = tuple(index for index in shown if not nodes[index].place.aside)
    return kept if any(nodes[index].text.strip() for index in kept) else tuple(shown)
