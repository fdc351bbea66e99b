"""The expressions of time in a text: where they stand and what they mean."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.extract.times import date_rules, relatives
from onrecord.extract.times.clocks import Clock, clock
from onrecord.extract.times.direction import looks_ahead
from onrecord.extract.times.introducing import Place
from onrecord.extract.times.points import Expression, Open, Point
from onrecord.extract.times.rules import PUBLISHED, Rule
from onrecord.extract.times.vocabulary import alternation, compiled, numbered, piece

_RULES = (*date_rules.RULES[:21], *relatives.RULES, *date_rules.RULES[21:])
_BACK = 40
_OPEN = r"\b(?P<open>since|until|till) (?:(?:at least|about|around|as late as|as early as) )?$"
_NOT_UNTIL = re.compile(r"\b(?:not|never|no|cannot)\b|n['’]t\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:about|around|circa|c\.|ca\.|roughly|some|nearly|almost|approximately)\b", re.IGNORECASE
)
_LEAD = (
    r"(?P<week>(?:the )?week (?:of|commencing|beginning|starting)(?: on)?(?: the)? |w/c )|"
    r"(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|small hours|early hours)"
    r"(?: hours)?"
    r" of(?: the)? |"
    r"(?:the )?(?:very )?(?:start|beginning|end|middle|close|turn) of(?: the)? |"
    r"(?:the )?(?:first|last|opening|closing|final|early) (?:(?:few|two|three) )?"
    r"(?:days?|weeks?|months?|half(?= of (?:the )?<M>)|part|hours) of(?: the)? |"
    r"overnight(?: on| into| to| from)? |(?:dawn|dusk|sunrise|sunset) (?:on )?|mid-|"
    r"(?:the )?(?:very )?(?:early|late|earlier|later|mid)(?: (?:on|in))?(?: the)? "
)
_AFTER_DAY = rf",?(?: (?:in the|at))? {relatives.PART_OF_DAY}|(?: local time| <Z>\b)"
_TO_CLOCK = r",?(?: (?:at|by|around|from))? "
_TO_DAY = r",?(?: (?:on|of))?(?: the)? "
_JOINT = r"(?: ?[-–—] ?| to | through | until | till | and )"
_FROM = r"\b(?:from|between|overnight) (?:the )?$"
_TO = ("to", "through", "until", "till")
_PUT_OFF = r"\b(?:moved|postponed|delayed|rescheduled|changed|shifted|brought forward|put off)\b"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    end: int
    point: Point
    clock: Clock | None = None
    alone: bool = False
    approximate: bool = False


@functools.lru_cache(maxsize=2)  # every stage of one document asks for the same
def expressions(text: str) -> tuple[Expression, ...]:
    """Every expression of time in a text, in order and apart, whatever it resolves to.

    Durations, ages, frequencies and vague words (soon, recent days) are none of them.
    """
    return tuple(_found(text))


def _found(text: str) -> Iterator[Expression]:
    at = 0
    while begin := _start().search(text, at):
        start = begin.start()
        moment = _interval(text, start)
        if moment is None:
            at = begin.end()
            continue
        yield _expression(text, start, moment)
        at = moment.end


def _expression(text: str, start: int, moment: _Moment) -> Expression:
    time = moment.clock
    return Expression(
        start=start,
        end=moment.end,
        point=moment.point,
        clock=time.time if time else None,
        zone=time.zone if time else "",
        alone=moment.alone,
        open=_opened(text, start),
        approximate=moment.approximate,
        forward=_has_a_choice(moment.point) and looks_ahead(text, start, moment.end),
    )


def _has_a_choice(point: Point) -> bool:
    """Whether the words leave open which one is meant, and the verb decides."""
    return point.year is None and point.base is None and point.within is None


def _opened(text: str, start: int) -> Open | None:
    before = text[max(0, start - _BACK) : start]
    found = compiled(_OPEN).search(before)
    if found is None or moment_of_change(before, found.start()):
        return None
    return "since" if found["open"].lower() == "since" else "until"


def moment_of_change(before: str, at: int) -> bool:
    """Whether `until` names when it began: he did not leave until Monday."""
    return before[at : at + 5].lower() in ("until", "till ") and bool(
        _NOT_UNTIL.search(before[:at])
    )


def _interval(text: str, start: int) -> _Moment | None:
    """One moment, or two that are joined to an interval."""
    first = _moment(text, start)
    joint = compiled(_JOINT).match(text, first.end) if first and _may_begin(first) else None
    if first is None or joint is None:
        return first
    before = text[max(0, start - _BACK) : start]
    second = _moment(text, joint.end(), led=True)
    if second is None or second.clock or second.point.until or compiled(_PUT_OFF).search(before):
        return first
    inside = text[start : first.end].lower()  # next week between Monday and Friday
    led = compiled(_FROM).search(before) is not None or " between " in inside or " from " in inside
    word = joint.group().strip().lower()
    dash = word in "-–—" and _dated(first.point)
    if led or dash or (first.point.month is not None and word in _TO):
        return replace(second, point=_spanning(first.point, second.point))
    if first.point.weekday is not None and second.point.weekday is not None and word in _TO:
        return replace(second, point=replace(first.point, unclear=True))  # it may be a habit
    return first


def _may_begin(moment: _Moment) -> bool:
    """Whether an interval may begin with a moment: it has no time of day, and no end yet."""
    point = moment.point
    return not (moment.clock or point.until or (point.within and point.weekday is None))


def _dated(point: Point) -> bool:
    return point.month is not None or point.weekday is not None or point.year is not None


def _spanning(first: Point, second: Point) -> Point:
    """The interval; a year or month that only its end has is the beginning's, too."""
    year = first.year
    if year is None and second.year is not None and first.month is not None:
        later = second.month is not None and first.month > second.month
        year = second.year - later
    return replace(first, year=year, until=second)


