"""States of affairs held against the tables of cases, by aspect and by field.

python tests/print_states.py             prints precision and recall over each table
python tests/print_states.py --misses    lists what is wrong, too
"""

import argparse
import sys
from collections import Counter

from states_cases import FILES, Pair, pairs, rows


def main() -> None:
    """Reads the command line and prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    given = parser.parse_args()
    for file in FILES:
        found = [(row["name"], pair) for row in rows(file) for pair in pairs(row)]
        _write(f"{file}: {len(rows(file))} cases")
        every = [pair for _, pair in found]
        _line("all", every)
        for aspect in sorted({_aspect(pair) for pair in every}):
            _line(aspect, [pair for pair in every if _aspect(pair) == aspect])
        _fields(every)
        if given.misses:
            for name, pair in found:
                if not pair.right:
                    _write(f"  {name}: {_fault(pair)}")


def _aspect(pair: Pair) -> str:
    if pair.gold is not None:
        return str(pair.gold["aspect"])
    return pair.found.aspect if pair.found is not None else ""


def _line(name: str, every: list[Pair]) -> None:
    right = sum(pair.right for pair in every)
    read = sum(pair.found is not None for pair in every)
    there = sum(pair.gold is not None for pair in every)
    precision, recall = 100 * right / max(read, 1), 100 * right / max(there, 1)
    _write(f"  {name:13} precision {precision:5.1f}  recall {recall:5.1f}  of {there} states")


def _fields(every: list[Pair]) -> None:
    """How often each field is right among the states that were met."""
    met = [pair for pair in every if pair.gold is not None and pair.found is not None]
    wrong = Counter(field for pair in met for field in pair.wrong)
    for field in ("subject", "polarity", "modality", "statement", "as_of", "candidates"):
        _write(f"  {field:13} right {100 - 100 * wrong[field] / max(len(met), 1):5.1f}")


def _fault(pair: Pair) -> str:
    if pair.gold is None:
        return f"none, but read as {pair.found and (pair.found.aspect, pair.found.value)}"
    if pair.found is None:
        return f"missed {pair.gold['aspect']}.{pair.gold['value']} of {pair.gold['subject']!r}"
    return f"{pair.gold['subject']!r} differs in {', '.join(pair.wrong)}"


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
