"""How far the reading of times reaches, and how long it takes.

    python -m benchmarks.times --corpora DIR

`DIR/recognizers_specs` holds the English specifications of Microsoft's Recognizers-Text: a
sentence, its reference date, and the past value expected. Left out are the cases that
`times_skipped.toml` names, each with its reason. Where that project keeps a whole month and means
a part of it (late this month), the month is right. Ends with 1 below the floor of
`eval/floors.json`, key `times`.
"""

import argparse
import json
import re
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from onrecord.extract.times import Resolved, expressions, resolve

_FLOORS = Path(__file__).parent.parent / "eval" / "floors.json"
_SKIPPED = Path(__file__).with_name("times_skipped.toml")
_SPECS = ("DateParser", "DatePeriodParser")
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_NO_DAY = "0001-01-01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence, the day it was written on, and the dates that it holds."""

    name: str
    text: str
    written: date | None
    expected: tuple[Mapping[str, Any], ...]


def main() -> int:
    """Prints the share of right cases of each file, and each wrong one by its place."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "--corpora", type=Path, required=True, help="the folder of recognizers_specs/"
    )
    folder = parser.parse_args().corpora / "recognizers_specs" / "Specs" / "DateTime" / "English"
    right = judged = 0
    for spec in _SPECS:
        found = list(cases(folder / f"{spec}.json"))
        wrong = [case.name for case in found if not is_right(case)]
        right, judged = right + len(found) - len(wrong), judged + len(found)
        print(f"{spec}: {len(found) - len(wrong)} of {len(found)} right; wrong: {' '.join(wrong)}")
    reached = round(100 * right / judged, 1)
    print(f"times: {reached} % of {judged} cases; {_microseconds(folder):.0f} microseconds each")
    floor = json.loads(_FLOORS.read_text(encoding="utf-8")).get("times", 0.0)
    if reached < floor:
        print(f"times: {reached} was reached, {floor} is the floor.", file=sys.stderr)
    return int(reached < floor)


def cases(path: Path) -> Iterator[Case]:
    """The cases of one file that count here."""
    reasons = tomllib.loads(_SKIPPED.read_text(encoding="utf-8"))[path.stem]
    skipped = {place for places in reasons.values() for place in places}
    for place, row in enumerate(json.loads(path.read_text(encoding="utf-8-sig"))):
        written = row.get("Context", {}).get("ReferenceDateTime")
        if place not in skipped:
            yield Case(
                name=str(place),
                text=row["Input"],
                written=date.fromisoformat(written[:10]) if written else None,
                expected=tuple(row.get("Results", ())),
            )


def is_right(case: Case) -> bool:
    """Whether every date expected is found with its bounds, and none that is not there."""
    found = []
    for each in expressions(case.text):
        result = resolve(replace(each, forward=False), case.written)
        if isinstance(result, Resolved):
            found.append(result)
    wanted = [each["Value"] for each in case.expected if not _impossible(each["Value"])]
    if len(found) != len(wanted):
        return False
    return all(_agrees(*pair) for pair in zip(found, wanted, strict=True))


def _impossible(value: Mapping[str, Any]) -> bool:
    return _NO_DAY in value["PastResolution"].values()


def _agrees(found: Resolved, value: Mapping[str, Any]) -> bool:
    timex, past = value["Timex"], value["PastResolution"]
    for season, number in _SEASONS.items():
        timex = re.sub(rf"-{season}$", f"-{number}", timex)
    alike = re.fullmatch(timex.replace("X", r"\d"), found.value) is not None
    if not past:
        return alike
    first = date.fromisoformat(past.get("date") or past["startDate"])
    last = date.fromisoformat(past.get("date") or past["endDate"])
    if "endDate" in past and not timex.endswith("D)"):  # their periods end before their last day
        last -= timedelta(days=1)
    period = found.period
    same = (period.first, period.last) == (first, last)
    return same or (alike and period.first <= first and last <= period.last)


def _microseconds(folder: Path) -> float:
    """The time that one expression takes in running text, in the best of three rounds."""
    found = [case for spec in _SPECS for case in cases(folder / f"{spec}.json")]
    took = []
    for shift in range(3):
        texts = [f"{case.text} ({shift})" for case in found]  # new to the memory of the last ones
        started = time.perf_counter()
        for text, case in zip(texts, found, strict=True):
            for each in expressions(text):
                resolve(each, case.written)
        took.append(time.perf_counter() - started)
    return 1e6 * min(took) / len(found)


if __name__ == "__main__":
    sys.exit(main())