def _moment(text: str, start: int, *, led: bool = False) -> _Moment | None:
    kind = _kind_at(text, start)
    time = clock(text, start) if kind in _CLOCKS else None
    return _with_clock_first(text, time) if time else _day(text, start, kind, led=led)


def _day(text: str, start: int, kind: str | None, *, led: bool) -> _Moment | None:
    """A moment that does not begin with a time of day."""
    lead = compiled(_LEAD).match(text, start) if kind in _LEADS else None
    if lead is not None:
        inner = _core(text, lead.end(), led=True)
        if inner is not None:
            return _led(text, lead, inner)
    core = _core(text, start, led=led)
    return None if core is None else _extended(text, core)


def _led(text: str, lead: re.Match[str], inner: _Moment) -> _Moment:
    if lead["week"]:
        point = inner.point
        return (
            replace(inner, point=Point(unit="week", within=point)) if point.unit == "day" else inner
        )
    return _extended(text, inner)


def _with_clock_first(text: str, time: Clock) -> _Moment | None:
    link = compiled(_TO_DAY).match(text, time.end)
    day = link and _day(text, link.end(), _kind_at(text, link.end()), led=True)
    if day and day.point.unit == "day" and day.clock is None:
        return replace(day, clock=time)
    if not time.sure or time.time is None:
        return None
    point = Point(unit="day", base="carried")
    return _Moment(end=time.end, point=point, clock=time, alone=True)


def _core(text: str, start: int, *, led: bool) -> _Moment | None:
    for pattern, rule in _rules(_kind_at(text, start)):
        found = pattern.match(text, start)
        if found is not None and rule.fits(Place(match=found, led=led)):
            point = rule.make(found)
            if point is not None:
                about = _ABOUT.match(found.group()) is not None
                return _Moment(end=found.end(), point=point, approximate=about)
    return None


def _extended(text: str, moment: _Moment) -> _Moment:
    """The moment with the part of the day, the zone and the time of day that stand behind it."""
    if moment.point.unit != "day" or moment.point.until:
        return moment
    while part := compiled(_AFTER_DAY).match(text, moment.end):
        moment = replace(moment, end=part.end())
    link = compiled(_TO_CLOCK).match(text, moment.end)
    time = link and clock(text, link.end())
    return replace(moment, end=time.end, clock=time) if time else moment


