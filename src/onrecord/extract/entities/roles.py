"""Roles: what the outlet says that somebody is, beside the name."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extract.entities.names import ADJECTIVES, Name
from onrecord.extract.phrase import Phrase, Stretch, is_person, known, phrases, singular
from onrecord.text.wordlists import word_lists

_BACK = 90  # characters before a name in which its role stands
_AHEAD = 140  # characters behind it
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?")
_CLAUSE = re.compile(r"[.!?;:\n“”\"]\s*|,\s")
_APPOSED = re.compile(r"\s*,\s+|\s+(?:is|was|became|remains|has been)\s+(?=(?:the|an?)\s)")
_COMMA = re.compile(r",\s+\Z")
_DETERMINER = re.compile(r"\b(?:the|his|her|their|its|an?)\s+|\b[\w.’-]+[’']s?\s+", re.IGNORECASE)
_NAME_AND = re.compile(r"\s+(?:and|or|who|which|said|says|told)\b")


def roles(text: str, name: Name, others: Sequence[Stretch], *, ends: bool) -> tuple[Stretch, ...]:
    """The stretches that tell what the bearer of a name is, in order.

    `others` are the names around; `ends` where the name ends a source: what stands before it then
    is its own. Cases: 1 right before the name (`miner Ewan Sloe`); 2 before a comma (`the mayor,
    Lina Orsk,`); 3 after one, or after `is` (`Una Bright, the senior senator from Lund,`).
    """
    found = [
        _before(text, name),
        _before_comma(text, name, others, ends=ends),
        _after(text, name, others),
    ]
    return tuple(sorted({each for each in found if each is not None}))


def noun_of(text: str, stretch: Stretch, others: Sequence[Stretch] = ()) -> Phrase | None:
    """The noun phrase that a role is."""
    return next(phrases(text, *stretch, names=others), None)


def _before(text: str, name: Name) -> Stretch | None:
    """1. Words right before the name, of which the last, or one before an `of`, is a role."""
    left = max(0, name.start - _BACK)
    for cut in _CLAUSE.finditer(text, left, name.start):
        left = cut.end()
    words = list(_WORD.finditer(text, left, name.start))
    if not words or text[words[-1].end() : name.start].strip():
        return None
    low = words[-1].group().lower()
    if low in known("after_head") or low in ("the", "a", "an"):  # the mayor of Harn
        return None
    last = len(words) - 1
    while last >= 0 and _rules_over(words, last):
        last -= 1
    if last < 0 or not _is_role(words[last].group()) or words[-1].group() in ADJECTIVES:
        return None
    first = last
    while first and _goes_before(words[first - 1].group()):
        first -= 1
    return words[first].start(), words[-1].end()


def _rules_over(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word stands between a title and the name: of State, of the Interior."""
    word = words[at].group()
    inside = any(w.group().lower() == "of" for w in words[max(0, at - 4) : at + 1])
    low = word.lower()
    rules = word[0].isupper() or low in known("portfolios") or low in _SMALL
    return inside and rules and not _is_role(word)


_SMALL = frozenset({"of", "the", "and", "for"})


def _is_role(word: str) -> bool:
    low = word.strip(".").lower()
    return is_person(low) or low in known("titles")


def _goes_before(word: str) -> bool:
    low = word.lower()
    opens = low in known("determiners") or low in known("after_head")  # To Colonel Ada Holm
    return (
        (word[0].isupper() and not opens)
        or _is_role(word)
        or low in known("qualifying")
        or low in word_lists("roles.toml", package=__package__)["qualifying"]
        or low.endswith(("-year-old", "’s", "'s"))
        or low in ("his", "her", "their", "its")
    )


