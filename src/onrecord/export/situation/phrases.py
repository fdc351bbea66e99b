"""Points in words for people: how a thing is told to stand, and on which day that is put."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from onrecord.domain import Dated, Figure, Modality, Point, Polarity, State
from onrecord.export.entries.figures import amount

NO_DAY = "no day"
"""Stands where a point's day would: the report gives none, and its own is not known."""

UNDATED = "undated"

_OPEN = _FROM, _UNTIL = "from", "until"

_DATED: Mapping[Dated | None, str] = MappingProxyType(
    {"as-of": "as of", "said": "said", "published": "published", None: ""}
)

_POLARITIES: Mapping[Polarity, str] = MappingProxyType(
    {
        "asserted": "{}",
        "denied": "not {}",
        "questioned": "asked: {}",
        "conditional": "{}, on a condition",
        "declined": "would not say: {}",
    }
)
_MODALITIES: Mapping[Modality, str] = MappingProxyType(
    {
        "asserted": "{}",
        "claimed": "{} (claimed)",
        "denied": "{} (a denial)",
        "planned": "{} (planned)",
        "conditional": "{}, on a condition",
        "feared": "{} (feared)",
    }
)


def told(entry: State | Figure) -> str:
    """How the entry's own voice tells it: "not open", "reopened (claimed)", "about 40"."""
    if isinstance(entry, Figure):
        return amount(entry)
    value = entry.value.replace("-", " ")
    said = _POLARITIES[entry.polarity].format(value)
    if entry.polarity == entry.modality == "conditional":
        return said
    return _MODALITIES[entry.modality].format(said)


def day(point: Point) -> str:
    """The point's day, or the days that it may be on: "2031-05-12", "2031-05", "from 2031-05"."""
    low, high = point.earliest, point.latest
    if low and high:
        return _stretch(low, high)
    if low:
        return f"{_FROM} {low}"
    return f"{_UNTIL} {high}" if high else NO_DAY


def last(points: Sequence[Point]) -> str | None:
    """When a thing was last reported; null where that is not known.

    It is the last day on which a report with one of the points appeared, else on which one of them
    was said, and no word on how things stand since.
    """
    appeared = [each.account.report.published or "" for each in points]
    said = [each.latest or "" for each in points if each.dated in ("said", "published")]
    return max(appeared, default="") or max(said, default="") or None


def when(point: Point) -> str:
    """The point's day with what it rests on: "said 2031-05-12", "as of 2031-05", "no day"."""
    on = day(point)
    if point.dated == "as-of" and on.startswith(_OPEN):
        return on
    return f"{_DATED[point.dated]} {on}".lstrip()


def _stretch(low: str, high: str) -> str:
    if low == high:
        return low
    if (low[4:], high[4:]) == ("-01-01", "-12-31") and low[:4] == high[:4]:
        return low[:4]
    if low[:8] == high[:8] and low[8:] == "01" and high[8:] == _last_of(low[:7]):
        return low[:7]
    return f"{low} to {high[8:] if low[:8] == high[:8] else high}"


def _last_of(month: str) -> str | None:
    """The last day of a month such as "2031-05"; null for what is none."""
    try:
        return str(monthrange(int(month[:4]), int(month[5:]))[1])
    except ValueError:
        return None
