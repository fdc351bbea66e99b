"""A stand-in for the names' tagger: capital letters alone, so that stages are tested without it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.domain import Draft, EntityKind, Mention
from onrecord.extract.capitals import capitals


def with_names(draft: Draft) -> Draft:
    """The draft with a mention for each stretch that has names' capital letters."""
    text = draft.document.text
    found = (
        stretch
        for section in draft.document.sections
        for stretch in capitals(text, section.start, section.end)
    )
    mentions = tuple(
        Mention(start=start, end=end, form="name", kind="unknown", score=1.0)
        for start, end in found
    )
    return replace(draft, mentions=mentions)


def with_kinds(draft: Draft, *, kinds: Mapping[str, Sequence[EntityKind]]) -> Draft:
    """The same, with mentions of some words as a tagger gives them.

    Of the kinds of a word's occurrences, in order, the last is for all that follow; of mentions
    that share anything the longest stands.
    """
    text = draft.document.text
    found: list[Mention] = []
    for words, given in sorted(kinds.items(), key=lambda item: -len(item[0])):
        free = (
            (m.start(), m.end())
            for m in re.finditer(rf"\b{re.escape(words)}\b", text)
            if not any(m.start() < f.end and f.start < m.end() for f in found)
        )
        found += [
            Mention(
                start=start,
                end=end,
                form="name",
                kind=given[min(number, len(given) - 1)],
                score=1.0,
            )
            for number, (start, end) in enumerate(tuple(free))
        ]
    rest = (
        m
        for m in with_names(draft).mentions
        if not any(m.start < f.end and f.start < m.end for f in found)
    )
    return replace(draft, mentions=tuple(sorted((*found, *rest), key=lambda m: m.start)))