def _before_comma(
    text: str, name: Name, others: Sequence[Stretch], *, ends: bool
) -> Stretch | None:
    """2. A noun phrase and a comma before the name, closed by a comma behind it, or its source."""
    comma = _COMMA.search(text, max(0, name.start - 3), name.start)
    if comma is None or not (ends or text[name.end : name.end + 1] in (",", ".")):
        return None
    left = max(0, comma.start() - _BACK)
    for cut in _CLAUSE.finditer(text, left, comma.start()):
        left = cut.end()
    near = [n for n in others if left <= n[0] and n[1] <= comma.start()]
    starts = [m.start() for m in _DETERMINER.finditer(text, left, comma.start())]
    starts += [n[0] for n in near if text[n[1] : n[1] + 1] in ("'", "’")]
    for start in (*sorted(set(starts), reverse=True), left):
        found = noun_of(text, (start, comma.start()), near)
        if found and not found.names and not found.plural and is_person(found.noun):
            unclear = found.noun.startswith("spokes") and _is_for_one(text, start, comma.start())
            return None if unclear else _undetermined(text, start, comma.start())
    return None


def _is_for_one(text: str, start: int, end: int) -> bool:
    """Whether it is unclear whose name follows: a spokesman for the mediator, Ada Holm, said."""
    found = _FOR.search(text, start, end)
    if found is None or found.end() != end:
        return False
    return singular(found[1]) not in known("bodies") | known("offices") | _TERRITORIES


_FOR = re.compile(r"\bfor (?:the|an?|his|her|their|its) (?:[\w-]+ ){0,3}([\w-]+)")
_TERRITORIES = frozenset(
    {"area", "city", "county", "district", "province", "region", "state", "town", "village"}
)


def _after(text: str, name: Name, others: Sequence[Stretch]) -> Stretch | None:
    """3. A comma and a noun phrase behind the name, whose noun is a role."""
    opening = _APPOSED.match(text, name.end)
    if opening is None:
        return None
    right = min(len(text), opening.end() + _AHEAD)
    cut = _CLAUSE.search(text, opening.end(), right)
    right = cut.start() if cut else right
    near = [n for n in others if opening.end() <= n[0] and n[1] <= right]
    if _AGED.fullmatch(text, opening.end(), right):  # Ewan Sloe, 62, a retired miner
        return None
    if _SAYING.match(text, opening.end(), right):  # One of them, Ewan Sloe, said a miner had left
        return None
    if second := _SECOND_ROLE.search(text, opening.end(), right):  # a miner and former mayor
        right = second.start()
    found = noun_of(text, (opening.end(), right), [n for n in near if n[1] <= right])
    if found is None or found.names or found.start != _first_word(text, opening.end()):
        return None
    if found.plural or found.joined or not _nominal(found):
        return None
    return _undetermined(text, opening.end(), right)


# Of the same one: without a determiner, a capital or a number of its own.
_SECOND_ROLE = re.compile(
    r"\s+and\s+(?=(?:former|retired|ex-|part-time|sometime|one-time)[\w-]*\s)", re.IGNORECASE
)
_AGED = re.compile(r"\d{1,3}")
_SAYING = re.compile(
    r"(?:(?:has|had|have|also|later|then|\w+ly) )*"
    r"(?:said|says|saying|told|asked|added|noted|warned|claimed|wrote|thought|knew|denied)\b"
)


def _nominal(found: Phrase) -> bool:
    """Whether a phrase says what somebody or a body is, and does not begin something new."""
    return is_person(found.noun) or (
        found.noun in known("bodies") and found.words[:1] in (("the",), ("a",), ("an",))
    )


def _first_word(text: str, at: int) -> int:
    found = _WORD.search(text, at)
    return found.start() if found else at


def _undetermined(text: str, start: int, end: int) -> Stretch:
    """The stretch without the article at its start."""
    words = text[start:end].rstrip()
    article = re.match(r"(?:the|an?)\s+", words, re.IGNORECASE)
    return start + (article.end() if article else 0), start + len(words)


def heads(text: str, stretch: Stretch) -> Iterator[str]:
    """The nouns of persons and bodies, in the singular, that a role has before its `of`, `for`."""
    for word in _WORD.finditer(text, *stretch):
        low = word.group().strip(".").lower()
        if low in known("after_head"):
            return
        one = singular(low.removesuffix("'s").removesuffix("’s"))
        if is_person(one) or one in known("titles") or one in known("bodies"):
            yield one
