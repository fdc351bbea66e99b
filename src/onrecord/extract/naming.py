"""How a source is given: named, by role, as a group, unnamed, or not at all."""

import functools
import re
from collections.abc import Sequence

from onrecord.domain import Naming
from onrecord.extract.capitals import capitals
from onrecord.extract.phrase import Phrase, Stretch, known, phrases
from onrecord.text.wordlists import word_lists

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


@functools.lru_cache(4_096)  # `he` and `officials` speak in every report
def naming(words: str) -> Naming:
    """The kind of naming in the words of a source, "" for none.

    A pronoun is a role, or a group: somebody is told apart, but not named here. Decided by the
    words alone; whom a pronoun stands for is resolved elsewhere.
    """
    end = len(words)
    return naming_of(words, 0, end, tuple(phrases(words, 0, end, capitals(words, 0, end))))


def naming_of(text: str, start: int, end: int, parts: Sequence[Phrase]) -> Naming:
    """The kind of naming in `text[start:end]`, where these are the noun phrases in it.

    The first of these cases that holds: no word; a pronoun alone; several heads, of which one is
    no name; a name at the head, or apposed to it; words that hide somebody; several of one kind;
    else a role.
    """
    found = _WORD.findall(text, start, end)
    if not found:
        return "none"
    if len(found) == 1 and (given := _pronoun(found[0])):
        return given
    if parts and parts[0].joined:
        return "named" if parts[0].all_named else "group"
    if head_names(parts):
        return "named"
    lists = word_lists("naming.toml", package=__package__)
    hidden = _any_of(lists["hidden"]).search(text, start, end) or _hides(parts, lists["unnamed"])
    several = parts and _several(parts[0], lists["group"])
    return "unnamed" if hidden else "group" if several else "role"


def _pronoun(word: str) -> Naming | None:
    """How a pronoun gives somebody; null for another word: WHO and IT in capitals are names."""
    if len(word) > 1 and word.isupper():
        return None
    pronouns = word_lists("pronouns.toml")
    low = word.lower()
    return "role" if low in pronouns["one"] else "group" if low in pronouns["several"] else None


def hides(phrase: Phrase) -> bool:
    """Whether a phrase's noun says no more than that there is somebody: a source, an official."""
    return _hides((phrase,), word_lists("naming.toml", package=__package__)["unnamed"])


def _hides(parts: Sequence[Phrase], nouns: frozenset[str]) -> bool:
    """Whether the first noun hides somebody; `some of the miners` are miners."""
    return bool(parts) and parts[0].noun in nouns and not parts[0].partial


def head_names(parts: Sequence[Phrase]) -> tuple[Stretch, ...]:
    """The names that phrases are about: at the head of the first, else apposed to its noun.

    `Ana Rell, a farmer`; `the mayor, Ana Rell`; none in `Rell's lawyer`, `a farmer from Lund`.
    """
    if not parts or parts[0].names:
        return parts[0].names if parts else ()
    apposed = (p.names for p in parts[1:] if p.names and not p.joined)
    return next(apposed, ()) if parts[0].noun else ()


def _several(first: Phrase, groups: frozenset[str]) -> bool:
    """Whether a phrase's noun stands for several of one kind."""
    if first.plural or first.noun in groups:
        return True
    noun = first.noun
    if first.partial:
        return True
    return (
        noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in known("bodies")
    )


@functools.cache
def _any_of(phrases: frozenset[str]) -> re.Pattern[str]:
    choices = "|".join(re.escape(p) for p in sorted(phrases, key=lambda p: (-len(p), p)))
    return re.compile(rf"\b(?:{choices})\b", re.IGNORECASE)
