"""Corpora of typed names only: wikigold, WNUT17 and the Broad Twitter Corpus; and re3d.

Nobody linked these mentions.
"""

import json
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from training.names.extents import name_extent, phrase_extent
from training.names.texts import Marked, Marks, cut, joined, outermost, spaced
from training.names.words import listed

_KINDS = {
    "PER": "person", "LOC": "place", "ORG": "organization",
    "person": "person", "location": "place", "corporation": "organization",
    "group": "organization", "product": "other", "creative-work": "other",
}  # fmt: skip
_RE3D = {"Person": "person", "Organisation": "organization", "Location": "place"}
_AGREED = 0.5  # re3d's confidence: annotators who kept the entity
_DOCUMENT = 12  # sentences joined to one text where the corpus keeps no documents
_HANDLE = re.compile(r"[@#].|https?:")


def conll(path: Path, source: str) -> Iterator[Marks]:
    """Texts of a file with a token and a BIO or IO label a line, sentences joined."""
    sentences: list[Marks] = []
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if len(cells) > 1 and not line.startswith("-DOCSTART-"):
            rows.append((cells[0], cells[-1]))
        elif rows:
            sentences.append(_sentence(path.stem, source, rows))
            rows = []
    for at in range(0, len(sentences), _DOCUMENT):
        yield joined(f"{path.stem}-{at}", source, sentences[at : at + _DOCUMENT])


def _sentence(name: str, source: str, rows: Sequence[tuple[str, str]]) -> Marks:
    words = [word for word, _ in rows]
    mentions, unsure = [], {i for i, word in enumerate(words) if _HANDLE.match(word)}
    at = 0
    while at < len(rows):
        mark, _, label = rows[at][1].partition("-")
        end = at + 1
        while end < len(rows) and rows[end][1] == f"I-{label}":
            end += 1
        if mark != "O" and label in _KINDS and not unsure & set(range(at, end)):
            mentions.append(Marked(start=at, end=end, role=f"name-{_KINDS[label]}"))
        elif mark != "O":
            unsure |= set(range(at, end))
        at = end
    inside = {i for m in mentions for i in range(m.start, m.end)}
    return Marks(
        name=name,
        source=source,
        tokens=tuple(words),
        spaces=spaced(words),
        mentions=tuple(mentions),
        unsure=frozenset(unsure),
        unnamed=frozenset(range(len(words))) - unsure - inside,
    )


def re3d(folder: Path) -> Iterator[Marks]:
    """The documents of re3d's six sources."""
    for source in sorted(path for path in folder.iterdir() if path.is_dir()):
        entities = defaultdict(list)
        for row in _lines(source / "entities.json"):
            entities[row["documentId"]].append(row)
        for document in _lines(source / "documents.json"):
            yield _report(document, entities[document["_id"]])


def _lines(path: Path) -> Iterator[dict[str, str]]:
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)


def _report(document: Mapping[str, str], rows: Sequence[Mapping[str, str]]) -> Marks:
    tokens, spaces, starts = cut(document["text"])
    spans = [
        (bisect_right(starts, int(r["begin"])) - 1, bisect_left(starts, int(r["end"])), r)
        for r in rows
    ]
    found, unsure = [], set()
    for start, end, row in sorted(spans, key=lambda span: span[:2]):
        kind = _RE3D.get(row["type"])
        if kind is None or end <= start:
            continue
        mention = None
        if float(row["confidence"]) >= _AGREED:
            mention = _drawn(tokens, start, end, kind=kind)
        if mention is None:
            unsure |= set(range(start, end))
        else:
            found.append(mention)
    mentions = outermost(found)
    inside = {i for m in mentions for i in range(m.start, m.end)}
    return Marks(
        name=document["_id"],
        source="re3d",
        tokens=tokens,
        spaces=spaces,
        mentions=mentions,
        unsure=frozenset(unsure) - inside,
    )


def _drawn(tokens: Sequence[str], start: int, end: int, *, kind: str) -> Marked | None:
    """The mention as other corpora draw it; null where this one's ways do not tell."""
    if end == start + 1 and tokens[start].lower() in listed("pronouns"):
        return Marked(start=start, end=end, role="pronoun")
    head = next(
        (i - 1 for i in range(start + 1, end) if tokens[i] in listed("after_heads")), end - 1
    )
    if not tokens[head][:1].isupper():
        first, last = phrase_extent(tokens, (start, end), head, taken=())
        return Marked(start=first, end=last, role=f"noun-{kind}")
    if kind == "person" and not all(t[:1].isupper() or t == "." for t in tokens[start:end]):
        return None  # the Minister of Health of Ruritania
    extent = name_extent(tokens, (start, end), head, kind=kind)
    return Marked(start=extent[0], end=extent[1], role=f"name-{kind}") if extent else None
