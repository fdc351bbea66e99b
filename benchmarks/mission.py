"""Holds the reading of the report that the project began from against what must come out of it.

    python -m benchmarks.mission --report ../shared/report/article.txt

`eval/mission.json` holds the expectations as offsets, for the report is not ours and no text of it
is kept. Prints a line for each of the report's demands and one for each expectation missed; exits 1
where fewer hold than the floor in `eval/floors.json` says.
"""

import argparse
import hashlib
import json
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from onrecord import read
from onrecord.domain import Entity, Reading, Span, Statement

EXPECTED = Path(__file__).parent.parent / "eval" / "mission.json"
FLOORS = Path(__file__).parent.parent / "eval" / "floors.json"
_SAME = 0.9  # of the characters of two stretches together, those that both hold
_NEAR = 0.5  # degrees: about 55 km

Row = Mapping[str, Any]
Check = Callable[[Reading, Row], bool]


def main() -> int:
    """Reads the command line and the report, judges, prints; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--report", type=Path, required=True)
    given = parser.parse_args()
    kept = json.loads(EXPECTED.read_text(encoding="utf-8"))
    if hashlib.sha256(given.report.read_bytes()).hexdigest() != kept["report_sha256"]:
        print(f"{given.report} is not the report that was marked.", file=sys.stderr)
        return 1
    reading = read(given.report, published=kept["published"])
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    missed = defaultdict(list)
    for row in kept["expected"]:
        asked[row["row"]] += 1
        if CHECKS[row["kind"]](reading, row):
            right[row["row"]] += 1
        else:
            missed[row["row"]].append(row)
    for name in asked:
        print(f"{name:36} {right[name]} of {asked[name]}")
        for row in missed[name]:
            print(f"    missed: {_told(reading, row)}")
    floor = json.loads(FLOORS.read_text(encoding="utf-8"))["mission"]
    print(f"mission: {right.total()} of {asked.total()} expectations hold (floor {floor})")
    return int(right.total() < floor)


def _told(reading: Reading, row: Row) -> str:
    """The expectation with the words that its offsets stand for."""
    text = reading.document.text
    parts = []
    for key, value in row.items():
        if isinstance(value, list) and all(isinstance(v, int) for v in value):
            words = text[value[0] : value[1]]
            parts.append(f"{key} “{textwrap.shorten(words, 50)}”")
        elif key != "row":
            parts.append(f"{key} {value}")
    return ", ".join(parts)


def _overlap(spans: Sequence[Span], wanted: Sequence[int]) -> float:
    held = {i for s in spans for i in range(s.start, s.end)}
    asked = set(range(wanted[0], wanted[1]))
    return len(held & asked) / max(1, len(held | asked))


def _touches(spans: Sequence[Span], wanted: Sequence[int]) -> bool:
    return any(s.start < wanted[1] and wanted[0] < s.end for s in spans)


def _stated(reading: Reading, content: Sequence[int]) -> Iterator[Statement]:
    """The statements with this content, the best first."""
    rows = [(_overlap(s.content.spans, content), s) for s in reading.statements]
    yield from (s for share, s in sorted(rows, key=lambda r: -r[0]) if share >= _SAME - 0.4)


def _best(reading: Reading, row: Row) -> Statement | None:
    return next(_stated(reading, row["content"]), None)


def _statement(reading: Reading, row: Row) -> bool:
    found = _best(reading, row)
    return (
        found is not None
        and any(
            _overlap(found.content.spans, row[key]) >= _SAME
            for key in ("content", "or_content")  # a reason may be told apart, or be in it
            if key in row
        )
        and ("source" not in row or _overlap(found.source.spans, row["source"]) >= _SAME)
        and ("cue" not in row or _touches(found.cue.spans, row["cue"]))
        and found.mode == row["mode"]
    )


def _entity_at(reading: Reading, where: Sequence[int]) -> Entity | None:
    return next((e for e in reading.entities if _touches(e.mentions, where)), None)


def _speaker(reading: Reading, row: Row) -> bool:
    found, wanted = _best(reading, row), _entity_at(reading, row["speaker"])
    speaker = found.source.speaker if found else None
    return speaker is not None and wanted is not None and speaker.entity == wanted.id


def _office(reading: Reading, row: Row) -> bool:
    man = _entity_at(reading, row["not_speaker"])
    found = _best(reading, row)
    speaker = found.source.speaker if found else None
    return found is not None and (speaker is None or man is None or speaker.entity != man.id)


def _roles(reading: Reading, row: Row) -> bool:
    person = _entity_at(reading, row["person"])
    return person is not None and _touches(person.roles, row["role"])


def _channel(reading: Reading, row: Row) -> bool:
    found = _best(reading, row)
    return found is not None and any(
        c.medium == row["medium"] and _touches(c.spans, row["words"]) for c in found.channel
    )


def _addressee(reading: Reading, row: Row) -> bool:
    found = _best(reading, row)
    return bool(found and found.addressee and _touches(found.addressee.spans, row["words"]))


def _time(reading: Reading, row: Row) -> bool:
    return any(_touches([w.span], row["span"]) and w.value == row["value"] for w in reading.times)


def _said_on(reading: Reading, row: Row) -> bool:
    found = _best(reading, row)
    return bool(found and found.said_on and found.said_on.value == row["value"])


def _within(reading: Reading, row: Row) -> bool:
    outer = {s.id for s in _stated(reading, row["outer"])}
    return any(
        s.within in outer and _touches(s.source.spans, row["source"])
        for s in _stated(reading, row["content"])
    )


def _figure(reading: Reading, row: Row) -> bool:
    for figure in reading.figures:
        if _overlap([figure.span], row["span"]) < _SAME:
            continue
        keys = ("value", "low", "high", "hedge", "low_open")
        if any(getattr(figure, key) != row[key] for key in keys if key in row):
            return False
        by_id = {s.id: s for s in reading.statements}
        teller = by_id.get(figure.statement) if figure.statement else None
        if row["statement"] is None:
            return teller is None and _touches(figure.of_what, row["of_what"])
        return (
            teller is not None
            and _touches(teller.content.spans, row["statement"])
            and _touches(figure.of_what, row["of_what"])
        )
    return False


def _place(reading: Reading, row: Row) -> bool:
    latitude, longitude = row["near"]
    return any(
        _touches([p.span], row["span"])
        and p.latitude is not None
        and p.longitude is not None
        and abs(p.latitude - latitude) < _NEAR
        and abs(p.longitude - longitude) < _NEAR
        for p in reading.places
    )


def _scare(reading: Reading, row: Row) -> bool:
    return any(w.kind == "scare-quote" and _touches([w.span], row["span"]) for w in reading.wording)


def _quoted(reading: Reading, row: Row) -> bool:
    return any(
        _overlap([q], row["span"]) >= _SAME for s in reading.statements for q in s.content.quoted
    )


def _condition(reading: Reading, row: Row) -> bool:
    found = _best(reading, row)
    return (
        found is not None
        and found.cue.act == row["act"]
        and found.polarity == row["polarity"]
        and _overlap(found.condition, row["condition"]) >= _SAME
        and _overlap(found.source.spans, row["source"]) >= _SAME
    )


def _voice(reading: Reading, row: Row) -> bool:
    start, end = row["span"]
    return all(v.statement is None for v in reading.voices if v.start < end and start < v.end)


CHECKS: Mapping[str, Check] = {
    "statement": _statement,
    "speaker": _speaker,
    "office": _office,
    "roles": _roles,
    "channel": _channel,
    "addressee": _addressee,
    "time": _time,
    "said_on": _said_on,
    "within": _within,
    "figure": _figure,
    "place": _place,
    "scare": _scare,
    "quoted": _quoted,
    "condition": _condition,
    "voice": _voice,
}


if __name__ == "__main__":
    sys.exit(main())
