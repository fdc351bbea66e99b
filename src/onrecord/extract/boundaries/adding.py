"""Participles that add a statement: `Rell said that A, adding that B` is two, of one source."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from onrecord.domain.parts import Parts
from onrecord.extract.cues import read_cue

# All that stands between the words of a content where another begins.
_ADDS = re.compile(r",?\s+(?:(?:and|but|while)\s+)?(?P<cue>[a-z]+ing)\s+")
_CLAUSE = re.compile(r"that\b|[“\"‘]")
_SAYS_NOTHING = frozenset({"believe", "intend", "feel", "other"})


def with_added(text: str, found: Parts, cues: Collection[tuple[int, int]]) -> Iterator[Parts]:
    """The parts, cut where a participle of saying adds a clause that the tagger draws as theirs.

    `cues` are those of all statements: one that has a participle already needs no second.
    """
    at = 1
    while at < len(found.content):
        cue = _added(text, found, found.content[at][0])
        if cue is None or cue in cues:
            at += 1
            continue
        yield replace(found, content=found.content[:at])
        found, at = replace(found, cue=(cue,), content=found.content[at:]), 1
    yield found


def _added(text: str, found: Parts, start: int) -> tuple[int, int] | None:
    """The participle right before a stretch of the content, where it adds what the stretch says."""
    behind = max(end for _, end in (*found.source, *found.cue, *found.content) if end <= start)
    between = _ADDS.fullmatch(text, behind, start)
    if between is None or not _CLAUSE.match(text, start):
        return None
    read = read_cue(between["cue"])
    return None if read.lemma is None or read.act in _SAYS_NOTHING else between.span("cue")
