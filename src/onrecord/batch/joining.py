"""Speakers of a ledger's reports joined: decided by `compare`, kept by the ledger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.compare import Known, join, joined
from onrecord.ledger import Decision, Ledger, Named

APART_NOW = "Others are named in the ledger now that fit one of the two and not the other."


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What joining came to: speakers looked at, and decisions that are new in the ledger."""

    speakers: int
    joined: int
    parted: int


def join_speakers(ledger: Ledger) -> Tally:
    """Decides on all speakers of a ledger, and keeps what is new.

    What a person has decided stays. Joins that the program made before and would not make now are
    parted.
    """
    named = ledger.speakers()
    knowns = [_known(each) for each in named]
    groups = joined(knowns)
    decisions = [*_apart(ledger, named, groups), *_together(named, knowns, groups)]
    decided = ledger.join_all(decisions, by="program")
    return Tally(
        speakers=len(named),
        joined=sum(each.new and each.same for each in decided),
        parted=sum(each.new and not each.same for each in decided),
    )


def _known(it: Named) -> Known:
    return Known(name=it.name, kind=it.kind, aliases=it.aliases, roles=it.roles, outlet=it.outlet)


def _together(
    named: Sequence[Named], knowns: Sequence[Known], groups: Sequence[Sequence[int]]
) -> Iterator[Decision]:
    """Each of a group with the first of it, one a report: within one the reader has decided."""
    for first, *others in groups:
        seen = {named[first].member.document}
        for each in others:
            if named[each].member.document not in seen:
                seen.add(named[each].member.document)
                yield Decision(
                    one=named[first].member,
                    other=named[each].member,
                    reasons=join(knowns[first], knowns[each]).reasons,
                )


def _apart(
    ledger: Ledger, named: Sequence[Named], groups: Sequence[Sequence[int]]
) -> Iterator[Decision]:
    """The program's joins of two that are not in one group any more."""
    group_of = {named[index].member: number for number, g in enumerate(groups) for index in g}
    for each in ledger.joins():
        one, other = each.ends
        known = {one, other} <= group_of.keys()
        if each.decided_by == "program" and known and group_of[one] != group_of[other]:
            yield Decision(one=one, other=other, same=False, reasons=(APART_NOW,))
