"""Quotation marks as reports have them, read one paragraph at a time.

Straight, curly, single, low and angle marks; nested marks; an apostrophe told from a closing
single mark; speech over several paragraphs, where each paragraph opens again and only the last
one closes. A mark that is never closed ends with its paragraph: it cannot swallow the article.
"""

import functools
import re
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.text.paragraphs import paragraphs

Family = Literal["double", "single", "angle"]

_OPEN: dict[str, Family] = {
    "“": "double",
    "„": "double",
    "‟": "double",
    "‘": "single",
    "‚": "single",
    "‛": "single",
}
_CLOSE: dict[str, Family] = {"”": "double", "’": "single"}
_ANGLE_OPEN, _ANGLE_CLOSE = "«‹", "»›"
# A glyph three times or more in a row is decoration or damage, not a mark.
_MARK = re.compile(r"(?P<run>([\"'“”„‟‘’‚‛«»‹›＂])\2{2,})|``|''|[\"'“”„‟‘’‚‛«»‹›＂]")

# What may stand directly before an opening mark, and directly after a closing one, beside space.
_BEFORE_OPEN = frozenset("([{<*_—–-/…:=|“‘„«‹\"'`•·")
_AFTER_CLOSE = frozenset(")]}>*_.,;:!?—–-/…”’»›\"'|")
_STRONG_END = '.,!?;:…—–-)]”"»'

