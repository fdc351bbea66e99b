"""What nobody is named for: `It is said in the port that the gate was shut`.

PolNeAR train draws each of its seven so, without a source, its cue the verb and not the `it`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.domain import Document, Draft
from onrecord.domain.parts import Parts
from onrecord.text.sentences import sentences

_IT_IS_SAID = re.compile(
    r"\b[Ii]t\s(?P<cue>(?:is|was|has\sbeen|had\sbeen|is\sbeing)\s"
    r"(?:\w+ly\s|also\s|now\s|often\s|long\s)?"
    r"(?:said|told|reported|claimed|alleged|rumou?red|believed|understood|thought|assumed|suspected|"
    r"feared|hoped|known|expected|estimated|argued|suggested|announced|revealed|disclosed|noted|"
    r"acknowledged|stated|asserted|speculated|predicted|confirmed|denied))\b"
    r"[^.!?,;:“”\"]{0,60}?\s(?=that\s)"
)
# Another clause that the report itself goes on with: `It is said that A, but B`.
_GOES_ON = re.compile(r";|,\s(?:but|although|though|while|whereas|and\sit)\b|\s—\s")
_STOPS = ".!?…"
_LONGEST = 600  # characters of a content, from its `that` on, that are read


def hearsay(draft: Draft) -> Draft:
    """The draft with a statement for each such saying, and its verb for the cue."""
    out = list(draft.parts)
    opening = {start: i for i, parts in enumerate(out) for start, _ in parts.content}
    for said in _IT_IS_SAID.finditer(draft.document.text):
        at = opening.get(said.end())
        if at is not None and _drawn(out[at], said):
            out[at] = replace(out[at], source=(), cue=(said.span("cue"),))
        elif said.group()[0] == "I":
            out += _made(draft.document, said)
    return replace(draft, parts=tuple(out))


def _drawn(parts: Parts, said: re.Match[str]) -> bool:
    """Whether its `it` or its verb is the cue of a statement."""
    return any(said.start() <= a and b <= said.end() for a, b in parts.cue)


def _made(document: Document, said: re.Match[str]) -> Iterator[Parts]:
    """The statement that such a sentence makes, where the sentence begins with it."""
    text, home = document.text, document.section_at(said.start())
    if home is None:
        return
    found = sentences(text, said.start(), min(home.end, said.end() + _LONGEST))
    before = text[home.start : said.start()].rstrip(' \t“"‘')
    if before and before[-1] not in _STOPS:
        return
    end = found[0][1]
    if goes_on := _GOES_ON.search(text, said.end(), end):
        end = goes_on.start()
    words = text[said.end() : end].rstrip(_STOPS)
    yield Parts(
        source=(),
        cue=(said.span("cue"),),
        content=((said.end(), said.end() + len(words)),),
        basis="hearsay",
    )
