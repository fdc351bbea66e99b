"""Files that appear only once they are complete."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import UnwritableFileError

Write = Callable[[bytes], None]
"""What takes the next bytes of a file; raises UnwritableFileError."""


@contextmanager
def replacing(path: str) -> Iterator[Write]:
    """What writes a file that becomes the one at `path` when the block ends, whole or not at all.

    It is written beside it under a hidden name, which vanishes if the block fails. What is no plain
    file (`/dev/stdout`, a named pipe) is written as it is. Raises UnwritableFileError.
    """
    with _worded(path):
        target, aside = Path(path), None
        if target.is_file() or not target.exists():
            target = target.resolve()  # a link stays a link: what it leads to is replaced
            aside = target.with_name(f".onrecord-{secrets.token_hex(4)}.part")
        stream = aside.open("xb") if aside else target.open("wb")
    try:
        yield _writer(path, stream)
        with _worded(path):
            _finish(stream, aside, target)
    except BaseException:
        _discard(stream, aside)
        raise


def _finish(stream: BinaryIO, aside: Path | None, target: Path) -> None:
    stream.flush()
    if aside is None:
        stream.close()
        return
    os.fsync(stream.fileno())
    stream.close()
    if target.exists():
        aside.chmod(target.stat().st_mode & 0o7777)
    aside.replace(target)


def _discard(stream: BinaryIO, aside: Path | None) -> None:
    with suppress(OSError):
        stream.close()
    if aside is not None:
        aside.unlink(missing_ok=True)


def _writer(path: str, stream: BinaryIO) -> Write:
    def write(data: bytes) -> None:
        with _worded(path):
            stream.write(data)

    return write


@contextmanager
def _worded(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnwritableFileError(path, error.strerror or str(error)) from error
