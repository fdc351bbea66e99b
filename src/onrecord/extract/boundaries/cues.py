"""Cues to their verb or noun: no time, no channel, no addressee, no mark at the end of one."""

import re
from dataclasses import replace

from onrecord.domain.parts import Parts, Stretches
from onrecord.extract.cues import is_doing, read_cue
from onrecord.extract.labels import is_label

_MONTH = r"(?:Jan|Febr|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*"
# When something was said is no part of what attributes it: `said on Sunday`, `vowed last week`, and
# the half of a time that the tagger may take along: `vowed last`.
_WHEN = re.compile(
    r"\s+(?:(?:(?:late|early|earlier|back)\s+)?(?:on\s+)?"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?"
    r"|(?:(?:late|early|earlier)\s+)?(?:last|this|next)(?:\s+(?:week|month|year|night|morning))?"
    rf"|in\s+{_MONTH}(?:\s+\d{{4}})?|on\s+\d{{1,2}}\s+{_MONTH}"
    r"|yesterday|today|the|an?)\Z"
)
# Whom it was told, and through what it was said, are entries of their own. PolNeAR train draws
# `told` alone in 386 of 391 cues that begin with it, and `by` outside in 147 of 191.
_TOLD = re.compile(
    r"\b(?:told|tells|telling|tell)\b(?=\s+(?:the\s+)?(?:[A-Z]|him|her|them|us|me\b))"
)
_THROUGH = re.compile(
    r"(?<=\w)\s+in\s+(?:an?|the|his|her|their|its)\s+"
    r"(?:message|statement|post|letter|interview|email|e-mail|tweet|note|report|speech)\Z"
)
_LEFT_OVER = re.compile(r"(?<=\bsaid)\s+in\Z")
_BY = re.compile(r"(?<=\w)\s+by\Z")
_MARKS = re.compile(r"(?<=\w)\s*[:,]+\Z")
_BARE = re.compile(
    r"(?:the|an?|his|her|their|its|is|was|are|were|be|been|has|have|had|will|would|"
    r"(?:has|have|had)\s+been)",
    re.IGNORECASE,
)
# A view given twice in one sentence: `To Venn, it was “a joke”, he told the agency`.
_TO = re.compile(r"to|for", re.IGNORECASE)
_SAID_AFTER = re.compile(r"[”\"’']?,?[”\"’']?\s+(?P<who>he|she|they|it)\s+(?P<verb>[a-z]+)\b")
_WORDED = re.compile(r"[^\W\d_]|[“”\"‘’']")
_FAR = 40  # characters from a bare article to the end of its noun


def plain_cue(text: str, found: Parts) -> Parts:
    """The parts with a cue that ends where what attributes ends, and has it."""
    if not found.cue:
        return found
    start, end = found.cue[-1]
    if len(found.cue) == 1 and _BARE.fullmatch(text, start, end):
        end = _whole(text, found)
    words = text[start:end]
    for pattern in (_MARKS, _WHEN, _THROUGH, _LEFT_OVER):
        if match := pattern.search(words):
            words = words[: match.start()]
    if told := _TOLD.search(words):
        words = words[: told.end()]
    if (by := _BY.search(words)) and any(a >= end for a, _ in found.source):
        words = words[: by.start()]
    cue = (*found.cue[:-1], (start, start + len(words)))
    return found if cue == found.cue else replace(found, cue=cue)


def verb_of_saying(text: str, found: Parts) -> Parts:
    """The parts with the verb behind the content, and its pronoun, where the cue is `to` alone."""
    if len(found.cue) != 1 or not _TO.fullmatch(text, *found.cue[0]):
        return found
    after = _SAID_AFTER.match(text, max(end for _, end in found.content))
    if after is None or read_cue(after["verb"]).lemma is None:
        return found
    return replace(found, source=(after.span("who"),), cue=(after.span("verb"),))


def says_something(text: str, found: Parts) -> bool:
    """Whether the cue attributes its content, and does not tell what its source does.

    A colon or dash alone attributes to a source before it: of 145 colons that are cues in PolNeAR
    train, 144 have one.
    """
    cue, source = _words(text, found.cue), _words(text, found.source)
    if cue and not source and not any(map(_WORDED.search, cue)):
        return False
    end = found.cue[-1][1] if cue else 0
    if ":" in text[max(0, end - 1) : end + 1] and any(map(is_label, source or cue)):
        return False
    return not any(is_doing(text, start, end) for start, end in found.cue)


def _words(text: str, stretches: Stretches) -> list[str]:
    return [text[start:end] for start, end in stretches]


def _whole(text: str, found: Parts) -> int:
    """Where a cue of an article or an auxiliary ends with its noun or verb, if it has one."""
    start, end = found.cue[0]
    ahead = [a for a, _ in (*found.source, *found.content) if a >= end]
    stop = min(ahead, default=end)
    words = text[start:stop].rstrip()
    if stop - end > _FAR or any(mark in words for mark in ',;:.\n“”"'):
        return end
    read = read_cue(words)
    return start + read.end if read.lemma is not None else end
