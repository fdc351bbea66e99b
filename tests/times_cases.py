"""The tables of times, `cases/times_*.toml`, and what is wrong with a reading of a row."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from drafts import document, stated
from tables import CASES

from onrecord.domain import Draft, When
from onrecord.extract.times import times

PUBLISHED = "2024-05-14"
_LEADING = (
    "from ",
    "between ",
    "the ",
    "on ",
    "in ",
    "at ",
    "by ",
    "since ",
    "until ",
    "before ",
    "after ",
    "during ",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesCase:
    """One text and the times that stand in it."""

    name: str
    draft: Draft
    row: Mapping[str, Any]


@cache
def times_cases(file: str) -> tuple[TimesCase, ...]:
    """The cases of one file of `cases/`, in its order."""
    table = tomllib.loads((CASES / file).read_text(encoding="utf-8"))
    default = PUBLISHED if file == "times_own.toml" else ""
    return tuple(
        TimesCase(name=row["name"], draft=_draft(row, default), row=row) for row in table["case"]
    )


def _draft(row: Mapping[str, Any], default: str) -> Draft:
    marked = "marked" in row
    draft = stated(row["marked"]) if marked else Draft(document=document(row["text"]))
    published = row.get("published", default) or None
    return replace(draft, document=replace(draft.document, published=published), problems=())


def fault(case: TimesCase) -> str | None:
    """What is wrong, null where the row is read as it wants."""
    read = times(case.draft)
    for judge in (_times, _none, _problem, _said_on):
        if wrong := judge(case.row, read):
            return wrong
    return None


def _times(row: Mapping[str, Any], read: Draft) -> str | None:
    if "times" not in row:
        return None
    got = [(core(when.span.exact), when.value, when.basis) for when in read.times]
    wanted = [(core(each["words"]), each["value"], each["basis"]) for each in row["times"]]
    if got != wanted:
        return f"{got} and not {wanted}"
    for each, when in zip(row["times"], read.times, strict=True):
        if wrong := _bounds(each, when):
            return wrong
    return None


def _bounds(each: Mapping[str, str], when: When) -> str | None:
    if "earliest" not in each and "latest" not in each:
        return None
    got = (when.earliest, when.latest)
    wanted = (each.get("earliest") or None, each.get("latest") or None)
    return None if got == wanted else f"{got} and not {wanted} of {when.span.exact!r}"


def _none(row: Mapping[str, Any], read: Draft) -> str | None:
    text = read.document.text
    for words in row.get("none", ()):
        start = text.index(words)
        for when in read.times:
            if when.span.start < start + len(words) and start < when.span.end:
                return f"{when.span.exact!r} is read as a time"
    return None


def _problem(row: Mapping[str, Any], read: Draft) -> str | None:
    wanted = 1 if row.get("problem") else 0
    return None if len(read.problems) == wanted else f"{len(read.problems)} problems"


def _said_on(row: Mapping[str, Any], read: Draft) -> str | None:
    for number, value in row.get("said_on", {}).items():
        said = read.statements[int(number) - 1].said_on
        if (said.value if said else "") != value:
            return (
                f"statement {number} is said on {said.value if said else None}, not {value or None}"
            )
    return None


def core(words: str) -> str:
    """The words without leading prepositions and articles, and without a possessive ending."""
    words = " ".join(words.lower().split()).removesuffix("'s").removesuffix("’s").rstrip(".,")
    while words.startswith(_LEADING):
        words = words.split(" ", 1)[1]
    return words
