"""Articles added to a ledger and read alone, in turns: what keeping costs, and how it grows.

The articles are taken in blocks. Of each block all are added, and every so many of them are read
alone by as many processes, so that whatever else the machine does falls on both alike. The clock
begins when every process has given results: what starting them takes counts for neither. What each
block came to stands beside the ledger: broken off and begun again, the work goes on with the block
that it was in; that one is not timed then.
"""

import json
import resource
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.articles import Article
from onrecord.batch import Done, Input, Outcome, read_all
from onrecord.batch.articles import Columns
from onrecord.batch.keeping import Given, Keeper
from onrecord.ledger import Ledger
from onrecord.pipeline import read

JOBS = 2
FLOOR = 0.85  # of the speed of reading alone
BLOCKS = 20
_SAMPLE = 60  # articles of a block that are read alone
_FIRST = 2 * JOBS  # results before the clock begins
_FEW = 20  # articles of a block at the least
_COLUMNS = Columns(text="text", date="date", publisher="source", id="id")
_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Articles and words that went through in so many seconds by the clock."""

    articles: int = 0
    words: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Timed") -> "Timed":
        return Timed(
            articles=self.articles + other.articles,
            words=self.words + other.words,
            seconds=self.seconds + other.seconds,
        )

    @property
    def speed(self) -> float:
        """Words a second; 0 where nothing was timed."""
        return self.words / self.seconds if self.seconds else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What one block came to; `peak` is the most memory held so far by the process that writes.

    `readers` is that of the biggest of those that read; both in bytes. Nothing is timed in a block
    that was broken off.
    """

    number: int
    added: Timed
    read: Timed
    peak: int
    readers: int


def add_in_blocks(
    articles: Iterable[Article], count: int, *, path: Path, folder: Path
) -> tuple[Block, ...]:
    """Adds so many articles to the ledger at `path`, a block after the other, and times them.

    Prints a line a block; one block is held at a time. `folder` is for what is not kept.
    """
    notes = path.with_name(f"{path.name}.blocks.jsonl")
    blocks = _noted(notes, count)
    planned = max(1, min(BLOCKS, count // _FEW))
    size = -(-count // planned)
    coming = islice(articles, len(blocks) * size, count)
    while part := list(islice(coming, size)):
        block = _block(part, len(blocks) + 1, path, folder)
        with notes.open("a", encoding="utf-8") as out:
            out.write(f"{json.dumps({'of': count, **asdict(block)})}\n")
        blocks.append(block)
        _tell(block, blocks, planned)
    return tuple(blocks)


def ratio(blocks: Sequence[Block]) -> float:
    """How fast adding is, of how fast reading alone is; 0 where nothing was timed."""
    added, alone = total([b.added for b in blocks]), total([b.read for b in blocks])
    return added.speed / alone.speed if alone.speed else 0.0


def total(timed: Sequence[Timed]) -> Timed:
    """All of them together."""
    return sum(timed, Timed())


def _noted(notes: Path, count: int) -> list[Block]:
    """The blocks that an earlier run came to the end of."""
    if not notes.exists():
        return []
    found = []
    for line in notes.read_text(encoding="utf-8").splitlines():
        known = json.loads(line)
        if known.pop("of") != count:
            sys.exit(f"{notes} is of another number of articles: name another --ledger.")
        added, alone = (Timed(**known.pop(name)) for name in ("added", "read"))
        found.append(Block(**known, added=added, read=alone))
    print(f"{len(found)} blocks were there already")
    return found


def _block(articles: Sequence[Article], number: int, path: Path, folder: Path) -> Block:
    every = max(1, len(articles) // _SAMPLE)
    sample = articles[::every][:_SAMPLE]
    # Whichever comes first in one block comes last in the next.
    if number % 2:
        added = _added(articles, path, folder)
        alone = _read(sample)
    else:
        alone = _read(sample)
        added = _added(articles, path, folder)
    if not added.seconds:
        alone = Timed()
    own, readers = (
        resource.getrusage(of).ru_maxrss * _UNIT
        for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Block(number=number, added=added, read=alone, peak=own, readers=readers)


def _added(articles: Sequence[Article], path: Path, folder: Path) -> Timed:
    """The time that adding takes; nothing where some of the articles were there already."""
    table = folder / "block.jsonl"
    table.write_text("".join(each.line for each in articles), encoding="utf-8")
    with Ledger(path) as ledger:
        keeper = Keeper(ledger, read, Given(columns=_COLUMNS))
        with closing(keeper.keep([Input(path=str(table))], jobs=JOBS)) as outcomes:
            timed = _timed(outcomes)
    return replace(timed, seconds=0.0) if keeper.there else timed


def _read(articles: Sequence[Article]) -> Timed:
    known = partial(read, published="2016-01-01")
    reports = (Input(path=f"{n}", data=each.text.encode()) for n, each in enumerate(articles))
    with closing(read_all(reports, read=known, jobs=JOBS)) as outcomes:
        return _timed(outcomes)


def _timed(outcomes: Iterator[Outcome]) -> Timed:
    """The time from the first few results to the last, and what came in it."""
    articles = words = seen = 0
    started = ended = time.perf_counter()
    for seen, outcome in enumerate(outcomes, 1):
        ended = time.perf_counter()
        if seen == _FIRST:
            started = ended
        elif seen > _FIRST and isinstance(outcome, Done):
            articles += 1
            words += len(outcome.reading.document.text.split())
    return Timed(articles=articles, words=words, seconds=ended - started)


def _tell(block: Block, blocks: Sequence[Block], planned: int) -> None:
    added, alone = block.added, block.read
    times = (
        f"added {added.articles / added.seconds:5.1f} articles/s, {added.speed:6.0f} words/s; "
        f"read alone {alone.speed:6.0f} words/s; so far {100 * ratio(blocks):.0f} %"
        if added.seconds
        else "not timed: it had been broken off"
    )
    memory = f"{block.peak / 1e6:.0f} MB, readers {block.readers / 1e6:.0f} MB"
    print(f"block {block.number:2} of {planned}: {times}; {memory}", flush=True)
