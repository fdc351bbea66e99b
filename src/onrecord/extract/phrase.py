"""What a noun phrase is made of: the name or the noun at its head, its owner, what it is called."""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.text.wordlists import word_lists

Stretch = tuple[int, int]

LISTS = "phrase.toml"
# A word; `'s` stays with it. Commas, brackets and dashes part a phrase.
_TOKEN = re.compile(
    r"(?P<word>[^\W_]+(?:[’'.&/-][^\W_]+)*)|(?P<stop>[,;:()\[\]]|\s[—–-]{1,2}\s|[—–])"
)
_OWNER = re.compile(r"[’']s\Z|s[’']\Z")
_AGE = re.compile(r"\d{1,3}")
_MARK = re.compile(r"[’'](?=[\s,]|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A word, or a name as one: `start..end` in the text, without the `'s` of an owner."""

    start: int
    end: int
    word: str
    name: bool
    owner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase: `names` at its head (several: joined by `and`), else its `noun`.

    `noun` is in the singular and small letters, "" for none; `plural` as written. `words` are those
    before the head, in small letters; `owner` is whose it is: a name, or a word of possession. A
    name that owns what the phrase leaves out is its head: `Brisk's` of `Brisk's promise`.
    `joined` are several heads, `all_named` where each is a name; `partial` is `some of` many;
    `after_name` where a name stands right before the noun.
    """

    start: int
    end: int
    names: tuple[Stretch, ...] = ()
    noun: str = ""
    plural: bool = False
    words: tuple[str, ...] = ()
    owner: Item | None = None
    joined: bool = False
    all_named: bool = False
    after_name: bool = False
    partial: bool = False

    @property
    def definite(self) -> bool:
        """Whether it speaks of somebody known: the minister, his deputy; a bare title, too."""
        return (
            self.owner is not None or not self.words or bool(known("definite") & {*self.words[:1]})
        )


@functools.cache
def known(key: str) -> frozenset[str]:
    """A list of `phrase.toml`."""
    return word_lists(LISTS, package=__package__)[key]


def is_person(noun: str) -> bool:
    """Whether a noun in the singular and small letters tells what somebody is."""
    return noun in known("persons") or (len(noun) > _LONG and noun.endswith(_trades()))


@functools.cache
def _trades() -> tuple[str, ...]:
    return tuple(known("trades"))


_LONG = 6  # letters of a word that may be told by its ending


@functools.lru_cache(8_192)
def singular(word: str) -> str:
    """The singular of a noun, where its plural is a regular one or ends in -men."""
    low = word.lower()
    low = _titles().get(low.rstrip("."), low)
    if low.endswith("men") and low[:-3] + "man" in known("persons"):
        return low[:-3] + "man"
    for ending, repair in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("s", "")):
        stem = low.removesuffix(ending) + repair
        if low.endswith(ending) and (is_person(stem) or stem in known("bodies")):
            return _titles().get(stem, stem)
    return low


def _is_plural(word: str, noun: str) -> bool:
    return word != noun and word.endswith(("s", "men"))


@functools.cache
def _titles() -> dict[str, str]:
    """The full form of each shortened title: gen -> general."""
    shortened = word_lists("titles.toml", package=__package__)
    return {short: full for full, shorts in shortened.items() for short in shorts}


def phrases(text: str, start: int, end: int, names: Sequence[Stretch] = ()) -> Iterator[Phrase]:
    """The noun phrases that commas and brackets part in `text[start:end]`, in order.

    `names` are the stretches of names, in order and apart. What is no noun phrase (`who left`,
    `in May`, an age) is left out.
    """
    part: list[Item] = []
    for item in (*_items(text, start, end, names), None):
        if item is None or item.word == ",":
            if part and (found := _phrase(part)):
                yield found
            part = []
        else:
            part.append(item)


def _items(text: str, start: int, end: int, names: Sequence[Stretch]) -> Iterator[Item]:
    """The words, the names and, as commas, what parts phrases."""
    at = start
    near = names[bisect_left(names, (start,)) : bisect_left(names, (end,))]
    for first, last in [*(n for n in near if n[1] <= end), (end, end)]:
        for found in _TOKEN.finditer(text, at, first):
            if found["stop"]:
                yield Item(start=found.start(), end=found.end(), word=",", name=False, owner=False)
            elif found.start() == at and at > start and found.group().lower() == "s":
                continue  # the owner's `'s` behind a name
            else:
                yield _word(text, found)
        if first < last:
            owner = text[last : last + 2] in ("'s", "’s") or _MARK.match(text, last) is not None
            yield Item(start=first, end=last, word=text[first:last], name=True, owner=owner)
            at = last + 2 if text[last : last + 2] in ("'s", "’s") else last


def _word(text: str, found: re.Match[str]) -> Item:
    word, end = found.group(), found.end()
    owner = _OWNER.search(word) is not None or (word.endswith("s") and bool(_MARK.match(text, end)))
    if word.endswith(("'s", "’s")):
        word, end = word[:-2], end - 2
    return Item(start=found.start(), end=end, word=word, name=False, owner=owner)


def _phrase(part: Sequence[Item]) -> Phrase | None:
    """The phrase that a part is: its conjuncts' heads are its own."""
    core = _core(part)
    if not core or all(_AGE.fullmatch(item.word) for item in core):
        return None
    conjuncts = _conjuncts(core)
    if not conjuncts:
        return None
    if len(core) < len(part) and _titled(conjuncts[-1][-1]) and _ends_in_bearer(part):
        conjuncts = [[*conjuncts[0], part[-1]]]
    heads = [c[-1] for c in conjuncts]
    head, before = heads[0], conjuncts[0][:-1]
    names = tuple((h.start, h.end) for h in heads if h.name)
    owners = [i for i in before if i.owner or i.word.lower() in _POSSESSIVES]
    noun = "" if head.name else singular(head.word)
    return Phrase(
        start=core[0].start,
        end=core[-1].end,
        names=names if head.name or len(heads) > 1 else (),
        noun=noun,
        plural=not head.name and _is_plural(head.word.lower(), noun),
        words=tuple(i.word.lower() for i in before),
        owner=owners[-1] if owners else None,
        joined=len(heads) > 1,
        all_named=all(h.name for h in heads),
        after_name=bool(before) and before[-1].name,
        partial=len(core) < len(part) and part[len(core)].word.lower() == "of" and noun in _SHARES,
    )


def _conjuncts(core: Sequence[Item]) -> list[list[Item]]:
    """The items between `and`s; two trades may be one's: an actor and writer Ana Rell."""
    out: list[list[Item]] = [[]]
    for item in core:
        if item.word.lower() in ("and", "&") and not item.name:
            out.append([])
        else:
            out[-1].append(item)
    out = [conjunct for conjunct in out if conjunct]
    if len(out) == 2 and out[1][-1].name and len(out[1]) > 1:  # noqa: PLR2004  two trades
        trade = out[0][-1]
        bare = out[0][0].word.lower() not in ("the", "his", "her", "their", "its")
        if bare and not trade.name and is_person(trade.word.lower()):
            return [[*out[0], *out[1]]]
    return out


def _ends_in_bearer(part: Sequence[Item]) -> bool:
    """Whether a title's bearer ends its phrase: Ambassador to Kremna Ada Holm."""
    last, before = part[-1], part[-2]
    low = before.word.lower()
    return last.name and (before.name or low in known("portfolios") or low in known("honorifics"))


def _titled(item: Item) -> bool:
    return not item.name and item.word.lower() in known("titles")


_SHARES = frozenset({"some", "many", "most", "several", "few", "two", "three", "none", "all"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})


def _core(part: Sequence[Item]) -> list[Item]:
    """The items up to where the head's own words end."""
    core: list[Item] = []
    for item in part:
        low = item.word.lower()
        if not item.name and low in known("after_head"):
            break
        if not item.name and core and low in known("beside_head"):
            continue
        core.append(item)
    return core
