"""Where the text inside an element stands: what its name and attributes say of it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from onrecord.readers.html.elements import SPARED
from onrecord.readers.html.page import Place

# fmt: off
UNSHOWN: Final = frozenset({
    "template", "select", "datalist", "canvas", "audio", "video", "object", "map",
    "applet",
})
"""Elements whose text a browser does not show, or shows only where something else cannot be."""

ASIDES: Final = frozenset({
    "nav", "footer", "header", "aside", "form", "dialog", "menu", "button",
})
# fmt: on

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ITEMS = frozenset({"li", "dd", "dt"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_SIGNATURES = frozenset({"time", "address"})

INFORMING: Final = (
    UNSHOWN | ASIDES | SPARED | _HEADINGS | _ITEMS | _CAPTIONS | _SIGNATURES | {"pre"}
)
"""Elements that say something of the text in them by their names alone."""

_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?|author-?names?|datelines?|date-?published|pub-?date|"
    r"timestamps?|article-?dates?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTIONED = re.compile(r"(?:^|[\s_-])captions?(?:$|[\s_-])", re.IGNORECASE)
_SEPARATE = re.compile(r"(?<=[a-z])(?=[A-Z])")  # articleAuthor: article Author


def place_inside(  # noqa: PLR0911  numbered cases, the first that holds
    place: Place, name: str, known: Mapping[str, str]
) -> Place:
    """The place of the text in an element that stands at a place and has these attributes."""
    # 1. What is not shown.
    if name in UNSHOWN:
        return replace(place, unshown=True)
    if _is_hidden(known) or (name == "dialog" and "open" not in known):
        return replace(place, hidden=True)
    if name in SPARED:
        return replace(place, spared=True, aside=place.aside or name in ASIDES)
    # 2. What stands round the report; a header inside an article is the report's own.
    if name in ASIDES:
        return place if name == "header" and place.article else replace(place, aside=True)
    # 3. Parts of the report. A list in a caption is a caption.
    if name in _HEADINGS:
        return replace(place, kind="headline" if name == "h1" else "subhead")
    if name in _CAPTIONS or _marked(known, _CAPTIONED):
        return replace(place, kind="caption")
    if name in _ITEMS and place.kind != "caption":
        return replace(place, kind="list")
    if name == "pre":
        return replace(place, preformatted=True)
    if name in _SIGNATURES or _marked(known, _SIGNED):
        return replace(place, signed=True)
    return place


def _is_hidden(known: Mapping[str, str]) -> bool:
    """Whether attributes hide an element from a page's readers; a search may uncover some."""
    if known.get("hidden", "until-found").lower() != "until-found":
        return True
    return _HIDING.search(known.get("style", "")) is not None


def _marked(known: Mapping[str, str], pattern: re.Pattern[str]) -> bool:
    written = (known.get(name, "") for name in ("class", "id", "itemprop", "rel"))
    return any(pattern.search(_SEPARATE.sub(" ", value)) for value in written if value)
