"""What stands of the decisions on some entities: who is one with whom, and whom a person parted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from onrecord.ledger.among import among
from onrecord.ledger.joining.linking import ends_of
from onrecord.ledger.joining.types import Decider, Member
from onrecord.ledger.tables import JOINS

Pair = tuple[Member, Member]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The last decision on two, by its entry in the log."""

    entry: int
    same: bool
    by: Decider


class Standing:
    """The decisions on some entities and on all that they are joined with.

    Asked and told decision by decision: what 3,000 reports name alike is joined in 3,000 steps, and
    to look up in the file, at each, who is joined so far took as many steps again.
    """

    def __init__(self, connection: Connection, members: Iterable[Member]) -> None:
        self._last: dict[Pair, Made] = {}
        self._joined: dict[Member, set[Member]] = {}
        self._parted: dict[Pair, Made] = {}
        self._circles = _Circles()
        for row in _touching(connection, members):
            made = Made(entry=row.entry, same=bool(row.same), by=row.decided_by)
            self.take(ends_of(row), made)

    def last(self, pair: Pair) -> Made | None:
        """The last decision on the two; null where none was made."""
        return self._last.get(pair)

    def take(self, pair: Pair, made: Made) -> None:
        """Has a decision stand instead of those before it on the same two."""
        one, other = pair
        self._last[pair] = made
        self._parted.pop(pair, None)
        if made.same:
            self._joined.setdefault(one, set()).add(other)
            self._joined.setdefault(other, set()).add(one)
            self._circles.join(one, other)
        else:
            self._joined.get(one, set()).discard(other)
            self._joined.get(other, set()).discard(one)
        if not made.same and made.by == "person":
            self._parted[pair] = made
            self._circles.note(pair)

    def parting(self, pair: Pair) -> Made | None:
        """A person's decision that would be undone by way of others, were these two joined."""
        near = [each for each in self._circles.noted(*pair) if each in self._parted]
        if not near:
            return None
        left, right = map(self._group, pair)
        undone = (self._parted[ends] for ends in near if left & {*ends} and right & {*ends})
        return min(undone, key=lambda made: made.entry, default=None)

    def _group(self, member: Member) -> set[Member]:
        """All who are one with somebody, directly or through others."""
        found, pending = {member}, [member]
        while pending:
            for each in self._joined.get(pending.pop(), ()):
                if each not in found:
                    found.add(each)
                    pending.append(each)
        return found


class _Circles:
    """Who was ever one with whom, and the pairs that are noted with one of them.

    Nobody leaves a circle, so that looking takes no time; it tells who cannot be one.
    """

    def __init__(self) -> None:
        self._above: dict[Member, Member] = {}
        self._notes: dict[Member, set[Pair]] = {}

    def join(self, one: Member, other: Member) -> None:
        below, top = sorted(map(self._top, (one, other)), key=self._noted_with)
        if top != below:
            self._above[below] = top
            if notes := self._notes.pop(below, None):
                self._notes[top] |= notes

    def _noted_with(self, top: Member) -> int:
        return len(self._notes.get(top, ()))

    def note(self, pair: Pair) -> None:
        for each in pair:
            self._notes.setdefault(self._top(each), set()).add(pair)

    def noted(self, one: Member, other: Member) -> set[Pair]:
        """The pairs that are noted with the circles of both."""
        both = (self._notes.get(self._top(each), set()) for each in (one, other))
        return set.intersection(*both)

    def _top(self, member: Member) -> Member:
        path = []
        while member in self._above:
            path.append(member)
            member = self._above[member]
        for each in path:
            self._above[each] = member
        return member


def _touching(connection: Connection, members: Iterable[Member]) -> Sequence[Row[Any]]:
    """Every decision on these, and on whomever a decision ties to them, in their order."""
    rows: dict[int, Row[Any]] = {}
    known = set(members)
    frontier = sorted(known)
    while frontier:
        reached: set[Member] = set()
        ids = among(each.entity for each in frontier)
        for column in (JOINS.c.one, JOINS.c.other):
            for row in connection.execute(select(JOINS).where(column.in_(ids))):
                rows[row.entry] = row
                reached.update(ends_of(row))
        frontier = sorted(reached - known)
        known |= reached
    return [rows[entry] for entry in sorted(rows)]
