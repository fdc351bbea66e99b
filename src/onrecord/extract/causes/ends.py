"""What a cause can tie: the states and the statements of a draft, by the voice that tells them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.domain import Act, Draft, Span, State, Statement
from onrecord.extract.causes.connectives import helped, listed

Stretch = tuple[int, int]

_WIDE = 250  # characters between a state's words and a subject that still stands beside them
_OPPOSITE = {
    "supply entering": "supply cut",
    "passage open": "passage closed",
    "passage closed": "passage open",
    "functioning working": "functioning out-of-service",
    "force truce": "force fighting",
}
_BEFORE = 40  # characters before a state's words that tell a noun from a verb
_BEHIND = re.compile(r"\s(?:of|in|on|at|around|for|from|to|near)\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere\s+\Z", re.IGNORECASE)
_VERBAL = re.compile(r"\b(?:to|i|we|they|he|she|it|you|who|which)\s+\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """A state or statement in one voice, from its first to its last word at `start..end`.

    `words` are those that give a state, `subject` what it is of, null where that stands elsewhere;
    of a statement both are all of it. `noun` tells a state given by a noun (the closure of the
    pass), `told` the aspect and value that it comes to, "" of a statement and where denied; `act`
    is a statement's.
    """

    id: str
    start: int
    end: int
    words: Stretch
    subject: Stretch | None
    noun: bool = False
    told: str = ""
    act: Act | None = None
    open: bool = True

    @property
    def is_state(self) -> bool:
        """Whether it is a state, not a statement."""
        return self.act is None


class Ends:
    """The ends of a draft by voice, in the text's order."""

    def __init__(self, draft: Draft) -> None:
        by_voice: dict[str | None, list[End]] = {}
        for state in draft.states:
            by_voice.setdefault(state.statement, []).append(_of_state(state, draft.document.text))
        for statement in draft.statements:
            by_voice.setdefault(statement.within, []).append(_of_statement(statement))
        self._ends = {
            voice: sorted(found, key=lambda e: (e.start, -e.end, e.id))
            for voice, found in by_voice.items()
        }
        self._starts = {voice: [e.start for e in found] for voice, found in self._ends.items()}

    def of(self, voice: str | None, start: int, end: int) -> Sequence[End]:
        """The ends in a voice that begin and end within `start..end`."""
        starts = self._starts.get(voice, [])
        found = self._ends.get(voice, [])[bisect_left(starts, start) : bisect_left(starts, end)]
        return [each for each in found if each.end <= end]


def _of_state(state: State, text: str) -> End:
    words = _extent(state.spans)
    of_what = [(s.start, s.end) for s in state.subject.spans if _beside(s, words)]
    subject = (of_what[0][0], of_what[-1][1]) if of_what else None
    start, end = (
        min([words[0], *(a for a, _ in of_what)]),
        max([words[1], *(b for _, b in of_what)]),
    )
    told = f"{state.aspect} {state.value}"
    if state.polarity == "denied":
        told = _OPPOSITE.get(told, "")
    return End(
        id=state.id,
        start=start,
        end=end,
        words=words,
        subject=subject,
        noun=_is_noun(text, text[words[0] : words[1]], words[0], subject),
        told=told,
        open=state.polarity in ("asserted", "denied", "conditional") and state.modality != "denied",
    )


def _beside(span: Span, words: Stretch) -> bool:
    return span.end >= words[0] - _WIDE and span.start <= words[1] + _WIDE


def _of_statement(statement: Statement) -> End:
    roles = (statement.source.spans, statement.cue.spans, statement.content.spans)
    start, end = _extent([span for spans in roles for span in spans])
    return End(
        id=statement.id,
        start=start,
        end=end,
        words=(start, end),
        subject=(start, end),
        act=statement.cue.act,
        open=statement.polarity != "questioned",
    )


def _extent(spans: Iterable[Span]) -> Stretch:
    found = sorted((span.start, span.end) for span in spans)
    return found[0][0], max(end for _, end in found)


def _is_noun(text: str, words: str, start: int, subject: Stretch | None) -> bool:
    """Whether a state's words are a noun, in either number: closure, cessation of hostilities.

    What stands behind an auxiliary (was shelling; not: there was shelling), `to` or a pronoun is a
    verb; so is a short form like `cut` or `return` right behind its subject.
    """
    found = [word.lower() for word in _WORD.findall(_BEHIND.split(words)[0])]
    if not found or not _forms(found[-1]) & listed("nouns"):
        return False
    before = text[max(0, start - _BEFORE) : start]
    helps = helped(text, start)
    if helps < start:
        return _THERE.search(text[max(0, helps - _BEFORE) : helps]) is not None
    if _VERBAL.search(before):
        return False
    behind = subject is not None and subject[1] <= start and not text[subject[1] : start].strip()
    return not (behind and found[-1].removesuffix("s") in listed("noun_or_verb"))


@cache
def _forms(word: str) -> frozenset[str]:
    endings = (("s", ""), ("es", ""), ("ies", "y"))
    return frozenset({word, *(word.removesuffix(a) + b for a, b in endings if word.endswith(a))})