# Words that begin with an apostrophe: it opens nothing.
_ELISION = re.compile(
    r"['‘’](?:em|til|tis|twas|twere|cause|bout|round|cept|nuff|n|\d0s|\d{2})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch between quotation marks, inside one paragraph.

    `start` and `end` hold the marks, `inner_start` and `inner_end` leave them out (code points,
    end exclusive). `level` is 0 for an outermost quotation. `continues` is true where the
    paragraph takes up speech that the paragraph above left open; `carried` where it leaves its
    own open for the paragraph below; `closed` is false where the closing mark never came.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    level: int
    closed: bool
    continues: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotations:
    """All quotations of a text in order, and the marks that pair with nothing."""

    found: tuple[Quotation, ...]
    stray: tuple[int, ...]

    def states(self, length: int) -> bytes:
        """One of the `STATE_` numbers for each of the text's `length` code points."""
        out = bytearray(length)
        for q in self.found:
            inside = STATE_INSIDE if q.level == 0 else STATE_NESTED
            out[q.start : q.inner_start] = bytes([STATE_OPEN]) * (q.inner_start - q.start)
            out[q.inner_start : q.inner_end] = bytes([inside]) * (q.inner_end - q.inner_start)
            out[q.inner_end : q.end] = bytes([STATE_CLOSE]) * (q.end - q.inner_end)
        return bytes(out)


STATE_OUTSIDE, STATE_OPEN, STATE_INSIDE, STATE_CLOSE, STATE_NESTED = range(5)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    glyph: str
    family: Family
    may_open: bool
    may_close: bool


@dataclass(frozen=True, slots=True)
class _Open:
    start: int
    inner: int
    glyph: str
    family: Family
    continues: bool


@functools.lru_cache(maxsize=2)  # every stage of one document asks for the same
def quotations(text: str) -> Quotations:
    """Every quotation of `text`, outer before inner, and the positions of stray marks."""
    found: list[Quotation] = []
    stray: list[int] = []
    carried: _Open | None = None
    spans = [(p.start, p.end) for p in paragraphs(text)]
    for i, (start, end) in enumerate(spans):
        following = text[spans[i + 1][0]] if i + 1 < len(spans) else ""
        reader = _Paragraph(text, start, end, carried=carried, following=following)
        here, carried = reader.read()
        found += sorted(here, key=lambda q: (q.start, -q.end))
        stray += reader.stray
    return Quotations(found=tuple(found), stray=tuple(stray))


def _family(glyph: str) -> Family:
    if glyph in ("'", "‘", "’", "‚", "‛"):
        return "single"
    return "angle" if glyph in _ANGLE_OPEN + _ANGLE_CLOSE else "double"


class _Paragraph:
    """Reads the marks of one paragraph with a stack of what is open."""

    def __init__(
        self, text: str, start: int, end: int, *, carried: _Open | None, following: str
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.carried, self.following = carried, following
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        self.stray: list[int] = []
        self.marks = [
            _Mark(m.start(), m.end(), m.group(), _family(m.group()), *self._sides(m))
            for m in _MARK.finditer(text, start, end)
            if not m["run"]
        ]
        # Beyond the last place where a single mark could close, one that opens is an apostrophe.
        singles = [m.start for m in self.marks if m.family == "single" and m.may_close]
        self.last_single = singles[-1] if singles else -1
        self.strong_closes = _strong_closes(text, self.marks, "single") | _strong_closes(
            text, self.marks, "double"
        )

    def _sides(self, mark: re.Match[str]) -> tuple[bool, bool]:
        """Whether a mark could open, and could close, by what stands on its two sides."""
        before = self.text[mark.start() - 1] if mark.start() > self.start else " "
        after = self.text[mark.end()] if mark.end() < self.end else " "
        may_open = not after.isspace() and (before.isspace() or before in _BEFORE_OPEN)
        may_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSE)
        return may_open, may_close

    def read(self) -> tuple[list[Quotation], _Open | None]:
        """The paragraph's quotations, and what it leaves open for the next paragraph."""
        for mark in self.marks:
            self._take(mark)
        return self._finish()

    def _take(self, mark: _Mark) -> None:
        if mark.family == "single" and self._is_apostrophe(mark):
            return
        if self._measures(mark):
            return
        if self._closes(mark):
            self._close(mark)
        elif self._opens(mark):
            self._open(mark)
        elif mark.family != "single":  # a single mark that pairs with nothing is an apostrophe
            self.stray.append(mark.start)

    def _measures(self, mark: _Mark) -> bool:
        """Whether a straight mark stands for inches or seconds: a 9" hole."""
        if mark.glyph != '"' or not self.text[mark.start - 1 : mark.start].isdigit():
            return False
        goes_on = self.text[mark.end + 1 : mark.end + 2].islower()
        is_open = any(o.family == "double" for o in self.stack)
        return not is_open or (goes_on and mark.start in self.strong_closes)

    def _is_apostrophe(self, mark: _Mark) -> bool:
        before = self.text[mark.start - 1] if mark.start > self.start else " "
        after = self.text[mark.end] if mark.end < self.end else " "
        if before.isalnum() and after.isalnum():  # didn't, o'clock
            return True
        if not before.isalnum() and _ELISION.match(self.text, mark.start, self.end):  # 'em, '90s
            return True
        # the drivers' union knew it.': a plural's apostrophe, where a better closing mark follows
        return (
            before in "sS"
            and after == " "
            and self.text[mark.end + 1 : mark.end + 2].isalnum()
            and mark.start in self.strong_closes
        )

    def _closes(self, mark: _Mark) -> bool:
        """Whether the mark ends something that stands open."""
        if not any(o.family == mark.family for o in self.stack):
            return False
        if mark.glyph in _ANGLE_CLOSE:
            return mark.may_close or not mark.may_open
        if mark.glyph in _CLOSE or mark.glyph == "''":
            return True
        if mark.glyph in _OPEN or mark.glyph in _ANGLE_OPEN or mark.glyph == "``":
            # „so“ and an opening mark typed where a closing one belongs
            return mark.may_close and not mark.may_open
        # A straight mark that could only open, with its like already open, begins a new one.
        return mark.may_close or not mark.may_open

    def _opens(self, mark: _Mark) -> bool:
        leading = mark.start == self.start
        if mark.family == "single":
            if not mark.may_open and not (mark.glyph in _OPEN and leading):
                return False
            # One with no partner in sight is an apostrophe, unless the next paragraph goes on.
            goes_on = self.following == mark.glyph and (leading or mark.glyph in _OPEN)
            return self.last_single > mark.start or goes_on
        if mark.glyph in ('"', "＂", "”", *_ANGLE_CLOSE, "''"):
            return mark.may_open
        return True

    def _open(self, mark: _Mark) -> None:
        if self.stack and self.stack[-1].glyph == mark.glyph:
            # The same glyph opens twice: the first was never closed, and ends here.
            self._record(self.stack.pop(), end=mark.start, inner_end=mark.start, closed=False)
        takes_up = self.carried is not None and self.carried.family == mark.family
        continues = takes_up and mark.start == self.start
        self.stack.append(_Open(mark.start, mark.end, mark.glyph, mark.family, continues))

    def _close(self, mark: _Mark) -> None:
        while self.stack:
            last = self.stack.pop()
            if last.family == mark.family:
                self._record(last, end=mark.end, inner_end=mark.start, closed=True)
                return
            self._record(last, end=mark.start, inner_end=mark.start, closed=False)

    def _record(self, opened: _Open, *, end: int, inner_end: int, closed: bool) -> None:
        words = self.text[opened.inner : inner_end]
        if not words.strip():
            self.stray.append(opened.start)
            return
        if not closed:  # the space before whatever ended it is not its own
            end = inner_end = opened.inner + len(words.rstrip())
        self.found.append(
            Quotation(
                start=opened.start,
                end=end,
                inner_start=opened.inner,
                inner_end=inner_end,
                level=len(self.stack),
                closed=closed,
                continues=opened.continues,
            )
        )

    def _finish(self) -> tuple[list[Quotation], _Open | None]:
        """Ends with the paragraph what was never closed; the outermost may carry on in the next."""
        carried = None
        while self.stack:
            last = self.stack.pop()
            before = len(self.found)
            self._record(last, end=self.end, inner_end=self.end, closed=False)
            goes_on = self.following != "" and _continues(last.glyph, self.following)
            if not self.stack and goes_on and len(self.found) > before:
                self.found[-1] = replace(self.found[-1], carried=True)
                carried = last
        return self.found, carried


def _continues(glyph: str, following: str) -> bool:
    """Whether the next paragraph's first character takes up speech left open by `glyph`."""
    return following in ('"', "＂", "“", "‘", "'", "«", "„", "`") and _family(following) == _family(
        glyph
    )


def _strong_closes(text: str, marks: list[_Mark], family: Family) -> frozenset[int]:
    """The marks after which, before one of the family can only open, one closes for sure."""
    out = []
    ahead = False
    for mark in reversed(marks):
        if mark.family != family:
            continue
        if ahead:
            out.append(mark.start)
        if mark.may_close and text[mark.start - 1] in _STRONG_END:
            ahead = True
        elif mark.may_open and not mark.may_close:
            ahead = False
    return frozenset(out)
