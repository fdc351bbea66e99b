"""The forms that one name takes, and when one is short for another."""

import functools

from onrecord.extract.phrase import known, singular
from onrecord.text.letters import unaccented
from onrecord.text.wordlists import word_lists

Form = tuple[str, ...]
"""A name's words, folded: small letters, no accents, no full stops, no `'s`."""

_ARTICLES = ("al-", "el-", "an-", "as-", "ash-", "at-", "ad-", "ar-")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_KEPT = 4_096  # forms: the names of a report come again and again
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "&"})


@functools.lru_cache(_KEPT)
def form(words: str) -> Form:
    """The words of a name, folded; without a leading article and what is no letter."""
    plain = unaccented(words).replace("’", "'").replace(".", "").casefold()
    kept = [w.removesuffix("'s").strip("',“”\"()") for w in plain.split()]
    kept = [w for w in kept if w]
    return tuple(kept[1:] if len(kept) > 1 and kept[0] == "the" else kept)


@functools.lru_cache(_KEPT)
def is_body(name: Form) -> bool:
    """Whether a name's own words tell that it is a body's: a ministry, a party, a company."""
    return any(singular(word) in known("bodies") for word in name) or (
        len(name) > 1 and name[-1] in _SURE
    )


# Of the words that end a company's name, those that are nobody's surname.
_SURE = frozenset({"inc", "ltd", "limited", "corp", "corporation", "plc", "llc", "llp", "gmbh"})


def same_person(one: Form, other: Form) -> bool:
    """Whether two full names can be one person's: nothing in them stands against it.

    The surnames are equal, the first names equal or one the initial of the other, and the names
    between them likewise, where both have some.
    """
    a, b = _without_suffix(one), _without_suffix(other)
    if min(len(a), len(b)) < 2 or _bare(a[-1]) != _bare(b[-1]):  # noqa: PLR2004  two names
        return False
    if not _alike(a[0], b[0]):
        return False
    middle, between = a[1:-1], b[1:-1]
    if not middle or not between:
        return True
    return len(middle) == len(between) and all(map(_alike, middle, between))


def ends(short: Form, full: Form) -> bool:
    """Whether a name is the last part of a fuller one: `de Lorne`, `Haddan` of `al-Haddan`."""
    full = _without_suffix(full)
    size = len(short)
    if not 0 < size < len(full):
        return False
    tail = full[-size:]
    return tail == short or (tail[1:] == short[1:] and _bare(tail[0]) == _bare(short[0]))


def begins(short: Form, full: Form) -> bool:
    """Whether a name of one word is the first of a fuller one: a first name, a family name."""
    return len(short) == 1 and len(full) > 1 and full[0] == short[0]


def short_body(short: Form, full: Form) -> bool:
    """Whether a body's name is short for another: all but `Holdings Ltd`, or `Health Ministry`."""
    if len(short) >= len(full):
        return False
    rest = full[len(short) :]
    if full[: len(short)] == short and all(word in known("corporate") for word in rest):
        return True
    return full[-len(short) :] == short and len(short) > 1 and is_body(short)


def last_word(short: Form, full: Form) -> bool:
    """Whether a word is the last of a body's name: the League, of the Nine Rivers League.

    `the House` is no opera house.
    """
    last = len(short) == 1 < len(full) and full[-1] == short[0]
    return last and short[0] not in _HIGH and not _PARTED & {*full}


# Norvex v. the FEC is a case, the Speaker of the House a person.
_PARTED = frozenset({"of", "v", "versus", "vs"})

# Of state, as a rule, where they stand alone in capitals.
_HIGH = frozenset({"army", "church", "congress", "guard", "house", "navy", "senate", "state"})


def initials(short: str, words: Form) -> bool:
    """Whether capitals are the first letters of a name's words, small words counted or not."""
    letters = "".join(c for c in short if c.isalpha()).casefold()
    if len(letters) < 2 or len(words) < 2:  # noqa: PLR2004
        return False
    every = "".join(word[0] for part in words for word in part.split("-") if word)
    weighty = "".join(
        word[0] for part in words if part not in _SMALL for word in part.split("-") if word
    )
    whole = "".join(word[0] for word in words if word not in _SMALL)
    return letters in (every, weighty, whole)


@functools.cache
def common(name: Form) -> str:
    """The full name of a body that everybody knows by this one, else the name itself."""
    words = " ".join(name)
    return _short_forms().get(words, words)


@functools.cache
def _short_forms() -> dict[str, str]:
    facts = word_lists("facts.toml", package=__package__)
    return {short: full for full, shorts in facts.items() for short in shorts}


def _without_suffix(name: Form) -> Form:
    return name[:-1] if len(name) > 2 and name[-1] in _SUFFIXES else name  # noqa: PLR2004


def _alike(one: str, other: str) -> bool:
    """Whether two first names are equal, or one is the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _bare(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article):
            return word.removeprefix(article)
    return word
