"""LitBank's quotations and their speakers, as plain values: fiction, where pronouns are hard.

The texts are sentences of tokens; they are put together here, a paragraph for each sentence that
opens a quotation. A speaker is told by the words of a mention, and judged where these hold a name.
"""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_OPENING = frozenset({"“", "‘", "(", "["})
_CLOSING = re.compile(r"[.,;:!?”’)\]]|'s|’s|n't|n’t|['’](?:ll|re|ve|d|m)")
_TITLES = frozenset(
    ["Mr", "Mrs", "Miss", "Ms", "Dr", "Sir", "Lady", "Lord", "Captain", "Colonel", "The", "A", "An"]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quotation at `start..end` (code points), and the names in what its speaker is called."""

    start: int
    end: int
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One text of LitBank with its quotations whose speakers are named."""

    name: str
    text: str
    quotations: tuple[Quoted, ...]


def stories(archive: Path, *, every: int) -> Iterator[Story]:
    """Every so-manyth text in LitBank's archive, by name."""
    with tarfile.open(archive) as packed:
        files = {m.name: m for m in packed.getmembers() if "/quotations/" in m.name and m.isfile()}
        for name in sorted(n for n in files if n.endswith(".txt"))[::every]:
            texts = []
            for each in (name, name.removesuffix(".txt") + ".ann"):
                found = packed.extractfile(files[each])
                texts.append(found.read().decode("utf-8") if found else "")
            yield _story(Path(name).stem, *texts)


def _story(name: str, tokens: str, table: str) -> Story:
    text, places = _joined([line.split(" ") for line in tokens.splitlines()])
    rows = [line.split("\t") for line in table.splitlines()]
    speakers = {row[1]: _names(row[2]) for row in rows if row[0] == "ATTRIB"}
    quotations = tuple(
        Quoted(
            start=places[int(row[2])][int(row[3])][0],
            end=places[int(row[4])][int(row[5])][1],
            names=speakers[row[1]],
        )
        for row in rows
        if row[0] == "QUOTE" and speakers.get(row[1])
    )
    return Story(name=name, text=text, quotations=quotations)


def _names(label: str) -> frozenset[str]:
    """The names in a mention's words: `Mr_Woodhouse-4` has one, `his_mother-24` none."""
    words = re.findall(r"[^\W\d_]+", label.rpartition("-")[0])
    return frozenset(w.lower() for w in words if w[0].isupper() and w not in _TITLES)


def _joined(sentences: list[list[str]]) -> tuple[str, list[list[tuple[int, int]]]]:
    """The text in the tokens of sentences, and where each token stands in it."""
    out: list[str] = []
    places: list[list[tuple[int, int]]] = []
    length, straight = 0, False
    glue = ""
    for sentence in sentences:
        if sentence[0] in ("“", '"') and not straight:
            glue = "\n\n" if out else ""
        places.append([])
        for word in sentence:
            closes = word == '"' and straight
            between = "" if closes or _CLOSING.fullmatch(word) else glue
            out += (between, word)
            length += len(between) + len(word)
            places[-1].append((length - len(word), length))
            straight = straight != (word == '"')
            glue = "" if word in _OPENING or (word == '"' and straight) else " "
    return "".join(out), places
