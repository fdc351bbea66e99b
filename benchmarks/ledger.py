"""How far a ledger reaches: speed of adding, size of the file, and how long an answer takes.

    python -m benchmarks.ledger --corpora ../shared/corpora --articles 150
    python -m benchmarks.ledger --corpora ../shared/corpora --articles 10000 --ledger FILE

Adds articles of corpora/abp with two processes, in blocks, and holds the time against reading some
of each block alone (`adding`). With --ledger the file is kept: Ctrl-C stops, and the same command
goes on. Then, on a copy, it joins the speakers and times questions; a ledger of fewer than 250,000
statements is grown for these by copying its rows under other ids, words and all, which only serves
to time questions: what one article has alone, every copy of it has, too.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.adding import FLOOR, JOBS, add_in_blocks, ratio, total
from benchmarks.articles import articles, compressed
from benchmarks.growing import grow
from onrecord.batch.joining import join_speakers
from onrecord.compare import situation
from onrecord.ledger import Decision, Ledger, Where

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
_SITUATION = 50  # reports that the subject is told of in, as near as there is one
_JOINED = 50  # others, as many as people are shown statements
_BIGGEST = 8  # tables and indexes that are named
_INTERRUPTED = 130


def main() -> None:
    """Measures and prints one line a figure."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--corpora", type=Path, required=True)
    arguments.add_argument("--articles", type=int, default=150)
    arguments.add_argument("--statements", type=int, default=_STATEMENTS)
    arguments.add_argument("--ledger", type=Path, help="kept; without it a temporary file")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.ledger or Path(folder) / "reach.onrecord"
        try:
            _adding(given.corpora, given.articles, path, Path(folder))
            _size(given.corpora, given.articles, path)
            copy = Path(folder) / "copy.onrecord"
            with Ledger(path) as ledger:
                ledger.backup(copy)
            _joining(copy)
            _answers(copy, given.statements)
        except KeyboardInterrupt:
            print(f"stopped: the same command goes on with {given.ledger or 'a new file'}")
            sys.exit(_INTERRUPTED)


def _adding(corpora: Path, count: int, path: Path, folder: Path) -> None:
    blocks = add_in_blocks(articles(corpora, count), count, path=path, folder=folder)
    added, alone = total([b.added for b in blocks]), total([b.read for b in blocks])
    if not added.seconds:
        print("add                 not timed: every block had been broken off")
        return
    share = 100 * ratio(blocks)
    print(f"read, {JOBS} processes   {alone.speed:10.0f} words/s in {alone.articles:,} articles")
    print(
        f"add, {JOBS} processes    {added.speed:10.0f} words/s in {added.articles:,} articles, "
        f"{added.articles / added.seconds:.1f} articles/s: {share:.0f} % (floor {100 * FLOOR:.0f})"
    )
    first, last = blocks[0], blocks[-1]
    print(
        f"memory of add       {first.peak / 1e6:10.0f} MB after the first block, "
        f"{last.peak / 1e6:.0f} MB after the last; the biggest reader "
        f"{first.readers / 1e6:.0f} and {last.readers / 1e6:.0f} MB"
    )


def _size(corpora: Path, count: int, path: Path) -> None:
    with Ledger(path) as ledger:
        counted = ledger.stats()
        started = time.perf_counter()
        findings = ledger.verify().findings
        seconds = time.perf_counter() - started
    kept = _MOST_OF_COMPRESSED * compressed(each.text for each in articles(corpora, count))
    budget = kept + _MOST_BYTES_A_STATEMENT * counted.statements
    size = path.stat().st_size
    told = f"{counted.statements:,} statements, {counted.states:,} states"
    print(f"reports             {counted.reports:10,}, {told}")
    print(f"file                {size / 1e6:10.2f} MB, {100 * size / budget:.0f} % of its budget")
    with Ledger(path) as ledger:
        _biggest(ledger)
    print(f"verify              {seconds:10.2f} s, {len(findings)} findings")


def _joining(path: Path) -> None:
    with Ledger(path) as ledger:
        began = time.perf_counter()
        tally = join_speakers(ledger)
        seconds = time.perf_counter() - began
        reports = ledger.reports()
    told = f"{tally.joined:,} of {tally.speakers:,} speakers"
    print(
        f"join --apply        {seconds:10.2f} s, {told}; {1000 * seconds / reports:.2f} per 1,000"
    )


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
        times = max(0, wanted // ledger.stats().statements)
        subject = _subject(ledger, _SITUATION // (times + 1))
        if times:
            grow(ledger, wanted)
        stats = ledger.stats()
        size = path.stat().st_size / 1e6
        grown = f" grown {times + 1}-fold" if times else ""
        print(f"asked               {stats.statements:10,} statements, {size:.0f} MB{grown}")
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


def _subject(ledger: Ledger, wanted: int) -> str:
    """A word of a state's subject, or of what a figure counts, that so many reports have.

    As near as there is one, and the longest of these.
    """
    query = (
        "SELECT reading, subject FROM states "
        "UNION SELECT reading, of_what FROM figures WHERE of_what IS NOT NULL"
    )
    with ledger.store.reading() as connection:
        rows = connection.exec_driver_sql(query).all()
    found: dict[str, set[int]] = {}
    for reading, words in rows:
        for word in filter(str.isalpha, words.split()):
            found.setdefault(word.casefold(), set()).add(reading)
    return min(found, key=lambda word: (abs(len(found[word]) - wanted), -len(word), word))


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
