"""What a page says of its report: title, outlet, authors, day, address, language."""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urljoin, urlsplit

from onrecord.readers.html.dates import day_in_address, day_of
from onrecord.readers.html.entities import decoded
from onrecord.readers.html.linked_data import LinkedData, linked_data
from onrecord.readers.html.page import Page

Basis = Literal["meta element", "JSON-LD", "time element", "address"]

_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "date.published",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "article.published",
    "og:published_time",
    "date",
)
_AUTHOR = ("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator")
_BY = re.compile(r"\s*by:?\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[\w.'’-]+){1,3}")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A day (YYYY-MM-DD) and where the page gives it."""

    day: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the page says of its report; null and empty for what it does not say.

    `dates` are all the days of publication it gives, the most telling first. `headline` is what
    its meta elements or JSON-LD call the report, `title` that of the window.
    """

    headline: str | None
    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    dates: tuple[Dated, ...]
    url: str | None
    language: str | None
    linked: LinkedData


def metadata(page: Page) -> Metadata:
    """What a page says of its report, in its head and its JSON-LD."""
    linked = linked_data(page.scripts)
    metas: dict[str, str] = {}
    for name, content in page.metas:
        if content:
            metas.setdefault(name, " ".join(content.split()))
    url = _url(page, metas, linked)
    return Metadata(
        headline=metas.get("og:title") or _decoded(linked.headline) or metas.get("twitter:title"),
        title=page.title,
        publisher=_decoded(linked.publisher) or metas.get("og:site_name") or metas.get("publisher"),
        authors=_authors(metas, linked),
        dates=_dates(page, metas, linked, url),
        url=url,
        language=_language(page.language or metas.get("content-language") or linked.language),
        linked=linked,
    )


def _decoded(text: str | None) -> str | None:
    """A JSON-LD text; many pages write references into it as if it were mark-up."""
    return None if text is None else decoded(text)


def _url(page: Page, metas: dict[str, str], linked: LinkedData) -> str | None:
    canonical = (href for rel, href in page.links if "canonical" in rel.split())
    given = (page.saved_from, page.base)
    candidates = (*canonical, metas.get("og:url"), linked.url, page.saved_from)
    base = next((each for each in given if each and _is_web(each)), "")
    for candidate in candidates:
        if candidate:
            address = _joined(base, candidate)
            if _is_web(address):
                return address
    return None


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # brackets that hold no address
        return ""


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _authors(metas: dict[str, str], linked: LinkedData) -> tuple[str, ...]:
    if linked.authors:
        names = [_decoded(name) or name for name in linked.authors]
    else:
        names = [metas[key] for key in _AUTHOR if key in metas and "://" not in metas[key]][:1]
    parted = (part for name in names for part in _parted(_BY.sub("", name, count=1)))
    return tuple(dict.fromkeys(part for part in parted if part))


def _parted(names: str) -> tuple[str, ...]:
    """The names in a line of names; the line itself where a part of it is no name of a person."""
    parts = tuple(part.strip() for part in _AND.split(names) if part.strip())
    return parts if all(map(_NAME.fullmatch, parts)) else (names.strip(),)


def _dates(
    page: Page, metas: dict[str, str], linked: LinkedData, url: str | None
) -> tuple[Dated, ...]:
    written: list[tuple[str | None, Basis]] = [(linked.published, "JSON-LD")]
    written += [(metas.get(name), "meta element") for name in _PUBLISHED]
    written += [(value, "time element") for _, value in page.times[:1]]
    found = [
        Dated(day=day, basis=basis) for text, basis in written if text and (day := day_of(text))
    ]
    if url and (day := day_in_address(url)):
        found.append(Dated(day=day, basis="address"))
    return tuple(dict.fromkeys(found))


def _language(tag: str | None) -> str | None:
    """A language tag as BCP 47 has it, the language itself in small letters; null for no tag."""
    found = _TAG.fullmatch((tag or "").strip())
    if found is None:
        return None
    first, *rest = found.group().replace("_", "-").split("-")
    return "-".join((first.lower(), *rest))
