"""Names by their capital letters alone, where nothing better has looked at a phrase."""

import functools
import re
from collections.abc import Iterator, Sequence

from onrecord.extract.phrase import Stretch, is_person, known, singular
from onrecord.text.wordlists import pronouns, word_lists

# Words with a capital letter, with the particles that names of persons have between them.
_CAPITAL = r"(?:[^\W\d_a-z][\w’'&-]*(?:\.[^\W\d_]\b)*)"
_PARTICLE = r"(?:de|del|della|da|dos|di|du|van|von|der|den|ten|ter|bin|ben|bint|ibn|al|el|la|le|y)"
_WORD = rf"(?:{_CAPITAL}|(?:al|el|an|as|ash|at)-{_CAPITAL})"
_SHORT = (
    r"(?:(?:[^\W\d_a-z]\.)*[^\W\d_a-z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Adm|Brig|Cmdr|Sen|Rep|Gov|Prof|Rev"
    r"|Supt|Insp|Det|Hon|Jr|Sr|Ltd|Inc|Corp|Co|Messrs)\."
)
_PART = rf"(?:{_SHORT}|{_WORD})"
_RUN = re.compile(rf"(?<![\w’'-]){_PART}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_PART})*")
_OF = re.compile(rf"[ ](?:of|for)[ ](?:the[ ])?{_WORD}(?:[ ](?:and[ ])?{_WORD})*")
_TOKEN = re.compile(r"[^\s]+")
_OWNER = re.compile(r"[’'](?:s)?\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+\Z|(?:Jr|Sr|Ltd|Inc|Corp|Co)\.\Z")
_BEARER_OF = re.compile(r"(\w+) of (?:the )?\Z")
_SENTENCE = re.compile(r"(?:\A|[.!?:…][\"”’')\]]*\s+|\n\s*|[“\"‘(]|\A\s+)\Z")


def capitals(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    """The stretches of `text[start:end]` that have names' capital letters, in order.

    Titles, and the words that a sentence opens with, are left out; so is `'s`.
    """
    found = []
    at = start
    while match := _RUN.search(text, at, end):
        first, last = match.span()
        if _has_body(text[first:last]) and (more := _OF.match(text, last, end)):
            last = more.end()
        kept = (_kept(text, *run) for run in _at_owners(text, first, last))
        found += [each for each in kept if each]
        at = last
    return tuple(found)


def _has_body(words: str) -> bool:
    return any(singular(w.strip(".")) in known("bodies") for w in words.split())


def _at_owners(text: str, start: int, end: int) -> Iterator[Stretch]:
    """A run cut behind each `'s`: in `Lund's Ana Rell` there are two names."""
    at = start
    for token in _TOKEN.finditer(text, start, end):
        word = token.group()
        if _OWNER.search(word) and token.end() < end and not _in_name(text, word, token.end(), end):
            yield at, token.end()
            at = token.end() + 1
    yield at, end


def _in_name(text: str, word: str, at: int, end: int) -> bool:
    """Whether an owner is part of a body's name: the Salt Workers' Union, the People's Party."""
    several = not word.endswith("s") or word[:-2].lower() in _PEOPLE
    return several and _has_body(text[at:end])


_PEOPLE = frozenset({"people", "women", "men", "children", "king", "queen"})


def _kept(text: str, start: int, end: int) -> Stretch | None:
    """The run without titles, starters and what ends it; null where nothing is left."""
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
    tokens = tokens[_skipped(text, tokens) :]
    if not tokens or all(is_noun(text[a:b]) for a, b in tokens):
        return None
    first, last = tokens[0][0], tokens[-1][1]
    words = text[first:last]
    if owner := _OWNER.search(words):
        last -= len(owner.group())
    elif words.endswith(".") and not _INITIALS.search(words.split()[-1]):
        last -= 1
    return (first, last) if first < last else None


def _skipped(text: str, tokens: Sequence[Stretch]) -> int:
    """How many tokens at the front are no part of the name."""
    words = [text[a:b].strip(".’'").lower() for a, b in tokens]
    skipped = 0
    opening = _SENTENCE.search(text[max(0, tokens[0][0] - 4) : tokens[0][0]])
    upper = len(words[0]) > 1 and text[tokens[0][0] : tokens[0][1]].isupper()  # WHO, IT
    if opening and not upper and (words[0] in known("determiners") or words[0] in _openers()):
        skipped = 1
    if _has_body(" ".join(words[skipped:])):
        return skipped
    ruling = _ruling()
    behind = _BEARER_OF.search(text[max(0, tokens[0][0] - 40) : tokens[0][0]])
    if behind and behind[1].lower() in ruling:  # Secretary of State Ana Rell
        while skipped < len(words) - 1 and words[skipped] in known("portfolios"):
            skipped += 1
    titled = [i for i, w in enumerate(words) if w in ruling or is_person(w)]
    return max(skipped, titled[-1] + 1) if titled else skipped


@functools.cache
def _ruling() -> frozenset[str]:
    """Words for what somebody is, that stand before a name and are no part of it."""
    return known("titles") | known("honorifics") | known("persons")


@functools.cache
def _openers() -> frozenset[str]:
    """Words that open a sentence, with a capital letter and no name."""
    starters = frozenset(w.lower() for w in word_lists("abbreviations.toml")["starters"])
    return starters | pronouns()


@functools.lru_cache(8_192)
def is_noun(word: str) -> bool:
    """Whether it is a common noun, or a word of the language, in a capital letter."""
    if len(word) > 1 and word.isupper():  # US, WHO, IT
        return False
    low = word.strip(".").lower()
    one = singular(low)
    lists = word_lists("naming.toml", package=__package__)
    return (
        is_person(one)
        or low in known("titles")
        or (one in known("bodies") and one != low)
        or low in known("determiners")
        or low in lists["group"]
        or one in lists["unnamed"]
        or low in lists["no_name"]
        or low in _openers()
        or low in word_lists("shapes.toml")["date_words"]
    )
