"""Figures held against two public collections of numbers, and the clock.

    python -m benchmarks.figures --corpora ../shared/corpora

A row is right where every number that it expects is read with that value (or with it as a bound:
what a hedge only bounds has no value here), and no figure is read beside them. Rows that
`figures_skips.toml` names are left out. Fails below the floors in `eval/floors.json`, under
`figures`; `ms` is a ceiling.
"""

import argparse
import json
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.extract.figures import Number, numbers

_HERE = Path(__file__).parent
_FLOORS = _HERE.parent / "eval" / "floors.json"
_EXAMPLES = _HERE.parent / "examples"
_SPECS = Path("recognizers_specs") / "Specs"
_NEAR = 1e-4  # of the value: parts of a whole are given to four decimals
_CENTS = 100  # a collection gives 50 cents as 50, the record as 0.5 of the dollar
_CHARACTERS = 3000
_ROUNDS = 20  # the best of these: other work on the machine only ever adds time


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A number that a collection expects at `start..end`: the values that are right for it."""

    start: int
    end: int
    values: tuple[float, ...]


Row = tuple[str, tuple[Expected, ...]]


def main() -> int:
    """Measures, prints, and returns 1 below a floor."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--wrong", action="store_true", help="print the indices of rows not right")
    given = parser.parse_args()
    reached = measure(given.corpora, show=given.wrong)
    floors = json.loads(_FLOORS.read_text(encoding="utf-8")).get("figures", {})
    missed = [
        f"{name}: {reached[name]} was reached, {floor} is the floor."
        for name, floor in floors.items()
        if (reached[name] > floor if name == "ms" else reached[name] < floor)
    ]
    print("\n".join(missed) or "No figure is below its floor.")
    return 1 if missed else 0


def measure(corpora: Path, *, show: bool = False) -> dict[str, float]:
    """The share of right rows, in percent, by collection, and the milliseconds; prints them."""
    skips = tomllib.loads((_HERE / "figures_skips.toml").read_text(encoding="utf-8"))
    reached = {}
    for name, rows, ours in (
        ("numbers", _specs(corpora / _SPECS / "Number/English/NumberModel.json"), _bare),
        ("money", _specs(corpora / _SPECS / "NumberWithUnit/English/CurrencyModel.json"), _money),
        ("quantities", _quantities(corpora / "quantulum3" / "quantities.json"), _any),
    ):
        skipped = {index for listed in skips[name].values() for index in listed}
        judged = {i: row for i, row in enumerate(rows) if i not in skipped}
        wrong = [i for i, row in judged.items() if not right(*row, ours)]
        reached[name] = round(100 * (1 - len(wrong) / len(judged)), 1)
        print(f"{name:12} {reached[name]:5.1f} % of {len(judged)} rows ({len(skipped)} left out)")
        if show:
            print(f"  not right: {wrong}")
    reached["ms"] = milliseconds()
    print(f"{'ms':12} {reached['ms']:5.1f} for {_CHARACTERS} characters")
    return reached


def right(text: str, expected: Sequence[Expected], ours: Callable[[Number], bool]) -> bool:
    """Whether a text's numbers are those expected; `ours` says which figures may not be more."""
    seen = numbers(text)
    for each in expected:
        near = [n for n in seen if n.start < each.end and each.start < n.end]
        if not any(_like(text, n, value) for n in near for value in each.values):
            return False
    more = [n for n in seen if n.no_figure is None and ours(n)]
    return all(any(n.start < e.end and e.start < n.end for e in expected) for n in more)


def _like(text: str, number: Number, value: float) -> bool:
    """Whether a number has this value, or this bound; one that is no figure, these digits."""
    given = [number.value, number.low, number.high]
    if number.no_figure is not None:
        given = [text[number.start : number.end].replace(",", "")]
    for one in given:
        try:
            found = float(one or "nan")
        except ValueError:
            continue
        for times in (1, _CENTS if number.kind == "money" else 1):
            if abs(found * times - value) <= _NEAR * max(1, abs(value)):
                return True
    return False


def _bare(number: Number) -> bool:
    return number.unit is None


def _money(number: Number) -> bool:
    return number.kind == "money"


def _any(number: Number) -> bool:
    return number.kind not in ("rank", "other")


def _specs(path: Path) -> Iterator[Row]:
    for row in json.loads(path.read_text(encoding="utf-8-sig")):
        found = [r for r in row["Results"] if r["Resolution"].get("value") is not None]
        yield row["Input"], tuple(_spec(row["Input"], r) for r in found)


def _spec(text: str, result: Mapping[str, object]) -> Expected:
    start, resolution = result.get("Start"), result["Resolution"]
    if not isinstance(start, int):
        start = max(0, text.lower().find(str(result["Text"]).lower()))
    if not isinstance(resolution, dict):
        raise SystemExit("A row of the specifications holds no resolution.")
    end = start + len(str(result["Text"]))
    return Expected(start=start, end=end, values=(float(resolution["value"]),))


def _quantities(path: Path) -> Iterator[Row]:
    for row in json.loads(path.read_text(encoding="utf-8")):
        yield row["req"], tuple(_quantity_rows(row["req"], row["res"]))


def _quantity_rows(text: str, found: Iterable[Mapping[str, object]]) -> Iterator[Expected]:
    """A range is given as its middle and half its width."""
    at = 0
    for each in found:
        surface = str(each["surface"])
        start = text.find(surface, at)
        start = text.find(surface) if start < 0 else start
        at = start + len(surface)
        middle, width = float(str(each["value"])), float(str(each.get("uncertainty") or 0))
        values = {middle, middle - width, middle + width} if width else {middle}
        yield Expected(start=start, end=at, values=tuple(sorted(values)))


def milliseconds() -> float:
    """The processor time that 3,000 characters of a report take, in milliseconds."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(_EXAMPLES.glob("*.txt")))
    text = (text * (_CHARACTERS // len(text) + 1))[:_CHARACTERS]
    numbers(text)
    took = []
    for _ in range(_ROUNDS):
        numbers.cache_clear()  # a report's numbers are kept for the stages that ask for them
        started = time.process_time()
        numbers(text)
        took.append(time.process_time() - started)
    return round(1000 * min(took), 1)


if __name__ == "__main__":
    raise SystemExit(main())
