"""Sources whole: up to the verb, and taken up where the tagger leaves them beside it."""

import re
from dataclasses import replace

from onrecord.domain.parts import Parts
from onrecord.extract.boundaries.whole_names import CAPITAL
from onrecord.extract.capitals import is_noun
from onrecord.extract.cues import read_cue

_NAME = rf"{CAPITAL}(?:[ ]{CAPITAL}){{0,4}}"
# Between a source and the verb behind it: where it is, whose it is.
_OF_NAME = re.compile(rf"[ ](?:of|in|for|from|at)[ ](?:the[ ])?(?P<name>{_NAME})(?=[ ]\Z)")
_UNFINISHED = re.compile(r"\b(?:the|a|an|of|in|for|from|at|his|her|their|its)\Z", re.IGNORECASE)
_REST = re.compile(r"(?:[ ][\w’'-]+){1,6}(?=[ ]\Z)")
# What stands before a stop is short for a word: it ends no source, `U.S. official Ana Rell`.
_SHORTENED = re.compile(
    r"\b(?:(?:[A-Z]\.)*[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Capt|Lt|Sgt|Maj|Sen|Rep|Gov|Prof|St|Rev)\Z"
)
_REST_OF_NAME = re.compile(r"\.(?:[ ][\w’'&-]+){1,12}(?=[ ]\Z)")
_PARTICIPLE = re.compile(r",[ ][a-z]+ing\Z")
_SUBJECT = re.compile(rf"(?:\A|[.!?:…”\"][ \n]+|\n\s*|\bthat[ ])(?P<name>{_NAME})[ ]\Z")
# `it was the army that said so`: what the pronoun stands for is told right before it.
_NOUNS = r"(?:(?!(?:the|an?|of|in|is|was|are|were)\b)[\w’'-]+[ ]){1,4}"
_BEFORE_THAT = re.compile(
    rf"\bit[ ](?:is|was)\b[^.!?;:]*?\b(?P<who>(?:the|an?)[ ]{_NOUNS})\Z", re.IGNORECASE
)
_MOST = 60  # characters that may be missing between a source and its verb
_BEFORE = 80  # characters before a verb in which its subject is looked for


def whole_source(text: str, found: Parts) -> Parts:
    """The parts with all of the source that stands before its verb, or is its plain subject."""
    if len(found.cue) != 1:
        return found
    if not found.source:
        return _with_subject(text, found)
    if len(found.source) != 1 or found.source[0][1] >= found.cue[0][0]:
        return found
    found = _without_that(text, found)
    (start, end), verb = found.source[0], found.cue[0][0]
    last = _end(text, start, end, verb)
    return found if last == end else replace(found, source=((start, last),))


def _without_that(text: str, found: Parts) -> Parts:
    """The parts with what `that` stands for, where it is the whole source."""
    start, end = found.source[0]
    if text[start:end].lower() != "that":
        return found
    who = _BEFORE_THAT.search(text, max(0, start - _BEFORE), start)
    if who is None:
        return found
    first, last = who.start("who"), who.start("who") + len(who["who"].rstrip())
    if any(a < last and first < b for a, b in (*found.cue, *found.content)):
        return found
    return replace(found, source=((first, last),))


def _end(text: str, start: int, end: int, verb: int) -> int:
    """Where a source ends whose verb begins at `verb`."""
    if participle := _PARTICIPLE.search(text, start, end):
        return participle.start()
    if _SHORTENED.search(text, start, end) and (rest := _REST_OF_NAME.match(text, end, verb)):
        return rest.end()
    if verb - end > _MOST:
        return end
    more = _OF_NAME.match(text, end, verb)
    if more and is_noun(more["name"].split()[0]):  # in April
        return end
    if more is None and _UNFINISHED.search(text, start, end):
        more = _REST.match(text, end, verb)
    return more.end() if more else end


def _with_subject(text: str, found: Parts) -> Parts:
    """The parts with the name right before the verb, where the sentence begins with it."""
    start, end = found.cue[0]
    if read_cue(text[start:end]).lemma is None:
        return found
    subject = _SUBJECT.search(text, max(0, start - _BEFORE), start)
    if subject is None or is_noun(subject["name"].split()[0]):
        return found
    first, last = subject.span("name")
    if any(a < last and first < b for a, b in found.content):
        return found
    return replace(found, source=((first, last),))
