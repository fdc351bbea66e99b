"""What a view is drawn for: how wide, and with which colours."""

import shutil
import sys
from dataclasses import dataclass
from typing import Literal

from rich.console import Console

PLAIN_WIDTH = 80
"""Columns where there is no terminal: a pipe, a file."""

WIDEST = 100
"""Columns of the widest line: beyond it the eye loses its way back (Bringhurst: 45 to 75 letters
are good, and the indents and labels come on top)."""

NARROWEST = 40
"""Columns of the narrowest line: with fewer, indented statements have no room."""

Colours = Literal["standard", "256", "truecolor", "windows"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A width in columns, and the colours there are: null for a plain text."""

    width: int = PLAIN_WIDTH
    colours: Colours | None = None
    no_colour: bool = False


def standard_output() -> Screen:
    """The screen that standard output is, by its terminal and what the user asks of programs.

    `NO_COLOR` leaves only bold and faint letters, `TERM=dumb` and a pipe not even these.
    """
    if sys.stdout is None or not (console := Console(file=sys.stdout)).is_terminal:
        return Screen()
    # Rich takes a dumb terminal for 80 columns wide.
    columns = shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns
    width = min(max(columns, NARROWEST), WIDEST)
    colours: dict[str | None, Colours] = {
        "standard": "standard",
        "256": "256",
        "truecolor": "truecolor",
        "windows": "windows",
    }
    return Screen(
        width=width, colours=colours.get(console.color_system), no_colour=console.no_color
    )
