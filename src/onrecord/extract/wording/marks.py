"""The short quotations of a draft that nobody's verbatim words are, each with its surroundings."""

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from onrecord.domain import Document, Draft, Section
from onrecord.domain.parts import Stretches
from onrecord.extract.covering import Cover, spans_of
from onrecord.extract.cues import is_doing
from onrecord.extract.wording.marked import WORD, InMarks, of_mode, ours
from onrecord.text.quotations import Quotation, quotations
from onrecord.text.sentences import in_sections
from onrecord.text.wordlists import word_lists

A_FEW = 5
"""Words of the longest stretch that is looked at: of 120 invented scare quotes in the tables of
cases the longest has four, and from six on a stretch is speech."""

_LONGEST = 80  # characters of the longest stretch that is looked at
_AROUND = 60  # characters beside the marks, longer than any phrase of the lists
_TITLES = ("headline", "subhead")
_STOP = re.compile(r"\s*[.,!?;:…—–]*\s*\Z")
_COMMA = re.compile(r"[,.!?:;—–-]")
_NAMES_MARKS = re.compile(r"\s*[“\"‘'«„]")
_OWNER = re.compile(r"[’']s\Z")


def in_marks(draft: Draft) -> Iterator[InMarks]:
    """Every short outermost quotation that is in no statement's verbatim words, in order."""
    text = draft.document.text
    found = [q for q in quotations(text).found if q.level == 0]
    cover = _Covers(draft)
    body = _Body(draft, found, cover)
    short = [q for q in found if _is_short(text, q) and not cover.verbatim.touches(q.start, q.end)]
    whole = Section(start=0, end=len(text), kind="body")
    for section, marks in groupby(short, lambda q: draft.document.section_at(q.start) or whole):
        yield from _of_section(draft.document, section, list(marks), cover, body)


def folded(words: Sequence[str]) -> tuple[str, ...]:
    """Words as they are compared: in small letters, without an owner's `'s`."""
    return tuple(_OWNER.sub("", word.lower()) for word in words)


class _Covers:
    """What the statements hold: verbatim, in their contents, at all, and next to a quotation."""

    def __init__(self, draft: Draft) -> None:
        statements = draft.statements
        self.verbatim = Cover(q for s in statements for q in s.content.quoted)
        self.contents = Cover(c for s in statements for c in s.content.spans)
        self.sources = Cover(c for s in statements for c in s.source.spans)
        self.spoken = Cover(c for s in statements for r in (s.cue, s.content) for c in r.spans)
        self.all = Cover(spans_of(statements))


class _Body:
    """The words that the body has in marks as somebody's: in a longer quotation, or verbatim."""

    def __init__(self, draft: Draft, found: Sequence[Quotation], cover: _Covers) -> None:
        self._draft, self._found, self._cover = draft, found, cover
        self._said: frozenset[tuple[str, ...]] | None = None

    def says(self, words: Sequence[str]) -> bool:
        if self._said is None:
            self._said = frozenset(self._runs())
        return folded(words) in self._said

    def _runs(self) -> Iterator[tuple[str, ...]]:
        """Every row of a few words that such a quotation has."""
        document = self._draft.document
        for mark in self._found:
            section = document.section_at(mark.start)
            if section is not None and section.kind in _TITLES:
                continue
            inner = document.text[mark.inner_start : mark.inner_end]
            found = WORD.findall(inner)
            words = folded(found)
            said = self._cover.verbatim.touches(mark.start, mark.end)
            most = min(A_FEW, len(words) if said else len(words) - 1)
            # A name alone is no quotation: “Lisk” in a headline, “Lisk must go” in the body.
            yield from ((w,) for w, form in zip(words, found, strict=True) if form == w and most)
            for size in range(2, most + 1):
                yield from (words[i : i + size] for i in range(len(words) - size + 1))


def _is_short(text: str, mark: Quotation) -> bool:
    if not mark.closed or mark.continues or mark.inner_end - mark.inner_start > _LONGEST:
        return False
    return 0 < len(WORD.findall(text, mark.inner_start, mark.inner_end)) <= A_FEW


def _of_section(
    document: Document, section: Section, marks: Sequence[Quotation], cover: _Covers, body: _Body
) -> Iterator[InMarks]:
    text, found = document.text, _sentences(document, section)
    claims = _Claims(text, found, cover)
    for mark in marks:
        i = max(bisect_right(found, mark.start, key=lambda s: s[0]) - 1, 0)
        first, last = found[i] if found else (section.start, section.end)
        inner = text[mark.inner_start : mark.inner_end]
        stop = _STOP.search(inner)
        stopped = stop.group().strip() if stop else ""
        start = mark.inner_start + len(inner) - len(inner.lstrip())
        end = mark.inner_start + (stop.start() if stop else len(inner))
        reported = cover.contents.holds(mark.inner_start, mark.inner_end)
        words = tuple(WORD.findall(text, start, end))
        yield InMarks(
            start=start,
            end=end,
            words=words,
            before=text[max(first, mark.start - _AROUND) : mark.start],
            after=text[mark.end : min(max(last, mark.end), mark.end + _AROUND)],
            stop=stopped,
            section=section.kind,
            reported=reported,
            beside=not reported and _is_beside(text, mark, (first, last), cover),
            attributed=not reported and claims.at(i, marks),
            elsewhere=section.kind in _TITLES and body.says(words),
        )


def _sentences(document: Document, section: Section) -> Stretches:
    found = in_sections(document.text, document.sections)
    return found[bisect_left(found, (section.start,)) : bisect_left(found, (section.end,))]


def _is_beside(text: str, mark: Quotation, within: tuple[int, int], cover: _Covers) -> bool:
    """Whether no word parts it from what a statement says or from its cue, in its sentence."""
    if cover.sources.touches(mark.start, mark.end):
        return False
    left, right = cover.spoken.left_of(mark.start), cover.spoken.right_of(mark.end)
    if left is not None and left >= within[0] and not WORD.search(text, left, mark.start):
        return True
    if right is None or right > within[1] or WORD.search(text, mark.end, right):
        return False
    # Speech that leads has a comma: “Late,” he said. Without one it is what the cue's subject has.
    return _COMMA.search(text, mark.inner_end - 1, right) is not None


class _Claims:
    """Which sentences of a section have words of saying that belong to no statement."""

    def __init__(self, text: str, found: Stretches, cover: _Covers) -> None:
        self._text, self._found, self._cover = text, found, cover
        self._known: dict[int, bool] = {}

    def at(self, i: int, marks: Sequence[Quotation]) -> bool:
        if not self._found:
            return False
        if i not in self._known:
            self._known[i] = self._search(*self._found[i], marks)
        return self._known[i]

    def _search(self, start: int, end: int, marks: Sequence[Quotation]) -> bool:
        saying = _saying()
        inside = Cover(stretches=((m.start, m.end) for m in marks))
        return any(
            word.group().lower() in saying
            and not self._names(word)
            and not is_doing(self._text, *word.span())
            and not self._cover.all.touches(*word.span())
            and not inside.touches(*word.span())
            for word in WORD.finditer(self._text, start, end)
        )

    def _names(self, word: re.Match[str]) -> bool:
        """Whether it gives a name and no words: a play called “Mud”."""
        naming = word.group().lower() in of_mode("naming")
        return naming and _NAMES_MARKS.match(self._text, word.end()) is not None


@functools.cache
def _saying() -> frozenset[str]:
    """Words by which somebody's words are given, in the forms that reports have."""
    reporting = word_lists("abbreviations.toml")["reporting"]
    return reporting | word_lists("shapes.toml")["saying"] | ours("attributing")
