"""Channels that go on: `he added`, `adding that`, where the report carries them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.domain import Document, Statement
from onrecord.text.wordlists import word_lists

_ADDING = frozenset({"add", "go on", "continue"})
_PARTICIPLE = re.compile(r"[^\W\d_]+ing\b")
_BESIDE = re.compile(r"\b(?:before|after|by|while|without|despite|for|of|in|from)\s+\Z")
_BESIDE_WIDTH = 12  # characters before a participle that may set it apart
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def carried(document: Document, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements, each that only adds with the channel and addressee of what it adds to.

    That is the statement before it, in its paragraph or the one above, at the same depth and of the
    same speaker; one with a channel of its own keeps that.
    """
    before: dict[str | None, Statement] = {}
    for each in statements:
        last = before.get(each.within)
        statement = each
        if last is not None and _goes_on(document, last, each):
            if not each.channel:
                statement = replace(statement, channel=last.channel)
            if each.addressee is None and not each.channel:
                statement = replace(statement, addressee=last.addressee)
        before[each.within] = statement
        yield statement


def _goes_on(document: Document, last: Statement, each: Statement) -> bool:
    if not each.cue.spans or not _near(document, last, each):
        return False
    cue = each.cue.spans[0].exact.lower()
    added = each.cue.lemma in _ADDING
    start = each.cue.spans[0].start
    apart = _BESIDE.search(document.text, max(0, start - _BESIDE_WIDTH), start)
    participle = _PARTICIPLE.match(cue) is not None and not each.source.spans and not apart
    return (added or participle) and _same_speaker(last, each)


def _near(document: Document, last: Statement, each: Statement) -> bool:
    """Whether a statement follows in the same paragraph or the next one."""
    here, there = last.content.spans[-1].end, each.content.spans[0].start
    return document.text.count("\n", min(here, there), max(here, there)) <= _BREAKS


_BREAKS = 2  # line breaks between a paragraph and the next


def _same_speaker(last: Statement, each: Statement) -> bool:
    """Whether the words of the sources tell of one speaker: the same, a pronoun, or none."""
    if not each.source.spans or each.source.spans == last.source.spans:
        return True
    if not last.source.spans:
        return False
    said = [w.lower() for w in _WORD.findall(each.source.spans[0].exact)]
    pronouns = word_lists("pronouns.toml")
    if len(said) == 1 and said[0] in pronouns["one"] | pronouns["several"]:
        return True
    before = {w.lower() for s in last.source.spans for w in _WORD.findall(s.exact)}
    return bool(said) and set(said) <= before
