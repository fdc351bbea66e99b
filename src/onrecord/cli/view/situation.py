"""The situation as people read it in a terminal: who tells what of each thing, and on which day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.cli.view.page import Page, Styled
from onrecord.cli.view.screen import Screen
from onrecord.domain import Point, Situation, Thread
from onrecord.export.situation import Told, phrases
from onrecord.export.situation.lanes import in_order
from onrecord.export.situation.numbered import grouped
from onrecord.export.situation.told import anchored, outlet, speaker, through, titled
from onrecord.export.summary import counted

INDENT = "  "

MORE = 24
"""Columns kept for how many more there are, and for the break of a line."""

WHEN = 20
"""Columns for a day and what it rests on: "published 2031-05-12"."""

SHORT_ID = 8
"""Digits of an id that are shown: enough for `onrecord show` in a million entries."""

UNREVIEWED = "Read by the program; reviewed by nobody."

NOTHING = (
    "No report was found to tell how anything stands. That does not mean that none does: "
    "the program misses some."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a situation is shown: on which screen, whether with sentences, narrowed to what."""

    screen: Screen
    words: bool = False
    about: str | None = None


def view(told: Told, how: View) -> str:
    """The situation as text for people, every line closed and as wide as the screen at most."""
    return _Written(told, how).text()


