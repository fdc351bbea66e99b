"""How far a name or a noun phrase reaches, drawn alike in every corpus.

Corpora disagree: some mark `the late Prime Minister Ana Ruiz of Peru`, some `Ana Ruiz`. Here a
person's name is bare of titles; a body's or place's name takes `of ...` along; a noun phrase runs
from its first word, or from after whatever mention stands inside it, to its head.
"""

from collections.abc import Collection, Sequence

from training.names.words import listed

_HYPHENS = ("-", "–", "‐")
_LONGEST_PART = 6  # letters of the small second half of a given name: Min-jun
_LONGEST_BRIDGE = 2  # words: `of the`
_LONGEST_PHRASE = 8  # tokens of a noun phrase before its head


def name_extent(
    tokens: Sequence[str], where: tuple[int, int], head: int, *, kind: str
) -> tuple[int, int] | None:
    """The tokens of the name around `head` inside the mention `where`; null where there is none."""
    start, end = where
    if not _capital(tokens[head]):
        return None
    first = last = head
    while first > start and (steps := _before(tokens, first, start)):
        first -= steps
    while last + 1 < end and (steps := _after(tokens, last, end)):
        last += steps
    bridges = listed("particles" if kind == "person" else "bridges")
    last = _bridged(tokens, last, end, bridges)
    first = _bridged_back(tokens, first, start, bridges)
    while first < last and tokens[first].lower() in ("the", "a", "an"):
        first += 1
    if kind == "person":
        if is_title([tokens[last]]):
            return None
        first = _after_titles(tokens, first, last)
    return first, last + 1


def _before(tokens: Sequence[str], first: int, start: int) -> int:
    """How many tokens more the name has on its left: a capital, or a part and its hyphen."""
    if _capital(tokens[first - 1]):
        return 1
    hyphened = first - 2 >= start and tokens[first - 1] in _HYPHENS
    part = tokens[first - 2] if hyphened else ""
    return 2 if _capital(part) or part.lower() in listed("particles") else 0


def _after(tokens: Sequence[str], last: int, end: int) -> int:
    """How many tokens more the name has on its right; an initial's stop belongs to it."""
    if _capital(tokens[last + 1]):
        return 1
    if tokens[last + 1] == "." and len(tokens[last]) == 1 and tokens[last].isupper():
        return 1
    if last + 2 >= end or tokens[last + 1] not in _HYPHENS:
        return 0
    part = tokens[last + 2]
    second = tokens[last + 1] == "-" and part.isalpha() and len(part) <= _LONGEST_PART
    return 2 if _capital(part) or (second and part not in listed("relative")) else 0


def _bridged(tokens: Sequence[str], last: int, end: int, bridges: frozenset[str]) -> int:
    """The last token, over small words that a capital follows: Bank of the South."""
    at = last + 1
    small = (*bridges, *_HYPHENS)  # al-Masri may be three tokens
    while at < end and at - last <= _LONGEST_BRIDGE and tokens[at].lower() in small:
        at += 1
    if at == last + 1 or at >= end or not _capital(tokens[at]):
        return last
    last = at
    while last + 1 < end and (steps := _after(tokens, last, end)):
        last += steps
    return _bridged(tokens, last, end, bridges)


def _bridged_back(tokens: Sequence[str], first: int, start: int, bridges: frozenset[str]) -> int:
    """The first token, over small words that follow a capital."""
    at = first - 1
    while at > start and first - at <= _LONGEST_BRIDGE and tokens[at].lower() in bridges:
        at -= 1
    small = tokens[at].lower() in bridges
    if at == first - 1 or at < start or small or not _capital(tokens[at]):
        return first
    first = at
    while first > start and (steps := _before(tokens, first, start)):
        first -= steps
    return _bridged_back(tokens, first, start, bridges)


def _after_titles(tokens: Sequence[str], first: int, last: int) -> int:
    at = first
    for i in range(first, last):
        if is_title(tokens[i : i + 1]):
            at = i + 1
    while at < last and tokens[at] == ".":
        at += 1
    return at


def is_title(tokens: Sequence[str]) -> bool:
    """Whether these words are titles only: the Director."""
    titles = listed("titles")
    return all(token.lower().rstrip(".") in titles for token in tokens)


def _capital(token: str) -> bool:
    return token[:1].isupper()


def phrase_extent(
    tokens: Sequence[str], where: tuple[int, int], head: int, *, taken: Collection[int]
) -> tuple[int, int]:
    """The tokens of the noun phrase up to `head`, after any mention of its own inside it."""
    start = max(where[0], head - _LONGEST_PHRASE)
    for i in range(start, head):
        if i in taken or tokens[i] in (",", "’s", "'s", "'", "’", "(", "“", '"'):
            start = i + 1
    return start, head + 1
