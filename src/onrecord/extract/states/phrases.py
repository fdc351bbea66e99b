"""Noun phrases to the left and to the right of a place in a sentence."""

from dataclasses import dataclass

from onrecord.extract.states.kinds import Kinds, kinds_by_noun
from onrecord.extract.states.lexicon import bent, listed
from onrecord.extract.states.tokens import Token, Words

_NOUNS = ("word", "name", "num")
_FAR = 40  # words looked at on either side
_TIES = frozenset(
    [
        "of",
        "to",
        "into",
        "in",
        "at",
        "near",
        "between",
        "from",
        "for",
        "with",
        "on",
        "across",
        "over",
        "along",
        "through",
        "around",
        "outside",
        "inside",
        "towards",
        "toward",
        "behind",
        "beyond",
        "under",
        "against",
        "off",
        "beside",
        "above",
        "below",
        "beneath",
        "within",
        "past",
        "alongside",
        "among",
        "opposite",
    ]
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, `first..last` among a sentence's words (both in it), and its head there."""

    first: int
    last: int
    head: int
    kinds: frozenset[str]


def base_left(words: Words, last: int) -> tuple[int, int] | None:
    """The first and the last word of the plain phrase that ends at `last`; null for none."""
    i = last
    while i >= 0 and last - i < _FAR and _inside(words, i, last):
        i -= 1
    if i >= 0 and words[i].part == "det":
        i -= 1
        if i >= 0 and words[i].low in ("all", "both", "half", "only"):
            i -= 1
    first = i + 1
    while first < last and words[first].part == "mark":
        first += 1
    if first > last or words[last].part not in _NOUNS:
        return None
    return first, last


def _inside(words: Words, i: int, last: int) -> bool:
    token = words[i]
    if token.part == "mark":
        return token.low in "\"“”‘’'$€£%" and i != last
    if token.low == "or" and 0 < i < last:
        return words[i - 1].part == "num" and words[i + 1].part == "num"
    if token.part == "adv" and i != last:
        return token.low in ("more", "almost", "nearly", "only", "once", "most", "heavily", "newly")
    if token.part not in _NOUNS or token.cue:
        return False
    return token.low not in listed("verbs") or token.part == "name"


def left(  # noqa: C901, PLR0912  one walk to the left, phrase by phrase
    words: Words, last: int, kinds: Kinds, *, anywhere: bool = False
) -> Phrase | None:
    """The noun phrase that ends at `last`, with the prepositional phrases that it holds.

    One behind a preposition that belongs to no phrase before it is none, but for `anywhere`.
    """
    while last >= 0 and words[last].part == "mark":
        last -= 1
    if last < 0:
        return None
    if words[last].part == "pron":
        return Phrase(last, last, last, kinds.of(words[last]))
    base = base_left(words, last)
    if base is None:
        return None
    head = head_of(words, *base)
    start = base[0]
    while (
        start >= 2  # noqa: PLR2004  a preposition and a word before it
        and last - start < _FAR
        and (words[start - 1].low in _TIES or words[start - 1].low == "and")
        and words[start - 2].part in (*_NOUNS, "det", "pron", "adv", "mark", "prep")
    ):
        joined = words[start - 1].low == "and"
        outer = base_left(words, start - 2)
        if outer is None and words[start - 2].low in listed("shares"):
            outer = (start - 2, start - 2)
            if start >= 4 and words[start - 3].part in ("det", "adv"):  # noqa: PLR2004
                outer = (start - 3, start - 2)
        if outer is None and words[start - 2].low in _WHOEVER:
            outer = (start - 2, start - 2)
        if outer is None:
            break
        told = outer[0] >= 1 and words[outer[0] - 1].part in ("aux", "neg", "to")
        if told and words[outer[0]].part != "det":
            break
        between = outer[0] >= 1 and words[outer[0] - 1].low == "between"
        if joined and not between and not _same_kind(words, outer, kinds, head):
            break
        share = (
            words[outer[1]].low in listed("shares") or words[outer[1]].part == "num"
        ) and words[start - 1].low == "of"
        if not joined and not share:
            head = head_of(words, *outer)
        elif share and words[head].part == "pron":
            head = outer[1]
        start = outer[0]
    tied = start >= 1 and words[start - 1].low in _TIES
    lone = start >= 1 and start == base[0] and words[start - 1].part == "prep"
    if tied or lone:
        if anywhere:
            return Phrase(start, last, head, kinds.of(words[head], _before(words, head, start)))
        return _adverbial(words, start, last, head, kinds)
    start = _widened(words, start)
    if (
        words[start].low in ("control", "use")
        and start + 2 <= last
        and words[start + 1].low == "of"
    ):
        start += 2
    return Phrase(start, last, head, kinds.of(words[head], _before(words, head, start)))


def plain_left(words: Words, last: int, kinds: Kinds) -> Phrase | None:
    """The noun phrase that ends at `last`, without what it belongs to."""
    base = base_left(words, last)
    if base is None:
        return None
    head = head_of(words, *base)
    return Phrase(base[0], last, head, kinds.of(words[head], _before(words, head, base[0])))


_WHOEVER = frozenset(
    {"nobody", "everyone", "everybody", "none", "anyone", "those", "one", "nothing"}
)


def _widened(words: Words, start: int) -> int:
    """Hedges before a number belong to its phrase: more than, at least, nearly."""
    i = start
    if i >= 2 and (words[i - 2].low, words[i - 1].low) in _HEDGES:  # noqa: PLR2004
        i -= 2
        if i >= 1 and words[i - 1].low == "no":
            i -= 1
    elif (
        i >= 1
        and words[i - 1].low in ("about", "some", "nearly", "around", "almost", "over", "only")
        and (words[i].part == "num" or words[i].low in listed("shares"))
    ):
        i -= 1
    return i


_HEDGES = frozenset(
    {
        ("more", "than"),
        ("at", "least"),
        ("fewer", "than"),
        ("up", "to"),
        ("less", "than"),
        ("as", "many"),
    }
)


def _adverbial(words: Words, start: int, last: int, head: int, kinds: Kinds) -> Phrase | None:
    """What is left of `In Merrin roads ...`: nothing, unless a hedge stands before a number."""
    wide = _widened(words, start)
    if wide < start:
        return Phrase(wide, last, head, kinds.of(words[head], _before(words, head, wide)))
    return None


def _same_kind(words: Words, outer: tuple[int, int], kinds: Kinds, head: int) -> bool:
    one = kinds.of(words[head_of(words, *outer)])
    return bool(one & kinds.of(words[head]))


def head_of(words: Words, first: int, last: int) -> int:
    """The head of a plain phrase: its last noun, before what is said of it (`road leading`)."""
    for i in range(last, first, -1):
        low = words[i].low
        trailing = (
            words[i].part == "word" and low.endswith(("ing", "ed")) and low not in kinds_by_noun()
        )
        if not trailing:
            return i
    return last


def _before(words: Words, head: int, first: int) -> Token | None:
    return words[head - 1] if head > first else None


def right(words: Words, first: int, kinds: Kinds, *, wide: bool = True) -> Phrase | None:
    """The noun phrase that begins at `first` (adverbs may stand before it), null for none."""
    n = len(words)
    i = first
    while i < n and (words[i].part == "adv" or words[i].low in '"“‘') and i - first < 4:  # noqa: PLR2004
        i += 1
    if i >= n:
        return None
    if words[i].part == "pron":
        return Phrase(i, i, i, kinds.of(words[i]))
    start, end = i, _base_right(words, i)
    if end is None:
        return None
    head = end
    share = words[end].low in listed("shares") or words[end].part == "num"
    if share and end + 1 < n and words[end + 1].low == "of":
        inner = _base_right(words, end + 2)
        if inner is not None:
            head = end = inner
    if wide:
        end = _postmodified(words, end)
        end = _joined(words, end, head, kinds)
    return Phrase(start, end, head, kinds.of(words[head], _before(words, head, start)))


def _base_right(words: Words, i: int) -> int | None:
    n, start = len(words), i
    while i < n and i - start < 3 and words[i].part in ("det", "adv"):  # noqa: PLR2004
        i += 1
    if i < n and words[i].low == "more" and i + 1 < n and words[i + 1].low == "than":
        i += 2
    begin = i
    while i < n and i - begin < _FAR and words[i].part in (*_NOUNS, "mark") and not words[i].cue:
        low, noun = words[i].low, words[i].part
        if noun == "mark" and low not in "\"“”‘’'$€£":
            break
        if i > begin and noun == "word" and _ends_before(words, i):
            break
        i += 1
    while i > begin and words[i - 1].part == "mark":
        i -= 1
    if i == begin:
        return begin - 1 if begin > start and words[begin - 1].low in listed("shares") else None
    return i - 1


def _ends_before(words: Words, i: int) -> bool:
    """Whether a word behind a noun begins something new: a participle, a verb."""
    low = words[i].low
    if low in ("left", "remaining"):
        return True
    if low in listed("verbs") or low.endswith("ing"):
        return low not in kinds_by_noun()
    noun = words[i - 1].part == "name" or kinds_by_noun().get(words[i - 1].low)
    return (
        bool(noun) and low not in kinds_by_noun() and (low.endswith("ed") or low in bent("started"))
    )


def _postmodified(words: Words, end: int) -> int:
    """Where a phrase ends with what tells which one: of the town, into Gaza, between A and B."""
    for _ in range(3):
        i = end + 1
        if i + 1 >= len(words) or words[i].low not in _RIGHT:
            break
        inner = _base_right(words, i + 1)
        if inner is None or any(w.part == "time" for w in words[i : inner + 1]):
            break
        named = any(w.part == "name" for w in words[i + 1 : inner + 1])
        placed = "place" in kinds_by_noun().get(
            words[inner].low, ()
        ) or "way" in kinds_by_noun().get(words[inner].low, ())
        apart = words[i].low == "between" and words[end].part == "name"
        if apart or (words[i].low not in ("of", "between") and not (named or placed)):
            break
        if words[i].low == "between" and inner + 2 < len(words) and words[inner + 1].low == "and":
            inner = _base_right(words, inner + 2) or inner
        end = inner
    return end


_RIGHT = frozenset(
    [
        "of",
        "to",
        "into",
        "in",
        "at",
        "near",
        "between",
        "around",
        "outside",
        "inside",
        "on",
        "along",
        "across",
        "above",
        "behind",
        "beyond",
        "below",
    ]
)


def _joined(words: Words, end: int, head: int, kinds: Kinds) -> int:
    """Where a phrase ends with a second one of its kind behind `and`."""
    if end + 2 < len(words) and words[end + 1].low == "and":
        inner = _base_right(words, end + 2)
        if inner is not None:
            after = words[inner + 1].part if inner + 1 < len(words) else "stop"
            alike = kinds.of(words[inner]) & kinds.of(words[head])
            if alike and after not in ("aux", "neg"):
                return _postmodified(words, inner)
    return end
