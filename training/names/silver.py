"""PolNeAR's train texts as Stanford CoreNLP read them: names, and dcoref's chains; fallible.

Names and pronouns count as they are. A noun phrase counts where its chain holds a name, which tells
its kind; of the other nouns nobody knows.
"""

import json
import lzma
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from training.names.extents import is_title, phrase_extent
from training.names.texts import Marked, Marks, outermost
from training.names.words import listed

_NAMES = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place"}
_LONGEST = 7  # tokens of a name that is believed
_NOUN_TAGS = ("NN", "NNS")
_PHRASE_TAGS = ("NN", "NNS", "DT", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "PRP", "PRP$")

Row = Sequence[object]


def documents(folder: Path, texts: Path, *, part: str = "train") -> Iterator[Marks]:
    """Every text of a part, with what CoreNLP found in it."""
    with lzma.open(folder / f"{part}.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            kept = json.loads(line)
            path = texts / f"{kept['name']}.txt"
            if path.exists():
                yield read(kept, path.read_bytes().decode("utf-8-sig"))


def read(kept: Mapping[str, object], text: str) -> Marks:
    """One article."""
    rows = [row for sentence in kept["sentences"] for row in sentence]  # type: ignore[attr-defined]
    words = [text[row[0] : row[1]] for row in rows]
    ends = [0, *(row[1] for row in rows)]
    found = list(_names(rows, words))
    named = {i: m for m in found for i in range(m.start, m.end)}
    chains = _Chains(rows, words, named, kept["chains"])  # type: ignore[arg-type]
    found = chains.numbered(found)
    taken = set(named)
    mentions = outermost([*found, *chains.others(taken)])
    headline = _headline(text, rows)
    mentions = tuple(
        m for m in mentions if m.start >= headline or _again(m, words, mentions, headline)
    )
    inside = {i for m in mentions for i in range(m.start, m.end)}
    free = [i for i in range(len(rows)) if i not in inside]
    return Marks(
        name=str(kept["name"]),
        source="silver",
        tokens=tuple(words),
        spaces=tuple(
            text[end : row[0]] if row[0] >= end else ""
            for end, row in zip(ends, rows, strict=False)
        ),
        mentions=mentions,
        unsure=frozenset(i for i in free if i < headline or _doubtful(rows[i], words[i])),
        unnamed=frozenset(i for i in free if rows[i][2] in _PHRASE_TAGS and not rows[i][3]),
    )


def _names(rows: Sequence[Row], words: Sequence[str]) -> Iterator[Marked]:
    at = 0
    while at < len(rows):
        label = str(rows[at][3])
        end = at + 1
        while end < len(rows) and str(rows[end][3]) == label:
            end += 1
        if label in _NAMES and _likely(words[at:end]):
            yield Marked(start=at, end=end, role=f"name-{_NAMES[label]}")
        elif label == "MISC" and all(row[2] == "NNPS" for row in rows[at:end]):
            yield Marked(start=at, end=end, role="name-group")
        at = end


def _likely(words: Sequence[str]) -> bool:
    """Whether a stretch may be one name: capitals, and not half a sentence of them."""
    small = listed("bridges") | listed("particles")
    capitals = all(w[:1].isupper() or w.lower() in small or not w[:1].isalpha() for w in words)
    return capitals and words[0][:1].isupper() and len(words) <= _LONGEST


def _headline(text: str, rows: Sequence[Row]) -> int:
    """The tokens before the first line break: in headlines CoreNLP sees names anywhere."""
    stop = text.find("\n", len(text) - len(text.lstrip()))
    return sum(int(str(row[0])) < stop for row in rows)


def _again(
    mention: Marked, words: Sequence[str], mentions: Sequence[Marked], headline: int
) -> bool:
    """Whether a headline's name stands in the body, too."""
    own = words[mention.start : mention.end]
    same = (m for m in mentions if m.start >= headline and m.role == mention.role)
    return any(words[m.start : m.end] == own for m in same)


def _doubtful(row: Row, word: str) -> bool:
    """Whether a token outside every mention may be a name that CoreNLP missed."""
    label, tag = row[3], str(row[2])
    if label in _NAMES or (label == "MISC" and not tag.startswith("JJ")):
        return True
    return not label and tag.startswith("NNP") and not is_title([word])


class _Chains:
    """An article's chains over its tokens."""

    def __init__(
        self,
        rows: Sequence[Row],
        words: Sequence[str],
        named: Mapping[int, Marked],
        chains: Sequence[Sequence[Sequence[int]]],
    ) -> None:
        self._rows, self._words, self._named = rows, words, named
        at = {row[0]: i for i, row in enumerate(rows)}
        end = {row[1]: i + 1 for i, row in enumerate(rows)}
        self._chains = [
            [
                (at[a], end[b], end[d] - 1)
                for a, b, _, d in chain
                if a in at and b in end and d in end
            ]
            for chain in chains
        ]

    def numbered(self, names: Sequence[Marked]) -> list[Marked]:
        """The names with their chains; one in no chain is a chain of its own."""
        number = {
            self._named[head].start: n
            for n, chain in enumerate(self._chains, 1)
            for _, _, head in chain
            if head in self._named
        }
        lone = len(self._chains) + 1
        return [
            Marked(start=m.start, end=m.end, role=m.role, chain=number.get(m.start, lone + i))
            for i, m in enumerate(names)
        ]

    def others(self, taken: set[int]) -> Iterator[Marked]:
        """Pronouns, and the noun phrases of chains that hold a name."""
        for number, chain in enumerate(self._chains, 1):
            kinds = Counter(self._named[h].role for _, _, h in chain if h in self._named)
            role = kinds.most_common(1)[0][0].replace("name-", "noun-") if kinds else None
            for start, end, head in chain:
                tag = self._rows[head][2]
                if tag in ("PRP", "PRP$") and (role or self._personal(head)):
                    yield Marked(start=head, end=head + 1, role="pronoun", chain=number)
                elif tag in _NOUN_TAGS and role in (
                    "noun-person",
                    "noun-organization",
                    "noun-place",
                ):
                    first, last = phrase_extent(self._words, (start, end), head, taken=taken)
                    yield Marked(start=first, end=last, role=role, chain=number)
        for i, row in enumerate(self._rows):
            if row[2] in ("PRP", "PRP$") and self._personal(i):  # in no chain: unlinked
                yield Marked(start=i, end=i + 1, role="pronoun")

    def _personal(self, at: int) -> bool:
        return self._words[at].lower() in listed("personal")
