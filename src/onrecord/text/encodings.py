"""Which encodings can be read, under the labels that pages and servers use for them.

Labels that the web reads as something larger are read so here too (WHATWG Encoding Standard,
"Names and labels"): `latin1` is windows-1252, `gb2312` is gb18030, `shift_jis` is windows-31j.
"""

import codecs
import re
from dataclasses import dataclass
from typing import Literal

Family = Literal["utf-8", "utf-16", "utf-32", "single", "multi", "stateful"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """An encoding that can be read: its name in reports, Python's codec, and its way of spelling.

    `single` has one byte a character, `multi` one or more with no memory between characters;
    in `stateful` ones a byte's meaning hangs on bytes long before it.
    """

    name: str
    codec: str
    family: Family


UTF_8 = Encoding(name="utf-8", codec="utf-8", family="utf-8")
UTF_16_LE = Encoding(name="utf-16le", codec="utf-16-le", family="utf-16")
UTF_16_BE = Encoding(name="utf-16be", codec="utf-16-be", family="utf-16")
UTF_32_LE = Encoding(name="utf-32le", codec="utf-32-le", family="utf-32")
UTF_32_BE = Encoding(name="utf-32be", codec="utf-32-be", family="utf-32")
GB_18030 = Encoding(name="gb18030", codec="gb18030", family="multi")
WINDOWS_1252 = Encoding(name="windows-1252", codec="cp1252", family="single")

# Longest first: UTF-32's little-endian mark begins with UTF-16's.
MARKS: tuple[tuple[bytes, Encoding], ...] = (
    (codecs.BOM_UTF32_LE, UTF_32_LE),
    (codecs.BOM_UTF32_BE, UTF_32_BE),
    (b"\x84\x31\x95\x33", GB_18030),
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, UTF_16_LE),
    (codecs.BOM_UTF16_BE, UTF_16_BE),
)

# Unicode encodings by Python's name; without a mark, UTF-16 and UTF-32 are little-endian (WHATWG).
_UNICODE = {
    "utf-8": UTF_8,
    "utf-8-sig": UTF_8,
    "utf-16": UTF_16_LE,
    "utf-16-le": UTF_16_LE,
    "utf-16-be": UTF_16_BE,
    "utf-32": UTF_32_LE,
    "utf-32-le": UTF_32_LE,
    "utf-32-be": UTF_32_BE,
}
# Python's codec for a label, and the larger one that the web reads it with.
_WIDENED = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Labels in use that Python's codecs do not know.
_LABELS = {
    "cn-big5": "big5",
    "dos-874": "cp874",
    "gb_2312-80": "gb2312",
    "iso-8859-8-i": "iso-8859-8",
    "iso-10646-ucs-2": "utf-16",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "ucs-2": "utf-16",
    "unicode": "utf-16",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "x-euc-jp": "euc-jp",
    "x-gbk": "gbk",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-roman": "mac-roman",
    "x-sjis": "shift_jis",
    "x-x-big5": "big5",
}
_MULTI = frozenset({
    "big5hkscs", "cp932", "cp949", "cp950", "euc_jis_2004", "euc_jisx0213", "euc_jp", "gb18030",
    "johab", "shift_jis_2004", "shift_jisx0213",
})  # fmt: skip
_STATEFUL = frozenset({
    "hz", "iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3",
    "iso2022_jp_ext", "iso2022_kr", "utf-7",
})  # fmt: skip
# Python has codecs under these names, but they are ways of escaping, not of writing text.
_NOT_TEXT = frozenset({
    "charmap", "idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined",
    "unicode-escape",
})  # fmt: skip
_ALL_BYTES = bytes(range(256))
_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+ -]{0,39}")


def encoding_named(label: str) -> Encoding | None:
    """The encoding that a label stands for; null where nothing here reads it."""
    label = label.strip().lower()
    if not _LABEL.fullmatch(label):
        return None
    try:
        codec = codecs.lookup(_LABELS.get(label, label)).name
    except LookupError:
        return None
    if codec in _UNICODE:
        return _UNICODE[codec]
    codec = _WIDENED.get(codec, codec)
    family = _family(codec)
    return None if family is None else Encoding(name=_name(codec), codec=codec, family=family)


def _family(codec: str) -> Family | None:
    if codec in _MULTI:
        return "multi"
    if codec in _STATEFUL:
        return "stateful"
    return "single" if codec not in _NOT_TEXT and _is_single(codec) else None


def _is_single(codec: str) -> bool:
    try:
        return len(_ALL_BYTES.decode(codec, "replace")) == len(_ALL_BYTES)
    except LookupError:  # compressions and the like: no text encoding
        return False


def _name(codec: str) -> str:
    return re.sub(r"^cp(125\d|874)$", r"windows-\1", codec)
