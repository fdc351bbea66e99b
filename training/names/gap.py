"""GAP (Webster et al. 2018): ambiguous pronouns, balanced by gender, each with two names to choose.

Nothing but the pronoun, the two names and the choice is annotated.
"""

import csv
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from training.names.texts import Marked, Marks, cut, outermost

_FILES = ("gap-development.tsv", "gap-validation.tsv")


def documents(folder: Path) -> Iterator[Marks]:
    """Every snippet whose pronoun means one of the names, standing before it."""
    for name in _FILES:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if (marks := read(row)) is not None:
                    yield marks


def read(row: Mapping[str, str]) -> Marks | None:
    """One snippet; null where it does not tell."""
    tokens, spaces, starts = cut(row["Text"])
    pronoun = int(row["Pronoun-offset"])
    right = next((key for key in "AB" if row[f"{key}-coref"] == "TRUE"), None)
    if right is None or int(row[f"{right}-offset"]) > pronoun:
        return None
    at = _token(starts, pronoun)
    mentions = [Marked(start=at, end=at + 1, role="pronoun", chain=1)]
    for key in "AB":
        start = int(row[f"{key}-offset"])
        first, last = _token(starts, start), _token(starts, start + len(row[key]) - 1)
        mentions.append(
            Marked(start=first, end=last + 1, role="name-person", chain=1 if key == right else 2)
        )
    kept = outermost(mentions)
    inside = {i for m in kept for i in range(m.start, m.end)}
    return Marks(
        name=row["ID"],
        source="gap",
        tokens=tokens,
        spaces=spaces,
        mentions=kept,
        unsure=frozenset(range(len(tokens))) - inside,
    )


def _token(starts: Sequence[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1
