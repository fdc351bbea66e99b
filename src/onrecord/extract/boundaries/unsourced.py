"""Sources that a sentence tells and the tagger leaves out: its subject, where that says it, too.

`Rell told the panel that A, adding that B` has one source; so has `Ana Rell, who runs the port,
told the panel that A`, whose subject stands far before its verb.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.domain import Document
from onrecord.domain.parts import Parts, Stretches
from onrecord.extract.boundaries.whole_names import CAPITAL
from onrecord.extract.capitals import is_noun
from onrecord.extract.cues import read_cue
from onrecord.text.sentences import sentences

# A participle behind a comma: its subject is the sentence's.
_PARTICIPLE = re.compile(r"(?!according)[a-z]+ing\b")
_RELATIVE = re.compile(r"who|which|that")
_BESIDE = re.compile(r"[,;”\"’)]\s+(?:(?:and|but|also|then|later)\s+)?\Z")
_APPOSED = re.compile(
    rf"(?P<who>{CAPITAL}(?:[ ]{CAPITAL}){{0,4}},[ ][^.!?;:“”\"\n]{{2,140}}),[ ]\Z"
)
_PASSIVE = re.compile(r"\b(?:am|is|are|was|were|be|been|being)\b")
_LONGEST = 600  # characters of a sentence before the verb that are read
_SAYS_NOTHING = frozenset({"believe", "intend", "feel", "other", "ask"})


def with_sources(document: Document, found: Sequence[Parts]) -> list[Parts]:
    """The parts, those without a source with the one that their sentence tells, if it does."""
    ordered = sorted((p for p in found if p.source and p.cue), key=_cue_start)
    return [_with_source(document, parts, ordered) for parts in found]


def _with_source(document: Document, parts: Parts, ordered: Sequence[Parts]) -> Parts:
    if parts.source or len(parts.cue) != 1 or parts.basis != "tagger":
        return parts
    text, (start, end) = document.text, parts.cue[0]
    read = read_cue(text[start:end])
    if read.lemma is None or read.act in _SAYS_NOTHING or _PASSIVE.search(text, start, end):
        return parts
    first = _sentence_start(document, start)
    if first is None:
        return parts
    if _PARTICIPLE.match(text, start) and _BESIDE.search(text, first, start):
        source = _beside(text, parts, ordered, first)
    else:
        source = _apposed(text, parts, first)
    return replace(parts, source=source) if source else parts


def _sentence_start(document: Document, at: int) -> int | None:
    """Where the sentence begins that has this offset; null where it is long, or in no section."""
    home = document.section_at(at)
    if home is None:
        return None
    left = max(home.start, at - _LONGEST)
    found = sentences(document.text, left, at)
    first = found[-1][0] if found else at
    return None if first == left > home.start else first


def _beside(text: str, parts: Parts, ordered: Sequence[Parts], first: int) -> Stretches:
    """The source of the statement before it in the sentence, that is in no other's content."""
    start = parts.cue[0][0]
    left, right = (bisect_left(ordered, at, key=_cue_start) for at in (first, start))
    before = ordered[left:right]
    outer = [each for each in before if not _inside(each.cue[0], before)]
    own = [each for each in outer if first <= each.source[0][0] < start]
    own = [each for each in own if not _RELATIVE.fullmatch(text, *each.source[0])]
    return own[-1].source if own else ()


def _cue_start(parts: Parts) -> int:
    return parts.cue[0][0]


def _inside(cue: tuple[int, int], every: Sequence[Parts]) -> bool:
    return any(a <= cue[0] and cue[1] <= b for each in every for a, b in each.content)


def _apposed(text: str, parts: Parts, first: int) -> Stretches:
    """The name at the sentence's head, with what is said of it between commas up to the verb."""
    start = parts.cue[0][0]
    found = _APPOSED.match(text, first, start)
    if found is None or is_noun(found["who"].split(",")[0].split()[0]):
        return ()
    who = found.span("who")
    parted = any(a < who[1] and who[0] < b for a, b in parts.content)
    return () if parted else (who,)
