"""Which stretches of a text a page may show."""

from onrecord.domain import Reading
from onrecord.export.html.flow import entry_spans

AROUND = 90
"""Characters shown before and after each entry where only excerpts are: about a line and a half."""


def kept(reading: Reading, *, excerpts: bool) -> tuple[tuple[int, int], ...]:
    """The stretches that are shown, in order and apart: all of the text, or only round entries.

    An excerpt ends at a word's end where one lies within `AROUND` characters.
    """
    text = reading.document.text
    if not excerpts:
        return ((0, len(text)),)
    spans = sorted(
        (max(span.start, 0), min(span.end, len(text)))
        for _, group, _ in entry_spans(reading)
        for span in group
        if span.start < len(text)
    )
    made: list[tuple[int, int]] = []
    for start, end in spans:
        begin, stop = _before(text, start), _after(text, end)
        if made and begin <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], stop))
        else:
            made.append((begin, stop))
    return tuple(made)


def _before(text: str, start: int) -> int:
    reach = max(start - AROUND, 0)
    if reach == 0 or text[reach - 1].isspace():
        return reach
    for at in range(reach, start):
        if text[at].isspace():
            return at + 1
    return reach


def _after(text: str, end: int) -> int:
    reach = min(end + AROUND, len(text))
    if reach == len(text) or text[reach].isspace():
        return reach
    for at in range(reach, end, -1):
        if text[at - 1].isspace():
            return at - 1
    return reach
