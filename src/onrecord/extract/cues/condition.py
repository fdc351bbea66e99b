"""Conditions: the clauses on which what is said, or the saying, hangs.

Read by their first words. An `if` that asks (`did not know if`), compares (`as if`) or concedes
(`even if`) sets none.
"""

import re
from collections.abc import Iterator

from onrecord.text.letters import CAPITALS

# What sets a condition wherever it stands, and what does so only behind a comma.
_TRIGGER = re.compile(
    r"\b(?:(?:but\s+)?only\s+if|if\s+and\s+only\s+if|if|unless|provided\s+that|"
    r"providing\s+that|as\s+long\s+as|so\s+long\s+as|"
    r"on\s+(?:the\s+)?(?:sole\s+)?condition\s+that|in\s+the\s+event\s+(?:of|that)|"
    r"in\s+return\s+for|in\s+exchange\s+for|"
    r"assuming\s+that|on\s+the\s+understanding\s+that|in\s+case\s+of|"
    r"(?<=,\s)(?:provided|providing|assuming)(?=\s+(?:the|a|an|it|he|she|they|we|his|her|their|"
    r"its|all|no)\b)|"
    # inverted: should the talks fail; were the dam to break
    r"should\s+(?=(?:the|a|an|any|it|he|she|they|we|i|you|his|her|their|its|this|that|these|"
    r"those|no|another)\b(?!\s*[?]))|"
    rf"should\s+(?=(?-i:[{CAPITALS}])))",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"(?:\A[\s\"“‘']*(?:that,?\s+)?|[,;:–—]\s+|\bthat,?\s+|\bsaid,?\s+)(?P<had>had|were)\s+"
    r"(?=(?:the|a|an|any|it|he|she|they|we|his|her|their|its|this|that|"
    rf"(?-i:[{CAPITALS}])[\w’'-]*)\b)",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:would|could|might|should|may|must|shall|will|can|ought)\b|[’'](?:d|ll)\b", re.IGNORECASE
)
# Directly before: the `if` is another one.
_OTHER = re.compile(
    r"\b(?:as|even|what|and|or)\s*\Z|"
    r"\b(?:ask|asks|asked|asking|wonder|wonders|wondered|wondering|know|knows|knew|known|"
    r"knowing|see|sees|saw|seen|seeing|check|"
    r"checks|checked|checking|determine|determined|determining|decide|decides|decided|deciding|"
    r"tell|tells|"
    r"told|say|unclear|clear|sure|unsure|certain|uncertain|doubt|doubts|doubted|question|"
    r"questioned|"
    r"questioning|learn|learned|examine|examining|investigate|investigating|discuss|discussing|"
    r"consider|considering|test|testing|tested|remember|remembered|matter|matters|mattered|"
    r"care|cared|"
    r"idea|out|whether|assess|assessing|establish|verify|confirm|reveal|disclose|specify|"
    r"understand)"
    r"(?:\s+(?:him|her|them|me|us|it|you|yet|then|reporters|people))?\s*\Z",
    re.IGNORECASE,
)
_NO_MATTER = re.compile(r"\b(?:and|or)\s*\Z", re.IGNORECASE)
_IDIOM = re.compile(
    r"\s+(?:not|any|nothing|anything|ever|only|so|anyone|at\s+all|perhaps|that|reluctant\w*)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\b(?:is|was|are|were|be|been|take|takes|took|taken|last|lasts|lasted|for|wait|waited|"
    r"twice|half|grow|grew)\s*\Z",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\b(?:so|nor|neither|as|what|why|how|where|when|who|which|it|he|she|they|we|i|you|not|"
    r"than)\s*\Z",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,;:–—\n\ue000\ue001()\[\]]|\s-{1,2}\s|(?<=\w\w)[.!?…](?=\s|\Z|[\"”’»])|[\"“”»]|[’'](?=\s|\Z)"
)
_SEVERAL = re.compile(rf"(?<=[^\W_A-Z]{{2}})[.!?…][\"”’»)]*\s+[\"“‘«(]*[{CAPITALS}]")
# Behind these, another thing is said, and the condition is that thing's alone.
_ANOTHER = re.compile(r";\s|,?\s+(?:and|but)\s+that\s|,\s+but\s", re.IGNORECASE)
_WORDS = 2  # words of a condition, its first one counted


def conditions(words: str, *, outside: bool = False) -> Iterator[tuple[int, int]]:
    """Where conditions begin and end in `words`, in order.

    `words` are one stretch of a content, or (`outside`) the telling round it, where only a clause
    of its own counts. What holds several sentences hangs on none as a whole.
    """
    if _SEVERAL.search(words):
        return
    another = None if outside else _ANOTHER.search(words)
    last = another.end() if another else len(words)
    at = 0
    for start, after in _triggers(words):
        if start >= last:
            return
        if start < at or not _sets(words, start, after):
            continue
        end = _end(words, after)
        clause = words[start:end].rstrip()
        if len(clause.split()) >= _WORDS + outside:
            yield start, start + len(clause)
            at = end


def _triggers(words: str) -> list[tuple[int, int]]:
    """Where conditions' first words begin and end; an inverted one has a modal behind it."""
    found = [(m.start(), m.end()) for m in _TRIGGER.finditer(words)]
    modal = max((m.start() for m in _MODAL.finditer(words)), default=0)
    found += [m.span("had") for m in _HAD.finditer(words) if m.end() <= modal]
    return sorted(found)


def _end(words: str, after: int) -> int:
    """Where a condition ends: a quotation within it belongs to it."""
    opened = False
    for mark in _END.finditer(words, after):
        glyph = mark.group()
        if glyph == "“" or (glyph == '"' and not opened and words[mark.start() - 1].isspace()):
            opened = True
        elif opened and glyph in ("”", '"'):
            opened = False
        else:
            return mark.start()
    return len(words)


def _sets(words: str, start: int, after: int) -> bool:
    """Whether a trigger sets a condition where it stands."""
    before = words[max(0, start - 40) : start]
    trigger = words[start:after].lower()
    if trigger == "if":
        return not (_OTHER.search(before) and not _joined(before)) and not _IDIOM.match(
            words, after
        )
    if "long as" in trigger:
        follows = re.match(
            r"\s+(?:\d|an?\b|one|two|three|four|five|six|seven|ten)", words[after : after + 9]
        )
        return not _MEASURE.search(before) and not follows
    if trigger.startswith("should"):
        return not _INVERTED.search(before)
    return True


def _joined(before: str) -> bool:
    """Whether only `and` or `or` stands before: a second condition, or what is told in passing."""
    return _NO_MATTER.search(before) is not None
