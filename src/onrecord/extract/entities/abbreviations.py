"""Abbreviations that a report explains: `Federation of Inland Ports (FIP)`, `the KDP, or ...`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.extract.entities.forms import Form, initials
from onrecord.extract.entities.names import Name

# What may stand between a name and its short form, either way round.
_BETWEEN = re.compile(
    r"[’']?s?\s*(?:\(|,\s*(?:or|known as|abbreviated as|called)?\s*(?:the\s+)?)[“\"‘]?"
)


def explained(text: str, names: Sequence[Name]) -> dict[Form, Form]:
    """The short forms that the report gives beside the full ones: short form -> full form.

    Only where the short one's letters are the first letters of the full one's words.
    """
    found: dict[Form, Form] = {}
    for one, other in pairwise(names):
        if other.start - one.end > _FAR or not _BETWEEN.fullmatch(text, one.end, other.start):
            continue
        for short, full in ((one, other), (other, one)):
            if short.upper and initials(text[short.start : short.end], full.form):
                found.setdefault(short.form, full.form)
    return found


_FAR = 24  # characters between the two, at the most
