"""How a comparison says why it laid accounts side by side."""

from collections.abc import Iterable, Sequence

from onrecord.compare.words import folded
from onrecord.domain import Dated, Point

_DATED: dict[Dated, str] = {
    "as-of": "as the report dates it",
    "said": "the day it was said",
    "published": "the day the report appeared",
}


def listed_in_words(words: Iterable[str]) -> str:
    """Things in a row, each once: open; closed."""
    return "; ".join(dict.fromkeys(words))


def names_in_words(names: Iterable[str]) -> str:
    """The names that differ in more than article and case."""
    kept: dict[tuple[str, ...], str] = {}
    for name in names:
        kept.setdefault(folded(name), name)
    return "; ".join(kept.values())


def days_in_words(points: Sequence[Point]) -> str:
    """The days of points and what put them there."""
    said = []
    for each in points:
        first, last = each.earliest, each.latest
        days = first if first == last else f"{first or 'before'} to {last or 'the day it was told'}"
        said.append(f"{days} ({_DATED[each.dated]})" if each.dated else str(days))
    return listed_in_words(said)
