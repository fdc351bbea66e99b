"""States of affairs in words."""

from collections.abc import Iterator

from onrecord.domain import Reading
from onrecord.export.entries.row import Row, sureness
from onrecord.text.excerpts import Excerpts


def state_rows(reading: Reading, excerpts: Excerpts) -> Iterator[Row]:
    """A row a state, in the text's order."""
    for each in reading.states:
        subject = excerpts.of(each.subject.spans)
        told = (each.modality, f"as of {each.as_of.value}" if each.as_of else None)
        yield Row(
            spans=each.spans,
            words=excerpts.of((*each.subject.spans, *each.spans)) or subject,
            read=f"{each.aspect}: {each.value}, {each.polarity}",
            details=(*filter(None, told), sureness(each.confidence)),
            statement=each.statement,
        )
