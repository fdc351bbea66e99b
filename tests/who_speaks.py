"""The tables `cases/speakers_*.toml`, and how a report's speakers are held against them."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from types import MappingProxyType
from typing import TypeVar

from drafts import stated_by_number
from naming_by_capitals import with_kinds
from tables import CASES

from onrecord.domain import Draft, EntityKind, Statement
from onrecord.extract.entities import entities
from onrecord.extract.nesting import nesting
from onrecord.extract.speakers import speakers

T = TypeVar("T")

_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|dr|sir|dame)\.?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One marked report, and who speaks in each of its statements; "" for nobody known."""

    name: str
    letter: str
    marked: str
    speaker: dict[int, str]
    naming: dict[int, str] = field(default_factory=dict)
    reason: dict[int, str] = field(default_factory=dict)
    two: dict[int, tuple[str, ...]] = field(default_factory=dict)
    mentions: dict[str, tuple[EntityKind, ...]] = field(default_factory=dict)


@cache
def rows(file: str) -> tuple[Row, ...]:
    """The rows of one file, in its order."""
    table = tomllib.loads((CASES / file).read_text(encoding="utf-8"))
    return tuple(
        Row(
            name=row["name"],
            letter=row["letter"],
            marked=row["marked"],
            speaker=_numbered(row["speaker"]),
            naming=_numbered(row.get("naming", {})),
            reason=_numbered(row.get("reason", {})),
            two={n: tuple(v) for n, v in _numbered(row.get("two", {})).items()},
            mentions={words: tuple(kinds) for words, kinds in row.get("mentions", {}).items()},
        )
        for row in table["case"]
    )


def _numbered(table: dict[str, T]) -> dict[int, T]:
    return {int(number): value for number, value in table.items()}


def resolved(
    marked: str, mentions: Mapping[str, Sequence[EntityKind]] = MappingProxyType({})
) -> tuple[Draft, dict[int, Statement]]:
    """The draft of a marked report with its speakers, and its statements by their numbers."""
    draft, numbers = stated_by_number(marked)
    for stage in (nesting, partial(with_kinds, kinds=mentions), entities, speakers):
        draft = stage(draft)
    by_id = {s.id: s for s in draft.statements}
    return draft, {n: by_id[i] for n, i in numbers.items()}


def name_of(draft: Draft, statement: Statement) -> str:
    """The name that a statement's speaker resolves to, "" for none."""
    names = {e.id: e.name for e in draft.entities}
    speaker = statement.source.speaker
    return "" if speaker is None else names[speaker.entity]


def same(one: str, other: str) -> bool:
    """Whether two names are equal but for article, honorific and capitals."""
    return plain(one) == plain(other)


def plain(name: str) -> str:
    return _TITLE.sub("", _ARTICLE.sub("", name.strip())).casefold()


def faults(row: Row) -> list[str]:
    """What is not right in a row's reading, a line each."""
    draft, statements = resolved(row.marked, row.mentions)
    names = {e.id: e.name for e in draft.entities}
    out = []
    for number, expected in row.speaker.items():
        found = name_of(draft, statements[number])
        if not same(found, expected):
            out.append(f"statement {number} is {found or 'nobody'}'s, not {expected or 'nobody'}'s")
    for number, expected in row.naming.items():
        found = statements[number].source.naming
        if found != expected:
            out.append(f"statement {number}'s source is {found}, not {expected}")
    for number, expected in row.reason.items():
        found = " ".join(s.exact for s in statements[number].source.reason)
        if not found or not (found in expected or expected in found):
            out.append(f"statement {number}'s reason is {found or 'none'!r}, not {expected!r}")
    for number, wanted in row.two.items():
        found = [names[c.entity] for c in statements[number].source.candidates]
        if sorted(map(plain, found)) != sorted(map(plain, wanted)):
            out.append(f"statement {number} has the candidates {found}, not {list(wanted)}")
    return out
