"""Claims inside statements: each content that may hold one is read a second time, on its own.

PolNeAR gives a word one part in one statement, so a tagger that learned from it takes the content
of `Hale said Moro had told him the gate was locked` as one stretch. Read alone, `Moro had told him
the gate was locked` is a sentence like any other, and its parts are found as every other's are.
So is each part of a headline: `Hale says gate is locked; guards find it open`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from onrecord.domain import Draft, Fragment, Stage
from onrecord.domain.parts import Parts
from onrecord.extract.boundaries import boundaries
from onrecord.extract.boundaries.apart import headline_parts
from onrecord.extract.cues.lexicon import entry_at
from onrecord.extract.parts import parts
from onrecord.text.quotations import quotations

ReadAgain = Callable[[Sequence[str]], Sequence[Sequence[Fragment]]]
"""The fragments in each of some stretches of text, with offsets and links within the stretch."""

_DEEPEST = 2  # X said that Y said that Z said: no report in PolNeAR train needs a third reading
_SHORTEST = 12  # characters: a name, a verb and a word
_OPENS = re.compile(r"\s*(?:that|whether)\s+", re.IGNORECASE)  # joins a sentence to its cue
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BREAKS = str.maketrans("\n\r\u2029", "   ")

Stretch = tuple[int, int]


def inner(read_again: ReadAgain) -> Stage:
    """The stage that adds the statements found inside contents; nesting ties them to these."""

    def stage(draft: Draft) -> Draft:
        found = [*draft.parts, *_again(draft, _without_cue(draft), read_again)]
        outer = found
        for _ in range(_DEEPEST):
            new = _again(draft, _contents(draft, outer), read_again)
            known = {(p.cue, p.content) for p in found}
            outer = [p for p in new if (p.cue, p.content) not in known]
            found = [*found, *outer]
        return replace(draft, parts=tuple(found))

    return stage


def _without_cue(draft: Draft) -> list[Stretch]:
    """The parts of headlines in which the first reading found no cue."""
    cues = [stretch for each in draft.parts for stretch in each.cue]
    return [
        (start, end)
        for start, end in headline_parts(draft.document)
        if not any(start <= a < end for a, _ in cues)
    ]


def _contents(draft: Draft, outer: Sequence[Parts]) -> list[Stretch]:
    """The stretches of contents that may hold a claim, in order; speech without its marks."""
    text = draft.document.text
    whole = {(q.start, q.end): (q.inner_start, q.inner_end) for q in quotations(text).found}
    contents = [[whole.get(s, s) for s in p.content] for p in outer]
    return sorted({s for content in contents for s in _promising(text, content)})


def _again(draft: Draft, stretches: Sequence[Stretch], read_again: ReadAgain) -> list[Parts]:
    """What a second reading finds in some stretches of the text."""
    if not stretches:
        return []
    text = draft.document.text
    # A line break inside a content would part its sentence: the second reading sees a space.
    again = read_again([text[start:end].translate(_BREAKS) for start, end in stretches])
    return [
        part
        for stretch, fragments in zip(stretches, again, strict=True)
        for part in _read(draft, stretch, fragments)
    ]


def _promising(text: str, content: Sequence[Stretch]) -> Iterator[Stretch]:
    """The stretches of a content that a cue may stand in, without the word that joins them to it.

    A quarter of a report's characters, by the lexicon; all contents are two fifths.
    """
    for start, end in content:
        opens = _OPENS.match(text, start, end)
        start = opens.end() if opens else start  # noqa: PLW2901  the stretch, shortened
        words = _WORD.findall(text[start:end].lower()) if end - start >= _SHORTEST else []
        if any(entry_at(words, i) for i in range(len(words))):
            yield start, end


def _read(draft: Draft, stretch: Stretch, fragments: Sequence[Fragment]) -> Iterator[Parts]:
    """The statements of a second reading that lie wholly inside the stretch that was read."""
    start, end = stretch
    moved = tuple(replace(f, start=f.start + start, end=f.end + start) for f in fragments)
    alone = boundaries(parts(replace(draft, fragments=moved)))
    for found in alone.parts:
        everything = (*found.source, *found.cue, *found.content)
        if all(start <= a and b <= end for a, b in everything):
            yield found
