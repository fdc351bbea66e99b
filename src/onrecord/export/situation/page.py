"""A situation as one page that needs nothing else."""

from collections.abc import Iterator, Mapping

from onrecord.export.html.templates import rendered
from onrecord.export.situation import phrases
from onrecord.export.situation import told as telling
from onrecord.export.situation.lanes import charts, href, in_order
from onrecord.export.situation.marks import FILLINGS, SHAPES
from onrecord.export.situation.numbered import grouped
from onrecord.export.situation.places import plan
from onrecord.export.situation.text import texts
from onrecord.export.situation.told import Told, key

TEMPLATE = "situation.html.jinja"
STYLE = "situation.css"


def page(told: Told, *, about: str | None = None) -> str:
    """The page; `about` is what the situation was narrowed to, as it was asked for."""
    drawn = charts(told)
    anchors = {**dict(_elsewhere(told)), **drawn.anchors}
    written = texts(told, anchors)
    return rendered(
        TEMPLATE,
        styles=(STYLE,),
        about=about,
        told=told,
        situation=told.situation,
        engine=_engines(told),
        groups=grouped(told.situation.differences),
        charts=drawn.charts,
        ticks=drawn.ticks,
        texts=written,
        shown=frozenset(each.number for each in written),
        plan=plan(told),
        fillings=FILLINGS,
        square=SHAPES["square"],
        href=lambda point: href(point, told),
        in_order=in_order,
        phrases=phrases,
        telling=telling,
    )


def _elsewhere(told: Told) -> Iterator[tuple[tuple[str, str], str]]:
    """What shows an account that has no mark on a lane: figures have none."""
    for number, apart in enumerate(told.situation.apart, 1):
        yield from ((key(each), f"apart-{number}") for each in apart.points)
    for number, difference in enumerate(told.situation.differences, 1):
        yield from ((key(each), f"differs-{number}") for each in difference.points)


def _engines(told: Told) -> Mapping[str, int]:
    """The versions that read the reports, and how many each."""
    found: dict[str, int] = {}
    for each in told.readings.values():
        found[each.engine.version] = found.get(each.engine.version, 0) + 1
    return found
