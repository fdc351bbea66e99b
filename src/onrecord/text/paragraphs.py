"""Where paragraphs begin and end in plain text, one to a line or wrapped at a column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

# What ends a line: as for Unicode, U+000B and U+000C among them, and CRLF as one.
_LINE = re.compile("([^\n\r\v\f\x85\u2028\u2029]*)(\r\n|[\n\r\v\f\x85\u2028\u2029]|\\Z)")
_BULLET = re.compile(r"[•●◦▪▫‣⁃∙■□►✓✔]\s*\S")
_ITEM = re.compile(r"[*·–—-]\s+\S|\(?(?:\d{1,3}|[a-z])[.)]\s+\S")

# Lines are wrapped where nearly every one was full: its successor's first word did not fit into the
# column. Mail and wire copy use 60 to 80 columns. In running prose half the breaks fall before a
# small letter; lines that are paragraphs hardly ever start with one.
_COLUMNS = range(40, 111)
_FULL_SHARE = 0.7
_SMALL_SHARE = 0.25
_WIDEST_SHARE = 0.95  # of the lines are no longer than the column; the others hold a long address


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the text: `start` to `end`, in code points, trimmed of white space."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line with words in it, trimmed; `apart` where a blank line stands above it."""

    start: int
    end: int
    indent: int
    apart: bool
    words: str

    @property
    def width(self) -> int:
        return self.indent + len(self.words)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a plain text, in order; together they hold all but white space.

    A line is a paragraph, but where the document's lines are wrapped at a column the lines of a
    paragraph are joined; line ends inside it stay in the text as they are.
    """
    lines = _lines(text)
    column = _column(lines)
    found: list[Paragraph] = []
    previous: _Line | None = None
    for line in lines:
        if previous and column and _continues(previous, line, column):
            found[-1] = Paragraph(start=found[-1].start, end=line.end)
        else:
            found.append(Paragraph(start=line.start, end=line.end))
        previous = line
    return tuple(found)


def is_bulleted(words: str) -> bool:
    """Whether a paragraph begins with a bullet that nothing but a list begins with."""
    return _BULLET.match(words) is not None


def is_item(words: str) -> bool:
    """Whether a paragraph begins as an item of a list does: with a bullet, a dash or a number."""
    return is_bulleted(words) or _ITEM.match(words) is not None


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    apart = True
    for found in _LINE.finditer(text):
        words = found[1].strip()
        if words:
            indent = len(found[1]) - len(found[1].lstrip())
            start = found.start() + indent
            line = _Line(
                start=start, end=start + len(words), indent=indent, apart=apart, words=words
            )
            lines.append(line)
        apart = not words
    return lines


def _column(lines: Sequence[_Line]) -> int | None:
    """The column that a document's lines are wrapped at; null where a line is a paragraph."""
    breaks = [(a, b) for a, b in pairwise(lines) if not (b.apart or is_item(b.words))]
    if not breaks:
        return None
    widths = sorted(line.width for line, _ in breaks)
    column = widths[int(_WIDEST_SHARE * (len(widths) - 1))]
    full = sum(_is_full(line, following, column) for line, following in breaks)
    small = sum(following.words[0].islower() for _, following in breaks)
    wrapped = (
        column in _COLUMNS
        and full >= _FULL_SHARE * len(breaks)
        and small >= _SMALL_SHARE * len(breaks)
    )
    return column if wrapped else None


def _is_full(line: _Line, following: _Line, column: int) -> bool:
    return line.width + 1 + len(following.words.split(maxsplit=1)[0]) > column


def _continues(line: _Line, following: _Line, column: int) -> bool:
    """Whether a line of wrapped text carries on the paragraph of the line above it."""
    if following.apart or is_item(following.words):
        return False
    if following.indent > line.indent and not is_item(line.words):
        return False
    return _is_full(line, following, column) or following.words[0].islower()
