"""What is out of the ordinary about a statement, in words for people."""

from collections.abc import Iterator

from onrecord.domain import Statement
from onrecord.export.excerpts import Excerpts


def facts(statement: Statement, excerpts: Excerpts) -> Iterator[str]:
    """A few words each: denied, unnamed and why, on what condition, through what, to whom, when."""
    words = excerpts.of
    if statement.polarity != "asserted":
        yield statement.polarity
    if statement.source.naming == "unnamed":
        yield " ".join(filter(None, ("unnamed", words(statement.source.reason))))
    if statement.condition:
        yield f"if: {words(statement.condition)}"
    for each in statement.channel:
        yield f"{each.medium}: {each.name or words(each.spans)}"
    if statement.addressee:
        yield f"to {words(statement.addressee.spans)}"
    if statement.said_on:
        yield f"said on {statement.said_on.value}"
