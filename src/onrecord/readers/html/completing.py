"""What belongs to a report and no chooser takes: its headline, bylines, captions and notes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.readers.html.page import Node
from onrecord.text.shapes import is_byline

LONGEST_BYLINE = 24
"""Words: four names with their offices fit."""

_LONGEST_HEADLINE = 40  # words
_LONGEST_CAPTION = 120  # words
_LONGEST_NOTE = 120  # words
_MOST_BYLINES = 5  # blocks between headline and text that say who and when
_NEAR = 40  # blocks below the text among which a note is looked for
_SHORTEST_ENTRY = 8  # words of a live report's entry
_NODES_ABOVE = 200
_NODES_BELOW = 100
_HEAD_ROOM = 60  # blocks between headline and text: a picture with its menu takes 30

# As in: Updated on Tuesday; Correction, 3 May; An earlier version of this story said
_NOTE = re.compile(
    r"\W{0,3}(?:(?:last\s+)?updated\b|update\s*[:–—-]|corrections?\b(?:\s*[:–—.(-]|\s+and\s+)"
    r"|clarifications?\s*[:–—.(-]|editor['’]?s['’]?\s+note\b|(?:an|the)\s+(?:earlier|previous|original)"
    r"\s+version\s+of\s+this\b|this\s+(?:article|story|report|piece|page|headline)\s+(?:was|has\s+been)"
    r"\s+(?:\w+\s+){0,2}(?:updated|amended|corrected|edited|changed|revised)\b)",
    re.IGNORECASE,
)
_ALIKE = re.compile(r"\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """The nodes of one block (indices) and their words."""

    nodes: tuple[int, ...]
    text: str
    node: Node

    @property
    def words(self) -> int:
        return self.text.count(" ") + 1 if self.text else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Completed:
    """The nodes of the report, by index, sorted; and the block that is the headline, if any."""

    nodes: tuple[int, ...]
    headline: int | None


def complete(
    nodes: Sequence[Node], shown: Sequence[int], chosen: Sequence[int], title: str | None
) -> Completed:
    """The chosen nodes and those that the report is not whole without."""
    taken = set(chosen)
    stretches = _stretches(nodes, _round(shown, chosen))
    own = [number for number, each in enumerate(stretches) if not taken.isdisjoint(each.nodes)]
    if not own:
        return Completed(nodes=tuple(chosen), headline=None)
    headline = _headline(stretches, own, title)
    first = headline if headline is not None else max(own[0] - _HEAD_ROOM, 0)
    body = next((at for at in own if at > first), first)
    added = [] if headline is None else [headline]
    if body - first <= _HEAD_ROOM:
        top = [at for at in range(first + 1, body) if _is_signed(stretches[at])]
        added += top[-_MOST_BYLINES:]
    middle = range(min(first, own[0]), own[-1] + 1)
    added += [at for at in middle if _is_caption(stretches[at])]
    around = range(min(first, own[0]), min(own[-1] + _NEAR, len(stretches)))
    added += [at for at in around if _is_own_note(stretches[at])]
    taken.update(index for at in added for index in stretches[at].nodes)
    return Completed(
        nodes=tuple(sorted(taken)),
        headline=None if headline is None else stretches[headline].node.block,
    )


def is_note(text: str) -> bool:
    """Whether a paragraph says that the report was changed after it was published."""
    return _NOTE.match(text) is not None


def alike(text: str | None) -> str:
    """What two writings of one headline have in common: letters and figures."""
    return _ALIKE.sub("", text or "").casefold()


def _round(shown: Sequence[int], chosen: Sequence[int]) -> Sequence[int]:
    """The shown nodes among the chosen ones and so far from them that the report's may stand."""
    first = bisect_left(shown, chosen[0]) if chosen else 0
    last = bisect_right(shown, chosen[-1]) if chosen else 0
    return shown[max(first - _NODES_ABOVE, 0) : last + _NODES_BELOW]


def _stretches(nodes: Sequence[Node], shown: Sequence[int]) -> list[_Stretch]:
    found: list[_Stretch] = []
    for _, group in groupby(shown, key=lambda index: nodes[index].block):
        members = tuple(group)
        text = "".join(nodes[index].text for index in members)
        if text and not text.isspace():
            first = next(nodes[index] for index in members if nodes[index].text.strip())
            found.append(_Stretch(nodes=members, text=" ".join(text.split()), node=first))
    return found


def _headline(stretches: Sequence[_Stretch], own: Sequence[int], title: str | None) -> int | None:
    """The stretch that is the headline, null where none is plainly."""
    wanted = alike(title)
    before = range(own[0], -1, -1)
    heads = [at for at in before if stretches[at].node.place.kind == "headline"]
    heads = [at for at in heads if stretches[at].words <= _LONGEST_HEADLINE]
    # 1. A main heading that says what the page's head calls the report, else a part of it.
    for at in heads:
        if wanted and alike(stretches[at].text) == wanted:
            return at
    for at in heads:
        told = alike(stretches[at].text)
        if wanted and told and (told in wanted or wanted in told) and not _is_aside(stretches[at]):
            return at
    # 2. Another block in these words; above the text or its first blocks.
    above: list[int] = [*before, *own[:3]]
    for at in above:
        if wanted and alike(stretches[at].text) == wanted:
            return at
    # 3. The main heading nearest above the text.
    return next((at for at in heads if not _is_aside(stretches[at])), None)


def _is_aside(stretch: _Stretch) -> bool:
    return stretch.node.place.aside


def _is_signed(stretch: _Stretch) -> bool:
    if stretch.words > LONGEST_BYLINE or not any(map(str.isalnum, stretch.text)):
        return False
    return stretch.node.place.signed or is_byline(stretch.text)


def _is_caption(stretch: _Stretch) -> bool:
    place = stretch.node.place
    return place.kind == "caption" and not place.aside and stretch.words <= _LONGEST_CAPTION


def _is_own_note(stretch: _Stretch) -> bool:
    return is_note(stretch.text) and not _is_aside(stretch) and stretch.words <= _LONGEST_NOTE


def words_by_article(nodes: Sequence[Node], shown: Iterable[int]) -> dict[int, int]:
    """How many of the shown words stand in each article of the page, by its number."""
    words: dict[int, int] = {}
    for index in shown:
        place = nodes[index].place
        if place.article and not place.aside:
            words[place.article] = words.get(place.article, 0) + len(nodes[index].text.split())
    return words


def with_articles(
    nodes: Sequence[Node], shown: Iterable[int], chosen: Iterable[int], articles: Mapping[int, int]
) -> tuple[int, ...]:
    """The chosen nodes and all in articles of a live report, which may be short."""
    entries = (
        index
        for index in shown
        if not nodes[index].place.aside
        and articles.get(nodes[index].place.article, 0) >= _SHORTEST_ENTRY
    )
    return tuple(sorted({*chosen, *entries}))
