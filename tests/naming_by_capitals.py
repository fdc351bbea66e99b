"""A stand-in for the names' tagger: capital letters alone, so that stages are tested without it."""

from dataclasses import replace

from onrecord.domain import Draft, Mention
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
