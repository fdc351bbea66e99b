"""States in nouns: the closure of the pass, shelling of the town, a withdrawal from the plain."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.states.groups import Bent, governed, group
from onrecord.extract.states.hits import Hit, fits
from onrecord.extract.states.kinds import Kinds
from onrecord.extract.states.lexicon import Entry, bent, entries, listed
from onrecord.extract.states.phrases import Phrase, left, plain_left, right
from onrecord.extract.states.subjects import opening
from onrecord.extract.states.tokens import Words

_STEPS = 4  # small words between a noun and the verb before it
_NEAR = 14  # words behind the noun among which what it is a state of may begin
# What leads from the noun to the thing, by aspect.
_LEADS = {
    "passage": {"of", "on", "at", "to"},
    "control": {"of", "from", "into"},
    "force": {
        "on",
        "of",
        "in",
        "at",
        "near",
        "around",
        "outside",
        "inside",
        "against",
        "for",
        "over",
        "across",
        "along",
    },
    "displacement": {"of", "for"},
}
_ANY = {"of", "to", "in", "between", "at"}
_BETWEEN = ("word", "name", "num", "det", "prep", "conj", "adv", "mark")
_AGENT_TIES = {"of", "by"}


def nominal(words: Words, at: int, entry: Entry, kinds: Kinds) -> Hit | None:
    """The state that a noun at `at` names, null for none."""
    last = at + len(entry.rest)
    if tuple(w.low for w in words[at + 1 : last + 1]) != entry.rest or _other(words, at, last):
        return None
    theme = _behind(words, last, entry, kinds) or _before(words, at, entry, kinds)
    if theme is None:
        return None
    bending = _told(words, at, last, theme, kinds)
    rule, first = entry.rule, at
    if (rule.aspect, rule.value) == ("functioning", "out-of-service"):
        for i in range(max(0, at - 5), at):
            if words[i].low in (
                "verge",
                "brink",
                "edge",
                "close",
                "away",
                "nearing",
                "near",
                "from",
            ):
                rule, first = replace(rule, value="on-the-verge"), i
                break
    return Hit(rule=rule, first=first, last=last, theme=theme, bending=bending, theme_words=words)


def placeless(
    words: Words, at: int, found: Sequence[Entry], place: Phrase, kinds: Kinds
) -> Hit | None:
    """Force told without its place, behind a place that its voice has named in the sentence."""
    for entry in found:
        last = at + len(entry.rest)
        rule = entry.rule
        if (
            entry.form != "noun"
            or rule.aspect != "force"
            or rule.value not in ("fighting", "shelling")
        ):
            continue
        if tuple(w.low for w in words[at + 1 : last + 1]) != entry.rest or _other(words, at, last):
            continue
        bending = _told(words, at, last, Phrase(at, at, at, frozenset()), kinds)
        return Hit(rule=rule, first=at, last=last, theme=place, bending=bending, theme_words=words)
    return None


def bare(words: Words, at: int, found: Sequence[Entry], kinds: Kinds) -> Hit | None:
    """Force that a clause is told of without a place: The truce is holding; Fighting resumed."""
    for entry in found:
        last = at + len(entry.rest)
        rule = entry.rule
        if entry.form != "noun" or rule.value not in ("fighting", "shelling", "truce"):
            continue
        if tuple(w.low for w in words[at + 1 : last + 1]) != entry.rest or _other(words, at, last):
            continue
        whole = left(words, last, kinds)
        if whole is None or not opening(words, whole.first) or not _predicated(words, last):
            return None
        bending = _told(words, at, last, Phrase(at, last, last, frozenset()), kinds)
        return Hit(rule=rule, first=at, last=last, theme=whole, bending=bending, theme_words=words)
    return None


def _predicated(words: Words, last: int) -> bool:
    """Whether the verb behind a noun tells that the thing began, holds or ended."""
    for token in words[last + 1 : last + 8]:
        if token.part in ("comma", "stop", "hole", "conj", "sub"):
            return False
        if token.part == "word" and any(token.low in bent(key) for key in ("started", "ended")):
            return True
    return False


_LACKED = frozenset(
    {"has", "have", "had", "is", "are", "was", "were", "been", "with", "got", "'s", "leaving"}
)


def lacking(words: Words, at: int, kinds: Kinds) -> Hit | None:
    """Goods that there are none of: there is no electricity; the town has no bread left."""
    if words[at].low != "no" or at == 0 or words[at - 1].low not in _LACKED:
        return None
    theme = right(words, at + 1, kinds, wide=False)
    if theme is None or "goods" not in theme.kinds or theme.last - theme.first > 2:  # noqa: PLR2004
        return None
    after = words[theme.last + 1].low if theme.last + 1 < len(words) else ""
    if after in ("shortage", "shortages", "has", "have", "is", "are", "was", "were", "will"):
        return None
    return _lacked(words, at, theme, after, kinds)


def rationed(words: Words, at: int, kinds: Kinds) -> Hit | None:
    """Goods that last for days only: fuel for two days."""
    if words[at].low != "for" or at == 0 or at + 1 >= len(words):
        return None
    theme = plain_left(words, at - 1, kinds)
    if theme is None or "goods" not in theme.kinds or theme.first == 0:
        return None
    lasts = words[at + 1].part in ("num", "time") and any(
        w.low in listed("spells") for w in words[at + 1 : at + 4]
    )
    if not lasts or words[theme.first - 1].low not in (*_LACKED, "only", "enough"):
        return None
    rule = next(e.rule for e in entries()["scarce"] if e.rule.aspect == "supply")
    end = next(i for i in range(at + 1, at + 4) if words[i].low in listed("spells"))
    bending = group(words, theme.first, kinds).bending
    return Hit(
        rule=rule, first=theme.first, last=end, theme=theme, bending=bending, theme_words=words
    )


def _lacked(words: Words, at: int, theme: Phrase, after: str, kinds: Kinds) -> Hit:
    served = words[theme.head].low in _SERVED
    value = "cut" if served and after not in ("left", "remaining") else "exhausted"
    rules = (e.rule for e in entries()["exhausted"] + entries()["cut"] if e.rule.aspect == "supply")
    rule = next(rule for rule in rules if rule.value == value)
    bending = group(words, at, kinds).bending
    return Hit(
        rule=rule, first=at, last=theme.last, theme=theme, bending=bending, theme_words=words
    )


_SERVED = frozenset({"electricity", "power", "water", "gas", "heating", "internet", "heat"})


def _other(words: Words, at: int, last: int) -> bool:
    """Whether the noun stands in another: a hunger strike, a strike committee, to strike."""
    before = words[at - 1] if at else None
    if words[at].part == "name" and before is not None and before.part != "mark":
        return True  # a title, a name
    if before is not None and (before.low in listed("unlike") or before.part == "to"):
        return True
    if before is not None and before.part == "aux" and (at < 2 or words[at - 2].low != "there"):  # noqa: PLR2004
        return True
    after = words[last + 1] if last + 1 < len(words) else None
    return after is not None and after.part == "word" and not _verb_like(after.low)


def _verb_like(low: str) -> bool:
    return (
        low.endswith("ed")
        or low in _HITTING
        or any(low in bent(key) for key in ("started", "ended", "copulas"))
    )


_HITTING = frozenset(
    {"hit", "struck", "strikes", "targeted", "pounded", "destroyed", "damaged", "wrecked"}
)


def _behind(  # noqa: C901  what may lead to the thing, in its order
    words: Words, last: int, entry: Entry, kinds: Kinds
) -> Phrase | None:
    """The thing behind the noun: the first that a leading preposition brings."""
    leads = _LEADS.get(entry.rule.aspect, _ANY)
    if words[last].low in ("strike", "strikes") and not entry.rest:
        leads = {"on", "against"}
    if entry.rule.value == "withdrawn":
        leads = {"from"}
    for i in range(last + 1, min(last + _NEAR, len(words) - 1)):
        if words[i].low in leads:
            found = right(words, i + 1, kinds)
            if fits(entry.rule, found) and found is not None and found.kinds != {"pronoun"}:
                return found
            if i == last + 1 and words[i].low == "of" and entry.rule.theme != "after":
                return None
        elif words[i].low in _HITTING and entry.rule.value in ("strikes", "shelling"):
            found = right(words, i + 1, kinds)
            return found if fits(entry.rule, found) else None
        elif words[i].part in ("aux", "to") and entry.rule.aspect == "force":
            return _later(words, i, entry, kinds)
        elif words[i].part not in (*_BETWEEN, "time"):
            if entry.rule.aspect == "force" and words[i].part == "rel":
                continue
            return None
    return None


def _later(words: Words, i: int, entry: Entry, kinds: Kinds) -> Phrase | None:
    """The place behind the verb: a truce will take effect in the valley."""
    for k in range(i + 1, min(i + _NEAR, len(words) - 1)):
        if words[k].low in _HITTING:
            found = right(words, k + 1, kinds)
            return (
                found
                if fits(entry.rule, found) and entry.rule.value in ("strikes", "shelling")
                else None
            )
        if words[k].low in ("in", "on", "across", "around", "near", "at", "along"):
            found = right(words, k + 1, kinds)
            if fits(entry.rule, found):
                return found
        elif words[k].part in ("stop", "comma", "sub", "hole", "rel"):
            return None
    return None


_ANY_ONE = frozenset({"a", "an", "another", "any", "every", "each"})


def _before(words: Words, at: int, entry: Entry, kinds: Kinds) -> Phrase | None:
    """The thing before the noun: the pass's closure, a fuel shortage."""
    if entry.rule.theme == "after" and entry.rule.aspect != "supply":
        return None
    if at == 0 or words[at - 1].part not in ("word", "name"):
        return None
    found = left(words, at - 1, kinds)
    owner = words[at - 1].low.endswith(("'s", "s'"))
    if found is not None and not owner and words[found.first].low in _ANY_ONE:
        found = replace(found, first=min(found.first + 1, found.head))  # a power outage
    return (
        found
        if fits(entry.rule, found) and (owner or entry.rule.aspect in ("supply", "passage"))
        else None
    )


