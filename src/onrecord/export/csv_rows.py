"""CSV (RFC 4180): one row a statement, safe to open in a spreadsheet.

Words are there to be read: white space collapsed, only verbatim words in quotation marks. What
places them exactly are the columns of offsets: `12..30 41..55`, in code points of the text.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from onrecord.domain import Document, Figure, Reading, Span, Statement
from onrecord.export.formats import Format
from onrecord.export.people import Sources
from onrecord.text.excerpts import GAP, Excerpts

BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets take the file for one of an older encoding."""

GUARD = "'"
"""Stands before what a spreadsheet would run as a formula."""

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001  the wide forms run too


class _Row:
    """One statement, and what its cells are made with; `figures` are those in its content."""

    def __init__(
        self, document: Document, it: Statement, sources: Sources, figures: Sequence[Figure]
    ) -> None:
        self.document, self.it = document, it
        self.words = sources.excerpts.of
        self.sources, self.figures = sources, figures
        self.entity = sources.entity(it.source)


_Cell = Callable[[_Row], str | None]

_CELLS: Mapping[str, _Cell] = MappingProxyType(
    {
        "document": lambda row: row.document.id,
        "path": lambda row: row.document.path,
        "url": lambda row: row.document.url,
        "title": lambda row: row.document.title,
        "publisher": lambda row: row.document.publisher,
        "published": lambda row: row.document.published,
        "statement": lambda row: row.it.id,
        "within": lambda row: row.it.within,
        "section": lambda row: row.it.section,
        "mode": lambda row: row.it.mode,
        "polarity": lambda row: row.it.polarity,
        "confidence": lambda row: f"{row.it.confidence:.2f}",
        "source": lambda row: row.words(row.it.source.spans),
        "speaker": lambda row: row.entity.name if row.entity else None,
        "speaker_kind": lambda row: row.entity.kind if row.entity else None,
        "speaker_roles": lambda row: (
            GAP.join(row.words((s,)) for s in row.entity.roles) if row.entity else None
        ),
        "speaker_confidence": lambda row: (
            f"{row.it.source.speaker.confidence:.2f}" if row.it.source.speaker else None
        ),
        "candidates": lambda row: GAP.join(row.sources.candidates(row.it.source)),
        "naming": lambda row: row.it.source.naming,
        "reason": lambda row: row.words(row.it.source.reason),
        "cue": lambda row: row.words(row.it.cue.spans),
        "lemma": lambda row: row.it.cue.lemma,
        "act": lambda row: row.it.cue.act,
        "content": lambda row: row.words(row.it.content.spans, row.it.content.quoted),
        "quoted": lambda row: row.words(row.it.content.quoted, row.it.content.quoted),
        "condition": lambda row: row.words(row.it.condition),
        "channel": lambda row: GAP.join(
            f"{each.medium}: {each.name or row.words(each.spans)}" for each in row.it.channel
        ),
        "addressee": lambda row: row.words(row.it.addressee.spans) if row.it.addressee else None,
        "addressee_entity": lambda row: (
            row.sources.named(row.it.addressee.entity) if row.it.addressee else None
        ),
        "said_on": lambda row: row.it.said_on.value if row.it.said_on else None,
        "said_on_basis": lambda row: row.it.said_on.basis if row.it.said_on else None,
        "figures": lambda row: GAP.join(row.words((each.span,)) for each in row.figures),
        "source_at": lambda row: _offsets(row.it.source.spans),
        "cue_at": lambda row: _offsets(row.it.cue.spans),
        "content_at": lambda row: _offsets(row.it.content.spans),
        "quoted_at": lambda row: _offsets(row.it.content.quoted),
        "reason_at": lambda row: _offsets(row.it.source.reason),
        "condition_at": lambda row: _offsets(row.it.condition),
        "channel_at": lambda row: _offsets(s for each in row.it.channel for s in each.spans),
        "addressee_at": lambda row: _offsets(row.it.addressee.spans if row.it.addressee else ()),
        "said_on_at": lambda row: _offsets((row.it.said_on.span,) if row.it.said_on else ()),
        "figures_at": lambda row: _offsets(each.span for each in row.figures),
    }
)
"""Every column by its name, in order, and what fills it."""


def write(reading: Reading) -> str:
    """The rows of a reading's statements, in their order; none where it has none.

    Figures of the outlet's own, places, times and wording are in no row: jsonl has them.
    """
    sources = Sources(reading, Excerpts(reading.document.text))
    figures: dict[str, list[Figure]] = defaultdict(list)
    for each in reading.figures:
        if each.statement:
            figures[each.statement].append(each)
    rows = (
        _Row(reading.document, each, sources, figures.get(each.id, ()))
        for each in reading.statements
    )
    return _lines([safe(cell(row) or "") for cell in _CELLS.values()] for row in rows)


def safe(words: str) -> str:
    """The words as a cell that a spreadsheet shows and never runs."""
    return f"{GUARD}{words}" if words.startswith(_FORMULA) else words


def _offsets(spans: Iterable[Span]) -> str:
    return " ".join(f"{each.start}..{each.end}" for each in spans)


def _lines(rows: Iterable[Iterable[str]]) -> str:
    made = io.StringIO()
    csv.writer(made).writerows(rows)
    return made.getvalue()


FORMAT = Format(
    name="csv", media_type="text/csv", head=BYTE_ORDER_MARK + _lines([_CELLS]), render=write
)
