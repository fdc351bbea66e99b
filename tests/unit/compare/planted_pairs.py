"""Pairs of reports with planted differences, and what a situation shows of them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from tables import CASES
from told_reports import ENGINE, drafted_report

from onrecord.compare import situation
from onrecord.domain import Account, Difference, Figure, Reading
from onrecord.extract.states import states


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One pair of reports and what was planted in it."""

    name: str
    readings: tuple[Reading, Reading]
    differing: tuple[dict[str, Any], ...]
    not_differing: tuple[dict[str, Any], ...]


@cache
def pairs(file: str) -> tuple[Pair, ...]:
    """The pairs of one file of `cases/`, read with statements as they are marked."""
    table = tomllib.loads((CASES / file).read_text(encoding="utf-8"))
    return tuple(
        Pair(
            name=row["name"],
            readings=(_reading(row["a"]), _reading(row["b"])),
            differing=tuple(row["differing"]),
            not_differing=tuple(row["not_differing"]),
        )
        for row in table["pair"]
    )


def _reading(row: dict[str, str]) -> Reading:
    draft = drafted_report(row["text"], outlet=row["outlet"], published=row["published"])
    return states(draft).reading(ENGINE)


def shown(pair: Pair) -> list[tuple[str, frozenset[tuple[str, str]]]]:
    """Each difference as its aspect and who tells which value, as the tables write them."""
    found = situation(pair.readings).differences
    return [(each.aspect, _points(each)) for each in found]


def planted(row: dict[str, Any]) -> tuple[str, frozenset[tuple[str, str]]]:
    """A planted difference likewise."""
    return row["aspect"], frozenset(zip(map(_low, row["voices"]), row["values"], strict=True))


def _points(difference: Difference) -> frozenset[tuple[str, str]]:
    accounts = [point.account for point in difference.points]
    return frozenset((_low(each.voices[-1].name), value(each)) for each in accounts)


def value(account: Account) -> str:
    """What an account tells, as the tables write it: open, not held, 14."""
    entry = account.entry
    if isinstance(entry, Figure):
        return entry.value or entry.low or entry.high or ""
    return f"not {entry.value}" if entry.polarity == "denied" else entry.value


def _low(name: str) -> str:
    return name.casefold()