def _told(words: Words, at: int, last: int, theme: Phrase, kinds: Kinds) -> Bent:
    """How the noun is told: by its article, the verb before it and the verb behind it."""
    whole = plain_left(words, at, kinds)
    first = min(whole.first if whole else at, at)
    bending = Bent(negated=any(words[i].low in ("no", "without") for i in range(first, at)))
    i = first - 1
    steps = 0
    while (
        i >= 0
        and steps < _STEPS
        and (
            words[i].part in ("det", "adv", "mark")
            or words[i].low in ("of", "for", "to", "on", "an", "in")
        )
    ):
        i -= 1
        steps += 1
    if i >= 0 and words[i].low == "without":
        bending = replace(bending, negated=True)
    elif _is_provided(words, i, max(last, theme.last)):
        bending = replace(bending, planned=True)
    elif i >= 0 and not words[i].cue:
        bending = _by_verb(words, i, bending, kinds)
    clause = last + 1 < len(words) and words[last + 1].part == "rel"
    return _by_predicate(words, max(last, theme.last) if clause else last, bending)


def _by_verb(words: Words, i: int, bending: Bent, kinds: Kinds) -> Bent:
    low = words[i].low
    if low in bent("ended") and words[i].part == "word":
        return group(words, i, kinds).bending.over(replace(bending, negated=not bending.negated))
    known = any(low in bent(key) for key in ("planned", "wished", "feared", "claimed"))
    if (known or low in _HOPES) and low not in ("say", "says", "said", "report", "reports"):
        outer = replace(bending, wished=True) if low in _HOPES else governed(low, bending)
        return group(words, i, kinds).bending.over(outer)
    if words[i].part in ("aux", "neg"):
        return group(words, i + 1, kinds).bending.over(bending)
    if words[i].part == "word" and (low in bent("started") or low in _SEEN):
        return group(words, i, kinds).bending.over(bending)
    return bending


