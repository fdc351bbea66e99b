"""Options of the commands, each as the table of settings has it."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from onrecord.settings import OWN_SETTINGS, SETTINGS

Command = TypeVar("Command", bound=Callable[..., Any])

Check = Callable[[click.Context, click.Parameter, str | None], str | None]
"""Gives a value as it is meant; raises click.BadParameter where it means nothing."""


def option(
    name: str,
    kind: "click.ParamType[Any] | None" = None,
    *,
    callback: Check | None = None,
    multiple: bool = False,
    of: str | None = None,
) -> Callable[[Command], Command]:
    """A decorator that gives a command the setting of that name, checked by its kind or check.

    With `multiple` it may be given more than once, and its value is a tuple. `of` names the command
    whose own setting it is.
    """
    setting = (OWN_SETTINGS[of] if of else SETTINGS)[name]
    return click.option(
        setting.flag,
        name,
        default=setting.default,
        help=setting.help,
        metavar=setting.metavar,
        type=kind,
        callback=callback,
        multiple=multiple,
        is_flag=isinstance(setting.default, bool),
        show_default=setting.default not in (None, False),
    )


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The value, if it is a day in the one form that ISO 8601 has for it in full: 2031-05-14."""
    if value is None or _is_day(value):
        return value
    message = f"{value!r} is no day. Write the year, month and day as 2031-05-14."
    raise click.BadParameter(message)


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def name(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The value without white space around it, if it is a line of letters."""
    if value is None:
        return None
    # Surrogates stand for bytes of the command line that are no Unicode: they do not print either.
    if value.strip() and value.isprintable():
        return value.strip()
    message = f"{value!r} is no name. Write it on one line in UTF-8, or leave the option out."
    raise click.BadParameter(message)
