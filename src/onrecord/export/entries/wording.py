"""Choices of words, side by side by whom they are about."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.domain import Entity, Reading, Span, Wording
from onrecord.export.entries.row import Row
from onrecord.text.excerpts import Excerpts

NO_PARTY = "No party named beside the words"
"""Stands where an entity's name would."""

_JOINT = re.compile(
    r"[^\S\r\n]*[,(–—-]?[^\S\r\n]*[“”\"'‘’]?(?:(?:the|an?|known as|called|named)\s)?[“”\"'‘’]?",
    re.IGNORECASE,
)
_REACH = 16  # characters of the longest joint
_LONGEST = 200  # characters of a mention, at the most, that a wording is looked for in


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What the report calls one entity: a row a choice of words; no entity: of nobody in sight."""

    entity: Entity | None
    rows: tuple[Row, ...]


def called(reading: Reading, excerpts: Excerpts) -> tuple[Called, ...]:
    """All wording, by entity in the order of first choices; what is about nobody comes last."""
    near = _Near(reading)
    found: dict[str | None, list[Row]] = {}
    for each in reading.wording:
        entity = near.about(each)
        found.setdefault(entity.id if entity else None, []).append(_row(each, excerpts))
    known = {each.id: each for each in reading.entities}
    made = [Called(entity=known.get(id_ or ""), rows=tuple(rows)) for id_, rows in found.items()]
    return tuple(sorted(made, key=lambda each: each.entity is None))


def _row(wording: Wording, excerpts: Excerpts) -> Row:
    read = wording.kind.replace("-", " ")
    return Row(
        spans=(wording.span,),
        words=excerpts.of((wording.span,)),
        read=f"{read}: {wording.list}" if wording.list else read,
        statement=wording.statement,
    )


class _Near:
    """Which entity a stretch is about: one that it holds, describes, or stands beside."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        named = [(span, each) for each in reading.entities for span in each.mentions]
        self._mentions = sorted(named, key=lambda pair: (pair[0].start, pair[0].end))
        roles = [(span, each) for each in reading.entities for span in each.roles]
        self._roles = sorted(roles, key=lambda pair: (pair[0].start, pair[0].end))
        self._ends = sorted(named, key=lambda pair: (pair[0].end, pair[0].start))

    def about(self, wording: Wording) -> Entity | None:
        """The only entity that it may be about; null for several or none, and for listed words."""
        span = wording.span
        if wording.kind == "listed":
            return None
        for found in (self._in(self._mentions, span), self._in(self._roles, span)):
            if found:
                return found[0] if len(found) == 1 else None
        beside = self._beside(span) if wording.kind == "label" else []
        return beside[0] if len(beside) == 1 else None

    def _in(self, pairs: list[tuple[Span, Entity]], span: Span) -> list[Entity]:
        first = bisect_left(pairs, span.start - _LONGEST, key=lambda pair: pair[0].start)
        last = bisect_left(pairs, span.end, key=lambda pair: pair[0].start)
        return _each_once(entity for at, entity in pairs[first:last] if at.end > span.start)

    def _beside(self, span: Span) -> list[Entity]:
        first = bisect_left(self._mentions, span.end, key=lambda pair: pair[0].start)
        last = bisect_left(self._mentions, span.end + _REACH, key=lambda pair: pair[0].start)
        after = [e for at, e in self._mentions[first:last] if self._joined(span.end, at.start)]
        first = bisect_left(self._ends, span.start - _REACH, key=lambda pair: pair[0].end)
        last = bisect_left(self._ends, span.start + 1, key=lambda pair: pair[0].end)
        before = [e for at, e in self._ends[first:last] if self._joined(at.end, span.start)]
        return _each_once([*after, *before])

    def _joined(self, start: int, end: int) -> bool:
        return _JOINT.fullmatch(self._text, start, end) is not None


def _each_once(entities: Iterator[Entity] | list[Entity]) -> list[Entity]:
    return list({each.id: each for each in entities}.values())
