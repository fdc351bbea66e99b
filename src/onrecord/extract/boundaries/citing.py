"""Whose word it is where a medium carries another's: `Mar TV, citing the army, said` is the army's.

The medium is then the channel (`extract/channels/citing.py`), the one it cites the source.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.domain.parts import Parts
from onrecord.extract.boundaries.whole_names import is_name
from onrecord.extract.capitals import capitals
from onrecord.extract.channels.outlets import outlet
from onrecord.extract.channels.runs import bare_end, run_at
from onrecord.extract.naming import head_names, hides
from onrecord.extract.phrase import Phrase, is_person, known, phrases
from onrecord.text.wordlists import word_lists

_CITES = re.compile(
    r",?\s+(?:citing|quoting)\s+"
    r"(?:(?:an?|the)\s+(?:[\w-]+\s+){1,3}(?:by|from)\s+)?"  # a statement by
    r"(?P<who>(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Lt|Sgt|Maj|Sen|Gov|Rep|Prof)\.|"
    r"[^,.;:()\n“”\"–—]){2,90})"
)
_CITING = re.compile(r"(?:\w+ )?(?:citing|quoting)")
_REPORTED = re.compile(r"(?:(?:has|have|had|also|first|later)\s)*report(?:s|ed)?")
_NAMING = "onrecord.extract"  # where the list of groups lies
_WRITTEN = frozenset({"records", "figures", "documents", "data", "poll", "polls", "survey"})
_ITS_OWN = frozenset({"its", "their", "his", "her", "our"})
_FAR = 120  # characters behind a part in which the citing stands


def cited(text: str, found: Parts) -> Parts:
    """The parts with the one that a medium cites for their source, where it is somebody."""
    if len(found.source) != 1 or found.basis != "tagger":
        return found
    candidates = list(_candidates(text, found))
    if not candidates or not (_is_medium(text, found.source[0]) or _reports(text, found)):
        return found
    for start, end in candidates:
        first = next(phrases(text, start, end, capitals(text, start, end)), None)
        if first is not None and _speaks(first):
            return replace(found, source=((start, end),))
    return found


def without_citing(text: str, found: Sequence[Parts]) -> Iterator[Parts]:
    """Those that do not draw a source's citing as a statement: `Mar TV | citing | the army`."""
    sources = {stretch for parts in found for stretch in parts.source}
    for parts in found:
        cites = len(parts.cue) == 1 and _CITING.fullmatch(text, *parts.cue[0])
        if not (cites and sources.issuperset(parts.content)):
            yield parts


def _is_medium(text: str, source: tuple[int, int]) -> bool:
    """Whether a source is a medium and nothing else."""
    start, end = source
    words = text[start:end]
    run = run_at(words, 0)
    medium = outlet(run) if run is not None and run.start == 0 else None
    if medium is None or medium.medium == "social":
        return False
    return bare_end(medium.tokens[-1]) == len(words)


def _reports(text: str, found: Parts) -> bool:
    """Whether a name reports, as media and their people do, and hold no view of their own."""
    cue = " ".join(text[start:end] for start, end in found.cue)
    return is_name(text, found.source) and _REPORTED.fullmatch(cue) is not None


def _candidates(text: str, found: Parts) -> Iterator[tuple[int, int]]:
    """The words behind `citing`, where that stands right behind one of the parts."""
    everything = (*found.source, *found.cue, *found.content)
    for _, at in sorted(everything, key=lambda stretch: stretch[1]):
        ahead = min([a for a, _ in everything if a >= at], default=len(text))
        if cites := _CITES.match(text, at, min(ahead, at + _FAR)):
            words = cites["who"]
            yield cites.start("who"), cites.start("who") + len(words.rstrip())


def _speaks(phrase: Phrase) -> bool:
    """Whether a phrase is of somebody who says things: no reason, no paper, nobody of its own."""
    if phrase.words[:1] and phrase.words[0] in _ITS_OWN:
        return False
    if head_names((phrase,)) or is_person(phrase.noun) or hides(phrase):
        return True
    if phrase.noun in _WRITTEN or phrase.noun.removesuffix("s") in known("documents"):
        return False
    groups = word_lists("naming.toml", package=_NAMING)["group"]
    return phrase.noun in known("bodies") or phrase.noun in groups
