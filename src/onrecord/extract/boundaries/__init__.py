"""The bounds of contents and sources, mended where the marks on the page settle them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from onrecord.domain import Document, Draft
from onrecord.domain.parts import Parts, Stretches
from onrecord.extract.boundaries.adding import with_added
from onrecord.extract.boundaries.citing import cited, without_citing
from onrecord.extract.boundaries.cues import plain_cue, says_something, verb_of_saying
from onrecord.extract.boundaries.rags import without_rags
from onrecord.extract.boundaries.sources import whole_source
from onrecord.extract.boundaries.starts import without_lead
from onrecord.extract.boundaries.unsourced import with_sources
from onrecord.extract.boundaries.whole_names import is_name, whole_names
from onrecord.extract.boundaries.whole_words import whole_words
from onrecord.text.letters import CAPITALS
from onrecord.text.quotations import Quotation, quotations

_WORD = re.compile(r"\w")
_JOINED = re.compile(r"[\s,;:–—-]*")  # what a content may go on across
_END = attrgetter("end")
_SPEECH_WORDS = 3
# Not a name alone: it would be the whole content, and what follows another part.
_ENDS_IN_NAME = re.compile(r"\s[A-Z][\w’'-]*\Z".replace("A-Z", CAPITALS))
_NAME_GOES_ON = re.compile(r"(?: [A-Z][\w’'-]*)+".replace("A-Z", CAPITALS))
_LEADING = " \t\n\r\u00a0,;"
_TRAILING = re.compile(r"[\s,;:–—]+\Z")


def boundaries(draft: Draft) -> Draft:
    """The draft with each statement's stretches trimmed, joined and balanced.

    In this order: no stretch cuts a word; words of another paragraph that have no claim to the cue
    leave the statement, a source there too; stretches of one content that only a comma parts become
    one; a quotation that a stretch holds by one mark is held by both; what only another clause
    wants, and what is no word at the ends, is left out; the source's own clause joins it, and who
    is spoken to leaves the content, as does a time the cue; what a participle adds is a statement
    of its own.
    """
    text = draft.document.text
    marks = quotations(text).found
    cues = {stretch for parts in draft.parts for stretch in parts.cue}
    out: list[Parts] = []
    for parts in draft.parts:
        found = whole_source(text, whole_names(text, whole_words(text, parts)))
        content = _with_its_cue(draft.document, found, marks)
        content = _joined(text, _whole_names(text, content, found))
        content = _tidied(text, without_rags(text, found, _balanced(content, marks)))
        source = _tidied(text, _balanced(_beside_its_cue(draft.document, found), marks))
        if (source, content) != (found.source, found.content):
            found = replace(found, source=source, content=content)
        found = without_lead(text, found)
        named = not found.source and is_name(text, found.content)
        if found.content and not named and says_something(text, found):
            found = plain_cue(text, verb_of_saying(text, found))
            out += with_added(text, cited(text, found), cues)
    kept = tuple(without_citing(text, out))
    return replace(draft, parts=tuple(with_sources(draft.document, kept)))


def _with_its_cue(document: Document, found: Parts, marks: Sequence[Quotation]) -> Stretches:
    """The content without what stands in another paragraph and has no claim to the cue.

    Speech in quotation marks may go on below its cue, and what a colon announces stands below it;
    but a headline's or subhead's words never join the sentence of another paragraph.
    """
    if not found.cue:
        return found.content
    home = document.section_at(found.cue[0][0])
    announced = home is not None and document.text.endswith(":", home.start, home.end)
    kept = []
    for start, end in found.content:
        section = document.section_at(start)
        if section is not None and section != home:
            titled = {s.kind for s in (section, home) if s is not None} & {"headline", "subhead"}
            if titled or not (announced or _in_marks(document.text, start, marks)):
                continue
        kept.append((start, end))
    return tuple(kept)


def _beside_its_cue(document: Document, found: Parts) -> Stretches:
    """The source, where it stands in its cue's paragraph: else who speaks is not told there.

    PolNeAR draws 10 sources of 18,338 in another paragraph; the tagger, where it finds none beside
    the cue, takes one from the paragraph above, and names the wrong speaker.
    """
    if not found.cue or not found.source:
        return found.source
    home = document.section_at(found.cue[0][0])
    return tuple(s for s in found.source if document.section_at(s[0]) == home)


def _whole_names(text: str, content: Stretches, found: Parts) -> Stretches:
    """The content with the rest of a name that it breaks off in: `reopened Port | Alma Bridge`."""
    others = [start for start, _ in (*found.source, *found.cue, *content)]
    out = []
    for start, end in content:
        rest = _NAME_GOES_ON.match(text, end) if _ENDS_IN_NAME.search(text, start, end) else None
        stop = rest.end() if rest else end
        out.append((start, end if any(end <= other < stop for other in others) else stop))
    return tuple(out)


def _in_marks(text: str, offset: int, marks: Sequence[Quotation]) -> bool:
    """Whether speech stands in marks there: a word or two are a name, or at arm's length."""
    return any(
        q.start <= offset < q.end and len(text[q.start : q.end].split()) >= _SPEECH_WORDS
        for q in marks
    )


def _joined(text: str, stretches: Stretches) -> Stretches:
    """Stretches with nothing between them but a comma and spaces become one.

    A comma never cuts a content that goes on; a line break does.
    """
    out: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if out and _goes_on(text, out[-1][1], start):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def _goes_on(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return "\n" not in between and _JOINED.fullmatch(between) is not None


def _balanced(stretches: Stretches, marks: Sequence[Quotation]) -> Stretches:
    """Each stretch with both marks of a quotation that it has whole but for one of them."""
    out = []
    for first, last in stretches:
        start, end = first, last
        for at in range(bisect_left(marks, first, key=_END), len(marks)):
            mark = marks[at]
            if mark.start > end:
                break
            if start == mark.inner_start:
                start = mark.start
            if mark.closed and start <= mark.inner_start and end == mark.inner_end:
                end = mark.end
        out.append((start, end))
    return tuple(out)


def _tidied(text: str, stretches: Stretches) -> Stretches:
    """The stretches that hold a word, without white space, and commas, at their ends."""
    out = []
    for start, end in stretches:
        words = text[start:end]
        if not _WORD.search(words):
            continue
        lead = len(words) - len(words.lstrip(_LEADING))
        trail = _TRAILING.search(words)
        out.append((start + lead, start + trail.start() if trail else end))
    return tuple(out)
