"""A page's mark-up read into text nodes, each with its offsets in the source.

One pass and no tree: a stack of open elements says where each text stands. It never fails, and its
time grows with the source.
"""

import re
from dataclasses import replace
from html import escape
from typing import NamedTuple

from onrecord.readers.html.elements import (
    BLOCKS,
    CLOSED_BY,
    RAW,
    SPARED,
    VOID,
    attributes,
    has_clue,
)
from onrecord.readers.html.entities import decoded
from onrecord.readers.html.page import Cut, Node, Page, Place
from onrecord.readers.html.places import INFORMING, place_inside

MOST_TAGS = 400_000
"""Tags that are read: the largest page of the 181 measured has 24,000. 3 microseconds each."""

DEEPEST = 200
"""Open elements: libxml2, which the chooser reads with, gives up at 256."""

_LONG_ATTRIBUTES = 4096  # code points; pictures written into a page, which the chooser is spared

# A quotation mark counts after an equals sign only, as in browsers. Possessive: no backtracking.
_MARKUP = re.compile(
    r"<(?:([A-Za-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>"
    r"|/([A-Za-z][^\s/>]*+)[^>]*+>|(!--|!\[CDATA\[|[!?]|/(?=[^A-Za-z])))"
)
_CUT_TAG = re.compile(r"</?[A-Za-z!?][^>]*\Z")
# Spelled out: a pattern that begins with a fixed string is searched for ten times as fast.
_RAW_END = {
    name: re.compile("</" + "".join(f"[{c}{c.upper()}]" for c in name) + r"(?=[\s/>])")
    for name in RAW
}
_SAVED_FROM = re.compile(r"\s*saved from url=\(\d+\)(\S+)")


class _Open(NamedTuple):
    """An element that is open: its name, the place of its text, and from where it is cut."""

    name: str
    place: Place
    cut_from: int | None


def read_page(source: str, *, xhtml: bool = False) -> Page:
    """The page in a source: text nodes, what hides, and what it says of itself."""
    return _Reader(source, xhtml=xhtml).page()


