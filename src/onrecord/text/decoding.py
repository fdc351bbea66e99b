"""Bytes read as text, each character tied to its bytes, and every doubt told.

A mark at the start decides the encoding, else the declaration, else the bytes themselves
(`guessing`). Nothing is refused: what cannot be read becomes U+FFFD over its bytes.
"""

from dataclasses import dataclass

from onrecord.domain.document import Problem
from onrecord.domain.spans import RawMap, Span
from onrecord.text.byte_maps import REPLACEMENT, Mapped, read_bytes
from onrecord.text.encodings import MARKS, Encoding, encoding_named
from onrecord.text.guessing import CONTROLS, guess, is_utf_8

# Share of control characters and U+FFFD from which bytes do not look like text. News text has
# none; pictures, archives and programs have from 0.2 to 0.7.
_UNREADABLE_SHARE = 0.1

_SAVE_AS_UTF_8 = "If words look wrong, save the file as UTF-8 and read it again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of some bytes, where each character lies in them, and the trouble met.

    `encoding` is the name of what the bytes were read in. A mark at their start is not part of the
    text. `raw_map` is null where the encoding ties no character to bytes of its own.
    """

    text: str
    raw_map: RawMap | None
    encoding: str
    troubles: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    encoding: Encoding
    raw_start: int = 0
    troubles: tuple[Problem, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of bytes in their encoding; never fails, whatever the bytes.

    `declared` is the encoding's label as a page or a server gave it; a mark at the start of the
    bytes outranks it, and an unknown one is told and then ignored.
    """
    choice = _choose(data, declared)
    mapped = read_bytes(data, choice.encoding, raw_start=choice.raw_start)
    troubles = (
        *choice.troubles,
        *_broken(mapped, choice.encoding),
        *_untied(mapped, choice.encoding),
        *_unlike_text(mapped.text),
    )
    return Decoded(
        text=mapped.text,
        raw_map=mapped.raw_map,
        encoding=choice.encoding.name,
        troubles=troubles,
    )


def _choose(data: bytes, declared: str | None) -> _Choice:
    # 1. A mark at the start is proof.
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _Choice(encoding=encoding, raw_start=len(mark))
    # 2. Nothing declared. ASCII declared is nothing too: all that is guessed agrees with it.
    named = None if declared is None else encoding_named(declared)
    if declared is None or (named is not None and named.codec == "ascii"):
        return _guessed(data)
    # 3. A declaration that nothing here can follow.
    if named is None:
        chosen = _guessed(data)
        trouble = Problem(
            what=f"The declared encoding {declared!r} is unknown; read as {chosen.encoding.name}.",
            where=None,
            remedy=_SAVE_AS_UTF_8,
        )
        return _Choice(encoding=chosen.encoding, troubles=(trouble, *chosen.troubles))
    # 4. A declaration that holds, even where the bytes speak against it.
    return _Choice(encoding=named, troubles=_contradicted(data, named))


def _guessed(data: bytes) -> _Choice:
    found = guess(data)
    if found.ground is None:
        return _Choice(encoding=found.encoding)
    trouble = Problem(
        what=f"No encoding is declared; read as {found.encoding.name}: {found.ground}.",
        where=None,
        remedy=_SAVE_AS_UTF_8,
    )
    return _Choice(encoding=found.encoding, troubles=(trouble,))


def _contradicted(data: bytes, encoding: Encoding) -> tuple[Problem, ...]:
    if encoding.family != "single" or data.isascii() or not is_utf_8(data):
        return ()
    what = f"The declared encoding is {encoding.name}, but every byte fits UTF-8; read as declared."
    return (Problem(what=what, where=None, remedy="If words look wrong, declare UTF-8."),)


def _broken(mapped: Mapped, encoding: Encoding) -> tuple[Problem, ...]:
    if mapped.first is None:
        return ()
    raw = mapped.raw_map.range(mapped.first, mapped.first + 1) if mapped.raw_map else None
    at = f", the first at byte {raw.start}" if raw else ""
    end = "; the bytes end inside a character" if mapped.cut else ""
    sequences = "sequence of bytes is" if mapped.broken == 1 else "sequences of bytes are"
    return (
        Problem(
            what=f"{mapped.broken} {sequences} no {encoding.name} and read as U+FFFD{at}{end}.",
            where=Span(start=mapped.first, end=mapped.first + 1, exact=REPLACEMENT, raw=raw),
            remedy="Get the report again, whole and in its own encoding.",
        ),
    )


def _untied(mapped: Mapped, encoding: Encoding) -> tuple[Problem, ...]:
    if mapped.raw_map is not None:
        return ()
    what = f"In {encoding.name} no character has bytes of its own, so nothing is tied to raw bytes."
    return (Problem(what=what, where=None, remedy="Save the file as UTF-8 and read it again."),)


def _unlike_text(text: str) -> tuple[Problem, ...]:
    if not text.strip():
        what = "There is no text: nothing, or nothing but white space."
        return (Problem(what=what, where=None, remedy="Look whether the report was saved whole."),)
    unreadable = text.count(REPLACEMENT) + _controls(text)
    if unreadable < _UNREADABLE_SHARE * len(text):
        return ()
    what = (
        f"This does not look like text: {unreadable} of {len(text)} characters are control "
        "characters or could not be read."
    )
    return (Problem(what=what, where=None, remedy="Give a text file or a web page."),)


def _controls(text: str) -> int:
    spelled = text.encode("utf-8")
    return len(spelled) - len(spelled.translate(None, CONTROLS))
