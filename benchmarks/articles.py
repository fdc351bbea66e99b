"""The articles of corpora/abp, in the order of their file."""

import hashlib
import json
import lzma
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

_KEPT = ("id", "text", "date", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article's text, and its row in a table for `onrecord add` (a line of JSON)."""

    text: str
    line: str


def articles(corpora: Path, wanted: int) -> Iterator[Article]:
    """The first articles, one at a time: some 5 kilobytes of text each."""
    with lzma.open(corpora / "abp" / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        yield from map(_article, islice(lines, wanted))


def compressed(texts: Iterable[str]) -> int:
    """The bytes of the texts as a ledger keeps them: each once, zlib."""
    sizes = {}
    for text in texts:
        data = text.encode()
        sizes[hashlib.sha256(data).digest()] = len(zlib.compress(data))
    return sum(sizes.values())


def _article(line: str) -> Article:
    known = json.loads(line)
    row = {name: known[name] for name in _KEPT}
    return Article(text=known["text"], line=f"{json.dumps(row)}\n")
