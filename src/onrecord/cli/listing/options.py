"""The options that several commands on a ledger take."""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

import click

from onrecord.cli.options import day, name, option
from onrecord.domain import Act, Mode

Command = TypeVar("Command", bound=Callable[..., Any])


def ledger_option(command: Command) -> Command:
    """Gives a command --ledger."""
    return option("ledger", click.Path())(command)


def filters(command: Command) -> Command:
    """Gives a command what a search is narrowed by."""
    return _with(
        command,
        option("speaker", callback=name),
        option("outlet", callback=name),
        option("since", callback=day),
        option("until", callback=day),
        option("place", callback=name),
        option("mode", click.Choice(get_args(Mode))),
        option("channel", callback=name),
        option("act", click.Choice(get_args(Act))),
        option("as_of", callback=day),
        option("limit", click.IntRange(min=1)),
    )


def plain_formats(command: Command) -> Command:
    """Gives a command the ways to write what is for programs."""
    return _with(
        command, option("csv"), option("jsonl"), option("parquet"), option("output", click.Path())
    )


def formats(command: Command) -> Command:
    """Gives a command the ways to write what it found."""
    return plain_formats(option("no_text")(command))


def _with(command: Command, *options: Callable[[Command], Command]) -> Command:
    for each in reversed(options):  # Click lists the outermost first
        command = each(command)
    return command
