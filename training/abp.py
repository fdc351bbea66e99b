"""ABP's articles: unlabelled news, a title and a text each."""

import json
import lzma
from collections.abc import Iterator
from itertools import islice
from pathlib import Path


def rows(corpora: Path, *, every: int) -> Iterator[dict[str, str]]:
    """One article in so many, each with its `id`, `title` and `text`."""
    with lzma.open(corpora / "abp" / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in islice(lines, 0, None, every))
