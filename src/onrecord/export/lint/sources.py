"""Rules of sources without a name."""

from collections.abc import Iterator

from onrecord.domain import Statement
from onrecord.export.lint.desk import Desk, Found, is_pronoun


def without_reason(desk: Desk) -> Iterator[Found]:
    """Unnamed sources whose reason the report does not give."""
    for each in _unnamed(desk):
        if not each.source.reason:
            yield _found(each, "unnamed, and no reason given")


def with_reason(desk: Desk) -> Iterator[Found]:
    """Unnamed sources with the reason that the report gives."""
    for each in _unnamed(desk):
        if each.source.reason:
            yield _found(each, f"unnamed: {desk.excerpts.of(each.source.reason)}")


def _unnamed(desk: Desk) -> Iterator[Statement]:
    for each in desk.reading.statements:
        if each.source.naming == "unnamed" and each.source.spans and not _refers_back(each):
            yield each


def _refers_back(statement: Statement) -> bool:
    """Whether the source is a pronoun only: `who` is whoever was found before it."""
    return is_pronoun(" ".join(span.exact for span in statement.source.spans))


def _found(statement: Statement, what: str) -> Found:
    spans = statement.source.spans
    return Found(start=spans[0].start, end=spans[0].end, what=what)
