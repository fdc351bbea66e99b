"""Elements by what they do to the text around them, and their attributes."""

import re
from typing import Final

# fmt: off
VOID: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "keygen", "frame",
})
BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option",
    "p", "pre", "search", "section", "summary", "table", "tbody", "td", "template",
    "tfoot", "th", "thead", "tr", "ul",
})
"""Elements that begin and end a paragraph of text."""

RAW: Final = frozenset({
    "script", "style", "noscript", "iframe", "noembed", "noframes", "textarea", "title",
    "svg",
})
"""Elements whose content is no mark-up, or none that is looked into."""

SPARED: Final = frozenset({
    "nav", "footer", "aside", "button", "label", "picture", "select", "datalist", "video", "audio",
    "canvas", "object", "map", "meta", "link", "img", "input", "source",
})
"""Elements that the chooser throws away first of all: not shown to it, they cost it no time."""
# fmt: on

CLOSED_BY: Final = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
"""Which open elements a start tag ends, and which elements it does not look beyond."""

_ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
# Words that stand in every attribute which `places` heeds.
_CLUES: Final = (
    "hidden",
    "display",
    "visibility",
    "author",
    "byline",
    "dateline",
    "caption",
    "date",
    "timestamp",
)


def attributes(written: str) -> dict[str, str]:
    """The attributes of a tag by their names in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), value)
    return found


def has_clue(written: str) -> bool:
    """Whether the attributes of a tag may say something of the text inside."""
    small = written.lower()
    for clue in _CLUES:  # noqa: SIM110  any() takes three times as long, for every tag there is
        if clue in small:
            return True
    return False
