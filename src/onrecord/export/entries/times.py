"""Times in words: the date, the days that it allows, and what it rests on."""

from collections.abc import Iterator

from onrecord.domain import Reading, When
from onrecord.export.entries.row import Row, Voicing
from onrecord.text.excerpts import Excerpts


def time_rows(reading: Reading, excerpts: Excerpts) -> Iterator[Row]:
    """A row a time, in the text's order."""
    voicing = Voicing(reading)
    for each in reading.times:
        yield Row(
            spans=(each.span,),
            words=excerpts.of((each.span,)),
            read=each.value,
            details=tuple(_details(each, excerpts)),
            statement=voicing.at(each.span.start),
        )


def _details(when: When, excerpts: Excerpts) -> Iterator[str]:
    if when.value not in (when.earliest, when.latest):
        yield f"{when.earliest or '…'} to {when.latest or '…'}"
    elif when.earliest != when.latest:
        yield f"from {when.earliest}" if when.latest is None else f"until {when.latest}"
    if when.basis == "written":
        yield "as written"
    elif when.basis == "published":
        yield "by the day of publication"
    else:
        words = ", ".join(excerpts.of((each,)) for each in when.evidence)
        yield f"carried from {words}" if words else "carried"
