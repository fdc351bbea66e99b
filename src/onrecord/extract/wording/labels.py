"""Labels: the descriptive names that a report gives a party, before its name or beside it.

`the armed group Red Sluice`; `Red Sluice, a resistance movement`; `a gang known as Red Sluice`.
What a report claims of a party (`Red Sluice is a charity`) is no label, nor is a person's post. The
words are in `words.toml`, the gold in `tests/cases/wording_*.toml`.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.domain import Draft, EntityKind, Span
from onrecord.extract.covering import Cover
from onrecord.extract.wording.descriptions import Description, descriptions
from onrecord.extract.wording.marked import choices, of_mode, ours
from onrecord.extract.wording.parties import Parties, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A descriptive name without its article, and the name of the party that it is given to."""

    words: Span
    party: Span


_BODIES: frozenset[EntityKind] = frozenset({"organization", "group", "office", "unknown"})
_PERSONS: frozenset[EntityKind] = frozenset({"person", "unknown"})
_ARTICLES = frozenset({"the", "a", "an", "one"})
_ARTICLE = re.compile(r"(?:the|an?|its|their)\s+", re.IGNORECASE)
_CLAIMED = re.compile(r"\b(?:is|are|was|were|became|remains|been)\s+(?:(?:the|an?)\s+)?\Z")
_PARTS = re.compile(r"(?:(?P<comma>,)\s+|\s[–—-]{1,2}\s+|(?P<bracket>\s\())\Z")
_COMMA = re.compile(r",\s+")
_NEXT = re.compile(r"\s+(?:the\s+)?[“\"‘']?")
_NO_LIST = re.compile(r"[,.;:](?!\s*(?:and|or)\b)|\s*\(")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:]\s+|[\n\r])[“\"]?\Z")
_CLAUSE = re.compile(r"[.!?;:\n\r“”\"]")
_PLACING = frozenset({"in", "at", "near", "inside", "outside", "across", "around"})
_INTRODUCED = 4  # words: `According to Norvex, the ruling party` is no apposition
_BACK = 80  # characters


def labels(draft: Draft) -> tuple[Label, ...]:
    """Every label of the text, in order: by grammar, and the roles of bodies among the entities."""
    text = draft.document.text
    parties = Parties(draft)
    found = []
    for description in descriptions(text):
        party = _named_after(text, description, parties) or _beside(text, description, parties)
        if party is not None and party.kind in (_PERSONS if description.person else _BODIES):
            words = draft.document.span(description.start, description.end)
            found.append(Label(words=words, party=draft.document.span(party.start, party.end)))
    taken = Cover(label.words for label in found)
    found += [each for each in _roles(draft) if not taken.touches(each.words.start, each.words.end)]
    return tuple(sorted(found, key=lambda each: (each.words.start, each.words.end)))


def _named_after(text: str, found: Description, parties: Parties) -> Party | None:
    """The party whose name follows: the armed group X; a gang known as X; A charity, X, ate."""
    if not found.beside:
        known = _known_as().match(text, found.end) or _NEXT.match(text, found.end)
        party = parties.at(known.end()) if known and "\n" not in known.group() else None
        if party is not None:
            return party
    comma = _COMMA.match(text, found.end)
    leads = _SENTENCE_START.search(text[max(0, found.opens - _BACK) : found.opens])
    if not comma or not leads or found.opener not in _ARTICLES:
        return None
    party = parties.at(comma.end())
    return party if party and _NO_LIST.match(text, party.end) else None


def _beside(text: str, found: Description, parties: Parties) -> Party | None:
    """The party whose name stands before: X, a resistance movement; X (a banned sect)."""
    parted = _PARTS.search(text[max(0, found.opens - _BACK) : found.opens])
    if not parted or not _stands_beside().match(text, found.end):
        return None
    if found.opener not in _ARTICLES and not parted["bracket"]:
        return None
    party = parties.before(found.opens - len(parted.group()))
    if party is None or (parted["comma"] and _is_setting(text, found, party)):
        return None
    return party


def _is_setting(text: str, found: Description, party: Party) -> bool:
    """Whether the name belongs to what leads the clause in: In Harl, the ruling party ..."""
    lead = _CLAUSE.split(text[max(0, party.start - _BACK) : party.start])[-1].lower().split()
    if lead and lead[-1] in _PLACING:
        return True
    introduced = 0 < len(lead) <= _INTRODUCED and (lead[0] in of_mode("prepositions") | _LEADING)
    return found.opener == "the" and introduced


_LEADING = frozenset(
    {"according", "after", "before", "despite", "like", "unlike", "under", "since"}
)


def _roles(draft: Draft) -> Iterator[Label]:
    """What bodies are called beside their names, as their entities have it; no claims of them."""
    text = draft.document.text
    for entity in draft.entities:
        if entity.kind in ("organization", "group") and entity.mentions:
            for role in entity.roles:
                article = _ARTICLE.match(role.exact)
                start = role.start + (article.end() if article else 0)
                claimed = _CLAIMED.search(text[max(0, role.start - _BACK) : start])
                words = text[start : role.end]
                if start < role.end and not claimed and _is_of_body(words):
                    yield Label(
                        words=draft.document.span(start, role.end), party=entity.mentions[0]
                    )


def _is_of_body(words: str) -> bool:
    """Whether the noun that a role is about stands for a body: no `head of the agency`."""
    head = ""
    for word in words.lower().split():
        if word in ours("stops"):
            break
        head = word
    return head in ours("bodies") or head in ours("kinds")


@functools.cache
def _known_as() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{choices(ours('naming'))})\s+(?:the\s+)?[“\"‘']?")


@functools.cache
def _stands_beside() -> re.Pattern[str]:
    """Matches where a description beside a name ends: a mark, or a word that goes on from it."""
    return re.compile(rf"\s*[,.;:!?)\]—]|\s[–—-]|\s*\Z|\s+(?:{choices(ours('followers'))})\b")
