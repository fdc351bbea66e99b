"""The names that descriptions may be given to: entities where there are some, else capitals."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.domain import Draft, EntityKind
from onrecord.extract.wording.marked import ours
from onrecord.text.wordlists import pronouns, word_lists

_CAPITAL = r"[^\W\d_a-z][\w’'&-]*"
_JOINT = r"(?:of|for|de|del|al|bin|van|von)(?:[ ]the)?"
_NAME = rf"{_CAPITAL}(?:[ \u00a0](?:{_JOINT}[ ])?{_CAPITAL})*"
_AT = re.compile(_NAME)
_LAST = re.compile(rf"(?<![\w’'-]){_NAME}\Z")
_BACK = 80  # characters before a mark in which a name ends there
_OWNER = re.compile(r"[’']s?\Z")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A name at `start..end`, and what it names, as far as that is known."""

    start: int
    end: int
    kind: EntityKind


class Parties:
    """The names of one draft, by where they begin and where they end."""

    def __init__(self, draft: Draft) -> None:
        self._text = draft.document.text
        found = [p for p in _known(draft) if self._text[p.start].isupper()]
        self._starts = {p.start: p for p in found}
        self._ends = {p.end: p for p in found}

    def at(self, offset: int) -> Party | None:
        """The name that begins at an offset."""
        known = self._starts.get(offset)
        if known is not None:
            return known
        match = _AT.match(self._text, offset)
        return self._unknown(*match.span()) if match else None

    def before(self, offset: int) -> Party | None:
        """The name that ends at an offset."""
        known = self._ends.get(offset)
        if known is not None:
            return known
        first = max(0, offset - _BACK)
        match = _LAST.search(self._text[first:offset])
        return self._unknown(first + match.start(), offset) if match else None

    def _unknown(self, start: int, end: int) -> Party | None:
        """A name by its capitals, without the words that only begin a sentence; null for none."""
        words = [(m.start(), m.end()) for m in _WORD.finditer(self._text, start, end)]
        while words and self._text[slice(*words[0])].lower() in _no_names():
            words = words[1:]
        if not words or not self._text[words[0][0]].isupper():
            return None
        owner = _OWNER.search(self._text[words[0][0] : end])
        last = end - len(owner.group()) if owner else end
        return Party(start=words[0][0], end=last, kind="unknown")


def _known(draft: Draft) -> Iterator[Party]:
    """Named mentions of the tagger, and over them those of entities."""
    for mention in draft.mentions:
        if mention.form == "name":
            yield Party(start=mention.start, end=mention.end, kind=mention.kind)
    for entity in draft.entities:
        for span in entity.mentions:
            yield Party(start=span.start, end=span.end, kind=entity.kind)


@functools.cache
def _no_names() -> frozenset[str]:
    """Words, in small letters, that have a capital and no name."""
    starters = word_lists("abbreviations.toml")["starters"]
    lists = word_lists("naming.toml", package="onrecord.extract")
    dates = word_lists("shapes.toml")["date_words"]
    return (
        frozenset(w.lower() for w in starters)
        | lists["group"]
        | lists["unnamed"]
        | pronouns()
        | dates
        | ours("stops")
        | ours("openers")
    )
