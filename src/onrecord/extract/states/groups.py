"""Verb groups: the auxiliaries, negations and governing verbs before a word, and what they do."""

from dataclasses import dataclass, field, replace

from onrecord.extract.states.kinds import Kinds
from onrecord.extract.states.lexicon import bent, listed
from onrecord.extract.states.phrases import Phrase, left
from onrecord.extract.states.tokens import Words

_BE = frozenset(
    {
        "am",
        "are",
        "be",
        "been",
        "being",
        "is",
        "was",
        "were",
        "get",
        "gets",
        "got",
        "getting",
        "gotten",
    }
)
_WILL = frozenset({"will", "would", "shall", "'ll", "'d", "wo", "ll"})
_MAY = frozenset({"could", "may", "might"})
_CAN = frozenset({"can", "ca"})  # of `can't` the first part
_MUST = frozenset({"must", "should", "ought"})
_STEPS = 24  # words looked at before a verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Bent:
    """How a state is told: negated, planned, claimed, feared or wished for (no state at all).

    `possible` where it only can be so, which is no state either; what can now be so is told as so.
    """

    negated: bool = False
    planned: bool = False
    claimed: bool = False
    feared: bool = False
    wished: bool = False
    possible: bool = False

    def over(self, inner: "Bent") -> "Bent":
        """Both together: two negations make none."""
        return Bent(
            negated=self.negated != inner.negated,
            planned=self.planned or inner.planned,
            claimed=self.claimed or inner.claimed,
            feared=self.feared or inner.feared,
            wished=self.wished or inner.wished,
            possible=self.possible or inner.possible,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What stands before a verb or adjective: it begins at `first`; `before` is the word before it.

    `passive` and `copular` tell the auxiliary next to it, `bare` that there is none; `infinitive`
    a `to` before it. `theme` is a phrase inside it that does the infinitive: told the men to leave.
    """

    before: int
    passive: bool = False
    bare: bool = True
    infinitive: bool = False
    theme: Phrase | None = None
    bending: Bent = field(default_factory=Bent)


def group(words: Words, at: int, kinds: Kinds) -> Group:  # noqa: C901, PLR0912, PLR0915  cases
    """The verb group whose last word stands right before `at`."""
    i, bending, passive, bare = at - 1, Bent(), False, True
    nearest = True
    infinitive = False
    theme: Phrase | None = None
    for _ in range(_STEPS):
        if i < 0:
            break
        token = words[i]
        low = token.low
        if token.cue:
            break
        if token.part == "comma" and not infinitive:
            leap = _aside(words, i)
            if leap is None:
                break
            i = leap
            continue
        if token.part == "neg" or (low in ("nor", "neither", "hardly", "scarcely") and i > 0):
            bending = replace(bending, negated=not bending.negated)
        elif token.part in {"adv", "mark"}:
            bending = _adverb(low, bending)
        elif low == "no" and i + 1 < at and _governs(words, i + 1):
            bending = replace(bending, negated=not bending.negated)
        elif low == "since" and i and words[i - 1].part == "aux":
            pass
        elif low == "no" and i + 1 < len(words) and words[i + 1].low == "longer":
            bending = replace(bending, negated=not bending.negated)
        elif low == "longer" and i > 0 and words[i - 1].low == "no":
            pass
        elif token.part == "aux":
            passive = passive or (nearest and low in _BE)
            nearest, bare = False, False
            bending = _auxiliary(low, bending)
            if low in _CAN and not _by_now(words, i):
                bending = replace(bending, possible=True)
            if words[i + 1].part == "to" and low in _BE and low not in ("be", "been", "being"):
                bending = replace(bending, planned=True)  # is to open
        elif _copula(words, i, at) and nearest:
            passive, nearest, bare = True, False, False
        elif token.part == "to" and (i + 1 == at or not infinitive):
            infinitive, nearest, bare = True, False, False
        elif low in _GERUNDS and _is_gerund(words, at, i):
            bending = (
                _governed(low, bending)
                if low in bent("denied")
                else replace(bending, negated=not bending.negated)
                if low in _LEFT_UNDONE
                else bending
            )
            nearest = False
        elif (infinitive or not nearest or _is_gerund(words, at, i)) and _governs(words, i):
            bending = _governed(low, bending)
            nearest = False
        elif infinitive and theme is None and token.part in ("word", "name", "pron", "num"):
            phrase = left(words, i, kinds, anywhere=True)
            governor = phrase.first - 1 if phrase else -1
            if phrase is not None and governor > 0 and words[governor].low == "for":
                theme, i = phrase, governor - 1
                bending = _meant_for(words[i].low, bending)
            elif phrase is None or governor < 0 or not _governs(words, governor):
                break
            else:
                theme, i = phrase, phrase.first
        else:
            break
        i -= 1
    return Group(
        before=i, passive=passive, bare=bare, infinitive=infinitive, theme=theme, bending=bending
    )


def _by_now(words: Words, i: int) -> bool:
    """Whether what can be so has come to be so: can now enter, can pass again."""
    return any(word.low in ("now", "again", "finally") for word in words[i + 1 : i + 5])


def _aside(words: Words, i: int) -> int | None:
    """The auxiliary before an aside that ends at the comma `i`; null where there is none."""
    for k in range(i - 1, max(i - _STEPS, 0), -1):
        if words[k].part == "comma":
            return k - 1 if words[k - 1].part in ("aux", "neg") else None
    return None


_LEFT_UNDONE = frozenset({"without", "instead", "rather"})
_GERUNDS = frozenset({"of", "from", "without", "by", "instead", "in"})


def _is_gerund(words: Words, at: int, i: int) -> bool:
    """Whether the verb at `at` is an -ing form that the word at `i` stands right before."""
    after = [w for w in words[i + 1 : at] if w.part not in ("adv", "neg")]
    return words[at].low.endswith("ing") and all(
        w.low in _GERUNDS or w.part == "aux" for w in after
    )


def _copula(words: Words, i: int, at: int) -> bool:
    return words[i].low in bent("copulas") and words[i].part == "word" and at - i <= 3  # noqa: PLR2004


def _governs(words: Words, i: int) -> bool:
    low = words[i].low
    if words[i].part not in ("word", "adv", "conj"):
        return False
    return any(
        low in bent(key) for key in ("planned", "denied", "claimed", "feared", "wished", "plain")
    )


def governed(low: str, bending: Bent) -> Bent:
    """What a governing verb does to what stands behind it."""
    return _governed(low, bending)


def _governed(low: str, bending: Bent) -> Bent:
    if low in bent("wished"):
        return replace(bending, wished=True)
    if low in bent("denied"):
        return replace(bending, negated=not bending.negated)
    if low in bent("claimed"):
        return replace(bending, claimed=True)
    if low in bent("feared"):
        return replace(bending, feared=True)
    if low in bent("planned"):
        return replace(bending, planned=True)
    return bending


_PLANS = frozenset({"plan", "plans", "arrangements", "order", "orders"})


def _meant_for(low: str, bending: Bent) -> Bent:
    """What stands before `for it to reopen`: plans tell what is to be, anything else a wish."""
    return replace(bending, planned=True) if low in _PLANS else replace(bending, wished=True)


def _auxiliary(low: str, bending: Bent) -> Bent:
    if low in _WILL:
        return replace(bending, planned=True)
    if low in _MAY:
        return replace(bending, feared=True)
    if low in _MUST:
        return replace(bending, wished=True)
    if low == "cannot":
        return replace(bending, negated=not bending.negated)
    return bending


def _adverb(low: str, bending: Bent) -> Bent:
    if low in listed("claimed"):
        return replace(bending, claimed=True)
    return replace(bending, wished=True) if low in listed("habits") else bending
