"""Texts as tokens with the mentions drawn on them: what every corpus is brought to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_STRAIGHT = '"'
_NO_SPACE_BEFORE = re.compile(r"[,.;:?!)\]}%’”]|''|'s|n't|'(?:re|ve|ll|m|d)", re.IGNORECASE)
_NO_SPACE_AFTER = re.compile(r"[(\[{$£€“‘]|``")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A mention: tokens `start..end` with a role of `tagger.names.labels`.

    `chain` numbers what it speaks of within the text; 0 where nobody said.
    """

    start: int
    end: int
    role: str
    chain: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """A text of `source`: its tokens, the white space before each, and its mentions in order.

    Mentions do not overlap. `unsure` are tokens of which nobody knows whether they are mentions,
    `unnamed` those that are no names, while nobody looked for noun phrases and pronouns.
    """

    name: str
    source: str
    tokens: tuple[str, ...]
    spaces: tuple[str, ...]
    mentions: tuple[Marked, ...]
    unsure: frozenset[int] = frozenset()
    unnamed: frozenset[int] = frozenset()


def outermost(found: Iterable[Marked]) -> tuple[Marked, ...]:
    """The mentions without those that overlap one with a better claim: names, then the longer."""
    order = sorted(found, key=lambda m: (_claim(m.role), m.start - m.end, m.start))
    taken: set[int] = set()
    kept = []
    for mention in order:
        here = range(mention.start, mention.end)
        if mention.end > mention.start and taken.isdisjoint(here):
            taken.update(here)
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


def _claim(role: str) -> int:
    return ("name", "pronoun", "noun").index(role.partition("-")[0])


def spaced(tokens: Sequence[str]) -> tuple[str, ...]:
    """White space before each token, where a corpus keeps none, as English print has it."""
    out = []
    opened = False
    before = ""
    for i, token in enumerate(tokens):
        closes = token == _STRAIGHT and opened
        tight = not i or closes or _NO_SPACE_BEFORE.fullmatch(token) is not None
        tight = tight or _NO_SPACE_AFTER.fullmatch(before) is not None
        out.append("" if tight else " ")
        before = token
        if token == _STRAIGHT:
            opened = not opened
            before = "“" if opened else "”"
    return tuple(out)


def joined(name: str, source: str, paragraphs: Sequence[Marks]) -> Marks:
    """One text of several paragraphs; chains keep their numbers."""
    tokens: list[str] = []
    spaces: list[str] = []
    mentions: list[Marked] = []
    unsure: set[int] = set()
    unnamed: set[int] = set()
    for part in paragraphs:
        offset = len(tokens)
        tokens += part.tokens
        spaces += ["\n\n" if offset else "", *part.spaces[1:]]
        mentions += [replace(m, start=m.start + offset, end=m.end + offset) for m in part.mentions]
        unsure |= {i + offset for i in part.unsure}
        unnamed |= {i + offset for i in part.unnamed}
    return Marks(
        name=name,
        source=source,
        tokens=tuple(tokens),
        spaces=tuple(spaces),
        mentions=tuple(mentions),
        unsure=frozenset(unsure),
        unnamed=frozenset(unnamed),
    )


# Words with their hyphens, inner stops (U.S.) and apostrophes of names; clitics stand alone.
_TOKEN = re.compile(
    r"\d[\d,.]*\d|(?:[A-Z]\.){2,}|[^\W_]+(?:(?:[-.]|['’](?=[A-Z]|[^\W_]{3}))[^\W_]+)*"
    r"|['’](?:s|re|ve|ll|d|m)\b|\S"
)


def cut(text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]:
    """Tokens of a running text, the white space before each, and where each begins."""
    tokens, spaces, starts = [], [], []
    at = 0
    for match in _TOKEN.finditer(text):
        tokens.append(match.group())
        spaces.append(text[at : match.start()])
        starts.append(match.start())
        at = match.end()
    return tuple(tokens), tuple(spaces), tuple(starts)
