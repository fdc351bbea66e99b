"""Reports read with the user's own word lists."""

from collections.abc import Callable
from dataclasses import replace

from onrecord.domain import Draft, Reading
from onrecord.extract.wording.lists import WordList, listed


def read_with_lists(
    report: str | bytes, *, read: Callable[[str | bytes], Reading], lists: tuple[WordList, ...]
) -> Reading:
    """The reading of a report with the words of these lists marked; nothing else in it changes."""
    reading = read(report)
    draft = Draft(document=reading.document, voices=reading.voices, wording=reading.wording)
    return replace(reading, wording=listed(lists)(draft).wording)