class _Reader:
    def __init__(self, source: str, *, xhtml: bool) -> None:
        self._source, self._xhtml = source, xhtml
        self._page = Page(source=source)
        self._place = root = Place()
        self._stack = [_Open("", root, None)]  # the first stands for the document
        self._flat: dict[str, int] = {}  # open elements that are too deep to be kept, by name
        self._places: dict[tuple[int, str, str], Place] = {}  # by place around, name, attributes
        self._block = self._articles = self._at = 0
        self._filled = -1  # the block of the last node

    def page(self) -> Page:
        source, page = self._source, self._page
        last = source.rfind(">")  # up to here every tag that is begun ends: nothing is tried twice
        search = _MARKUP.search
        for tags in range(MOST_TAGS + 1):
            found = search(source, self._at, last + 1)
            if found is None:
                cut = _CUT_TAG.search(source, max(self._at, last + 1))
                self._text(self._at, cut.start() if cut else len(source))
                break
            start = found.start()
            if start > self._at:
                self._text(self._at, start)
            page.tags, self._at = tags, found.end()
            if name := found[1]:
                self._start(name.lower(), found)
            elif name := found[3]:
                self._end(name.lower(), found)
            else:
                self._other(found[4], start)
        else:
            page.stopped = self._at
        self._close(1, page.stopped or len(source))
        page.cuts.sort()
        return page

    def _text(self, start: int, end: int, *, literal: bool = False) -> None:
        place = self._place
        if start >= end or place.unshown:
            return
        text = self._source[start:end]
        block = self._block
        if text.isspace() and block != self._filled:
            return  # white space that a block begins with
        if "&" in text and not literal:
            text = decoded(text)
        self._page.nodes.append(Node(start, end, block, place, text, literal))
        self._filled = block

    def _other(self, mark: str, start: int) -> None:
        """Comments and declarations, to where they end; one that does not end ends the page."""
        source, page = self._source, self._page
        cdata = mark == "![CDATA[" and self._xhtml
        closing = "-->" if mark == "!--" else "]]>" if cdata else ">"
        # `<!-->` is a comment already.
        end = source.find(closing, start + (2 if mark == "!--" else 1))
        stop = len(source) if end < 0 else end + len(closing)
        if cdata:
            first, last = start + len("<![CDATA["), end if end >= 0 else stop
            self._text(first, last, literal=True)
            page.cuts.append(Cut(start, stop, escape(source[first:last])))
        elif mark != "!":
            page.cuts.append(Cut(start, stop))
        if mark == "!--":
            if page.saved_from is None and (saved := _SAVED_FROM.match(source, start + 4, stop)):
                page.saved_from = saved[1]
            if end < 0:
                page.stopped = start
        self._at = stop

    def _start(self, name: str, found: re.Match[str]) -> None:
        written = found[2]
        if len(written) > _LONG_ATTRIBUTES:
            self._page.cuts.append(Cut(*found.span(2)))
        if name in VOID:
            self._void(name, written)
            if name in SPARED:
                self._page.cuts.append(Cut(*found.span()))
            return
        if name in RAW:
            self._raw(name, found)
            return
        if self._xhtml and written.endswith("/"):
            return
        stack = self._stack
        if name in BLOCKS:
            self._block += 1
            if name in CLOSED_BY or stack[-1].name not in _HOLDS_BLOCKS:
                self._end_implied(name, found.start())
        if len(stack) > DEEPEST:
            self._leave_flat(name, found)
        else:
            self._push(name, written, found.start())

    def _leave_flat(self, name: str, found: re.Match[str]) -> None:
        """An element that is too deep: its text stands where the one around it does."""
        self._flat[name] = self._flat.get(name, 0) + 1
        self._page.cuts.append(Cut(*found.span()))
        if self._page.too_deep is None:
            self._page.too_deep = found.start()

    def _push(self, name: str, written: str, start: int) -> None:
        around = place = self._place
        if name in _TELLS:
            self._tell(name, written)
        if name in _INFORMS or (written and has_clue(written)):
            place = self._inside(name, written)
        cut_from = start if name in SPARED else None
        if place is not around:
            if place.hidden > around.hidden or place.unshown > around.unshown:
                cut_from = start
            self._place = place
        self._stack.append(_Open(name, place, cut_from))

    def _tell(self, name: str, written: str) -> None:
        """What an element says of the whole page."""
        page, known = self._page, attributes(written)
        if name == "article":
            self._articles += 1
        elif name == "time" and "datetime" in known:
            page.times.append((len(page.nodes), known["datetime"]))
        elif name == "html":
            page.language = page.language or known.get("lang") or known.get("xml:lang")

    def _inside(self, name: str, written: str) -> Place:
        """The place of the text in an element."""
        if name == "article":
            return replace(self._place, article=self._articles)
        key = (id(self._place), name, written)
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = place_inside(self._place, name, attributes(written))
        return place

    def _void(self, name: str, written: str) -> None:
        page = self._page
        if name == "br":
            self._break()
        elif name == "hr":
            self._block += 1
        elif name == "meta":
            known = attributes(written)
            label = known.get("property") or known.get("name") or known.get("itemprop")
            if label and "content" in known:
                page.metas.append((label.lower(), decoded(known["content"]).strip()))
        elif name == "link":
            known = attributes(written)
            page.links.append(
                (known.get("rel", "").lower(), decoded(known.get("href", "")).strip())
            )
        elif name == "base":
            page.base = page.base or decoded(attributes(written).get("href", "")).strip() or None

    def _break(self) -> None:
        """A line break; the second of two is the end of a paragraph."""
        nodes = self._page.nodes
        last = len(nodes) - 1
        while last >= 0 and nodes[last].text.isspace() and nodes[last].start < nodes[last].end:
            last -= 1
        if last >= 0 and nodes[last].start == nodes[last].end and nodes[last].block == self._block:
            self._block += 1
            return
        self._page.nodes.append(Node(self._at, self._at, self._block, self._place, "\n"))
        self._filled = self._block

    def _raw(self, name: str, found: re.Match[str]) -> None:
        """An element whose content is not looked into, to its end tag."""
        page, source = self._page, self._source
        closing = _RAW_END[name].search(source, found.end())
        if found[2].endswith("/") and (name == "svg" or self._xhtml):
            return
        if closing is None and name in {"svg", "noscript", "iframe"}:
            return  # browsers would lose the rest of the page
        end = len(source) if closing is None else closing.start()
        content = source[found.end() : end]
        if name == "title":
            page.title = page.title or " ".join(decoded(content).split()) or None
        elif name == "script" and "ld+json" in found[2].lower():
            page.scripts.append(content)
        stop = len(source) if closing is None else source.find(">", end) + 1 or len(source)
        if name != "title":
            page.cuts.append(Cut(found.start(), stop))
        if closing is None:
            page.stopped = found.start()
        self._at = stop

    def _end_implied(self, name: str, at: int) -> None:
        """Ends the open elements that a start tag ends: a paragraph, an item, a cell."""
        stack = self._stack
        closers, barriers = CLOSED_BY.get(name, _NONE)
        for depth in range(len(stack) - 1, max(len(stack) - 9, 0), -1):
            open_name = stack[depth].name
            if open_name in closers or open_name == "p":
                self._close(depth, at)
                if not closers or open_name in closers:
                    return
            elif open_name in barriers or (open_name in BLOCKS and not closers):
                return

    def _end(self, name: str, found: re.Match[str]) -> None:
        stack = self._stack
        block = name in BLOCKS
        if block:
            self._block += 1
        if self._flat and self._flat.get(name):
            self._flat[name] -= 1
            self._page.cuts.append(Cut(*found.span()))
            return
        top = stack[-1]
        if top.name == name and top.cut_from is None:
            stack.pop()
            self._place = stack[-1].place
            return
        for depth in range(len(stack) - 1, 0, -1):
            open_name = stack[depth].name
            if open_name == name:
                self._close(depth, found.end())
                return
            if not block and open_name in BLOCKS:
                return  # an inline element that a block has been opened in goes on

    def _close(self, depth: int, at: int) -> None:
        """Ends the open elements from a depth on, at an offset."""
        stack = self._stack
        while len(stack) > depth:
            each = stack.pop()
            if each.cut_from is not None:
                veiled = each.place.hidden and not each.place.unshown and each.name not in SPARED
                (self._page.veiled if veiled else self._page.cuts).append(Cut(each.cut_from, at))
        self._place = stack[-1].place


_NONE: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_TELLS = frozenset({"html", "time", "article"})
_HOLDS_BLOCKS = BLOCKS - {"p"}
_INFORMS = INFORMING | _TELLS
