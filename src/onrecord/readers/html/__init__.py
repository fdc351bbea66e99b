"""A saved web page to a document: the report's own text nodes, each character with its bytes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from onrecord.domain.document import Document, Problem, Section
from onrecord.domain.spans import RawMap
from onrecord.readers.html import troubles
from onrecord.readers.html.assembly import Assembled, assemble
from onrecord.readers.html.charset import declared_in
from onrecord.readers.html.choosing import Choice, choose
from onrecord.readers.html.completing import complete, is_note, with_articles, words_by_article
from onrecord.readers.html.metadata import Metadata, metadata
from onrecord.readers.html.page import Page
from onrecord.readers.html.sections import sections
from onrecord.readers.html.tokens import read_page
from onrecord.readers.identity import identity, text_sha256
from onrecord.text.decoding import decode
from onrecord.text.language import language as language_of

MEDIA_TYPE = "text/html"
XHTML = "application/xhtml+xml"

MOST_BYTES = 32_000_000
"""Bytes of a page that are read: pages saved with their pictures inside have up to 30 million."""

MOST_BYTES_BEYOND_ASCII = 3_000_000
"""Of these, bytes beyond ASCII: each change of width costs 150 bytes of map. A novel has fewer."""

_ASCII = bytes(range(0x80))
_PROLOG = re.compile(r"\s*<\?xml\s")
_SUFFIXES_OF_XHTML = frozenset({".xhtml", ".xht"})
_UNPLACED_SHARE = 0.003  # of the chosen characters; below, words that the chooser joined
_ENOUGH = 4_000  # code points: 700 words, a third of what the guess looks at
_NEAR = 65_536  # bytes before the last one that is read, where a tag is looked for
_SEVERAL = 3  # articles, each with
_WORDS_OF_ONE = 60  # words or more; teasers of other reports have 10 to 40


def read(  # noqa: PLR0913  what is known of a report from outside it, each by name
    data: bytes,
    *,
    path: str | None = None,
    declared: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    language: str | None = None,
) -> Document:
    """The document in a web page's bytes, with its sections; never fails, whatever the bytes.

    `declared` is the label of an encoding from outside and outranks the page's own; `published` an
    EDTF date, `publisher` a name and `language` a BCP 47 tag, each taken in place of the page's.
    """
    head = data[: _readable(data)]
    decoded = decode(head, declared=declared or declared_in(head))
    xhtml = _is_xhtml(path, decoded.text)
    page = read_page(decoded.text, xhtml=xhtml)
    report = _report(page, decoded.raw_map)
    known, text = report.known, report.assembled.text
    # Where the page says its language, some words are enough to doubt it.
    words_language = language_of(text[:_ENOUGH] if known.language else text)
    known_by = identity(data, path)
    document = Document(
        id=known_by.id,
        path=known_by.path,
        url=known.url,
        title=_title(text, report.sections, known),
        publisher=publisher or known.publisher,
        authors=known.authors,
        published=published or next((each.day for each in known.dates), None),
        language=language or known.language or words_language,
        media_type=XHTML if xhtml else MEDIA_TYPE,
        raw_sha256=known_by.raw_sha256,
        text_sha256=text_sha256(text),
        text=text,
        raw_map=report.assembled.raw_map,
        sections=report.sections,
    )
    problems = (
        *(troubles.too_large(len(head), len(data)) for _ in range(len(head) < len(data))),
        *(replace(each, where=None) for each in decoded.troubles),
        *_of_page(page),
        *_of_choice(report),
        *(() if published else _of_dates(known)),
        *_of_language(language, known.language, words_language),
        *_of_notes(document),
    )
    return replace(document, problems=problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """The report in a page: what is known of it, which nodes it is, and its text."""

    known: Metadata
    choice: Choice
    assembled: Assembled
    sections: tuple[Section, ...]
    uncovered: bool
    articles: int


def _report(page: Page, raw_map: RawMap | None) -> _Report:
    known = metadata(page)
    shown = [at for at, node in enumerate(page.nodes) if not node.place.hidden]
    hidden = len(page.nodes) - len(shown)
    uncovered = hidden > 0 and _is_mostly_hidden(page)
    if uncovered:
        shown = list(range(len(page.nodes)))
    choice = choose(page, shown, page.cuts if uncovered else [*page.cuts, *page.veiled])
    words = words_by_article(page.nodes, shown)
    taken = choice.nodes
    if known.linked.is_live:  # the chooser takes one entry, and all of them are the report
        taken = with_articles(page.nodes, shown, taken, words)
    whole = complete(page.nodes, shown, taken, known.headline or known.title)
    assembled = assemble(page, whole.nodes, raw_map)
    return _Report(
        known=known,
        choice=choice,
        assembled=assembled,
        sections=sections(assembled.text, assembled.blocks, whole.headline),
        uncovered=uncovered,
        articles=sum(count >= _WORDS_OF_ONE for count in words.values()),
    )


def _readable(data: bytes) -> int:
    """How many of the bytes are read: all of them in any page but a monstrous one."""
    most = MOST_BYTES
    beyond = len(data[:most].translate(None, _ASCII))
    if beyond > MOST_BYTES_BEYOND_ASCII:
        most = most * MOST_BYTES_BEYOND_ASCII // beyond
    if len(data) <= most:
        return len(data)
    # Before a tag, where there is one near, and inside no character of UTF-16 or UTF-32.
    before = data.rfind(b"<", most - _NEAR, most)
    return (before if before > 0 else most) // 4 * 4


def _is_xhtml(path: str | None, text: str) -> bool:
    return PurePath(path or "").suffix.lower() in _SUFFIXES_OF_XHTML or bool(_PROLOG.match(text))


def _is_mostly_hidden(page: Page) -> bool:
    hidden = sum(len(node.text) for node in page.nodes if node.place.hidden)
    return 2 * hidden > sum(len(node.text) for node in page.nodes)


def _title(text: str, parts: Iterable[Section], known: Metadata) -> str | None:
    headlines = (text[part.start : part.end] for part in parts if part.kind == "headline")
    return next((" ".join(words.split()) for words in headlines), known.headline or known.title)


def _of_page(page: Page) -> Iterator[Problem]:
    if page.stopped is not None:
        yield troubles.stopped(page.stopped, len(page.source))
    if page.too_deep is not None:
        yield troubles.too_deep(page.too_deep)


def _of_choice(report: _Report) -> Iterator[Problem]:
    choice, known = report.choice, report.known
    if report.uncovered:
        yield troubles.uncovered()
    if choice.ground != "chosen":
        yield troubles.not_chosen(large=choice.ground == "too large")
    if choice.ground != "chosen" and known.linked.has_body:
        yield troubles.only_data()
    if choice.unplaced > _UNPLACED_SHARE * choice.characters:
        yield troubles.unplaced(choice.unplaced, choice.characters)
    if choice.ties:
        yield troubles.tied(choice.ties)
    if known.linked.is_live or report.articles >= _SEVERAL:
        yield troubles.several(live=known.linked.is_live)


def _of_dates(known: Metadata) -> Iterator[Problem]:
    if not known.dates:
        return
    first, *others = known.dates
    other = next((each for each in others if each.day != first.day), None)
    if other is None:
        yield troubles.dated(first)
    else:
        yield troubles.dated_differently(first, other)


def _of_language(given: str | None, said: str | None, found: str | None) -> Iterator[Problem]:
    if given is None and said and found and said.partition("-")[0] != found.partition("-")[0]:
        yield troubles.tongues(said, found)


def _of_notes(document: Document) -> Iterator[Problem]:
    for part in document.sections:
        if is_note(document.text[part.start : part.end]):
            yield troubles.changed(document.span(part.start, part.end))
