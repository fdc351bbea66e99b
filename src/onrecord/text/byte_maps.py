"""Bytes read as text under one encoding, with the bytes of every character.

What no character stands for becomes U+FFFD, one for each broken sequence, and keeps its bytes.
"""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.domain.spans import RawMap, Run
from onrecord.text.encodings import Encoding, Family

REPLACEMENT = "\ufffd"

# Python's `surrogateescape` turns each byte that UTF-8 has no use for into U+DC00 plus the byte.
# These are the sequences that one U+FFFD stands for: a surrogate in three bytes (as CESU-8 writes
# it), or the longest beginning of a character (WHATWG, Unicode 3.9), or one stray byte.
_BROKEN = (
    "\udced[\udca0-\udcbf][\udc80-\udcbf]"
    "|\udce0[\udca0-\udcbf]?"
    "|\udced[\udc80-\udc9f]?"
    "|[\udce1-\udcec\udcee\udcef][\udc80-\udcbf]?"
    "|\udcf0(?:[\udc90-\udcbf][\udc80-\udcbf]?)?"
    "|[\udcf1-\udcf3][\udc80-\udcbf]{0,2}"
    "|\udcf4(?:[\udc80-\udc8f][\udc80-\udcbf]?)?"
    "|[\udc80-\udcff]"
)
BROKEN_UTF_8 = re.compile(_BROKEN)
_UTF_8_RUNS = re.compile(
    "[\0-\x7f]+|[\x80-\u07ff]+|[\u0800-\ud7ff\ue000-\uffff]+|[\U00010000-\U0010ffff]+|" + _BROKEN
)
_UTF_16_RUNS = re.compile("[\0-\uffff]+|[\U00010000-\U0010ffff]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ASCII = re.compile(rb"[\0-\x7f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """Bytes read as text: the text, the bytes of each character, and what was broken.

    `broken` counts the sequences that became U+FFFD and `first` is where the first of them stands
    in the text (code points). `cut` is true where the bytes end inside a character. `raw_map` is
    null where the encoding lets no character be tied to its bytes.
    """

    text: str
    raw_map: RawMap | None
    broken: int = 0
    first: int | None = None
    cut: bool = False


class _Runs:
    """Runs being laid end to end: `add` characters of one width, then take the `map`."""

    __slots__ = ("_done", "_end", "_raw", "_raw_end", "_start", "_width")

    def __init__(self, raw_start: int) -> None:
        self._done: list[Run] = []
        self._start = self._end = 0
        self._raw = self._raw_end = raw_start
        self._width = 0

    def add(self, count: int, width: int) -> None:
        if width != self._width:
            self._close()
            self._width = width
        self._end += count
        self._raw_end += count * width

    def add_shared(self, count: int, width: int) -> None:
        """Adds characters that the same `width` bytes spell together."""
        self._close()
        raw = self._raw_end
        for _ in range(count):
            self._raw_end = raw
            self._raw = raw
            self.add(1, width)
            self._close()

    def map(self) -> RawMap:
        self._close()
        return RawMap(runs=tuple(self._done))

    def _close(self) -> None:
        if self._start < self._end:
            run = Run(start=self._start, end=self._end, raw_start=self._raw, width=self._width)
            self._done.append(run)
        self._start, self._raw = self._end, self._raw_end


def read_bytes(data: bytes, encoding: Encoding, *, raw_start: int = 0) -> Mapped:
    """The text of `data[raw_start:]` under an encoding, never failing; map offsets count from 0."""
    return _READERS[encoding.family](data[raw_start:], encoding.codec, raw_start)


def _utf_8(data: bytes, codec: str, raw_start: int) -> Mapped:
    if data.isascii():
        return _even(data.decode("ascii"), raw_start)
    escaped = data.decode(codec, "surrogateescape")
    runs: list[Run] = []
    broken: list[Run] = []
    at, raw = 0, raw_start  # where the next run begins, in the text and in the bytes
    for found in _UTF_8_RUNS.finditer(escaped):
        start, end = found.span()
        width = _utf_8_width(escaped[start])
        count = end - start if width else 1
        run = Run(start=at, end=at + count, raw_start=raw, width=width or end - start)
        runs.append(run)
        if not width:
            broken.append(run)
        at += count
        raw += count * run.width
    return Mapped(
        text=BROKEN_UTF_8.sub(REPLACEMENT, escaped) if broken else escaped,
        raw_map=RawMap(runs=tuple(runs)),
        broken=len(broken),
        first=broken[0].start if broken else None,
        cut=bool(broken) and broken[-1].end == at and _wants_more(data[-broken[-1].width :]),
    )


def _utf_8_width(character: str) -> int:
    """The bytes of a character; 0 for one that stands for a broken byte."""
    if character < "\x80":
        return 1
    if character < "\u0800":
        return 2
    if character > "\uffff":
        return 4
    return 0 if "\ud800" <= character <= "\udfff" else 3


def _wants_more(tail: bytes) -> bool:
    """Whether bytes that are no character begin one that more bytes would have finished."""
    lengths = ((b"\xf0", b"\xf4", 4), (b"\xe0", b"\xef", 3), (b"\xc2", b"\xdf", 2))
    return any(first <= tail[:1] <= last and len(tail) < length for first, last, length in lengths)


def _utf_16(data: bytes, codec: str, raw_start: int) -> Mapped:
    odd = len(data) % 2
    passed = data[: len(data) - odd].decode(codec, "surrogatepass")
    runs = _Runs(raw_start)
    for found in _UTF_16_RUNS.finditer(passed):
        start, end = found.span()
        runs.add(end - start, 2 if passed[start] < "\U00010000" else 4)
    runs.add(odd, 1)
    lone = _SURROGATE.search(passed)
    text, broken = _SURROGATE.subn(REPLACEMENT, passed)
    return Mapped(
        text=text + REPLACEMENT * odd,
        raw_map=runs.map(),
        broken=broken + odd,
        first=lone.start() if lone else len(text) if odd else None,
        cut=bool(odd) or "\ud800" <= passed[-1:] <= "\udbff",
    )


def _utf_32(data: bytes, codec: str, raw_start: int) -> Mapped:
    odd = len(data) % 4
    whole = data[: len(data) - odd]
    text = whole.decode(codec, "replace")
    runs = _Runs(raw_start)
    runs.add(len(text), 4)
    if odd:
        runs.add(1, odd)
    genuine = REPLACEMENT.encode(codec)
    bad = [m.start() for m in re.finditer(REPLACEMENT, text)]
    bad = [at for at in bad if whole[4 * at : 4 * at + 4] != genuine]
    bad += [len(text)] if odd else []
    return Mapped(
        text=text + REPLACEMENT * bool(odd),
        raw_map=runs.map(),
        broken=len(bad),
        first=bad[0] if bad else None,
        cut=bool(odd),
    )


def _single(data: bytes, codec: str, raw_start: int) -> Mapped:
    return _even(data.decode(codec, "replace"), raw_start)


def _even(text: str, raw_start: int) -> Mapped:
    """A text of one byte a character; each U+FFFD in it is a byte that spells nothing."""
    runs = _Runs(raw_start)
    runs.add(len(text), 1)
    return _counted(text, runs.map())


def _counted(text: str, raw_map: RawMap | None) -> Mapped:
    first = text.find(REPLACEMENT)
    return Mapped(
        text=text,
        raw_map=raw_map,
        broken=text.count(REPLACEMENT),
        first=None if first < 0 else first,
    )


def _multi(data: bytes, codec: str, raw_start: int) -> Mapped:
    runs = _Runs(raw_start)
    parts: list[str] = []
    broken, first, length, cut = 0, None, 0, False
    for characters, width in _units(data, codec):
        if not characters:
            broken += 1
            first = length if first is None else first
            cut = width == 0
            runs.add(1, 1)
        elif width == 1 or len(characters) == 1:
            runs.add(len(characters), width)
        else:
            runs.add_shared(len(characters), width)
        parts.append(characters or REPLACEMENT)
        length += len(parts[-1])
    return Mapped(text="".join(parts), raw_map=runs.map(), broken=broken, first=first, cut=cut)


def _units(data: bytes, codec: str) -> Iterator[tuple[str, int]]:
    """Stretches of ASCII with the width 1, or what one sequence of bytes spells with its width.

    Bytes go in one at a time: only so does each character keep its own. Where they spell nothing,
    the first is given up ("" and 1; 0 where the bytes have run out) and the next read afresh.
    """
    decoder = codecs.getincrementaldecoder(codec)()
    begin = end = 0
    while begin < len(data):
        plain = _ASCII.match(data, begin) if begin == end else None
        end = plain.end() if plain else end + 1
        fed = plain.group() if plain else data[end - 1 : end]
        try:
            characters = decoder.decode(fed, end > len(data))
        except UnicodeDecodeError:
            decoder.reset()
            yield "", int(end <= len(data))
            begin = end = begin + 1
        else:
            if characters:
                yield characters, 1 if plain else end - begin
                begin = end


def _stateful(data: bytes, codec: str, _raw_start: int) -> Mapped:
    """Characters whose bytes cannot be told apart: what a byte means was settled long before it."""
    return _counted(_SURROGATE.sub(REPLACEMENT, data.decode(codec, "replace")), None)


_READERS: dict[Family, Callable[[bytes, str, int], Mapped]] = {
    "utf-8": _utf_8,
    "utf-16": _utf_16,
    "utf-32": _utf_32,
    "single": _single,
    "multi": _multi,
    "stateful": _stateful,
}
