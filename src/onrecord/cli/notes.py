"""What a command tells its user on standard error, beside its output."""

import time
from collections.abc import Iterator
from typing import TextIO

from onrecord.batch import Done, Failed, Outcome, Walked
from onrecord.cli.printable import printable
from onrecord.domain import Reading

EVERY = 500
"""Reports between two lines of progress where there is no terminal: some minutes of work."""

REDRAWN_SECONDS = 0.1
"""Seconds between two drawings of the progress in a terminal: the eye sees no more."""

_ERASE_LINE = "\r\x1b[2K"


class Notes:
    """Troubles as they come, one a line, and the progress: a line redrawn, or one now and then."""

    def __init__(self, stream: TextIO, *, live: bool) -> None:
        self._stream, self._live = stream, live
        self._drawn_at = 0.0
        self.read = 0
        self.failed = 0

    def readings(self, outcomes: Iterator[Outcome]) -> Iterator[Reading]:
        """The readings among the outcomes; of the others the user is told."""
        for each in outcomes:
            if isinstance(each, Walked):
                self._tell_of_folder(each)
                continue
            if isinstance(each, Done):
                self.read += 1
                yield each.reading
            else:
                self._tell_of_failure(each)
            self._show_progress()

    def sum_up(self) -> None:
        """Says how many failed where many were to be read: their lines may be far above."""
        total = self.read + self.failed
        if self.failed and total > 1:
            self.say(f"{self.failed:,} of {total:,} reports could not be read (see above).")

    def erase(self) -> None:
        """Takes the progress away."""
        if self._live and self._drawn_at:
            self._stream.write(_ERASE_LINE)
            self._stream.flush()

    def say(self, line: str) -> None:
        """Writes one line, whatever controls are in it shown as pictures."""
        self.erase()
        self._stream.write(f"{printable(line)}\n")
        self._stream.flush()

    def _tell_of_failure(self, failed: Failed) -> None:
        self.failed += 1
        self.say(str(failed.error))

    def _tell_of_folder(self, walked: Walked) -> None:
        if walked.others or not walked.read:
            counts = f"{_files(walked.read)} to read, {_files(walked.others)} of other kinds"
            self.say(f"{walked.folder}: {counts} skipped. Name one itself to have it read.")

    def _show_progress(self) -> None:
        done = self.read + self.failed
        if self._live and time.monotonic() - self._drawn_at >= REDRAWN_SECONDS:
            self._drawn_at = time.monotonic()
            self._stream.write(f"{_ERASE_LINE}{done:,} done, {self.failed:,} of them failed")
            self._stream.flush()
        elif not self._live and done % EVERY == 0:
            self.say(f"{done:,} done, {self.failed:,} of them failed.")


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number:,} files"