_OTHERS = (
    "overnight today tonight yesterday tomorrow noon midday midnight dawn dusk shortly final end "
    "start beginning middle close turn week month year weekend q1 q2 q3 q4 h1 h2 w/c soon "
    "well opening"
)
_OPENERS = (
    "early late earlier later mid past previous that christmas boxing about around circa roughly "
    "nearly almost some just only exactly barely"
)
_NUMBERED = ("month", "weekday", "short", "season", "ordinal", "number")
_CLOCKS = frozenset({"digit", "about", "other"})
_LEADS = frozenset({"the", "part", "other", "which", "ordinal"})
# Behind an article, only these lead anywhere.
_AFTER_THE = (
    "very preceding following same day days night nights evening morning afternoon weekend week "
    "month year decade century hundred dozen couple closing opening small previous early late "
    "mid last first final next start beginning end middle close turn coming current upcoming"
)


@functools.cache
def _kinds() -> Mapping[str, str]:
    """The kinds of words that an expression may begin with, each as a pattern."""
    names = [*numbered("weekday"), *numbered("short")]
    numbers = [word for word in numbered("number") if word not in ("a", "an")]
    after = [*names, *numbers, *numbered("ordinal"), *numbered("season"), *numbered("decade")]
    return {
        "digit": r"\d",
        "the": rf"(?:the|an?) (?=['’]?\d|(?:{_sorted([*after, *_AFTER_THE.split()])})\b)",
        "part": r"(?:early|late|earlier|later|mid)\b",
        "which": rf"(?:{_sorted(['past', 'previous', *PUBLISHED, 'that'])})\b",
        "holiday": r"(?:christmas|boxing|new year)\b",
        "about": r"(?:about|around|circa|roughly|nearly|almost|some|just|only|exactly|barely)\b|"
        r"ca?\.",
        "month": rf"(?:{_sorted(numbered('month'))})\b",
        "weekday": rf"(?:{_sorted(names)})\b",
        "season": rf"(?:{_sorted(numbered('season'))})\b",
        "ordinal": rf"(?:{_sorted(numbered('ordinal'))})\b",
        "number": rf"(?:{_sorted(numbers)})\b",
        "other": rf"(?:{_sorted(_OTHERS.split())})\b|['’]\d0s",
    }


@functools.cache
def _kind() -> re.Pattern[str]:
    """Which kind of word stands at a place."""
    source = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _kinds().items())
    return re.compile(piece(source), re.IGNORECASE)


def _kind_at(text: str, at: int) -> str | None:
    found = _kind().match(text, at)
    return found.lastgroup if found else None


@functools.cache
def _start() -> re.Pattern[str]:
    """What an expression may begin with: looked for first, for most words begin none."""
    words = [
        *(word for kind in _NUMBERED for word in numbered(kind) if word not in ("a", "an")),
        *PUBLISHED,
        *_OPENERS.split(),
        *(word for word in _OTHERS.split() if word.isalnum()),
    ]
    source = rf"\d|{_kinds()['the']}|ca?\.|['’]\d0s|w/c|new year|(?:{_sorted(words)})\b"
    letters = r"(?=[abcdefhijlmnopqrstuwy\d'’])"
    return re.compile(
        piece(rf"(?<![\w@#$€£/.])(?<![\w@#$€£/]['’,:-]){letters}(?:{source})"), re.IGNORECASE
    )


@functools.cache
def _rules(kind: str | None) -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """The rules to try on an expression that begins with a kind of word, in their order."""
    return tuple((compiled(r.template), r) for r in _RULES if kind in r.opens.split())


def _sorted(words: Iterable[str]) -> str:
    """Alternatives, put together by their first letter: a wrong one is given up at once."""
    by_letter: dict[str, list[str]] = {}
    for word in {word.lower() for word in words}:
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(
        rf"{letter}(?:{alternation(rest)})" for letter, rest in sorted(by_letter.items())
    )
