"""Which encoding undeclared bytes are in, and on what ground.

Valid UTF-8 is UTF-8: other text passes for it by chance once in thousands of accented letters.
Everything else is a guess and says so.
"""

import re
from dataclasses import dataclass

from onrecord.text.byte_maps import BROKEN_UTF_8
from onrecord.text.encodings import UTF_8, UTF_16_BE, UTF_16_LE, WINDOWS_1252, Encoding

_HIGH = bytes(range(0x80, 0x100))
# Control characters that no text has; tab, line feed, vertical tab, form feed, return are text's.
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r")) + b"\x7f"
_UNUSED = b"\x81\x8d\x8f\x90\x9d"  # bytes that windows-1252 gives no character
_LETTERS = bytes(b for b in range(0x80) if chr(b).isalpha())
_HIGH_LETTERS = bytes(
    sorted({*range(0xC0, 0x100), *b"\x8a\x8c\x8e\x9a\x9c\x9e\x9f"} - {0xD7, 0xF7})
)
_UNFIT_FOR_TEXT = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]"
)

# UTF-16 without a mark: share of 2-byte units whose one byte is zero. In Latin script all but
# marks and dashes; in Cyrillic, Greek or Arabic the spaces alone, at least one unit in ten.
_ZEROS_LATIN = 0.7
_ZEROS_SPACED = 0.1
_ZEROS_OTHER_SIDE = 0.02
_ZEROS_LEAST = 2  # one zero byte proves nothing, whatever its share
_UNFIT_SHARE = 0.02

# windows-1252: accented letters are at most 15 % of the letters in its languages (Icelandic), and
# nearly all of them in Cyrillic, Greek or Chinese text read as if it were windows-1252.
_ACCENTED_SHARE = 1 / 3
_ACCENTED_ALWAYS = 2  # so many prove nothing, whatever their share
_UNUSED_SHARE = 0.1
_CONTROL_SHARE = 0.001  # of all bytes; a stray one comes from a typesetter


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """The encoding of undeclared bytes; `ground` says why, and is null where there is no doubt."""

    encoding: Encoding
    ground: str | None


def guess(data: bytes) -> Guess:
    """The encoding that undeclared bytes without a mark are read in."""
    # 1. Zero bytes on one side of every pair: UTF-16, which can look like valid UTF-8 too.
    if b"\0" in data and (wide := _utf_16(data)):
        return Guess(encoding=wide, ground="every second byte is zero, or nearly so, as in UTF-16")
    # 2. Valid UTF-8.
    if is_utf_8(data):
        return Guess(encoding=UTF_8, ground=None)
    # 3. UTF-8 with broken places: at least as many whole characters beyond ASCII as broken places,
    #    or none but at the end, where two bytes of one character are left. Accented text in an
    #    older encoding has hardly ever a pair of bytes that UTF-8 allows.
    if _mostly_utf_8(data):
        return Guess(encoding=UTF_8, ground=None)
    # 4. windows-1252, as browsers fall back to.
    if _plausibly_1252(data):
        return Guess(
            encoding=WINDOWS_1252,
            ground="the bytes are not UTF-8 and fit this encoding, the usual one among older files",
        )
    # 5. Nothing fits: UTF-8, so that nothing is read as letters that were never written.
    return Guess(encoding=UTF_8, ground="the bytes fit neither UTF-8 nor UTF-16 nor windows-1252")


def is_utf_8(data: bytes) -> bool:
    """Whether every byte fits UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf_8(data: bytes) -> bool:
    escaped = data.decode("utf-8", "surrogateescape")
    broken = BROKEN_UTF_8.findall(escaped)
    stray = sum(map(len, broken))
    whole = len(escaped) - stray - len(data.translate(None, _HIGH))
    return whole >= len(broken) or (escaped.endswith(broken[-1]) and stray == len(broken[-1]) > 1)


def _utf_16(data: bytes) -> Encoding | None:
    units = max(len(data) // 2, 1)
    if data.count(0) < _ZEROS_LEAST:
        return None
    even = data[0::2].count(0) / units
    odd = data[1::2].count(0) / units
    little = odd > even
    zeros, others = (odd, even) if little else (even, odd)
    if zeros < _ZEROS_SPACED or others > _ZEROS_OTHER_SIDE:
        return None
    encoding = UTF_16_LE if little else UTF_16_BE
    text = data[: 2 * (len(data) // 2)].decode(encoding.codec, "replace")
    if zeros < _ZEROS_LATIN and text.count(" ") < zeros * units / 2:
        return None
    unfit = len(_UNFIT_FOR_TEXT.findall(text)) + text.count("\ufffd")
    return encoding if unfit <= _UNFIT_SHARE * units else None


def _plausibly_1252(data: bytes) -> bool:
    high = _count(data, _HIGH)
    if _count(data, CONTROLS) > _CONTROL_SHARE * len(data):
        return False
    if _count(data, _UNUSED) > _UNUSED_SHARE * high:
        return False
    accented = _count(data, _HIGH_LETTERS)
    letters = _count(data, _LETTERS) + accented
    return accented <= max(_ACCENTED_ALWAYS, _ACCENTED_SHARE * letters)


def _count(data: bytes, wanted: bytes) -> int:
    return len(data) - len(data.translate(None, wanted))
