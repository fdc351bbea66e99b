"""The one order of accounts, whatever order the reports were given in."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from onrecord.compare.told import Told, place_of
from onrecord.domain import Account, Apart, Difference, Point, Report

_LAST = "~"  # sorts behind every date


class HasTold(Protocol):
    """What is made of an account."""

    @property
    def told(self) -> Told:
        """The account and its clause."""


T = TypeVar("T", bound=HasTold)


def by_publication(report: Report) -> tuple[str, str, str]:
    """Reports in the order they appeared, then by outlet."""
    return report.published or _LAST, report.outlet or "", report.id


class Order:
    """The order of a number of reports, and of what they tell."""

    def __init__(self, reports: Iterable[Report]) -> None:
        ordered = sorted(reports, key=by_publication)
        self._ranks = {report.id: rank for rank, report in enumerate(ordered)}

    def of(self, point: Point) -> tuple[str, str, int, int, int, str]:
        """Points by day, those without one last; within a day by report, then by the text."""
        earliest = point.earliest or point.latest or _LAST
        return earliest[:10], point.latest or _LAST, *self._place(point.account)

    def shown(self, entry: Difference | Apart) -> tuple[object, ...]:
        """Differences by their first day, then by where they are told first."""
        return (*self.of(entry.points[0]), entry.subject)

    def first(self, group: Sequence[T]) -> T:
        """The account that stands first in the first report."""
        return min(group, key=lambda each: self._place(each.told.account))

    def _place(self, account: Account) -> tuple[int, int, int, str]:
        return self._ranks[account.report.id], *place_of(account.entry)
