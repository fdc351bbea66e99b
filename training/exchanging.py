"""Exchanges the names in a report's text, and says where everything went.

Persons' names go word by word, the same word for the same word throughout; places and bodies whole.
What a body is (ministry, court, police) is no name and stays.
"""

import random
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from training.names.swapping import invented, pool
from training.polnear import Relation, Spans

Name = tuple[int, int, str]
"""First character, last plus one, and kind (person, place, organization) of a name."""

_SHARE = 0.75  # of the texts; the others keep the names that their world goes by
_INVENTED = 0.35  # of the new words are made up
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_LETTERS = "ABCDEFGHIJKLMNOPRSTUVWYZ"


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A text with other names: of each its old and its new stretch, in the text's order."""

    text: str
    old: tuple[tuple[int, int], ...]
    new: tuple[tuple[int, int], ...]

    def moved(self, spans: Spans) -> Spans:
        """Where spans of the old text are in the new one; one that cuts a name gets all of it."""
        return tuple((self._start(start), self._end(end)) for start, end in spans)

    def relation(self, it: Relation) -> Relation:
        """An annotation of the old text, on the new one."""
        return Relation(
            source=self.moved(it.source), cue=self.moved(it.cue), content=self.moved(it.content)
        )

    def _start(self, at: int) -> int:
        i = bisect_right(self.old, (at, len(self.text) * 9)) - 1
        if i < 0:
            return at
        return self.new[i][0] if at < self.old[i][1] else at + self.new[i][1] - self.old[i][1]

    def _end(self, at: int) -> int:
        i = bisect_left(self.old, (at, 0)) - 1
        if i < 0:
            return at
        return self.new[i][1] if at <= self.old[i][1] else at + self.new[i][1] - self.old[i][1]


def exchanged(text: str, names: Iterable[Name], rng: random.Random) -> Exchanged:
    """The text with other names of persons, places and bodies, or as it is."""
    if rng.random() >= _SHARE:
        return Exchanged(text, (), ())
    known = [n for n in sorted(names) if n[2] in _NEW]
    apart = [n for n, after in pairwise([*known, (len(text), len(text), "")]) if n[1] <= after[0]]
    others = _Others(rng)
    parts: list[str] = []
    old: list[tuple[int, int]] = []
    new: list[tuple[int, int]] = []
    at = size = 0
    for start, end, kind in apart:
        own = text[start:end]
        other = _NEW[kind](others, own)
        if other == own:
            continue
        parts += [text[at:start], other]
        size += start - at
        old.append((start, end))
        new.append((size, size + len(other)))
        size += len(other)
        at = end
    return Exchanged("".join([*parts, text[at:]]), tuple(old), tuple(new))


class _Others:
    """The new name for each old one in a text."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.words: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def person(self, name: str) -> str:
        words = list(_WORD.finditer(name))
        out, at = [], 0
        for i, word in enumerate(words):
            out += [name[at : word.start()], self._word(word[0], last=i == len(words) - 1)]
            at = word.end()
        return "".join([*out, name[at:]])

    def _word(self, word: str, *, last: bool) -> str:
        if not word[0].isupper() or len(word.rstrip(".")) == 1:
            return word
        key = word.casefold()
        if key not in self.words:
            drawn = self.rng.choice(pool("family" if last else "given"))
            self.words[key] = self._fresh() if self.rng.random() < _INVENTED else drawn
        new = self.words[key]
        return new.upper() if word.isupper() else new

    def place(self, name: str) -> str:
        if name.islower() or (name.isupper() and len(name) < 5):  # noqa: PLR2004  UK, U.S.
            return name
        drawn = self.rng.choice(pool("places"))
        made = self._fresh() if self.rng.random() < _INVENTED else drawn
        new = self.names.setdefault(name.casefold(), made)
        return new.upper() if name.isupper() else new

    def body(self, name: str) -> str:
        """Acronyms and bare names anew; of longer ones what stands before a plain noun."""
        if name not in self.names:
            self.names[name] = self._body(name.split())
        return self.names[name]

    def _body(self, words: Sequence[str]) -> str:
        *first, last = words
        if not first and last.isupper():
            return "".join(self.rng.choices(_LETTERS, k=max(2, min(5, len(last)))))
        if not first:
            return self._fresh() if last[0].isupper() and last not in pool("bodies") else last
        if last in pool("bodies") and len(first) <= 2 and not set(first) & set(pool("bodies")):  # noqa: PLR2004
            return f"{self._fresh()} {last}"
        return " ".join(words)

    def _fresh(self) -> str:
        return invented(self.rng)


_NEW = {"person": _Others.person, "place": _Others.place, "organization": _Others.body}
