"""Transcripts: a name, a colon and the words, with no verb of saying."""

import re
from collections.abc import Iterator

from onrecord.domain import Draft
from onrecord.domain.parts import Parts
from onrecord.extract.labels import begins_with_label
from onrecord.extract.parts import with_rules
from onrecord.text.letters import CAPITALS

# A name, in capitals or title case, of at most five words, and a colon: `HOST:`, `Dr. Ana Rell:`.
_SPEAKER = re.compile(
    r"(?P<name>(?:(?:[A-Z][\w.'’-]*|of|de|la|van|von|al|the)[ ]?){1,6}(?:\([^()\n]{1,40}\))?)\s*"
    r"(?P<colon>:)\s+(?P<words>\S.*)".replace("A-Z", CAPITALS),
    re.DOTALL,
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SAID = 2  # words that a turn has at least: `Clinton: 2,316.` is a row of a table
_TITLES = ("headline", "subhead", "byline")
_TURNS = 2  # a paragraph of this shape alone may be a title or a label


def transcripts(draft: Draft) -> Draft:
    """The draft with a statement for each turn of a transcript."""
    return with_rules(draft, tuple(_turns(draft)))


def _turns(draft: Draft) -> Iterator[Parts]:
    """One statement a turn, where the document holds a transcript."""
    text = draft.document.text
    sections = draft.document.sections
    found = [(s.kind, m) for s in sections if (m := _speaker(text, s.start, s.end))]
    below = {m["name"].strip() for kind, m in found if kind not in _TITLES}
    # A title may be a transcript's first turn: then its name is in capitals, or speaks again.
    turns = [
        match
        for kind, match in found
        if kind not in _TITLES or match["name"].isupper() or match["name"].strip() in below
    ]
    names = [m["name"].strip() for m in turns]
    # Somebody speaks twice, or all names are set in capitals; labels (`Where:`) come one each.
    repeated = len(set(names)) < len(names)
    capitals = len(names) >= _TURNS and all(name.isupper() for name in names)
    if not repeated and not capitals:
        return
    for match in turns:
        start = match.start("name")
        colon = match.start("colon")
        yield Parts(
            source=((start, start + len(match["name"].rstrip())),),
            cue=((colon, colon + 1),),
            content=((match.start("words"), match.end("words")),),
            basis="transcript",
        )


def _speaker(text: str, start: int, end: int) -> re.Match[str] | None:
    """The turn that a paragraph is, if it is one: figures after a colon are nobody's words."""
    match = _SPEAKER.fullmatch(text, start, end)
    if match is None or begins_with_label(match["name"]) or len(match["name"].strip()) == 1:
        return None  # Q and A name nobody
    return match if len(_LETTERS.findall(match["words"])) >= _SAID else None
