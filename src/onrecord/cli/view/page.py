"""A page of styled lines that fit a width, as text for a terminal or a file."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.text import Text

from onrecord.cli.printable import printable
from onrecord.cli.view.screen import Screen

Styled = tuple[str, str]
"""Words and their style, in Rich's terms (`bold`, `cyan`); "" for none."""


class Page:
    """Lines put one below another; nothing in their words can steer the terminal."""

    def __init__(self, screen: Screen) -> None:
        self._console = Console(
            file=StringIO(),
            width=screen.width,
            force_terminal=screen.colours is not None,
            color_system=screen.colours,
            no_color=screen.no_colour,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )
        self._lines: list[Text] = []

    def put(self, *words: Styled | str, first: str = "", rest: str = "") -> None:
        """Adds the words, wrapped: `first` stands before their first line, `rest` before others."""
        room = self._console.width - max(len(first), len(rest))
        text = Text.assemble(*_safe(words))
        for index, line in enumerate(text.wrap(self._console, room, overflow="fold")):
            line.rstrip()
            self._lines.append(Text(rest if index else first).append_text(line))

    def blank(self) -> None:
        """Adds an empty line."""
        self._lines.append(Text())

    def text(self) -> str:
        """The page, each line closed, with the terminal's own escapes where it has colours."""
        with self._console.capture() as capture:
            for line in self._lines:
                line.rstrip()
                self._console.print(line, soft_wrap=True)
        return capture.get()


def _safe(words: Iterable[Styled | str]) -> list[Styled]:
    """The words made printable; the single spaces at their ends stay."""
    pieces = [(each, "") if isinstance(each, str) else each for each in words]
    return [(_spaced(piece), style) for piece, style in pieces if piece]


def _spaced(piece: str) -> str:
    before = " " if piece[0].isspace() else ""
    after = " " if piece[-1].isspace() else ""
    return f"{before}{printable(piece)}{after}" if not piece.isspace() else " "
