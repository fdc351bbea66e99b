"""What a page's JSON-LD says of its report (schema.org's NewsArticle and its kin)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

MOST_CHARACTERS = 1_000_000
"""Code points of one script that are read; articles with their whole body take 0.1 million."""

_REPORTS = ("article", "posting", "report", "review")
_DEEPEST = 4  # lists and graphs inside one another


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedData:
    """The facts of the first report that is described; null for what is not given."""

    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    is_live: bool = False
    has_body: bool = False


def linked_data(scripts: Sequence[str]) -> LinkedData:
    """The description of the page's report in its JSON-LD scripts; empty where there is none."""
    for script in scripts:
        for item in _items(_parsed(script), 0):
            kinds = " ".join(_texts(item.get("@type"))).lower()
            if any(kind in kinds for kind in _REPORTS):
                return LinkedData(
                    headline=_text(item.get("headline")),
                    published=_text(item.get("datePublished")),
                    publisher=_name(item.get("publisher")),
                    authors=_names(item.get("author")),
                    url=_address(item.get("url")) or _address(item.get("mainEntityOfPage")),
                    language=_text(item.get("inLanguage")),
                    is_live="liveblog" in kinds,
                    has_body=bool(_text(item.get("articleBody"))),
                )
    return LinkedData()


def _parsed(script: str) -> object:
    if len(script) > MOST_CHARACTERS:
        return None
    body = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(body, strict=False)
    except (ValueError, RecursionError):
        return None


def _items(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _items(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _items(value.get("@graph"), depth + 1)


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(text for each in values if (text := _text(each)))


def _name(value: object) -> str | None:
    names = _names(value)
    return names[0] if names else None


def _names(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    named = (each.get("name") if isinstance(each, dict) else each for each in values)
    return tuple(dict.fromkeys(name for each in named for name in _texts(each)))


def _address(value: object) -> str | None:
    found = _text(value.get("@id") or value.get("url") if isinstance(value, dict) else value)
    return found if found and found.startswith(("http://", "https://")) else None