class _Written:
    def __init__(self, told: Told, how: View) -> None:
        self._told, self._how = told, how
        self._page = Page(how.screen)

    def text(self) -> str:
        situation = self._told.situation
        self._put_head(situation)
        for group in grouped(situation.differences):
            self._put_title(group.subject, group.aspect, "differs")
            for _, each in group.numbered:
                self._put_points(each.points)
                self._put_remarks(each.reasons)
        aspect = ""
        for thread in situation.threads:
            if thread.aspect != aspect:
                aspect = thread.aspect
                self._page.blank()
                self._page.put((aspect.capitalize(), "bold"))
            self._put_thread(thread)
        for apart in situation.apart:
            self._put_title(apart.subject, "figures kept apart: defined otherwise")
            self._put_points(apart.points)
            self._put_remarks(apart.definitions)
        self._put_reasons(situation)
        self._put_reports(situation)
        return self._page.text()

    def _put_head(self, situation: Situation) -> None:
        about = f" about {self._how.about}" if self._how.about else ""
        reports = counted(len(situation.reports), "report")
        self._page.put(("The situation, as told", "bold"), f" in {reports}{about}")
        things = counted(len(situation.threads), "thing")
        differ = counted(len(situation.differences), "difference")
        self._page.put(f"{things} told of, {differ}. ", (UNREVIEWED, "dim"))
        if not situation.threads and not situation.differences:
            self._page.put(NOTHING)
        for aspect, threads in groupby(situation.threads, key=lambda each: each.aspect):
            self._put_glance(aspect, tuple(threads))

    def _put_glance(self, aspect: str, threads: Sequence[Thread]) -> None:
        """One line, two at most, of an aspect: what most voices tell of, what differs first."""
        ranked = sorted(
            threads, key=lambda each: (not self._told.differences(each), -len(each.lanes))
        )
        shown = [self._glance(each) for each in ranked]
        kept = list(shown)
        room = 2 * self._how.screen.width - len(aspect) - len(INDENT) - MORE
        while len(kept) > 1 and len("; ".join(kept)) > room:
            kept.pop()
        left = len(shown) - len(kept)
        more = f"; and {left} more" if left else ""
        said = f": {'; '.join(kept)}{more}"
        self._page.put((aspect, "cyan"), said, rest=INDENT)

    def _glance(self, thread: Thread) -> str:
        known = [counted(len(thread.lanes), "voice")]
        if self._told.differences(thread):
            known.append("differs")
        return f"{thread.subject} ({', '.join(known)})"

    def _put_title(self, subject: str, *known: str) -> None:
        self._page.blank()
        self._page.put((subject, "bold"), (f" · {' · '.join(known)}", "cyan"))

    def _put_thread(self, thread: Thread) -> None:
        last = phrases.last([point for lane in thread.lanes for point in lane.points])
        known = [thread.aspect, f"last reported {last or 'on no known day'}"]
        if self._told.differences(thread):
            known.insert(1, "differs")
        self._put_title(thread.subject, *known)
        if sum(len(lane.points) for lane in thread.lanes) == 1:
            self._put_points(thread.lanes[0].points)
            return
        for lane in thread.lanes:
            self._page.put((lane.voice, ""), first=INDENT, rest=INDENT * 2)
            for point in lane.points:
                self._put_point(point, speaking=False)

    def _put_points(self, points: Sequence[Point]) -> None:
        for each in in_order(points):
            self._put_point(each, speaking=True)

    def _put_point(self, point: Point, *, speaking: bool) -> None:
        step = INDENT if speaking else INDENT * 2
        when = phrases.when(point)
        rest = " " * (len(step) + WHEN + 1)
        first = f"{step}{when:{WHEN}} "
        if len(first) > len(rest):  # several days: they have a line of their own
            self._page.put((when, ""), first=step, rest=step)
            first = rest
        self._page.put(*self._point(point, speaking=speaking), first=first, rest=rest)
        if self._how.words:
            account = point.account
            id_ = account.entry.id[:SHORT_ID]
            sentence = self._told.sentence(account)
            self._page.put((f"{sentence} ", ""), (id_, "dim"), first=rest, rest=rest)

    def _point(self, point: Point, *, speaking: bool) -> Iterator[Styled]:
        account = point.account
        if speaking:
            yield (f"{_named(speaker(account), outlet(account.report))}: ", "")
        yield (phrases.told(account.entry), "bold")
        words = self._told.words(account)
        if words:
            yield (f" — {words}", "")
        chain = through(account)
        known = [f"as told by {', by '.join(chain)}"] if chain else []
        place = self._told.place(account.report, anchored(account))
        yield (f" ({', '.join((*known, str(place)))})", "dim")

    def _put_remarks(self, remarks: Sequence[str]) -> None:
        self._page.put((" ".join(remarks), "dim"), first=INDENT, rest=INDENT)

    def _put_reasons(self, situation: Situation) -> None:
        if situation.reasons:
            self._page.blank()
            self._page.put(("Reasons given", "bold"))
        for each in situation.reasons:
            place = self._told.place(each.report, (each.cause.spans or (each.sentence,))[0])
            self._page.put(
                each.told,
                (f" [{self._told.because(each)}] ", "cyan"),
                each.because,
                f" — {_named(self._told.teller(each), outlet(each.report))}",
                (f" ({place})", "dim"),
                first=INDENT,
                rest=INDENT * 2,
            )
            if self._how.words:
                sentence = self._told.sentence(each)
                self._page.put(sentence, first=INDENT * 2, rest=INDENT * 2)

    def _put_reports(self, situation: Situation) -> None:
        self._page.blank()
        self._page.put(
            ("The reports", "bold"), (" (a place such as 1:12 is report 1, line 12)", "dim")
        )
        for number, report in enumerate(situation.reports, 1):
            known = (outlet(report), report.published or phrases.UNDATED)
            self._page.put(
                titled(report),
                (f" · {' · '.join(known)} · {report.link or report.id[:SHORT_ID]}", "dim"),
                first=f"{number:>3} ",
                rest="    ",
            )
        for wire in situation.wires:
            numbers = ", ".join(str(self._told.number_of(each)) for each in wire)
            self._page.put(f"Reports {numbers} carry the same wire's text: counted as one voice.")
        if situation.threads and not self._how.words:
            self._page.put(("--words shows the sentences, --format html a page.", "dim"))


def _named(voice: str, paper: str) -> str:
    return voice if voice == paper else f"{voice} ({paper})"
