"""Measures the suites of cases again and writes `cases/known_failures.toml`; run on purpose only.

    python tests/refresh_known_failures.py

A case that is right now loses its line. One that is not keeps the reason that a person wrote;
where there is none, the line says what was measured (it begins with "measured:").
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from judging import Fault, fault
from tables import KNOWN_FAILURES, Case, Failures, cases, known_failures

from onrecord import read
from onrecord.extract.mode import mode
from onrecord.text.quotations import quotations

MEASURED = "measured: "


def main() -> None:
    """Writes the table, and says on standard output how each suite stands."""
    kept = known_failures()
    table: Failures = {name: kinds for name, kinds in kept.items() if name not in _SUITES}
    for suite, (file, judge) in _SUITES.items():
        rows = cases(file)
        faults = {case.name: found for case in rows if (found := judge(case))}
        table[suite] = refreshed(kept.get(suite, {}), faults)
        sys.stdout.write(f"{suite}: {len(rows) - len(faults)} of {len(rows)} right\n")
    head = "\n".join(_head(KNOWN_FAILURES.read_text(encoding="utf-8")))
    KNOWN_FAILURES.write_text(f"{head}\n{written(table)}", encoding="utf-8")


def _of_mode(case: Case) -> Fault | None:
    """What the rule of mode alone gets wrong, told the contents."""
    text, marks = case.marked.text, quotations(case.marked.text).found
    for number, expected in case.mode.items():
        content = case.marked.statements[number].content
        verdict = mode(text, content, marks, inner=case.marked.inner_contents(number))
        if verdict.mode != expected:
            return Fault(kind="another mode", found=f"statement {number} is {verdict.mode}")
        quoted = case.marked.words(verdict.quoted)
        if quoted != case.quoted.get(number, quoted):
            return Fault(kind="other words quoted", found=f"statement {number} quotes {quoted}")
    return None


def _whole_way(case: Case) -> Fault | None:
    return fault(case, read(case.marked.text.encode("utf-8")))


_SUITES = {
    "mode": ("mode_unseen.toml", _of_mode),
    "hard": ("hard_unseen.toml", _whole_way),
}


def refreshed(
    kept: dict[str, dict[str, str]], faults: dict[str, Fault]
) -> dict[str, dict[str, str]]:
    """The failures of one suite by kind: written reasons stay, measured ones are measured anew."""
    written = {
        name: (kind, reason)
        for kind, named in kept.items()
        for name, reason in named.items()
        if not reason.startswith(MEASURED)
    }
    out: dict[str, dict[str, str]] = {}
    for name, found in sorted(faults.items()):
        kind, reason = written.get(name, (found.kind, MEASURED + found.found))
        out.setdefault(kind, {})[name] = reason
    return dict(sorted(out.items()))


def _head(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not line.startswith("#"):
            return
        yield line


def written(table: Failures) -> str:
    """The table as TOML, by suite and kind of fault."""
    return "".join(_sections(table))


def _sections(table: Failures) -> Iterator[str]:
    for suite, kinds in sorted(table.items()):
        for kind, named in kinds.items():
            yield f"\n[{suite}.{_string(kind)}]\n"
            yield from (f"{_string(name)} = {_string(reason)}\n" for name, reason in named.items())


def _string(words: str) -> str:
    """A basic string of TOML: JSON's are, but for the one control character that JSON leaves."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


if __name__ == "__main__":
    main()
