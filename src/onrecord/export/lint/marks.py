"""Rules of quotation marks: whose words they hold, and whether a headline's are in the body."""

from collections.abc import Iterator

from onrecord.domain import SectionKind
from onrecord.export.lint.desk import Desk, Found, folded
from onrecord.text.quotations import Quotation

_TITLES: frozenset[SectionKind] = frozenset({"headline", "subhead"})
_GAP = " | "  # stands for what parts two paragraphs, so that no words run over it


def unattributed(desk: Desk) -> Iterator[Found]:
    """Quotations among the leftovers."""
    for each in desk.reading.leftovers:
        if each.kind == "quotation":
            yield Found(start=each.span.start, end=each.span.end, what="on nobody's word")


def not_in_body(desk: Desk) -> Iterator[Found]:
    """Quotations of headlines and subheads whose words the body has nowhere in that order."""
    quoted = [mark for mark in desk.marks if _is_title(desk, mark)]
    if not quoted:
        return
    body = f" {_GAP.join(_body(desk))} "
    for mark in quoted:
        words = _words(desk.text[mark.inner_start : mark.inner_end])
        if words and f" {words} " not in body:
            yield Found(start=mark.start, end=mark.end, what="not in the body")


def _is_title(desk: Desk, mark: Quotation) -> bool:
    section = desk.section(mark.start)
    return section is not None and section.kind in _TITLES


def _body(desk: Desk) -> Iterator[str]:
    for section in desk.reading.sections:
        if section.kind not in _TITLES:
            yield _words(desk.text[section.start : section.end])


def _words(text: str) -> str:
    """The words of a text, with single spaces between them and no marks."""
    plain = "".join(c if c.isalnum() or c in "'’" else " " for c in text)
    return folded(word.strip("'’") for word in plain.split())
