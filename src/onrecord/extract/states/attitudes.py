"""Polarity and modality of a state in the mouth of its own voice."""

import re
from collections.abc import Sequence

from onrecord.domain import Modality, Polarity, Statement
from onrecord.extract.cues.condition import conditions
from onrecord.extract.states.groups import Bent
from onrecord.extract.states.tokens import Token, Words

_DISBELIEF = re.compile(
    r"\b(?:not|n't|never|hardly)\s+(?:\w+\s+)?"
    r"(?:believe|think|accept|true|clear that|the case|expect)\b",
)
_UNTRUE = re.compile(r"\b(?:it is|it was|it's) (?:untrue|false|a lie|not so)\b")
_FEARS = re.compile(r"\b(?:fear(?:s|ed)?|afraid|worried)\b(?! of)[^.;:]*\Z")
_EVEN_IF = re.compile(r"\beven if\b[^,;.]*", re.IGNORECASE)
_PARTED = re.compile(r"(?:,\s+(?:and|but|while|whereas|though)|;)\s")
_CLAIMING = frozenset(
    {"claim", "allege", "purport", "allegedly", "reportedly", "rumour", "rumor", "profess"}
)
_SAID = frozenset(
    {
        "say",
        "report",
        "believe",
        "think",
        "understand",
        "rumour",
        "rumor",
        "allege",
        "claim",
        "presume",
    }
)
# Whoever opposes or weighs an act does not tell that it is done.
_LEFT_OPEN = frozenset(
    {"oppose", "opposition", "favour", "favor", "support", "back", "discuss", "consider"}
)
_FEARING = frozenset({"fear", "worry", "dread", "afraid", "be afraid", "worried"})
_WANTING = frozenset({"demand"})
_PLANNING = frozenset({"promise", "threaten", "intend"})
_ANNOUNCING = frozenset({"announce", "order"})

Told = tuple[Polarity, Modality]


def attitude(  # noqa: C901, PLR0913  one decision over all that is known of a state
    text: str, words: Words, hit: tuple[int, int], bending: Bent, statement: Statement | None,
    *, nominal: bool, open_ended: bool, reduced: bool, counted: bool,
) -> Told | None:  # fmt: skip
    """Polarity and modality of the state whose words are `hit`; null where it is only wished for.

    `open_ended` tells that its verb is an infinitive or a gerund that nothing in the voice governs,
    `counted` that the sentence is of how many it is told of: a denial is one of their number.
    """
    start, end = words[hit[0]].start, words[hit[1]].end
    modality: Modality = "asserted"
    polarity: Polarity = "denied" if bending.negated else "asserted"
    if bending.wished or (bending.possible and not bending.negated):
        return None
    if bending.feared:
        modality = "feared"
    elif bending.planned:
        modality = "planned"
    elif bending.claimed:
        modality = "claimed"
    if statement is not None and not ((reduced or counted) and statement.polarity == "denied"):
        found = _said(statement, polarity, modality, bare=nominal or open_ended)
        if found is None:
            return None
        polarity, modality = found
    opening, closing = words[0].start, words[-1].end
    sentence = text[opening:start] + "x" * (end - start) + text[end:closing]
    before = text[opening:start].lower().replace("’", "'")
    if _FEARS.search(before) and modality in ("asserted", "planned"):
        modality = "feared"
    if (_DISBELIEF.search(before) or _UNTRUE.search(before)) and polarity in ("asserted", "denied"):
        polarity = "denied" if polarity == "asserted" else "asserted"
    firm = polarity not in ("asserted", "denied") or reduced
    if not firm and words[0].low == "should" and _asked(words, hit, text):
        return "questioned", modality  # Should they open it?
    if not firm and (
        _conditional(sentence, start - opening, end - opening) or _awaited(words, hit)
    ):
        return "conditional", "conditional"
    if polarity in ("asserted", "denied") and _asked(words, hit, text):
        polarity = "questioned"
    return polarity, modality


def _said(
    statement: Statement, polarity: Polarity, modality: Modality, *, bare: bool
) -> Told | None:
    """What the cue does to what stands in its content."""
    act, lemma = statement.cue.act, statement.cue.lemma or ""
    if statement.polarity == "denied":
        return "denied", "denied"
    if statement.polarity in ("questioned", "declined"):
        return statement.polarity, modality
    if not statement.source.spans and lemma in _SAID and modality in ("asserted", "claimed"):
        return polarity, "claimed"  # is said to be
    if bare and lemma in _LEFT_OPEN:
        return None
    if act in _WANTING and lemma != "order":
        return None
    if act == "feel" and lemma in _FEARING and modality in ("asserted", "planned"):
        modality = "feared"
    if modality == "asserted":
        if lemma in _CLAIMING:
            modality = "claimed"
        elif (act in _PLANNING and bare) or (lemma in _ANNOUNCING and bare):
            modality = "planned"
    return polarity, modality


def _asked(words: Words, hit: tuple[int, int], text: str) -> bool:
    """Whether the state is asked about: in a question, or behind `whether`."""
    if any(w.low == "whether" for w in words[: hit[0]]):
        return True
    for token in words[hit[1] :]:
        if token.part == "stop" and token.low in ".!?":
            return token.low == "?"
    return text[words[-1].end : words[-1].end + 1] == "?"


def _awaited(words: Words, hit: tuple[int, int]) -> bool:
    """Whether the state is waited for: it will end when, once, until the gate is open."""
    for i in range(hit[0] - 1, max(hit[0] - 16, -1), -1):
        if words[i].part in ("comma", "stop", "hole"):
            break
        if words[i].low in ("when", "once", "until", "till"):
            rest = (*words[max(0, i - 16) : i], *words[hit[1] + 1 : hit[1] + 17])
            return any(
                w.low in ("will", "would", "'ll", "'d", "shall", "to") and w.part == "aux"
                for w in rest
            )
    return False


def _conditional(sentence: str, start: int, end: int) -> bool:
    """Whether the state stands in a condition, or hangs on one in its own part of the sentence."""
    even = _EVEN_IF.search(sentence)
    if even and even.start() <= start < even.end():
        return True
    for first, last in conditions(sentence):
        if first <= start and end <= last:
            return True
        low, high = min(last, end), max(first, start)
        between = sentence[low:high] if low < high else ""
        if not _PARTED.search(between):
            return True
    return False


def opens_bare(words: Sequence[Token], at: int) -> bool:
    """Whether a voice's words begin with an infinitive or a gerund that leads to `at`."""
    before = [w for w in words[:at] if w.part not in ("mark", "adv", "neg")]
    if not before:
        return words[at].low.endswith("ing")
    return before[0].part == "to" or before[0].low in ("having", "plans", "not")
