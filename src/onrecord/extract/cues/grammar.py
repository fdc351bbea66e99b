"""What a cue does: the word in it that attributes, its act, and the polarity it gives."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.domain import Act, Polarity
from onrecord.extract.cues.lexicon import Entry, entry_at
from onrecord.extract.cues.polarity import polarity
from onrecord.extract.cues.vocabulary import listed

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Of whom it is said, nothing is wanted: `is said to be`.
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
# Behind these, a cue tells where, when or through what: `said in a report`, `told by his lawyer`.
# Verbs that lead to the one that attributes: `went on to say`, `was quoted as saying`.
# Verbs that only carry a noun: `made a promise`, `voiced fears`.


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The lemma of a cue (null where the lexicon has none), its act and its polarity.

    `end` is where the attributing word ends among the cue's words.
    """

    lemma: str | None
    act: Act
    polarity: Polarity
    end: int


def read_cue(words: str, *, before: str = "", opening: str = "", wanted: bool = False) -> Reading:
    """What the cue's words do, by the lexicon and the negations among them.

    `before` are auxiliaries that stand before the cue, `opening` the first word of the content;
    `wanted` tells a content of what somebody is to do: `told` with `to leave` demands.
    """
    spoken = words.replace("’", "'")
    found = [(m.group().lower(), m.end()) for m in WORD.finditer(spoken)]
    entry, at = _attributing(tuple(word for word, _ in found))
    if entry is None:
        verdict = polarity("other", None, words=f"{before} {spoken}", opening=opening)
        return Reading(lemma=None, act="other", polarity=verdict, end=len(words))
    end = found[at + entry.words - 1][1]
    start = found[at][1] - len(spoken[: found[at][1]].split()[-1])
    supposed = entry.lemma == "say" and _PASSIVE.search(f"{before} {spoken[:start]}") is not None
    act = _with_opening(entry, opening, wanted=wanted or (opening == "to" and not supposed))
    said = f"{before} {spoken[:end]}"
    return Reading(
        lemma=entry.lemma,
        act=act,
        polarity=polarity(act, entry.lemma, words=said, opening=opening),
        end=end,
    )


def _with_opening(entry: Entry, opening: str, *, wanted: bool) -> Act:
    """The act, where the content is what somebody is to do, or undertakes to do.

    Of `is said to be` nothing is wanted.
    """
    if wanted and entry.lemma in ("tell", "ask", "remind", "say"):
        return "demand"
    if opening == "to" and entry.lemma == "agree":
        return "promise"
    return entry.act


@functools.lru_cache(4_096)  # most cues are `said`, and each is read by two stages
def _attributing(words: tuple[str, ...]) -> tuple[Entry | None, int]:
    """The entry that attributes, and which word it begins with.

    The first that the lexicon knows, unless it only leads to another one. What is declined stands
    behind the declining (`refused to say`); what one stops short of is the thing not said.
    """
    best: Entry | None = None
    at = i = 0
    while i < len(words):
        found = entry_at(words, i)
        if best is not None and i >= at + best.words and words[i] in listed("aside"):
            short = best.lemma == "stop short" and words[i] == "of"
            if not short:
                break
        if found is None:
            i += 1
            continue
        if best is None or _leads(best, found, words[at + best.words : i]):
            best, at = found, i
        i += found.words
    return best, at


def _leads(best: Entry, found: Entry, between: Sequence[str]) -> bool:
    """Whether the word found first only leads to the next one."""
    if best.act == "decline":
        return best.lemma == "stop short" and not found.noun
    if found.act == "decline":
        return True
    if best.noun:
        return False
    if best.lemma in listed("light") and (found.noun or listed("articles").intersection(between)):
        return True  # issued a warning
    if found.noun:
        return False
    return best.lemma in listed("leading") or "as" in between
