"""LitBank's coreference (Bamman et al. 2020): English fiction; kinds are not in these files.

Only pronouns are sure to be mentions; names and phrases serve as what pronouns point to.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.names.extents import name_extent
from training.names.texts import Marked, Marks, outermost, spaced
from training.names.words import listed

_CELLS = 5  # a line of a token has at least as many
_BRACKET = re.compile(r"\((?P<both>\d+)\)|\((?P<open>\d+)|(?P<close>\d+)\)")


def documents(folder: Path) -> Iterator[Marks]:
    """Every text."""
    for path in sorted((folder / "coref" / "conll").glob("*.conll")):
        yield read(path.stem, path.read_text(encoding="utf-8").splitlines())


def read(name: str, lines: Sequence[str]) -> Marks:
    """One text; its paragraphs are not kept, so that it is one."""
    words: list[str] = []
    spans: list[tuple[int, int, int]] = []
    pending: dict[str, list[int]] = {}
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) < _CELLS:
            continue
        words.append(cells[3])
        for found in _BRACKET.finditer(cells[-1]):
            number = found["both"] or found["open"] or found["close"]
            if found["open"]:
                pending.setdefault(number, []).append(len(words) - 1)
                continue
            start = len(words) - 1 if found["both"] else pending[number].pop()
            spans.append((start, len(words), int(number) + 1))
    mentions = outermost(m for span in spans if (m := _marked(words, *span)))
    pronouns = {i for m in mentions if m.role == "pronoun" for i in range(m.start, m.end)}
    lower = {i for i, word in enumerate(words) if not word[:1].isupper()}
    return Marks(
        name=name,
        source="litbank",
        tokens=tuple(words),
        spaces=spaced(words),
        mentions=mentions,
        unsure=frozenset(range(len(words))) - pronouns - lower,
        unnamed=frozenset(lower - pronouns),
    )


def _marked(words: Sequence[str], start: int, end: int, number: int) -> Marked | None:
    if end - start == 1 and words[start].lower() in listed("pronouns"):
        return Marked(start=start, end=end, role="pronoun", chain=number)
    capitals = [i for i in range(start, end) if words[i][:1].isupper()]
    if not capitals or capitals[-1] != end - 1:
        return None
    extent = name_extent(words, (start, end), capitals[-1], kind="person")
    if extent is None or (extent[0] > start + 2):
        return None
    return Marked(start=extent[0], end=extent[1], role="name-person", chain=number)
