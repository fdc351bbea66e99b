"""What a subject's words may stand for: fuller words before it, none of them picked."""

import re
from dataclasses import dataclass

from onrecord.domain import Document, Span
from onrecord.extract.states.kinds import Kinds, kinds_by_noun
from onrecord.extract.states.phrases import Phrase, base_left, head_of
from onrecord.extract.states.tokens import Words

_ARTICLE = re.compile(r"\A(?:the|a|an|its|their|his|her|our)\s+")
_KEPT = 200  # phrases of the report before a subject that are looked at
_NEAR = 2  # sentences, its own included, in which a pronoun's phrase stands
_BARE = frozenset({"the", "this", "that", "these", "those", "both"})
# What else a wide word may name: a crossing may be a gate or a bridge.
_WIDE = {
    "crossing": frozenset({"crossing", "gate", "bridge", "checkpoint", "post", "ford", "terminal"}),
    "city": frozenset({"city", "town"}),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A phrase that stood in the report: its place, its head, the kinds it names."""

    start: int
    end: int
    sentence: int
    head: str
    kinds: frozenset[str]
    plural: bool
    full: bool


class Memory:
    """The phrases that a report has named so far."""

    def __init__(self, document: Document, kinds: Kinds) -> None:
        self._document, self._kinds = document, kinds
        self._seen: list[Seen] = []
        self._sentence = 0

    def read(self, words: Words) -> None:
        """Takes in the phrases of a sentence, all voices together."""
        self._sentence += 1
        last = len(words) - 1
        nouns = kinds_by_noun()
        for i, token in enumerate(words):
            if token.low not in nouns:
                continue
            if i < last and words[i + 1].low in nouns:
                continue
            base = base_left(words, i)
            if base is None:
                continue
            self._keep(words, base)
        del self._seen[:-_KEPT]

    def _keep(self, words: Words, base: tuple[int, int]) -> None:
        first, end = base
        for k in range(end - 1, first - 1, -1):
            if words[k].part == "word" and words[k].low.endswith("ed"):
                first = k + 1
                break
        if end + 1 < len(words) and words[end + 1].part == "num" and words[end].part == "name":
            end += 1  # Route 6
        head = head_of(words, first, base[1])
        before = words[head - 1] if head > first else None
        inner = words[first : end + 1]
        content = [w for w in inner if w.part in ("word", "name", "num")]
        kinds = self._kinds.of(words[head], before)
        low = words[head].low
        after = words[end + 1].low if end + 1 < len(words) else ""
        # told which one behind the noun: the bridge at Hask
        upto = end
        if (
            after in ("at", "in", "of", "into", "to", "near", "on")
            and end + 2 < len(words)
            and words[end + 2].part == "name"
        ):
            upto = end + 2
            while upto + 1 < len(words) and words[upto + 1].part == "name":
                upto += 1
        self._seen.append(
            Seen(
                start=words[first].start,
                end=words[upto].end,
                sentence=self._sentence,
                head=low,
                kinds=kinds,
                plural=low.endswith("s") and not low.endswith("ss") and words[head].part != "name",
                full=len(content) > 1 or upto > end,
            )
        )

    def passed(self, words: Words, phrase: Phrase) -> None:
        """Takes in a way that has a name only: it may be meant by `the crossing`."""
        token = words[phrase.head]
        if phrase.kinds <= {"name", "place"} and token.part == "name":
            self._seen.append(
                Seen(
                    start=words[phrase.first].start,
                    end=words[phrase.last].end,
                    sentence=self._sentence,
                    head="crossing",
                    kinds=frozenset({"way"}),
                    plural=False,
                    full=True,
                )
            )

    def pronoun(self, low: str, of: frozenset[str], before: int) -> tuple[Span, ...]:
        """What a pronoun at `before` may mean: phrases of a fitting kind and number, close by."""
        many = low in ("they", "them", "themselves")
        found: dict[str, Seen] = {}
        for each in self._seen:
            near = self._sentence - each.sentence < _NEAR and each.end <= before
            if near and each.plural == many and each.kinds & of and each.kinds != {"name"}:
                found[self._document.text[each.start : each.end].lower()] = each
        return tuple(self._document.span(s.start, s.end) for s in found.values())

    def fuller(self, words: Words, phrase: Phrase) -> tuple[Span, ...]:
        """What a bare phrase ("the crossing") may stand for."""
        inner = words[phrase.first : phrase.last + 1]
        content = [w for w in inner if w.part in ("word", "name", "num")]
        if len(content) != 1 or inner[0].low not in _BARE or content[0].part == "name":
            return ()
        low, before = content[0].low, words[phrase.first].start
        alike = _WIDE.get(low, frozenset({low}))
        found: dict[str, Seen] = {}
        for each in self._seen:
            if each.end <= before and each.full and not each.plural and each.head in alike:
                key = _ARTICLE.sub("", self._document.text[each.start : each.end].lower())
                if not any(key in other or other in key for other in found):
                    found[key] = each
        return tuple(self._document.span(s.start, s.end) for s in found.values())
