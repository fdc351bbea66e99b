"""Why a report does not name somebody, in its own words."""

import functools
import re

from onrecord.domain import Document, Span, Statement
from onrecord.text.letters import CAPITALS
from onrecord.text.wordlists import word_lists

_NEAR = 240  # characters behind and before a statement's source and cue where the reason may stand
_ENDS_SENTENCE = re.compile(rf"[.!?][\"”’)]*\s+[{CAPITALS}“\"]|\n")
_STOP = re.compile(r"[.!?;]\s|[,:“”\"]|\n|[.!?]\Z")


def reasons(document: Document, statement: Statement) -> tuple[Span, ...]:
    """The stretches that tell why the source is not named: inside it, or in its sentence.

    What the statement says is looked at by nobody: a reason is the outlet's own words.
    """
    spans = statement.source.spans
    if not spans:
        return ()
    text = document.text
    section = document.section_at(spans[0].start)
    first, last = (section.start, section.end) if section else (0, len(text))
    start = max(first, spans[0].start)
    outer = [*spans, *statement.cue.spans]
    end = min(last, max(s.end for s in (*outer, *statement.content.spans)) + _NEAR)
    found = []
    for match in _reason().finditer(text, start, end):
        inside = any(c.start <= match.start() < c.end for c in statement.content.spans)
        if not inside and _same_sentence(text, spans[0].start, match.start()):
            holder = next((x.end for x in spans if x.start <= match.start() < x.end), end)
            stop = _STOP.search(text, match.end(), holder)
            last = stop.start() if stop else holder if holder < end else match.end()
            found.append(document.span(match.start(), last))
            break
    return tuple(found)


def _same_sentence(text: str, start: int, at: int) -> bool:
    """Whether no sentence ends between two offsets."""
    return _ENDS_SENTENCE.search(text, start, at) is None


@functools.cache
def _reason() -> re.Pattern[str]:
    phrases = word_lists("reasons.toml", package=__package__)["reasons"]
    choices = "|".join(re.escape(p) for p in sorted(phrases, key=lambda p: (-len(p), p)))
    letters = "".join(sorted({phrase[0] for phrase in phrases}))  # most words begin with another
    return re.compile(rf"\b(?=[{re.escape(letters)}])(?:{choices})\b", re.IGNORECASE)
