"""A page taken apart: its text nodes with their places, and what it says of itself."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal["headline", "subhead", "caption", "byline", "list", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a page a text node stands, by the elements around it.

    `article` numbers the innermost article, 0 for none. `aside` is true in what stands round a
    report: navigation, header, footer, side columns, forms. `hidden` text is not shown; `unshown`
    text never is (a template's), whatever the page; the chooser is `spared` text that it would
    never take. `signed` text says who wrote it, or when.
    """

    kind: Kind = "body"
    article: int = 0
    aside: bool = False
    hidden: bool = False
    unshown: bool = False
    spared: bool = False
    preformatted: bool = False
    signed: bool = False


class Node(NamedTuple):
    """A stretch of text between two tags: `source[start:end]`, in code points.

    `block` numbers the paragraph-like stretch it stands in. `text` is decoded. A line break is a
    node of its own, empty in the source. `literal` where references are none (CDATA).
    """

    start: int
    end: int
    block: int
    place: Place
    text: str
    literal: bool = False


class Cut(NamedTuple):
    """A stretch of the source that the chooser is not shown: `start` to `end`, or what instead."""

    start: int
    end: int
    instead: str = ""


@dataclass(slots=True, kw_only=True)
class Page:
    """What the tokenizer found, in document order.

    `cuts` are sorted where `veiled` ones (hidden by an attribute) are not among them. `metas` pairs
    a meta element's name or property, in small letters, with its content. `stopped` is where the
    reading of the source ended early, null where it did not.
    """

    source: str
    nodes: list[Node] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    veiled: list[Cut] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    times: list[tuple[int, str]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    title: str | None = None
    language: str | None = None
    base: str | None = None
    saved_from: str | None = None
    tags: int = 0
    stopped: int | None = None
    too_deep: int | None = None
