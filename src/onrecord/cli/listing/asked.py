"""What a command on a ledger was asked: filters and format, out of Click's flags."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import click

from onrecord.cli.listing.programs import WRITERS
from onrecord.ledger import Where

FOR_PEOPLE_LIMIT = 50
"""How many entries people are shown unless they ask for more: three screens or four."""

ONE_FORMAT = "Give only one of --{}."
WANTS_OUTPUT = "Parquet is no text: give --output FILE."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The filters; the format, null for people; the file to write; whether words stay out."""

    where: Where
    format: str | None
    output: str | None
    no_text: bool


def asked(flags: Mapping[str, Any]) -> Asked:
    """What the flags ask for; raises click.UsageError where they contradict each other."""
    chosen = format_asked(flags)
    names = {each.name for each in fields(Where)}
    where = Where(**{name: value for name, value in flags.items() if name in names})
    if chosen is None and where.limit is None:
        where = replace(where, limit=FOR_PEOPLE_LIMIT)
    return Asked(
        where=where,
        format=chosen,
        output=flags["output"],
        no_text=flags["no_text"],
    )


def format_asked(flags: Mapping[str, Any]) -> str | None:
    """The format that the flags ask for, null for people; raises click.UsageError."""
    chosen = [name for name in WRITERS if flags[name]]
    if len(chosen) > 1:
        raise click.UsageError(ONE_FORMAT.format(", --".join(chosen)))
    if chosen == ["parquet"] and flags["output"] is None:
        raise click.UsageError(WANTS_OUTPUT)
    return chosen[0] if chosen else None
