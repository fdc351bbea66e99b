"""Rules of figures: on whose word they stand, and on how many."""

from collections import defaultdict
from collections.abc import Iterator

from onrecord.domain import Figure, FigureKind
from onrecord.export.lint.desk import Desk, Found, folded

_ASKED_FOR: frozenset[FigureKind] = frozenset({"count", "money", "percent", "ratio", "measure"})
"""Kinds that a desk asks a source for; ages, ranks, durations and scores go without."""

Counted = tuple[str, str, str]


def unattributed(desk: Desk) -> Iterator[Found]:
    """Figures that are in nobody's statement, and count no sources (`three people said`)."""
    for figure in _figures(desk):
        if figure.statement is None and not desk.is_source(figure.span):
            yield _found(figure, "in the outlet's own voice")


def single_source(desk: Desk) -> Iterator[Found]:
    """Figures in a statement whose teller alone counts that; the outlet's own voice is no teller.

    Where two tellers are not known apart (an unresolved pronoun), they are taken for two.
    """
    tellers: dict[Counted, set[str]] = defaultdict(set)
    given = [(f, _teller(desk, f)) for f in _figures(desk) if f.statement in desk.statements]
    for figure, teller in given:
        tellers[_counted(figure)].add(teller)
    for figure, _ in given:
        if len(tellers[_counted(figure)]) == 1:
            yield _found(figure, "on one source's word")


def _figures(desk: Desk) -> Iterator[Figure]:
    return (each for each in desk.reading.figures if each.kind in _ASKED_FOR)


def _teller(desk: Desk, figure: Figure) -> str:
    source = desk.statements[figure.statement or ""].source
    return desk.teller(source) or f"somebody {source.spans}"


def _counted(figure: Figure) -> Counted:
    """What a figure counts, in one form; where that is not told, the number stands for it."""
    of_what = folded(span.exact for span in figure.of_what)
    number = "" if of_what else f"{figure.value} {figure.low} {figure.high}"
    return figure.kind, figure.unit or "", of_what or number


def _found(figure: Figure, what: str) -> Found:
    return Found(start=figure.span.start, end=figure.span.end, what=what)
