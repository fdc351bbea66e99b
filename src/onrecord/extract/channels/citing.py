"""Outlets that carried another's words: Mar TV, citing the army; quoted by an agency."""

import re
from collections.abc import Iterator

from onrecord.extract.channels.found import Found
from onrecord.extract.channels.mediums import medium_noun
from onrecord.extract.channels.outlets import outlet
from onrecord.extract.channels.runs import bare_end, run_at
from onrecord.extract.cues.clause import CONTENT, SOURCE, Clause

_PAPER = r"(?:an?|the)\s+(?:[\w-]+\s+){1,3}(?:by|from)\s+"  # citing a statement by the navy
# An outlet, then its citing of the source.
_CITES = re.compile(
    rf"(?:,?\s+(?:has |have |had |later |also )*(?:quoted|quotes|quoting|cited|cites|citing)|"
    rf"\s+(?:reported|said|says|reports)(?:[\s,]|{CONTENT})*\s(?:citing|quoting)|,\s+(?:citing|"
    rf"quoting))\s+(?:{_PAPER})?{SOURCE}"
)
_BY = re.compile(
    r"\b(?:quoted|cited|carried|published|broadcast|aired|reported|run|relayed|distributed|"
    r"released|posted|obtained|printed|shown|"
    r"read(?:\s+(?:out|aloud))?)\s+(?:\w+day\s+)?(?P<by>by|on|in)(?=\s)",
    re.IGNORECASE,
)
_TOLD_BY = re.compile(r"\b(?:according\s+to|citing|quoting)\s+(?=(?:an?|the)\s)", re.IGNORECASE)
_OF_SOURCE = re.compile(
    rf"\s+(?:(?:published|released|issued|sent|posted|written)\s+)?(?:by|from)\s+{SOURCE}"
)
_LONGEST = 80  # characters before `citing` in which the outlet's name may begin
_START = re.compile(r"(?:\A|[,;:“”\"–—\n\ue000.]\s*|\b(?:and|but|while|as)\s+)(?=\S)")


def carriers(clause: Clause) -> Iterator[Found]:
    """The outlets that the telling names as those that carried the words."""
    words = clause.words
    for cites in _CITES.finditer(words):
        for start in _START.finditer(words, max(0, cites.start() - _LONGEST), cites.start()):
            run = run_at(words, start.end())
            found = outlet(run) if run else None
            if run and found and found.tokens[-1].end == cites.start() and found.medium != "social":
                place = (run.tokens[0].start, bare_end(found.tokens[-1]))
                yield Found(place=place, medium=found.medium, name=found.name, outer=True)
    for by in _BY.finditer(words):
        run = run_at(words, by.end())
        found = outlet(run) if run else None
        if run and found:
            place = (run.tokens[0].start, bare_end(found.tokens[-1]))
            yield Found(place=place, medium=found.medium, name=found.name, outer=True)
    for told in _TOLD_BY.finditer(words):
        run = run_at(words, told.end())
        noun = medium_noun(words, run) if run else None
        if run and noun and _OF_SOURCE.match(words, run.tokens[-1].end):
            yield Found(place=noun.place, medium=noun.medium)
