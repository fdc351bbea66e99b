"""How far a ledger reaches: speed of adding, size of the file, and how long an answer takes.

    python -m benchmarks.ledger --corpora ../shared/corpora --articles 150

Adds articles of corpora/abp with two processes and holds the time against reading them alone; then
grows the ledger to 250,000 statements by copying its rows under other ids, words and all, which
only serves to time questions: what one article has alone, every copy of it has, too.
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

from benchmarks.growing import grow
from onrecord.batch import Input, read_all
from onrecord.batch.articles import Columns
from onrecord.batch.joining import join_speakers
from onrecord.batch.keeping import Given, Keeper
from onrecord.compare import situation
from onrecord.ledger import Decision, Ledger, Where
from onrecord.pipeline import read

_JOBS = 2
_STATEMENTS = 250_000
_MOST_BYTES_A_STATEMENT = 1_000
_MOST_OF_COMPRESSED = 1.6
_ROUNDS = 5  # the best of these: other work on the machine only ever adds time
_BUDGETS = {
    "search, word and speaker": 50,
    "search, a common word": 50,
    "who": 100,
    "who, with joins": 100,
    "readings of one subject": 200,
    "situation of one subject": 200,
}  # ms
_JOINED = 50  # others, as many as people are shown statements
_BIGGEST = 8  # tables and indexes that are named


def main() -> None:
    """Measures and prints one line a figure."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--corpora", type=Path, required=True)
    arguments.add_argument("--articles", type=int, default=150)
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
    with Ledger(path) as ledger:
        _biggest(ledger)
        began = time.perf_counter()
        tally = join_speakers(ledger)
        joining = time.perf_counter() - began
    print(f"join --apply        {joining:10.2f} s, {tally.joined} of {tally.speakers} speakers")
    print(f"verify              {seconds:10.2f} s, {len(findings)} findings")


def _biggest(ledger: Ledger) -> None:
    """What takes most room: tables and indexes, by their pages."""
    query = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"
    with ledger.store.reading() as connection:
        rows = connection.exec_driver_sql(query).all()
    total = sum(size for _, size in rows)
    shares = [f"{name} {100 * size / total:.0f} %" for name, size in rows[:_BIGGEST]]
    print(f"of which            {', '.join(shares)}")


def _answers(path: Path, wanted: int) -> None:
    with Ledger(path) as ledger:
        word, speaker = _asked(ledger)
        subject = _subject(ledger)
        grow(ledger, wanted)
        stats = ledger.stats()
        size = path.stat().st_size / 1e6
        print(f"grown to            {stats.statements:10,} statements, {size:.0f} MB (copies)")
        narrow = Where(speaker=speaker, limit=50)
        _time("search, word and speaker", lambda: ledger.search(word, narrow))
        _time("search, a common word", lambda: ledger.search(word, Where(limit=50)))
        _time("who", lambda: ledger.who(speaker, Where(limit=50)))
        readings = tuple(ledger.situation_readings(about=subject))
        print(f"{subject!r} is told of in {len(readings):,} of {stats.reports:,} reports")
        _time("readings of one subject", lambda: tuple(ledger.situation_readings(about=subject)))
        _time(
            "situation of one subject",
            lambda: situation(ledger.situation_readings(about=subject), about=subject),
        )
        joins = _join_others(ledger, speaker)
        print(f"joined with         {joins:10,} others, that their statements are found, too")
        _time("who, with joins", lambda: ledger.who(speaker, Where(limit=50)))


def _join_others(ledger: Ledger, name: str) -> int:
    """Joins others with a speaker of that name, whoever they are; gives their number."""
    members = {speaker.member.entity: speaker.member for speaker in ledger.speakers()}
    first = next(each.entity for each in ledger.who(name) if each.entity)
    others = {each.entity for each in ledger.search(None, Where(limit=200)) if each.entity}
    wanted = sorted(others - {first})[:_JOINED]
    decisions = [
        Decision(one=members[first], other=members[each], reasons=("For timing.",))
        for each in wanted
    ]
    return sum(each.new for each in ledger.join_all(decisions, by="person"))


def _time(name: str, ask: Callable[[], object]) -> None:
    wall, processor = _best(ask)
    print(f"{name:26}{wall:8.1f} ms, {processor:.1f} of the processor (budget {_BUDGETS[name]})")


def _asked(ledger: Ledger) -> tuple[str, str]:
    """A long word of a statement, and who is reported to have said it."""
    hits = ledger.search(None, Where(limit=50))
    named = [hit for hit in hits if hit.speaker and hit.content]
    hit = max(named, key=lambda each: len(each.content or ""))
    words = [word for word in (hit.content or "").split() if word.isalpha()]
    return max(words, key=len), hit.speaker or ""


def _subject(ledger: Ledger) -> str:
    """A word of a state's subject, or else of what a figure counts, that one report has."""
    words: dict[str, set[str]] = {}
    for reading in ledger.readings():
        for span in (s for state in reading.states for s in state.subject.spans):
            for word in filter(str.isalpha, span.exact.split()):
                words.setdefault(word.casefold(), set()).add(reading.document.id)
        for span in (s for figure in reading.figures for s in figure.of_what):
            for word in filter(str.isalpha, span.exact.split()):
                words.setdefault(word.casefold(), set()).add(reading.document.id)
    return min((word for word, reports in words.items() if len(reports) == 1), key=_shortest_last)


def _shortest_last(word: str) -> tuple[int, str]:
    return -len(word), word


def _best(ask: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of the fastest round, by the clock and of the processor."""
    clock, processor = [], []
    for _ in range(_ROUNDS):
        started, worked = time.perf_counter(), time.process_time()
        ask()
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - worked)
    return 1_000 * min(clock), 1_000 * min(processor)


if __name__ == "__main__":
    main()
