"""Where a command's output goes: standard output, piece by whole piece, or a file all at once."""

import errno
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TextIO

from onrecord.cli.atomic import replacing
from onrecord.errors import UnwritableFileError

STANDARD_OUTPUT = "standard output"

Put = Callable[[str], None]
"""What takes the next piece of the output."""


@contextmanager
def opened(path: str | None, *, for_people: bool) -> Iterator[Put]:
    """What writes to the file at `path`, or to standard output where there is none.

    All is UTF-8, but what is for people is in the terminal's own encoding.
    """
    if path is None:
        yield _standard_output(for_people=for_people)
        return
    with replacing(path) as write:
        yield lambda piece: write(piece.encode())


def _standard_output(*, for_people: bool) -> Put:
    if sys.stdout is None:
        raise UnwritableFileError(STANDARD_OUTPUT, os.strerror(errno.EBADF))
    stream = sys.stdout.buffer
    encoding, errors = (sys.stdout.encoding, "replace") if for_people else ("utf-8", "strict")

    def put(piece: str) -> None:
        try:
            with _in_one_piece():
                rest = memoryview(piece.encode(encoding, errors))
                while rest:  # with PYTHONUNBUFFERED the stream may take a part only
                    rest = rest[stream.write(rest) :]
                stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            reason = error.strerror or str(error)
            raise UnwritableFileError(STANDARD_OUTPUT, reason) from error

    return put


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; one that was closed before the start (null) is none."""
    return stream is not None and stream.isatty()


def abandon_standard_output() -> None:
    """Lets what is left in the buffers go nowhere, so that the end of the program is quiet."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def _in_one_piece() -> Iterator[None]:
    """A Ctrl-C waits for the end of the block; a second one (it is stuck) does not."""
    ours = threading.current_thread() is threading.main_thread()
    if not ours or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    came = False

    def hold(_number: int, _frame: FrameType | None) -> None:
        nonlocal came
        came = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if came:
        raise KeyboardInterrupt
