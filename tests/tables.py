"""The tables of cases in `cases/*.toml`, as pytest's parameters; what fails is a strict xfail.

`cases/known_failures.toml` lists what is not right yet: suite, kind of fault, name -> reason.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from marked import Marked, read_marked

T = TypeVar("T")

CASES = Path(__file__).with_name("cases")
KNOWN_FAILURES = CASES / "known_failures.toml"

# suite -> kind of fault -> name of the case -> reason
Failures = dict[str, dict[str, dict[str, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One marked text and what is expected of its statements, by their numbers."""

    name: str
    letter: str
    marked: Marked
    mode: dict[int, str]
    quoted: dict[int, tuple[str, ...]]
    polarity: dict[int, str]


@cache
def cases(file: str) -> tuple[Case, ...]:
    """The cases of one file of `cases/`, in its order."""
    table = tomllib.loads((CASES / file).read_text(encoding="utf-8"))
    return tuple(
        Case(
            name=row["name"],
            letter=row["letter"],
            marked=read_marked(row["marked"]),
            mode=_numbered(row.get("mode", {})),
            quoted={n: tuple(words) for n, words in _numbered(row.get("quoted", {})).items()},
            polarity=_numbered(row.get("polarity", {})),
        )
        for row in table["case"]
    )


def _numbered(table: dict[str, T]) -> dict[int, T]:
    return {int(number): value for number, value in table.items()}


@cache
def known_failures() -> Failures:
    """The table of what is not right yet."""
    return tomllib.loads(KNOWN_FAILURES.read_text(encoding="utf-8"))


def parameters(suite: str, rows: Iterable[Case]) -> list[object]:
    """The cases by their names; one in the table of known failures must fail."""
    return [pytest.param(case, id=case.name, marks=_marks(suite, case.name)) for case in rows]


def phenomena(suite: str, table: Mapping[str, tuple[object, ...]]) -> list[object]:
    """A table of single phenomena, name -> values, likewise."""
    return [pytest.param(*row, id=name, marks=_marks(suite, name)) for name, row in table.items()]


def _marks(suite: str, name: str) -> list[pytest.MarkDecorator]:
    reasons = [
        f"{kind}: {named[name]}"
        for kind, named in known_failures().get(suite, {}).items()
        if name in named
    ]
    return [pytest.mark.xfail(strict=True, raises=AssertionError, reason=r) for r in reasons]
