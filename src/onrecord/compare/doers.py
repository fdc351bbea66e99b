"""Who is told to hold, to enter, to strike: as far as a clause's own words say."""

import re

from onrecord.compare.told import Told
from onrecord.compare.words import fold, listed, named_places, tokens
from onrecord.domain import State
from onrecord.text.wordlists import pronouns

_BY = re.compile(r"\bby\s+(?P<who>(?:[\w’'-]+\s?){1,5})")
_OF = re.compile(r"\b(?:of|under)\s+(?P<who>(?:[\w’'-]+\s?){1,5})")
_MARK = re.compile(r"[,;:()“”\"—–]|\bthat\b")


def doer(told: Told, state: State) -> frozenset[str]:
    """The words, folded, for who does it; empty where they tell nobody apart from others.

    1. `by` whom, or in whose hands, behind what it is done to. 2. The words before the verb, where
    what it is done to comes after it; a pronoun there, or none, is the voice's own side.
    """
    first = min(span.start for span in state.spans)
    subject = min((span.start for span in state.subject.spans), default=first)
    if subject < first:
        found = _BY.search(told.after) or _OF.search(told.after)
        return _telling(tokens(found["who"]) if found else (), told)
    before = tokens(_MARK.split(told.before)[-1])
    low = {fold(word) for word in before}
    own = bool(low & (pronouns() | listed("pointing"))) or not low - listed("light")
    speaker = tokens(told.account.voices[-1].name) if own and told.chain else ()
    return _telling((*before, *speaker), told)


def _telling(words: tuple[str, ...], told: Told) -> frozenset[str]:
    skipped = listed("light") | listed("anybody") | listed("pointing") | listed("calendar")
    places = {word for name in named_places(told.after) for word in name.split()}
    return frozenset(map(fold, words)) - skipped - places


def one_doer(one: frozenset[str], other: frozenset[str], *, named: bool) -> bool:
    """Whether two doers may be one; where `named` is asked, both must be told and share a word."""
    if not one or not other:
        return not named
    return bool(one & other)
