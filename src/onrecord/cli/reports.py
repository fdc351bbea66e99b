"""What every command that reads reports reads them with."""

import errno
import sys

from onrecord.batch import ReadReport


def pipeline() -> ReadReport:
    """The one way through, imported only when reports are read."""
    from onrecord.pipeline import read as read_report  # noqa: PLC0415  0.3 s, and none for --help

    return read_report


def standard_input() -> bytes:
    """The bytes of standard input; raises OSError where it is closed."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed")
    return sys.stdin.buffer.read()
