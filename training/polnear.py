"""PolNeAR from disk: texts, and the attribution relations that annotators drew on them.

A compartment is a folder with `text/*.txt` and brat standoff in `attributions/NAME_ANNOTATOR.ann`
(Newell, Margolin, Ruths 2018). Some texts have several annotators.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.tagger.labels import ROLES

_ANNOTATOR = 4  # characters: NAME_4b22.ann

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One attribution: for each role its fragments, as code point offsets, in text order."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text and, for each of its annotators, the relations drawn."""

    name: str
    text: str
    annotations: tuple[tuple[Relation, ...], ...]


def articles(compartment: Path) -> Iterator[Article]:
    """Every annotated article of a compartment, by name."""
    found = sorted((compartment / "attributions").glob("*.ann"))
    for path in sorted((compartment / "text").glob("*.txt")):
        own = [a for a in found if a.stem[: -_ANNOTATOR - 1] == path.stem]
        if own:
            yield Article(
                name=path.name,
                text=path.read_bytes().decode("utf-8-sig"),
                annotations=tuple(relations(a.read_text(encoding="utf-8")) for a in own),
            )


def relations(standoff: str) -> tuple[Relation, ...]:
    """The relations of one brat file."""
    spans: dict[str, list[tuple[int, int]]] = {}
    out = []
    for line in standoff.splitlines():
        key, _, rest = line.partition("\t")
        head = rest.split("\t")[0]
        if re.fullmatch(r"T\d+", key):
            _, _, where = head.partition(" ")
            spans[key] = [
                (int(a), int(b)) for a, b in (piece.split() for piece in where.split(";"))
            ]
        elif re.fullmatch(r"E\d+", key):
            parts: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
            for role, _, reference in (part.partition(":") for part in head.split()):
                name = role.rstrip("0123456789").lower()
                if name in parts:
                    parts[name] += spans.get(reference, [])
            out.append(Relation(**{role: tuple(sorted(parts[role])) for role in ROLES}))
    return tuple(out)