def _is_provided(words: Words, i: int, last: int) -> bool:
    """Whether a phrase with `i` before it stands in a row of what a paper provides for.

    A verb right behind the phrase makes it the subject of a clause of its own.
    """
    if i < 0 or not (words[i].part == "comma" or words[i].low == "and"):
        return False
    if last + 1 < len(words) and words[last + 1].part in ("aux", "neg"):
        return False
    for k in range(i, max(i - _ROW, -1), -1):
        if words[k].part in ("stop", "sub"):
            return False
        if words[k].low in _PROVIDING:
            return True
    return False


_ROW = 40  # words of a row behind the verb that it is provided by


_SEEN = frozenset(
    {
        "see",
        "saw",
        "seen",
        "been",
        "have",
        "had",
        "has",
        "launch",
        "launched",
        "carry",
        "carried",
        "conduct",
        "conducted",
    }
)
_PROVIDING = frozenset({"provides", "provided", "provide", "envisages", "foresees", "includes"})


def _outbreak(words: Words, i: int) -> bool:
    breaks = words[i].low in ("break", "breaks", "broke", "broken")
    return breaks and i + 1 < len(words) and words[i + 1].low == "out"


_HOPES = frozenset(
    {
        "talks",
        "negotiations",
        "proposal",
        "proposals",
        "hopes",
        "chances",
        "calls",
        "prospects",
        "demands",
        "hope",
        "prospect",
        "appeals",
        "opposition",
        "idea",
        "need",
        "call",
        "demand",
        "proposed",
        "deal",
        "agreement",
        "accord",
        "pact",
        "offer",
    }
)


def _by_predicate(words: Words, last: int, bending: Bent) -> Bent:
    """What the verb behind the noun does: will take effect, has collapsed, could begin."""
    planned = feared = negated = False
    for i in range(last + 1, min(last + 12, len(words))):
        token = words[i]
        if token.part in ("comma", "stop", "sub", "hole", "conj"):
            break
        if token.low in ("will", "would"):
            planned = True
        elif token.low in ("could", "may", "might"):
            feared = True
        elif token.part == "neg":
            negated = not negated
        elif token.part == "to" and words[i - 1].low in (
            "is",
            "are",
            "due",
            "set",
            "was",
            "were",
            "expected",
        ):
            planned = True
        elif token.low in bent("ended") and token.part == "word" and not _outbreak(words, i):
            return bending.over(Bent(negated=not negated, planned=planned, feared=feared))
        elif token.low in bent("started") or token.low in ("effect", "place", "force"):
            return bending.over(Bent(negated=negated, planned=planned, feared=feared))
    return bending
