"""Figures against their two tables of cases: `figures_own.toml` and `figures_unseen.toml`."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from drafts import document, stated
from marked import Marked, read_marked
from tables import CASES

from onrecord.domain import Draft, Figure, Place, Span, When
from onrecord.extract.figures import figures
from onrecord.extract.nesting import nesting
from onrecord.extract.times import times

Row = dict[str, Any]
FILES = ("figures_own.toml", "figures_unseen.toml")
FLOOR = 0.92  # of all rows of both tables
_BOUNDS = ("value", "low", "high")
_PLAIN = ("kind", "unit", "hedge", "low_open", "high_open")
_ARTICLES = re.compile(r"^(?:the|a|an|aged?)\s+", re.IGNORECASE)


@cache
def rows(file: str) -> tuple[Row, ...]:
    table = tomllib.loads((CASES / file).read_text(encoding="utf-8"))
    return tuple(table["case"])


def drafted(row: Row) -> tuple[Draft, Marked | None]:
    """The draft of a row: its statements, the times and the places it gives."""
    if "marked" in row:
        draft, marked = nesting(stated(row["marked"])), read_marked(row["marked"])
    else:
        draft, marked = Draft(document=document(row["text"])), None
    if "times" in row:
        given = tuple(_when(draft, each["words"], each["value"]) for each in row["times"])
        draft = replace(draft, times=given)
    else:
        draft = times(draft)
    found = tuple(
        Place(span=_span(draft, words), confidence=0.9) for words in row.get("places", ())
    )
    return replace(draft, places=found), marked


def _span(draft: Draft, words: str) -> Span:
    start = draft.document.text.index(words)
    return draft.document.span(start, start + len(words))


def _when(draft: Draft, words: str, value: str) -> When:
    return When(span=_span(draft, words), value=value, earliest=None, latest=None, basis="written")


def faults(row: Row) -> list[str]:
    """What is wrong with the figures of a row, in words; nothing where all are right."""
    draft, marked = drafted(row)
    draft = figures(draft)
    left = list(draft.figures)
    wrong = []
    for gold in row["figures"]:
        near = [each for each in left if _same_words(each.span.exact, gold["words"])]
        if not near:
            wrong.append(f"{gold['words']!r} is not read")
            continue
        left.remove(near[0])
        wrong += _unlike(draft, marked, near[0], gold)
    if row.get("complete", True):
        wrong += [f"{each.span.exact!r} is no figure" for each in left]
    return wrong


def _same_words(found: str, gold: str) -> bool:
    """An article at the edge counts for nothing."""
    return _ARTICLES.sub("", found) == _ARTICLES.sub("", gold)


def _unlike(draft: Draft, marked: Marked | None, found: Figure, gold: Row) -> Iterator[str]:
    expected = {key: gold.get(key) for key in _BOUNDS}
    expected |= {key: gold[key] for key in _PLAIN if key in gold}
    for key, value in expected.items():
        if getattr(found, key) != value:
            yield f"{gold['words']!r}: {key} is {getattr(found, key)!r}, not {value!r}"
    for key in ("of_what", "caveat"):
        words = [_ARTICLES.sub("", span.exact) for span in getattr(found, key)]
        if key in gold and words != [_ARTICLES.sub("", each) for each in gold[key]]:
            yield f"{gold['words']!r}: {key} is {words!r}, not {gold[key]!r}"
    if "as_of" in gold and (found.as_of.value if found.as_of else "") != gold["as_of"]:
        yield f"{gold['words']!r}: as_of is {found.as_of!r}, not {gold['as_of']!r}"
    place = "" if found.place is None else draft.places[found.place].span.exact
    if "place" in gold and draft.places and place != gold["place"]:
        yield f"{gold['words']!r}: place is {place!r}, not {gold['place']!r}"
    if "statement" in gold and _statement(draft, marked, found) != gold["statement"]:
        yield f"{gold['words']!r}: it stands in another statement than {gold['statement']}"


def _statement(draft: Draft, marked: Marked | None, found: Figure) -> int:
    """The number of a figure's statement in the marked text; 0 for none."""
    if found.statement is None or marked is None:
        return 0
    mine = next(each for each in draft.statements if each.id == found.statement)
    content = tuple((span.start, span.end) for span in mine.content.spans)
    return next(number for number, parts in marked.statements.items() if parts.content == content)


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{file}: {row['name']}") for file in FILES for row in rows(file)]
)
def test_the_figures_of_a_text(row: Row) -> None:
    assert faults(row) == []


def test_nine_in_ten_rows_are_right() -> None:
    both = [row for file in FILES for row in rows(file)]
    right = [row for row in both if not faults(row)]
    assert len(right) >= FLOOR * len(both)
