"""How fast and how large: the budgets of the design, measured on the example reports.

    python -m benchmarks.speed

Words a second (the tagger alone on one thread; `read` from bytes to a record, whose two taggers run
beside each other where there are two processors), a cold start of `onrecord read` (median of 5
runs), resident memory, and the size of the base install. A cold start finds compiled modules, as an
installed package does, whatever this checkout has.
"""

import importlib.metadata
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from onrecord.export import jsonl
from onrecord.pipeline import read
from onrecord.tagger import shipped

_EXAMPLES = Path(__file__).parent.parent / "examples"
_ROUNDS = 3  # the best of these: other work on the machine only ever adds time
_STARTS = 5


def main() -> None:
    """Measures and prints one line a figure."""
    reports = [path.read_bytes() for path in sorted(_EXAMPLES.glob("*.txt"))]
    words = sum(len(report.split()) for report in reports)
    tagger = shipped()
    tagging = _speed(words, lambda: [tagger.tag(report.decode()) for report in reports])
    reading = _speed(words, lambda: [jsonl.write(read(report)) for report in reports])
    print(f"tagger            {tagging:8.0f} words/s on one thread (budget 5,000 with VNNI)")
    print(f"read, end to end  {reading:8.0f} words/s in one process (budget 2,500)")
    with tempfile.TemporaryDirectory() as compiled:
        _cold_start(compiled)  # compiles the modules
        starts = [_cold_start(compiled) for _ in range(_STARTS)]
    cold = statistics.median(seconds for seconds, _ in starts)
    print(f"cold start        {cold:8.2f} s, median of 5 (budget 2.0)")
    print(f"resident          {max(m for _, m in starts):8.0f} MB (budget 240)")
    print(f"base install      {_install_size():8.0f} MB of site-packages (budget 350)")


def _speed(words: int, work: Callable[[], object]) -> float:
    """Words a second in the best of the rounds."""
    took = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        work()
        took.append(time.perf_counter() - started)
    return words / min(took)


def _cold_start(compiled: str) -> tuple[float, float]:
    """Seconds and megabytes that one `onrecord read` of one report takes.

    `compiled` is the folder that keeps its compiled modules.
    """
    report = min(_EXAMPLES.glob("*.txt"))
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "PYTHONPYCACHEPREFIX": compiled}
    command = [sys.executable, "-m", "onrecord", "read", str(report)]
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603  our own
    seconds = time.perf_counter() - started
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _install_size() -> float:
    """Megabytes of the package and everything that it requires, as installed."""
    pending, seen, total = ["onrecord"], set(), 0
    while pending:
        name = pending.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # asked for on other systems only
        for file in distribution.files or ():
            path = Path(str(file.locate()))
            total += path.stat().st_size if path.is_file() else 0
        wanted = (r for r in distribution.requires or () if "extra ==" not in r)
        pending += [r.split(";")[0].split("[")[0].strip(" ()<>=!~0123456789.,*") for r in wanted]
    source = Path(__file__).parent.parent / "src"  # an editable install lists no files of its own
    total += sum(f.stat().st_size for f in source.rglob("*") if f.is_file() and f.suffix != ".pyc")
    return total / 1e6


if __name__ == "__main__":
    main()
