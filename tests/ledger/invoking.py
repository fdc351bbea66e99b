"""The commands on a ledger as a user runs them, without weights."""

import csv
import io
from collections.abc import Callable

from click.testing import Result
from kept_readings import read_report

from onrecord.domain import Reading

Invoke = Callable[..., Result]
"""Runs `onrecord` with these arguments on the test's ledger."""


def counting_read(
    report: str | bytes,
    /,
    *,
    published: str | None = None,
    publisher: str | None = None,
    force_language: str | None = None,
) -> Reading:
    """The pipeline without weights, which notes what it reads."""
    READ.append(report)
    return read_report(
        report, published=published, publisher=publisher, force_language=force_language
    )


READ: list[str | bytes] = []


def csv_rows(done: Result) -> list[dict[str, str]]:
    assert done.exit_code == 0, done.output
    return list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
