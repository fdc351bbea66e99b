"""Stretches of a report that a gazetteer knows: the longest, before anything is decided."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.places.folding import fold
from onrecord.extract.places.gazetteer import Candidate, Gazetteer
from onrecord.extract.places.words import Word
from onrecord.text.wordlists import word_lists

LONGEST = 6  # words of a name: Democratic Republic of the Congo has five
_TIES = frozenset((" ", "-", "‐", "\u2011", "\u00a0", ""))
_SHORT = 4  # letters: of a name in capitals that long, a city is not meant
_CODE = 3
_OWN_KINDS = frozenset(("crossing", "camp", "disputed", "water", "mountain", "site"))
_TOWNS = frozenset(("city", "capital", "district"))
_ARTICLES = frozenset(("al", "el", "ash", "as", "ad", "an", "ar", "at", "az", "ez", "es", "er"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words `first..last` (both included) of a report, and what they may mean.

    `start..end` are code points; `kinded` tells that a word for a region follows or ends it.
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    candidates: tuple[Candidate, ...]
    kinded: bool = False


@functools.cache
def lists() -> Mapping[str, frozenset[str]]:
    """The word lists of this package."""
    return word_lists("places.toml", package=__package__)


def names(text: str, words: Sequence[Word], gazetteer: Gazetteer) -> tuple[Name, ...]:
    """Every stretch of words that is written as a name and that the gazetteer knows, in order."""
    out: list[Name] = []
    i = 0
    while i < len(words):
        found = _longest(text, words, i, gazetteer) if _begins(words, i) else None
        if found is None:
            i += 1
            continue
        out.append(found)
        i = found.last + 1
    return tuple(out)


def articled(words: Sequence[Word], name: Name) -> bool:
    """Whether a name of two words or more has the Arabic article: hardly anything but a place."""
    inside = words[name.first : name.last + 1]
    return len(inside) > 1 and any(w.lower in _ARTICLES for w in inside)


def tied(words: Sequence[Word], i: int) -> bool:
    """Whether word `i` stands in one stretch with the one before it: a space or a hyphen apart."""
    return 0 < i < len(words) and not words[i - 1].owns and _joined(words, i)


def _joined(words: Sequence[Word], i: int) -> bool:
    gap = words[i].gap
    return gap in _TIES or (gap == ". " and words[i - 1].lower in ("st", "ste", "mt", "ft"))


def _begins(words: Sequence[Word], i: int) -> bool:
    word = words[i]
    if word.capital:
        return True
    article = word.lower in _ARTICLES and i + 1 < len(words)
    return article and words[i + 1].gap == "-" and words[i + 1].capital


def _longest(text: str, words: Sequence[Word], i: int, gazetteer: Gazetteer) -> Name | None:
    for last in reversed(tuple(_ends(words, i))):
        found = _named(text, words, (i, last), gazetteer)
        if found is not None:
            return found
    return None


def _ends(words: Sequence[Word], i: int) -> Iterator[int]:
    joints, kinds = lists()["joints"], lists()["kinds"]
    for last in range(i, min(i + LONGEST, len(words))):
        word = words[last]
        district = last > i and word.gap == ", " and word.lower in ("d.c.", "dc")
        if last > i and not (_joined(words, last) or district):
            return
        if word.capital:
            yield last
        elif last > i and word.lower in kinds:  # the Rafah crossing
            yield last
            return
        elif last > i and word.lower not in joints:
            return


def _named(
    text: str, words: Sequence[Word], bounds: tuple[int, int], gazetteer: Gazetteer
) -> Name | None:
    first, last = bounds
    start, end = words[first].start, words[last].end
    key = fold(text[start:end])
    known = lists()
    if key in known["never"] and not (first == last and words[first].shouted):
        return None
    candidates = gazetteer.find(key) or _with_article(words[first : last + 1], key, gazetteer)
    name = Name(first=first, last=last, start=start, end=end, key=key, candidates=candidates)
    if candidates and words[last].capital:
        return _checked(text, words, _kinded(words, name))
    if not words[last].capital:  # the Rafah crossing, but not Hubei province
        own = tuple(c for c in candidates if c.kind in _OWN_KINDS)
        return replace(name, candidates=own) if own and first < last else None
    # A region's name with its kind: Akita Prefecture, Kasai Province.
    if first < last and words[last].lower in known["region_kinds"]:
        bare = fold(text[start : words[last - 1].end])
        regions = tuple(c for c in gazetteer.find(bare) if c.kind in ("region", "district", "area"))
        if regions:
            return replace(name, key=bare, candidates=regions, kinded=True)
    if first < last and _spelled_from_arabic(words[first : last + 1]):
        candidates = gazetteer.find_loosely(key)
        return replace(name, candidates=candidates) if candidates else None
    return None


def _kinded(words: Sequence[Word], name: Name) -> Name:
    """The name, with the kind of region that follows it in small letters: Hubei province."""
    if name.last + 1 >= len(words) or words[name.last].owns:
        return name
    after = words[name.last + 1]
    follows = after.gap == " " and after.lower in lists()["region_kinds"]
    regions = any(c.kind in ("region", "district", "area") for c in name.candidates)
    return replace(name, kinded=follows and not after.capital and regions)


def _with_article(words: Sequence[Word], key: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """What a single word means with the Arabic article that it has lost: Fashir, al-Fashir."""
    if len(words) > 1 or words[0].opens or len(key) <= _SHORT:
        return ()
    return gazetteer.find(f"al {key}") or gazetteer.find(f"el {key}")


def _spelled_from_arabic(words: Sequence[Word]) -> bool:
    return any(word.lower in _ARTICLES for word in words) or words[0].lower in ("khan", "beit")


def _checked(text: str, words: Sequence[Word], name: Name) -> Name | None:
    """The name, unless it is a code or a shortened word that means something else as written."""
    if name.first != name.last:
        return name
    word = words[name.first]
    candidates = name.candidates
    if "$" in (text[name.end : name.end + 1], text[max(name.start - 1, 0) : name.start]):
        return None  # a currency
    dotted = "." in word.text
    # 1. A shortened region stands after a comma and has its full stop: `Salem, Ore.`
    short = tuple(c for c in candidates if c.kind == "region" and _shortened(name.key, c))
    if short and not word.shouted:
        stopped = text[name.end : name.end + 1] == "." or dotted
        if word.gap == ", " and stopped:
            end = name.end if dotted else name.end + 1
            return replace(name, end=end, candidates=short)
        candidates = tuple(c for c in candidates if c not in short)
    # 2. Capitals: a country or a region may be meant (US, NSW), a city is not; nor US in a cry.
    if word.shouted and len(word.text) <= _SHORT and not dotted:
        candidates = tuple(c for c in candidates if c.kind not in _TOWNS)
        if word.text == "US" and _shouting(words, name.first):
            return None
    # 3. Otherwise a code is none: Us, Uk, Ac; but a first name of a place may be short (Gao).
    elif len(name.key) <= _CODE and not dotted:
        candidates = tuple(c for c in candidates if fold(c.name) == name.key)
    return replace(name, candidates=candidates) if candidates else None


def _shortened(key: str, candidate: Candidate) -> bool:
    whole = fold(candidate.name)
    return key != whole and len(key) <= len("minn") + 1 and len(whole) > len(key)


def _shouting(words: Sequence[Word], i: int) -> bool:
    return any(words[j].shouted for j in (i - 1, i + 1) if 0 <= j < len(words))
