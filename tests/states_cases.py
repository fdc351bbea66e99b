"""The tables of states of affairs, and how what is read is held against them.

A state is right where its aspect, value, polarity, modality, voice and subject are; its words must
meet those of the answer. A subject is right where it has the answer's words, or a part of them with
the same head: an article or what follows the head (`the bridge`, `the bridge at Hask`) is no fault.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from drafts import stated_by_number
from tables import CASES

from onrecord.domain import Draft, State
from onrecord.extract.cues import acts
from onrecord.extract.figures import figures
from onrecord.extract.nesting import nesting
from onrecord.extract.states import states
from onrecord.extract.times import times
from onrecord.extract.voices import voices

Row = dict[str, Any]
FILES = ("states_own.toml", "states_unseen.toml", "states_fresh.toml")
FIELDS = ("subject", "polarity", "modality", "statement")
_ARTICLE = re.compile(r"\A(?:the|a|an|its|their|his|her|our)\s+", re.IGNORECASE)
_MARKS = re.compile(r"[\"“”‘’']")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An answer and what was read for it: null for a state missed, or one that is none."""

    gold: Row | None
    found: State | None
    wrong: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Whether both are there and alike in every judged field."""
        return self.gold is not None and self.found is not None and not self.wrong


@cache
def rows(file: str) -> tuple[Row, ...]:
    """The cases of one file."""
    return tuple(tomllib.loads((CASES / file).read_text(encoding="utf-8"))["case"])


@cache
def read(marked: str) -> tuple[Draft, dict[str, int]]:
    """The draft of a marked text with its states, and the number of each statement by its id."""
    draft, numbers = stated_by_number(marked)
    for stage in (nesting, voices, acts, times, figures, states):
        draft = stage(draft)
    return draft, {id_: number for number, id_ in numbers.items()}


def pairs(row: Row) -> tuple[Pair, ...]:
    """The answers of a case with what was read for each, then what was read beyond them."""
    draft, numbers = read(row["marked"])
    left = list(draft.states)
    out = []
    for gold in row["states"]:
        near = [s for s in left if _meets(draft, s, gold)]
        near.sort(key=lambda s: len(_unlike(s, gold, numbers)))
        if near:
            left.remove(near[0])
            out.append(Pair(gold=gold, found=near[0], wrong=_unlike(near[0], gold, numbers)))
        else:
            out.append(Pair(gold=gold, found=None))
    if row.get("complete", True):
        out += [Pair(gold=None, found=each) for each in left]
    return tuple(out)


def _meets(draft: Draft, state: State, gold: Row) -> bool:
    """Whether a state is that of the answer: its kind, told in words that meet the answer's."""
    if (state.aspect, state.value) != (gold["aspect"], gold["value"]):
        return False
    text, words = draft.document.text, gold["words"]
    spans = [m.span() for m in re.finditer(re.escape(words), text)]
    return any(s.start < end and start < s.end for s in state.spans for start, end in spans)


def _unlike(state: State, gold: Row, numbers: dict[str, int]) -> tuple[str, ...]:
    return tuple(_differing(state, gold, numbers))


def _differing(state: State, gold: Row, numbers: dict[str, int]) -> Iterator[str]:
    named = [" ".join(s.exact for s in state.subject.spans)]
    if len(state.subject.candidates) == 1:  # what the words are taken for
        named.append(state.subject.candidates[0].exact)
    if not any(_same_subject(each, gold["subject"]) for each in named):
        yield "subject"
    if state.polarity != gold["polarity"]:
        yield "polarity"
    if state.modality != gold["modality"]:
        yield "modality"
    if numbers.get(state.statement or "", 0) != gold.get("statement", 0):
        yield "statement"
    if "as_of" in gold and (state.as_of is None or state.as_of.value != gold["as_of"]):
        yield "as_of"
    candidates = [span.exact for span in state.subject.candidates]
    if "candidates" in gold and [_plain(c) for c in candidates] != [
        _plain(c) for c in gold["candidates"]
    ]:
        yield "candidates"


def _plain(words: str) -> str:
    return _ARTICLE.sub("", _MARKS.sub("", words)).lower().strip()


def _same_subject(found: str, gold: str) -> bool:
    one, other = _plain(found), _plain(gold)
    short, long = sorted((one, other), key=len)
    return (
        one == other or f" {long} ".startswith(f" {short} ") or f" {long} ".endswith(f" {short} ")
    )


def shares(file: str) -> tuple[float, float]:
    """Precision and recall over one table, in percent."""
    every = [pair for row in rows(file) for pair in pairs(row)]
    right = sum(pair.right for pair in every)
    read_ = sum(pair.found is not None for pair in every)
    there = sum(pair.gold is not None for pair in every)
    return 100 * right / max(read_, 1), 100 * right / max(there, 1)
