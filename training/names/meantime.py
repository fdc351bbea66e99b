"""MEANTIME (Minard et al. 2016): Wikinews with entity chains; the first sentences are annotated."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from training.names.extents import is_title, name_extent, phrase_extent
from training.names.texts import Marked, Marks, joined, outermost, spaced
from training.names.words import listed

_KINDS = {"PER": "person", "ORG": "organization", "LOC": "place", "PRO": "other"}
_CELLS = 4  # of a token's line: document, sentence, number, token
_ANNOTATED = 6  # sentences, the headline and the date among them


def documents(folder: Path) -> Iterator[Marks]:
    """Every document, as far as it is annotated."""
    sentences = _sentences(folder / "meantime.conll")
    rows: dict[str, list[Mapping[str, object]]] = defaultdict(list)
    for row in json.loads((folder / "entities_mentions.json").read_text(encoding="utf-8")):
        rows[str(row["conll_doc_key"])].append(row)
    for key in sorted(rows):
        if key in sentences:
            yield read(key, sentences[key], rows[key])


def read(
    name: str, sentences: Mapping[int, Sequence[str]], rows: Sequence[Mapping[str, object]]
) -> Marks:
    """One document: each sentence a paragraph, for the corpus keeps none."""
    chains: dict[str, int] = {}
    by_sentence = defaultdict(list)
    for row in rows:
        by_sentence[int(str(row["sent_id"]))].append(row)
    parts = []
    for number in sorted(sentences)[:_ANNOTATED]:
        words = sentences[number]
        first = [m for r in by_sentence[number] if (m := _named(r, words, chains))]
        taken = {i for m in first for i in range(m.start, m.end)}
        nouns = [m for r in by_sentence[number] if (m := _noun(r, words, chains, taken))]
        mentions = outermost([*first, *nouns])
        parts.append(
            Marks(
                name=name,
                source="meantime",
                tokens=tuple(words),
                spaces=spaced(words),
                mentions=mentions,
            )
        )
    return joined(name, "meantime", parts)


def _sentences(path: Path) -> dict[str, dict[int, list[str]]]:
    out: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) >= _CELLS:
            out[cells[0]][int(cells[1])].append(cells[3])
    return out


def _where(row: Mapping[str, object], words: Sequence[str]) -> tuple[int, int, int]:
    """First token, last-plus-one and head; the head's own number counts other tokens at times."""
    numbers = row["tokens_number"]
    if not isinstance(numbers, list) or max(numbers) >= len(words):
        return 0, 0, 0
    start, end = min(numbers), max(numbers) + 1
    heads = [i for i in range(start, end) if words[i] == row["mention_head"]]
    return start, end, heads[-1] if heads else end - 1


def _named(
    row: Mapping[str, object], words: Sequence[str], chains: dict[str, int]
) -> Marked | None:
    kind = _KINDS.get(str(row["mention_type"]))
    start, end, head = _where(row, words)
    chain = chains.setdefault(str(row["coref_chain"]), len(chains) + 1)
    if row["mention_head_pos"] == "PRON" and end == start + 1:
        if words[start].lower() in listed("relative"):
            return None
        return Marked(start=start, end=end, role="pronoun", chain=chain)
    if kind is None or row["mention_head_pos"] != "PROPN" or not end:
        return None
    extent = name_extent(words, (start, end), head, kind=kind)
    if extent is None or is_title(words[slice(*extent)]):
        return None
    return Marked(start=extent[0], end=extent[1], role=f"name-{kind}", chain=chain)


def _noun(
    row: Mapping[str, object], words: Sequence[str], chains: dict[str, int], taken: set[int]
) -> Marked | None:
    kind = _KINDS.get(str(row["mention_type"]))
    start, end, head = _where(row, words)
    if kind in (None, "other") or row["mention_head_pos"] != "NOUN" or not end:
        return None
    chain = chains.setdefault(str(row["coref_chain"]), len(chains) + 1)
    first, last = phrase_extent(words, (start, end), head, taken=taken)
    return Marked(start=first, end=last, role=f"noun-{kind}", chain=chain)
