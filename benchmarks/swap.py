"""What changes in a reading when only the names change: parties, outlets, origins, genders.

    python -m benchmarks.swap                       every exchange (about 15,000 readings)
    python -m benchmarks.swap --sample 2            so many variants for each text and dimension
    python -m benchmarks.swap --rules               what the rules alone change: the tagger's finds
                                                    under one set of names, carried to the others
    python -m benchmarks.swap --pairs               every pair of names, not only the worst
    python -m benchmarks.swap --changes             every entry that changes, and its fields

The texts and names are those of `tests/swap/`. A share is that of the entries that are not the
same, of all that two readings have between them; `all` is the mean of the four dimensions. The
ceilings are those under `swap`, and `swap by rules`, in `eval/floors.json`; above one, the status
is 1.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from benchmarks.swapping.reading import Readings
from benchmarks.swapping.sameness import Comparison, compared
from benchmarks.swapping.tables import DIMENSIONS, Text, Variant, texts, variants
from benchmarks.swapping.templates import Names

FLOORS = Path(__file__).parent.parent / "eval" / "floors.json"
SEED = 2031
_WORST = 10  # pairs shown unless all are asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One text read under two sets of names."""

    text: str
    one: Variant
    other: Variant
    comparison: Comparison


@dataclass(slots=True)
class Tally:
    """Entries compared, those that changed, and in which fields."""

    entries: int = 0
    changed: int = 0
    fields: Counter[str] = field(default_factory=Counter)

    def add(self, comparison: Comparison) -> None:
        """Counts one comparison."""
        self.entries += comparison.entries
        self.changed += len(comparison.changes)
        for change in comparison.changes:
            self.fields.update(f"{change.kind}: {name}" for name in change.fields)

    @property
    def share(self) -> float:
        """The changed entries, in percent of all."""
        return 100 * self.changed / max(1, self.entries)


def exchanges(
    chosen: Iterable[Text], *, sample: int | None = None, rules: bool = False
) -> Iterator[Exchange]:
    """Each text under each two sets of names that are compared.

    With a `sample`, so many times for each text: names drawn for all slots, by the text's name,
    and each dimension drawn anew in turn. Else every two variants of a dimension, with the text's
    own names in the slots of the others. With `rules` only what the tagger does not decide.
    """
    for text in chosen:
        read = Readings(text, rules=rules)
        for names, one, other in _pairs(text) if sample is None else _drawn(text, sample):
            first, second = (read.entries({**names, **v.names}) for v in (one, other))
            comparison = compared(first, second)
            yield Exchange(text=text.template.name, one=one, other=other, comparison=comparison)


def shares(tallies: dict[str, Tally]) -> dict[str, float]:
    """The share of each dimension in percent, and of all: their mean."""
    out = {name: round(tally.share, 2) for name, tally in tallies.items()}
    return out | {"all": round(sum(t.share for t in tallies.values()) / max(1, len(tallies)), 2)}


def by_dimension(found: Sequence[Exchange]) -> dict[str, Tally]:
    """The tally of each dimension."""
    tallies: dict[str, Tally] = {name: Tally() for name in DIMENSIONS}
    for each in found:
        tallies[each.one.dimension].add(each.comparison)
    return tallies


Pair = tuple[Names, Variant, Variant]
"""The names that stay, and two variants of one dimension."""


def _pairs(text: Text) -> Iterator[Pair]:
    """Every two variants of a group."""
    for members in _groups(text).values():
        for one, other in combinations(members, 2):
            yield text.names, one, other


def _drawn(text: Text, sample: int) -> Iterator[Pair]:
    """Names drawn for all slots, and with each dimension drawn anew in turn."""
    rng = random.Random(f"{SEED} {text.template.name}")
    groups = _groups(text)
    for _ in range(sample):
        pairs = {
            dimension: rng.sample(rng.choice(mine), 2)
            for dimension in DIMENSIONS
            if (mine := [group for key, group in groups.items() if key[0] == dimension])
        }
        if "gender" in pairs:  # the other gender of the origin that is drawn
            drawn = pairs["origin"][0]
            genders = groups["gender", drawn.name]
            pairs["gender"] = sorted(genders, key=lambda v: v.name != drawn.group)
        names = dict(text.names)
        for one, _ in pairs.values():
            names |= one.names
        for one, other in pairs.values():
            yield names, one, other


def _groups(text: Text) -> dict[tuple[str, str], list[Variant]]:
    """The variants that are compared with each other."""
    groups: dict[tuple[str, str], list[Variant]] = {}
    for variant in variants(text):
        groups.setdefault((variant.dimension, variant.group), []).append(variant)
    return groups


def _by_pair(found: Sequence[Exchange]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for each in found:
        name = f"{each.one.dimension}: {each.one.name} -> {each.other.name}"
        if each.one.dimension == "gender":
            name += f" ({each.one.group})"
        tallies.setdefault(name, Tally()).add(each.comparison)
    return tallies


def _print(found: Sequence[Exchange], *, pairs: bool) -> dict[str, float]:
    tallies = by_dimension(found)
    for name, tally in tallies.items():
        print(f"{name}: {tally.share:.2f} % of {tally.entries} entries change")
        for one, count in tally.fields.most_common():
            print(f"    {one} {count}")
    ranked = sorted(_by_pair(found).items(), key=lambda item: (-item[1].share, item[0]))
    for name, tally in ranked if pairs else ranked[:_WORST]:
        print(f"{tally.share:6.2f} % of {tally.entries:5}  {name}")
    reached = shares(tallies)
    print(f"all: {reached['all']:.2f} %")
    return reached


def above(reached: dict[str, float], key: str) -> list[str]:
    """A line for each share above its ceiling, of those under `key` in the floors."""
    ceilings = json.loads(FLOORS.read_text(encoding="utf-8")).get(key, {})
    return [
        f"{key} {name}: {reached[name]} % was reached, {ceiling} % is the ceiling."
        for name, ceiling in ceilings.items()
        if reached[name] > ceiling
    ]


def main() -> int:
    """Reads the command line, exchanges and counts; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sample", type=int, help="variants for each text and dimension")
    parser.add_argument("--rules", action="store_true", help="judge the rules without the tagger")
    parser.add_argument("--pairs", action="store_true", help="show every pair of names")
    parser.add_argument("--changes", action="store_true", help="show every entry that changes")
    given = parser.parse_args()
    found = []
    for each in exchanges(texts(), sample=given.sample, rules=given.rules):
        found.append(each)
        for change in each.comparison.changes if given.changes else ():
            names = f"{each.one.dimension} {each.one.name} -> {each.other.name}"
            print(f"{each.text}; {names}: {change.kind} {', '.join(change.fields)}", flush=True)
    reached = _print(found, pairs=given.pairs)
    troubles = above(reached, "swap by rules" if given.rules else "swap")
    for line in troubles:
        print(line, file=sys.stderr)
    return bool(troubles)


if __name__ == "__main__":
    sys.exit(main())
