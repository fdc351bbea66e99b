"""Readings as files of their own: each in one place, complete or not there at all."""

import re
from collections.abc import Iterable
from pathlib import Path

from onrecord.cli.atomic import replacing
from onrecord.cli.destination import real
from onrecord.domain import Document, Reading
from onrecord.errors import UnwritableFileError
from onrecord.export.formats import FileFormat, Listed, Render
from onrecord.export.summary import title

LONGEST_STEM = 120
"""Bytes of a name's stem: file systems take 255 for the whole, and a number may follow."""

# Characters that some file system or shell takes for more than a letter, and what is none.
_UNFIT = re.compile(r"""[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u2028\u2029\u202a-\u202e\u2066-\u2069]+""")


def write_file(path: Path, readings: Iterable[Reading], render: Render) -> Path | None:
    """Writes the one file of the one reading; gives its path, null where nothing could be read."""
    written = None
    for reading in readings:
        (text,) = render(reading)
        _write(path, text)
        written = path
    return written


class Folder:
    """A folder that fills with the files of one reading after another, and ends with its own."""

    def __init__(self, path: Path, written: FileFormat, reports: frozenset[str]) -> None:
        self._path, self._format, self._reports = path, written, reports
        self._listed: list[Listed] = []
        # A name may stand for another one where file systems do not tell capitals.
        self._taken = {Path(each.name).stem.casefold() for each in written.extras(())}
        self._first: Path | None = None

    def write(self, readings: Iterable[Reading], render: Render) -> Path | None:
        """Writes all; gives the file to look at first, null where nothing could be read."""
        try:
            self._path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableFileError(str(self._path), error.strerror or str(error)) from error
        for reading in readings:
            self._write(reading, render)
        if not self._first:
            return None
        extras = self._format.extras(self._listed)
        for each in extras:
            _write(self._path / each.name, each.text)
        several = len(self._listed) > 1
        return self._path / extras[0].name if several and extras else self._first

    def _write(self, reading: Reading, render: Render) -> None:
        stem = self._free(_stem(reading.document))
        files = [self._path / f"{stem}{suffix}" for suffix in self._format.suffixes]
        for file, text in zip(files, render(reading), strict=True):
            _write(file, text)
        self._first = self._first or files[0]
        self._listed.append(
            Listed(
                stem=stem,
                title=title(reading.document),
                publisher=reading.document.publisher,
                published=reading.document.published,
                statements=len(reading.statements),
            )
        )

    def _free(self, stem: str) -> str:
        """The stem, with the first number that makes it one that neither file nor report has."""
        number, free = 1, stem
        while free.casefold() in self._taken or self._is_report(free):
            number += 1
            free = f"{stem}-{number}"
        self._taken.add(free.casefold())
        return free

    def _is_report(self, stem: str) -> bool:
        return any(
            real(self._path / f"{stem}{suffix}") in self._reports
            for suffix in self._format.suffixes
        )


def _stem(document: Document) -> str:
    """The name of the report's own file without its suffix, as far as every system takes it."""
    name = (document.path or "standard-input").replace("\\", "/").rpartition("/")[2]
    stem = _UNFIT.sub("-", Path(name).stem).strip(" .")
    return stem.encode()[:LONGEST_STEM].decode(errors="ignore") or document.id


def _write(path: Path, text: str) -> None:
    with replacing(str(path)) as put:
        put(text.encode())
