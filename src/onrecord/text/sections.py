"""The parts of a plain text that has no mark-up, by the shape and place of its paragraphs.

Measured on reports whose first line is known to be the headline (`tests` hold the cases; figures
stand beside the constants).
"""

import re
from collections.abc import Sequence

from onrecord.domain.document import Section, SectionKind
from onrecord.text.letters import CAPITALS
from onrecord.text.paragraphs import Paragraph, is_bulleted, is_item, paragraphs
from onrecord.text.shapes import (
    has_address,
    is_byline,
    is_caption,
    is_date,
    is_quotation_said,
    is_signature,
    is_turn,
)

__all__ = ["Paragraph", "paragraphs", "sections"]

# PolNeAR train (840 headlines): the longest has 22 words, 93 % have 14 or fewer. Many end with a
# stray full stop. A report without a headline begins with so short a sentence in 5 % of 6,000.
_HEADLINE_WORDS = 25
_STOPPED_HEADLINE_WORDS = 14
_STOPPED_HEADLINESE_WORDS = 22  # where it has no article and no past tense of be and have
_SUBHEAD_WORDS = 12
_DECK_WORDS = 25  # the line under the headline may be longer than other subheads
_TOP = 6  # paragraphs at the top, and
_FOOT = 4  # at the foot, among which a byline is looked for
_UNDER_HEADLINE = (1, 2)  # paragraphs below it where a name with a post or a place signs

_STOPPED = re.compile(r"\.[\"'”’)\]]*$")
_ENDED = re.compile(r"[.?!…:;,][\"'”’)\]]*$|[-–—]$")
# `VELD, May 3 — `, `Veld (AGENCY) - `
_DATELINE = re.compile(
    rf"(?:[{CAPITALS}][{CAPITALS}.’' -]+[{CAPITALS}](?:,[^—–]{{1,30}})?"
    rf"|[{CAPITALS}][\w ,.]{{1,40}}\([{CAPITALS}][\w .]+\))\s*(?:—|–|--?)\s"
)
_NO_HEADLINESE = re.compile(r"\b(?:the|a|an|was|were|had|has been)\b")
_OPENS_QUOTATION = re.compile(r"[“\"«]|[‘'](?=[^’']*$)")
_QUOTED = re.compile(r"[“\"‘'«].*[”\"’'»]")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'.-]{3,}")
_TITLE_CASE_SHARE = 0.7  # of the long words


def sections(text: str) -> tuple[Section, ...]:
    """The sections of a plain text, one for each paragraph, in order and trimmed of white space.

    Together they hold every character but white space.
    """
    parts = paragraphs(text)
    lines = [" ".join(text[part.start : part.end].split()) for part in parts]
    headline = _headline(lines)
    return tuple(
        Section(start=part.start, end=part.end, kind=_kind(lines, index, headline))
        for index, part in enumerate(parts)
    )


def _headline(lines: Sequence[str]) -> int | None:
    """Which paragraph is the headline: the first that is no byline, date or caption, if any."""
    for index, words in enumerate(lines[:_TOP]):
        if not (is_byline(words) or is_caption(words)):
            more = index + 1 < len(lines)
            return index if more and _like_headline(words) else None
    return None


def _like_headline(words: str) -> bool:
    count = len(words.split())
    if count > _HEADLINE_WORDS or is_item(words) or words.endswith((":", ",")):
        return False
    if is_quotation_said(words) or not any(map(str.isalpha, words)):
        return False
    if not _STOPPED.search(words):
        return True
    if _DATELINE.match(words):
        return False
    headlinese = _is_title_case(words) or not _NO_HEADLINESE.search(words)
    return count <= (_STOPPED_HEADLINESE_WORDS if headlinese else _STOPPED_HEADLINE_WORDS)


def _is_title_case(words: str) -> bool:
    initials = [word[0] for word in _LONG_WORD.findall(words)]
    return sum(map(str.isupper, initials)) >= _TITLE_CASE_SHARE * len(initials)


def _kind(lines: Sequence[str], index: int, headline: int | None) -> SectionKind:
    words = lines[index]
    below = 0 if headline is None else index - headline  # paragraphs below the headline
    # 1. The headline was chosen before.
    if index == headline:
        return "headline"
    # 2. A byline stands at the top or the foot; a bare date may stand anywhere (live reports).
    at_edge = index < _TOP or index >= len(lines) - _FOOT
    signed = below in _UNDER_HEADLINE and is_signature(words)
    if signed or is_date(words) or (at_edge and is_byline(words)):
        return "byline"
    # 3. A caption or a picture's credit.
    if is_caption(words):
        return "caption"
    # 4. One dash or number may begin any paragraph; two in a row are a list.
    if is_item(words) and (is_bulleted(words) or any(map(is_item, _beside(lines, index)))):
        return "list"
    # 5. The line under the headline, where that is left open with a semicolon; other subheads.
    left_open = below == 1 and lines[index - 1].endswith(";") and len(words.split()) <= _DECK_WORDS
    most = _DECK_WORDS if below == 1 else _SUBHEAD_WORDS
    if left_open or _like_subhead(lines, index, most):
        return "subhead"
    return "body"


def _beside(lines: Sequence[str], index: int) -> tuple[str, ...]:
    return (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])


def _like_subhead(lines: Sequence[str], index: int, most: int) -> bool:
    words = lines[index]
    above = lines[index - 1] if index else ""
    below = lines[index + 1] if index + 1 < len(lines) else ""
    if len(words.split()) > most or _ENDED.search(words) or words[0].islower():
        return False
    if not any(map(str.isalpha, words)) or is_item(words) or is_turn(words) or has_address(words):
        return False
    if _is_quotation(words) or above.endswith((":", ",")):
        return False
    return is_item(below) or (bool(below) and _ENDED.search(below) is not None)


def _is_quotation(words: str) -> bool:
    """Whether a paragraph is all in quotation marks, or opens some that it does not close."""
    if not _OPENS_QUOTATION.match(words):
        return False
    return _QUOTED.fullmatch(words) is not None or not _QUOTED.match(words)
