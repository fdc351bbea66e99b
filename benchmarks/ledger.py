"""How far a ledger reaches: speed of adding, size of the file, and seconds an answer takes.

    python -m benchmarks.ledger --corpora ../shared/corpora --articles 10000

Adds articles of corpora/abp with two processes and holds the time against reading them alone; then
grows the ledger to 250,000 statements by copying its rows, which only serves to time questions.
"""

import argparse
import json
import lzma
import tempfile
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path

from sqlalchemy import text

from onrecord.batch import Input, read_all
from onrecord.batch.articles import Columns
from onrecord.batch.keeping import Given, Keeper
from onrecord.ledger import Ledger, Where, schema
from onrecord.pipeline import read

_JOBS = 2
_STATEMENTS = 250_000
_MOST_BYTES_A_STATEMENT = 1_000
_MOST_OF_COMPRESSED = 1.6
_ROUNDS = 5  # the best of these: other work on the machine only ever adds time
_BUDGETS = {"search, word and speaker": 50, "search, a common word": 50, "who": 100}  # ms


def main() -> None:
    """Measures and prints one line a figure."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--corpora", type=Path, required=True)
    arguments.add_argument("--articles", type=int, default=10_000)
    arguments.add_argument("--statements", type=int, default=_STATEMENTS)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "articles.jsonl"
        texts = _write_table(given.corpora, given.articles, table)
        path = Path(folder) / "reach.onrecord"
        _adding(texts, table, path)
        _size(texts, path)
        _answers(path, given.statements)


def _write_table(corpora: Path, wanted: int, table: Path) -> list[bytes]:
    """Writes the first articles as a table; gives their texts as bytes."""
    texts = []
    packed = corpora / "abp" / "articles.jsonl.xz"
    with lzma.open(packed, "rt", encoding="utf-8") as lines, table.open("w") as out:
        for line in islice(lines, wanted):
            article = json.loads(line)
            texts.append(article["text"].encode())
            kept = {name: article[name] for name in ("id", "text", "date", "source")}
            out.write(f"{json.dumps(kept)}\n")
    return texts


def _adding(texts: list[bytes], table: Path, path: Path) -> None:
    words = sum(len(each.split()) for each in texts)
    known = partial(read, published="2016-01-01")
    reports = (Input(path=f"{number}", data=each) for number, each in enumerate(texts))
    started = time.perf_counter()
    with closing(read_all(reports, read=known, jobs=_JOBS)) as outcomes:
        for _ in outcomes:
            pass
    reading = time.perf_counter() - started
    columns = Columns(text="text", date="date", publisher="source", id="id")
    started = time.perf_counter()
    with Ledger(path) as ledger:
        keeper = Keeper(ledger, read, Given(columns=columns))
        with closing(keeper.keep([Input(path=str(table))], jobs=_JOBS)) as kept:
            for _ in kept:
                pass
    adding = time.perf_counter() - started
    print(f"read, {_JOBS} processes   {words / reading:10.0f} words/s")
    share = 100 * reading / adding
    print(
        f"add, {_JOBS} processes    {words / adding:10.0f} words/s, {share:.0f} % of it (budget 85)"
    )


def _size(texts: list[bytes], path: Path) -> None:
    with Ledger(path) as ledger:
        counted = ledger.stats()
        started = time.perf_counter()
        findings = ledger.verify().findings
        seconds = time.perf_counter() - started
    compressed = sum(len(zlib.compress(each)) for each in set(texts))
    budget = _MOST_OF_COMPRESSED * compressed + _MOST_BYTES_A_STATEMENT * counted.statements
    size = path.stat().st_size
    print(f"reports             {counted.reports:10,}, {counted.statements:,} statements")
    print(f"file                {size / 1e6:10.2f} MB, {100 * size / budget:.0f} % of its budget")
    print(f"verify              {seconds:10.2f} s, {len(findings)} findings")


def _answers(path: Path, wanted: int) -> None:
    with Ledger(path) as ledger:
        word, speaker = _asked(ledger)
        _grow(ledger, wanted)
        total = ledger.stats().statements
        print(f"grown to            {total:10,} statements, {path.stat().st_size / 1e6:.0f} MB")
        narrow = Where(speaker=speaker, limit=50)
        questions: dict[str, Callable[[], object]] = {
            "search, word and speaker": lambda: ledger.search(word, narrow),
            "search, a common word": lambda: ledger.search(word, Where(limit=50)),
            "who": lambda: ledger.who(speaker, Where(limit=50)),
        }
        for name, ask in questions.items():
            print(f"{name:26}{_best(ask):8.1f} ms (budget {_BUDGETS[name]})")


def _asked(ledger: Ledger) -> tuple[str, str]:
    """A frequent word of contents, and the source of one of the statements that have it."""
    hits = ledger.search(None, Where(limit=50))
    named = [hit for hit in hits if hit.source and hit.content]
    hit = max(named, key=lambda each: len(each.content or ""))
    words = [word for word in (hit.content or "").split() if word.isalpha()]
    return max(words, key=len), hit.source or ""


def _grow(ledger: Ledger, wanted: int) -> None:
    """Copies readings, entities and statements until there are as many statements as wanted."""
    with ledger.store.outside() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    with ledger.store.writing() as connection:
        entries = connection.execute(text("SELECT max(entry) FROM readings")).scalar_one()
        statements = connection.execute(text("SELECT max(key) FROM statements")).scalar_one()
        entities = connection.execute(text("SELECT max(key) FROM entities")).scalar() or 0
        for copy in range(1, wanted // statements + 1):
            moved = {
                "copy": f"-{copy}",
                "last": entries,
                "entry": copy * entries,
                "said": statements,
                "statement": copy * statements,
                "named": entities,
                "entity": copy * entities,
            }
            for each in _COPIES.split(";"):
                connection.execute(text(each), moved)
        schema.reindex(connection)


_COPIES = """
INSERT INTO documents SELECT id || :copy, raw_sha256 FROM documents WHERE id NOT LIKE '%-%';
INSERT INTO log SELECT number + :entry, at, clock, act, digest, forgotten, note, previous, hash
  FROM log WHERE number <= :last;
INSERT INTO readings SELECT entry + :entry, id || :copy, document || :copy, path, url, title,
  publisher, published, language, media_type, text_sha256, engine, asked, salt
  FROM readings WHERE entry <= :last;
INSERT INTO entities SELECT key + :entity, reading + :entry, number, id, name, kind
  FROM entities WHERE key <= :named;
INSERT INTO statements SELECT key + :statement, reading + :entry, number, id,
  within + :statement, start, "end", speaker + :entity, speaker_confidence, source, cue, content,
  section, mode, polarity, naming, lemma, act, confidence FROM statements WHERE key <= :said
"""
"""What copies the rows of a ledger once, with other keys."""


def _best(ask: Callable[[], object]) -> float:
    """Milliseconds of the fastest round."""
    took = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        ask()
        took.append(time.perf_counter() - started)
    return 1_000 * min(took)


if __name__ == "__main__":
    main()
