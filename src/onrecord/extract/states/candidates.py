"""What a subject's words may stand for: fuller words before it, none of them picked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.domain import Document, Span
from onrecord.extract.states.kinds import Kinds, kinds_by_noun
from onrecord.extract.states.phrases import Phrase, base_left, head_of
from onrecord.extract.states.tokens import Token, Words

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
    lows: frozenset[str]
    names: frozenset[str]


class Memory:
    """The phrases that a report has named so far."""

    def __init__(self, document: Document, kinds: Kinds) -> None:
        self._document, self._kinds = document, kinds
        self._seen: list[Seen] = []
        self._sentence = 0
        self._words: Words = ()

    def read(self, words: Words) -> None:
        """Takes in the phrases of a sentence, all voices together."""
        self._sentence += 1
        self._words = words
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
                lows=frozenset(_bare(w) for w in content),
                names=frozenset(_bare(w) for w in words[first : upto + 1] if w.part == "name"),
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
                    lows=frozenset(),
                    names=frozenset(),
                )
            )

    def pronoun(self, low: str, of: frozenset[str], before: int) -> tuple[Span, ...]:
        """What a pronoun at `before` may mean: phrases of a fitting kind and number, close by."""
        many = low in ("they", "them", "themselves")
        found: dict[str, Seen] = {}
        for each in self._seen:
            near = self._sentence - each.sentence < _NEAR and each.end <= before
            if near and each.plural == many and each.kinds & of and each.kinds != {"name"}:
                for meant in self._meant(each):
                    found[self._document.text[meant.start : meant.end].lower()] = meant
        return tuple(self._document.span(s.start, s.end) for s in found.values())

    def _meant(self, each: Seen) -> Sequence[Seen]:
        """The fuller phrases that a bare one (`the bridge`) may stand for; itself without one."""
        words = self._document.text[each.start : each.end].lower().split()
        if each.full or each.plural or len(words) < 2 or words[0] != "the":  # noqa: PLR2004
            return (each,)
        return self._named(each.head, each.start) or (each,)

    def fuller(self, words: Words, phrase: Phrase) -> tuple[Span, ...]:
        """What a bare phrase ("the crossing"), or one with an owner ("its gate"), may stand for."""
        inner = words[phrase.first : phrase.last + 1]
        content = [w for w in inner if w.part in ("word", "name", "num")]
        before = words[phrase.first].start
        if inner[0].low == "its" and len(content) > 1:
            found = self._owned(frozenset(_bare(w) for w in content), before)
        elif len(content) != 1 or inner[0].low not in _BARE or content[0].part == "name":
            return ()
        else:
            found = self._named(content[0].low, before)
        return tuple(self._document.span(s.start, s.end) for s in found)

    def _owned(self, lows: frozenset[str], before: int) -> Sequence[Seen]:
        """The phrase of the same words with the one name that `its` can mean: Orbe's western gate.

        Only where the sentence names nothing else before it, and the report no other such thing.
        """
        owner = _names_before(self._words, before)
        found: dict[str, Seen] = {}
        for each in self._seen:
            if owner and each.end <= before and each.lows | each.names == lows | owner:
                found.setdefault(_key(self._document, each), each)
        return tuple(found.values()) if len(found) == 1 else ()

    def _named(self, low: str, before: int) -> Sequence[Seen]:
        """The full phrases before a place that have this head, or one that it takes in."""
        alike = _WIDE.get(low, frozenset({low}))
        found: dict[str, Seen] = {}
        for each in self._seen:
            if each.end <= before and each.full and not each.plural and each.head in alike:
                key = _key(self._document, each)
                if not any(key in other or other in key for other in found):
                    found[key] = each
        return tuple(found.values())


def _key(document: Document, each: Seen) -> str:
    return _ARTICLE.sub("", document.text[each.start : each.end].lower())


def _bare(word: Token) -> str:
    return word.low.removesuffix("'s").rstrip("'")


def _names_before(words: Words, before: int) -> frozenset[str]:
    """The one name of a sentence, behind its last stop, before a place; empty for none or two."""
    runs: list[list[Token]] = []
    opening = True
    for at, word in enumerate(words):
        if word.start >= before:
            break
        if word.part == "stop":
            runs, opening = [], True
            continue
        common = opening and (word.low.endswith("s") or word.low in kinds_by_noun())
        opening = False
        if word.part != "name" or common:
            continue
        if runs and words[at - 1].part == "name":
            runs[-1].append(word)
        else:
            runs.append([word])
    return frozenset(_bare(word) for word in runs[0]) if len(runs) == 1 else frozenset()
