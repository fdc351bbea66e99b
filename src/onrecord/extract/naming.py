"""How a source is given: named, by role, as a group, unnamed, or not at all."""

import functools
import re

from onrecord.domain import Naming
from onrecord.text.wordlists import word_lists

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def naming(words: str) -> Naming:
    """The kind of naming in the words of a source, "" for none.

    A pronoun is a role, or a group: somebody is told apart, but not named here. Decided by the
    words alone; whom a pronoun stands for is resolved elsewhere.
    """
    found = _WORD.findall(words)
    if not found:
        return "none"
    lists = word_lists("naming.toml", package=__package__)
    pronouns = word_lists("pronouns.toml")
    if len(found) == 1 and found[0].lower() in pronouns["one"]:
        return "role"
    if len(found) == 1 and found[0].lower() in pronouns["several"]:
        return "group"
    if any(w[0].isupper() and w.lower() not in lists["no_name"] for w in found):
        return "named"
    if _any_of(lists["unnamed"]).search(words):
        return "unnamed"
    return "group" if _any_of(lists["group"]).search(words) or _plural(found[-1]) else "role"


@functools.cache
def _any_of(phrases: frozenset[str]) -> re.Pattern[str]:
    choices = "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{choices})\b", re.IGNORECASE)


def _plural(head: str) -> bool:
    return head.endswith("s") and not head.endswith(("ss", "'s", "’s", "us", "is"))
