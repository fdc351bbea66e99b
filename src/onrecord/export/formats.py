"""What a format is: readings one after another in one text, or each in files of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.domain.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How readings are written one after another, as text.

    `name` is what `--format` takes; `render` gives one reading's text; `head`, `separator` and
    `tail` stand before the first, between two, and after the last.
    """

    name: str
    media_type: str
    head: str = ""
    separator: str = ""
    tail: str = ""
    render: Callable[[Reading], str]

    def stream(self, readings: Iterable[Reading]) -> Iterator[str]:
        """The pieces of the whole output, in order; one reading is held at a time."""
        yield self.head
        for index, reading in enumerate(readings):
            if index:
                yield self.separator
            yield self.render(reading)
        yield self.tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One report among those of a folder: the stem of its files' names, and what it is."""

    stem: str
    title: str
    publisher: str | None
    published: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """A file that belongs to a folder as a whole: its name and its text."""

    name: str
    text: str


Render = Callable[[Reading], tuple[str, ...]]
"""Gives the texts of one reading's files, one for each suffix of its format, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFormat:
    """How each reading becomes files of its own.

    `suffixes` (with the dot) are those of one reading's files. `excerpts` renders without what is
    far from every entry, null where the format has all of the text or none. `extras` are the files
    of a folder of several: its index first, if it has one.
    """

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    render: Render
    excerpts: Render | None = None
    extras: Callable[[Sequence[Listed]], tuple[Extra, ...]]
