"""Compiles the gazetteer that the package ships: `python -m gazetteer.build`.

The same packages, supplement and SQLite give the same bytes.
"""

import argparse
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from gazetteer.geonames import rows as geonames_rows
from gazetteer.geonames import supplement
from gazetteer.rows import Row
from onrecord.extract.places.folding import fold, loosen
from onrecord.extract.places.gazetteer import DEGREE, NAME

OUT = Path(__file__).parents[1] / "src" / "onrecord" / "extract" / "places" / NAME
_SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, latitude INTEGER NOT NULL,
  longitude INTEGER NOT NULL, country TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL,
  population INTEGER NOT NULL, claims TEXT NOT NULL) STRICT;
CREATE TABLE name (folded TEXT NOT NULL, loose INTEGER NOT NULL, place INTEGER NOT NULL,
  other INTEGER NOT NULL, PRIMARY KEY (folded, loose, place)) STRICT, WITHOUT ROWID;
"""
# Countries whose names reach English through the Arabic or Hebrew alphabet: many spellings.
_LOOSE = frozenset(
    (
        *("AE", "AF", "BH", "DJ", "DZ", "EG", "EH", "IL", "IQ", "IR", "JO", "KM", "KW", "LB"),
        *("LY", "MA", "MR", "OM", "PK", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"),
    )
)
_SHORTEST = 4  # letters of a further name; shorter ones are codes, or names in some language
_SHORTEST_LOOSE = 4
_LATIN = re.compile(r"[a-z0-9][a-z0-9 ]*")
_SUPPLEMENT = 100_001  # the supplement's numbers begin here, below zero


def main() -> int:
    """Reads the command line and builds; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT, help="where the file goes")
    out = parser.parse_args().out
    count = build(out)
    sys.stderr.write(f"Made {out}: {count} places, {out.stat().st_size / 1e6:.1f} MB.\n")
    return 0


def build(out: Path) -> int:
    """Writes the gazetteer, in place of what is there once it is complete; how many places."""
    part = out.with_suffix(".part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(part)) as connection:
        connection.executescript(_SCHEMA)
        count = fill(connection, (*geonames_rows(), *supplement_rows()))
        connection.execute("VACUUM")
    part.replace(out)
    return count


def fill(connection: sqlite3.Connection, rows: Iterable[Row]) -> int:
    """Writes the places and their names; how many places."""
    count = 0
    names: dict[tuple[str, int, int], int] = {}
    for row in rows:
        count += 1
        connection.execute(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row.number,
                row.names[0],
                round(row.at[0] * DEGREE),
                round(row.at[1] * DEGREE),
                row.country,
                row.region,
                row.kind,
                row.population,
                " ".join(row.claims),
            ),
        )
        for folded, loose, other in _names(row):
            names.setdefault((folded, loose, row.number), other)
    connection.executemany(
        "INSERT INTO name VALUES (?, ?, ?, ?)",
        ((*key, other) for key, other in sorted(names.items())),
    )
    connection.commit()
    return count


def _names(row: Row) -> Iterator[tuple[str, int, int]]:
    """The folded names of a place: with whether each is loosened and a further one."""
    for i, name in enumerate(row.names):
        folded = fold(name)
        further = int(i > 0 and row.kind in ("city", "capital"))
        if not _LATIN.fullmatch(folded) or (further and not _serves(name, folded)):
            continue
        yield folded, 0, further
        if row.country in _LOOSE or set(row.claims) & _LOOSE:
            loose = loosen(folded)
            if len(loose) >= _SHORTEST_LOOSE:
                yield loose, 1, further


def _serves(name: str, folded: str) -> bool:
    """Whether a city's further name may stand in an English report: no code, no transcription.

    GeoNames has transcriptions of other scripts in small letters (`mwsl`), codes in capitals.
    """
    capital = next((c for c in name if c.isalpha()), "").isupper() or " " in name.strip()
    small = name != name.lower()
    return len(folded) >= _SHORTEST and capital and small and not name.isupper()


def supplement_rows() -> Iterator[Row]:
    """Every place of our own supplement."""
    number = _SUPPLEMENT
    for kind, places in supplement("elsewhere.toml").items():
        for place in places:
            claims = tuple(place.get("claims", ()))
            latitude, longitude = place["at"]
            yield Row(
                number=-number,
                names=(place["name"], *place.get("also", ())),
                at=(latitude, longitude),
                country=claims[0] if len(claims) == 1 else "",
                kind=kind,
                claims=claims,
            )
            number += 1


if __name__ == "__main__":
    sys.exit(main())
