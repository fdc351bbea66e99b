"""Threads as lanes: a row a voice, a mark a point, at its day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from onrecord.domain import Lane, Point, Situation, State, Thread
from onrecord.export.situation import phrases
from onrecord.export.situation.axis import At, Axis, Tick
from onrecord.export.situation.marks import Drawn, Mark, legend, mark
from onrecord.export.situation.told import Told, anchored, key, speaker

STEP = 32
"""CSS pixels from one row of marks to the next: a target of 28, and room beside it."""

NEAR = 8.2
"""Percent of the width that two marks of one row are apart at the least: 28 pixels on a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A point on its lane: `y` in CSS pixels, the rest in percent; `href` leads to its words."""

    anchor: str
    href: str
    point: Point
    mark: Mark
    at: At
    y: int

    @property
    def spread(self) -> bool:
        """Whether it may be on several days."""
        return self.at.high - self.at.low > NEAR / 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One voice's lane: its marks, and how high they stand on one another, in CSS pixels."""

    voice: str
    points: tuple[Placed, ...]
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A thread as it is drawn: `differences` are the numbers of those that it stands in."""

    number: int
    thread: Thread
    rows: tuple[Row, ...]
    legend: tuple[Drawn, ...]
    last: str | None
    differences: tuple[int, ...]

    @property
    def points(self) -> tuple[Placed, ...]:
        """All points by their days, then by their voices' names."""
        placed = [each for row in self.rows for each in row.points]
        return tuple(sorted(placed, key=lambda each: _by_day(each.point)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """All threads on one axis, and the anchor of each account's mark by the account's key."""

    charts: tuple[Chart, ...]
    ticks: tuple[Tick, ...]
    anchors: Mapping[tuple[str, str], str]


def charts(told: Told) -> Charts:
    """The lanes of a situation."""
    threads = told.situation.threads
    axis = Axis([point for thread in threads for lane in thread.lanes for point in lane.points])
    numbers = count(1)
    made = tuple(
        _chart(number, thread, axis, told, numbers) for number, thread in enumerate(threads, 1)
    )
    placed = [each for chart in made for row in chart.rows for each in row.points]
    anchors: dict[tuple[str, str], str] = {}
    for each in placed:
        anchors.setdefault(key(each.point), each.anchor)
    return Charts(charts=made, ticks=axis.ticks() if placed else (), anchors=anchors)


def href(point: Point, told: Told) -> str:
    """The name of the words of a point on the page."""
    account = point.account
    return f"w-{told.number(account.report)}-{anchored(account).start}"


def all_points(situation: Situation) -> Iterator[Point]:
    """Every point of a situation: those of threads, of differing accounts, of what is apart."""
    for thread in situation.threads:
        for lane in thread.lanes:
            yield from lane.points
    for difference in situation.differences:
        yield from difference.points
    for apart in situation.apart:
        yield from apart.points


def in_order(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points by their days, then by the names of their voices; without a day last."""
    return tuple(sorted(points, key=_by_day))


def _by_day(point: Point) -> tuple[str, str]:
    return (point.earliest or point.latest or "9999", speaker(point.account).casefold())


def _chart(number: int, thread: Thread, axis: Axis, told: Told, numbers: Iterator[int]) -> Chart:
    points = [point for lane in thread.lanes for point in lane.points]
    states = [p.account.entry for p in points if isinstance(p.account.entry, State)]
    return Chart(
        number=number,
        thread=thread,
        rows=tuple(_row(lane, axis, told, numbers) for lane in thread.lanes),
        legend=tuple(legend(states)),
        last=phrases.last(points),
        differences=told.differences(thread),
    )


def _row(lane: Lane, axis: Axis, told: Told, numbers: Iterator[int]) -> Row:
    placed: list[tuple[Point, At, int]] = []
    ends: list[float] = []
    stood = ((each, axis.at(each)) for each in lane.points)
    for point, at in sorted(stood, key=lambda pair: pair[1].x):
        level = next((n for n, end in enumerate(ends) if at.x - end >= NEAR), len(ends))
        ends[level : level + 1] = [at.x]
        placed.append((point, at, level))
    return Row(
        voice=lane.voice,
        points=tuple(
            Placed(
                anchor=f"p-{next(numbers)}",
                href=href(point, told),
                point=point,
                mark=mark(point.account.entry),
                at=at,
                y=STEP // 2 + STEP * level,
            )
            for point, at, level in placed
            if isinstance(point.account.entry, State)
        ),
        height=STEP * max(len(ends), 1),
    )
