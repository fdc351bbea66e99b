"""When two accounts are one voice's: never taken for granted across reports."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.compare.told import Told
from onrecord.compare.words import folded, listed
from onrecord.domain import Statement

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whose words an account is: equal keys are one voice.

    `words` are the name's, folded. `report` is the report that it is known in alone, empty where
    the name holds across reports.
    """

    key: Key
    words: frozenset[str]
    report: str


def voice(told: Told, wires: Mapping[str, str]) -> Voice:
    """The voice of an account.

    Whoever is named, or told apart by a role, is one across reports by the same words; residents
    are not, but where both reports have their words from one wire. `wires` gives for a document
    the id of the group of those that print the same, where there is one.
    """
    teller = told.account.voices[-1]
    report = told.account.report.id
    words = folded(teller.name)
    bare = tuple(word for word in words if word not in listed("agency"))
    words = bare if " ".join(bare) in told.agencies else words
    printed = wires.get(report, report)
    if teller.statement is None and report in wires:
        return Voice(key=("wire", printed), words=frozenset(words), report="")
    if teller.named:
        return Voice(key=("named", *words), words=frozenset(words), report="")
    agencies = sorted(told.agencies)
    if teller.statement is not None and agencies:
        return Voice(key=("told", *agencies, "", *words), words=frozenset(words), report="")
    return Voice(key=("in", printed, *words), words=frozenset(words), report=printed)


def may_be_one(one: Voice, other: Voice) -> bool:
    """Whether two voices can be one: Tarr and Mikhel Tarr, the ministry and the interior ministry.

    What can be one is never laid side by side as two. Residents of two reports are two voices.
    """
    if one.key == other.key:
        return True
    if one.report and other.report and one.report != other.report:
        return False
    return bool(one.words) and bool(other.words) and _nested(one.words, other.words)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def told_by_all(chain: tuple[Statement, ...]) -> bool:
    """Whether every statement around the innermost one is told as so.

    Of what somebody denies, or asks, that another said, the report gives nobody's account.
    """
    return all(each.polarity == "asserted" for each in chain[:-1])
