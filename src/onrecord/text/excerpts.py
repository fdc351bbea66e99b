"""A report's words as a view may show them: only what is verbatim stands in quotation marks."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from onrecord.domain import Span
from onrecord.text.quotations import quotations

OPEN, CLOSE, GAP = "“", "”", " … "

# What may be a quotation mark, or a part of one; an apostrophe inside a word is none.
_MAY_MARK = re.compile(r"[\"“”„‟‘‚‛«»‹›＂`]|''|(?<![^\W_])['’]|['’](?![^\W_])")


class Excerpts:
    """The words of one text by their spans, without the report's own quotation marks.

    What is verbatim gets marks of one kind instead, whatever the report's were; marks that quote
    nobody (a nickname, a contested name) are left out.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _marks(self) -> set[int]:
        """Where quotation marks stand: looked for when first asked, since most words have none."""
        found = quotations(self._text)
        marks = set(found.stray)
        for each in found.found:
            marks.update(range(each.start, each.inner_start))
            marks.update(range(each.inner_end, each.end))
        return marks

    def of(self, spans: Iterable[Span], quoted: Iterable[Span] = ()) -> str:
        """The words of the spans on one line, those of `quoted` in marks, gaps shown as dots."""
        verbatim = tuple(quoted)
        pieces = ("".join(self._pieces(each, verbatim)) for each in spans)
        return GAP.join(filter(None, (" ".join(piece.split()) for piece in pieces)))

    def _pieces(self, span: Span, verbatim: tuple[Span, ...]) -> Iterator[str]:
        at = span.start
        for each in verbatim:
            start, end = max(each.start, at), min(each.end, span.end)
            words = span.exact[start - span.start : max(end - span.start, 0)].strip()
            if words:
                yield self._unmarked(span, at, start)
                yield f"{OPEN}{words}{CLOSE}"
                at = end
        yield self._unmarked(span, at, span.end)

    def _unmarked(self, span: Span, start: int, end: int) -> str:
        words = span.exact[start - span.start : end - span.start]
        if not _MAY_MARK.search(words):
            return words
        marks = self._marks
        return "".join(each for place, each in enumerate(words, start) if place not in marks)
