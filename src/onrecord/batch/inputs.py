"""Which files the paths stand for: files as given, folders by their rules, standard input."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import OnrecordError, UnreadableFileError

STANDARD_INPUT = "-"
"""The path that stands for standard input."""

SAVED_PAGE_PARTS = "_files"
"""How the folder ends that a browser saves beside a page: pictures and scripts, no reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One report to read: the file at `path`, or `data` itself where it came from elsewhere."""

    path: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A path that gave no reading, and why: what happened, where, and what to do next."""

    path: str
    error: OnrecordError


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A folder that was gone through: how many of its files are read, and how many are not.

    Hidden files and folders and the parts of saved pages are in neither number.
    """

    folder: str
    read: int
    others: int


Found = Input | Failed | Walked


def find(
    paths: Iterable[str], *, suffixes: frozenset[str], stdin: Callable[[], bytes]
) -> Iterator[Found]:
    """What the paths stand for, in the order given; a folder's files sorted, then its count.

    A path is taken as it is, whatever its suffix; in a folder the files with one of `suffixes`
    (lower case, with the dot) are, in all its folders but hidden ones, links and parts of saved
    pages. `-` is read from `stdin`, when its turn comes.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield _piped(stdin)
        elif path and Path(path).is_dir():  # Path("") would be the folder we stand in
            yield from _walk(path, suffixes)
        else:
            yield Input(path=path)


def _piped(stdin: Callable[[], bytes]) -> Input | Failed:
    try:
        return Input(path=STANDARD_INPUT, data=stdin())
    except OSError as error:
        return _unreadable(STANDARD_INPUT, error)


def _walk(folder: str, suffixes: frozenset[str]) -> Iterator[Found]:
    read = others = 0
    # A stack and no recursion: folders lie deeper than Python's calls may.
    pending: list[os.DirEntry[str] | str] = [folder]
    while pending:
        entry = pending.pop()
        try:
            if isinstance(entry, str) or entry.is_dir(follow_symlinks=False):
                pending += _entries(entry)
            elif _is_report(entry, suffixes):
                read += 1
                yield Input(path=entry.path)
            else:
                others += 1
        except OSError as error:
            yield _unreadable(os.fspath(entry), error)
    yield Walked(folder=folder, read=read, others=others)


def _entries(folder: os.DirEntry[str] | str) -> list[os.DirEntry[str]]:
    """What a folder holds, last name first: the stack gives it back first name first."""
    with os.scandir(folder) as entries:
        seen = [each for each in entries if not _is_passed_over(each)]
    return sorted(seen, key=lambda each: each.name, reverse=True)


def _is_passed_over(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    return entry.name.endswith(SAVED_PAGE_PARTS) and entry.is_dir()


def _is_report(entry: os.DirEntry[str], suffixes: frozenset[str]) -> bool:
    """Whether a folder's file is read: a named pipe would hold everything up.

    A link that leads nowhere is read, too, so that its trouble is reported.
    """
    if Path(entry.name).suffix.lower() not in suffixes:
        return False
    return entry.is_file() or (entry.is_symlink() and not Path(entry.path).exists())


def _unreadable(path: str, error: OSError) -> Failed:
    reason = error.strerror or type(error).__name__
    return Failed(path=path, error=UnreadableFileError(path, reason))
