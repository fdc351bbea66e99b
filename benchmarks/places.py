"""Places held against GeoVirus (Gritta et al. 2018): Wikinews articles with names and points.

    python -m benchmarks.places --corpora ../shared/corpora          fails below a floor
    python -m benchmarks.places --corpora ... --misses tuned         lists what is wrong

Rules were set on one half of the articles, told by a hash; the figures are printed for both halves
and for all, and all are held against the floors in `eval/floors.json`.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from onrecord.domain import Draft, Place
from onrecord.extract.places import places
from onrecord.extract.places.choosing import distance
from onrecord.extract.places.gazetteer import Gazetteer, opened
from onrecord.readers import plain
from onrecord.tagger import names

FLOORS = Path(__file__).parent.parent / "eval" / "floors.json"
RIGHT = 161.0  # km: within a hundred miles, as the corpus's makers count
_HALVES = ("tuned", "unseen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A place as the corpus has it: `start..end` in code points, and its point."""

    start: int
    end: int
    name: str
    at: tuple[float, float]


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was counted over some articles."""

    gold: int = 0
    covered: int = 0
    found: int = 0
    right: int = 0
    written: int = 0
    placed: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    confidences: dict[float, list[bool]] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        """In percent: coverage, right among the covered, and names F1."""
        precision = self.found / max(self.written, 1)
        recall = self.found / max(self.gold, 1)
        return {
            "coverage": _percent(self.covered, self.gold),
            "right": _percent(self.right, self.placed),
            "names": round(200 * precision * recall / max(precision + recall, 1e-9), 1),
            "precision": round(100 * precision, 1),
            "recall": round(100 * recall, 1),
        }


def main() -> int:
    """Reads the command line and judges; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds geo/")
    parser.add_argument("--misses", choices=_HALVES, help="list what is wrong in this half")
    given = parser.parse_args()
    tallies = judge(given.corpora / "geo" / "GeoVirus.xml")
    for half, tally in tallies.items():
        print(half, json.dumps(tally.figures()), f"of {tally.gold} places")
    if given.misses:
        _list(tallies[given.misses])
    floors = json.loads(FLOORS.read_text(encoding="utf-8")).get("places", {})
    troubles = below(floors, tallies["all"].figures())
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return bool(troubles)


def judge(corpus: Path) -> dict[str, Tally]:
    """The tally of each half and of all articles."""
    tallies = {half: Tally() for half in (*_HALVES, "all")}
    with opened() as gazetteer:
        for text, gold in articles(corpus):
            document = plain.read(text.encode("utf-8"), language="en")
            mentions = names.shipped().mentions(text)
            read = places(Draft(document=document, mentions=mentions)).places
            half = _HALVES[hashlib.sha256(text.encode("utf-8")).digest()[0] % 2]
            for tally in (tallies[half], tallies["all"]):
                count(tally, gold, read, gazetteer)
    return tallies


def articles(corpus: Path) -> Iterator[tuple[str, list[Gold]]]:
    """The texts of the corpus and their places; its offsets begin at one."""
    for article in ET.parse(corpus).getroot().iter("article"):  # noqa: S314  the project's own corpus
        yield (
            article.findtext("text", ""),
            [
                Gold(
                    start=int(place.findtext("start", "")) - 1,
                    end=int(place.findtext("end", "")) - 1,
                    name=place.findtext("name", ""),
                    at=(float(place.findtext("lat", "")), float(place.findtext("lon", ""))),
                )
                for place in article.iter("location")
            ],
        )


def count(tally: Tally, gold: list[Gold], read: tuple[Place, ...], gazetteer: Gazetteer) -> None:
    """Adds one article: a name is found where the same stretch was read."""
    by_span = {(p.span.start, p.span.end): p for p in read}
    tally.gold += len(gold)
    tally.written += len(read)
    spans = {(g.start, g.end) for g in gold}
    tally.extra.update(p.span.exact for p in read if (p.span.start, p.span.end) not in spans)
    for g in gold:
        candidates = gazetteer.find(g.name) or gazetteer.find_loosely(g.name)
        covered = any(distance((c.latitude, c.longitude), g.at) <= RIGHT for c in candidates)
        tally.covered += covered
        place = by_span.get((g.start, g.end))
        if place is None:
            tally.missed[g.name] += 1
            continue
        tally.found += 1
        right = (
            place.latitude is not None
            and place.longitude is not None
            and distance((place.latitude, place.longitude), g.at) <= RIGHT
        )
        tally.confidences.setdefault(place.confidence, []).append(right)
        tally.placed += covered
        tally.right += covered and right
        if not right:
            note = "" if covered else " (no candidate)"
            tally.wrong[f"{g.name} {g.at} -> {place.gazetteer_id}{note}"] += 1


def below(floors: dict[str, float], figures: dict[str, float]) -> list[str]:
    """A line for each figure that is below its floor."""
    return [
        f"places {name}: {figures[name]} was reached, {floor} is the floor."
        for name, floor in floors.items()
        if figures[name] < floor
    ]


def _list(tally: Tally) -> None:
    for name in ("missed", "wrong", "extra"):
        listed = getattr(tally, name)
        print(name, listed.total(), listed.most_common(120))
    for confidence, right in sorted(tally.confidences.items()):
        print(f"confidence {confidence}: {_percent(sum(right), len(right))} % of {len(right)}")


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(whole, 1), 1)


if __name__ == "__main__":
    sys.exit(main())
