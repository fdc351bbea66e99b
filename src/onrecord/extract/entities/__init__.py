"""Entities: the names of a report joined, with what it calls their bearers."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.domain import Document, Draft, Entity, EntityKind, Span
from onrecord.extract import ids
from onrecord.extract.entities.abbreviations import explained
from onrecord.extract.entities.group import Group
from onrecord.extract.entities.joining import joined
from onrecord.extract.entities.names import Name, names
from onrecord.extract.entities.roles import heads, noun_of, roles
from onrecord.extract.phrase import Phrase, Stretch, is_person, known, phrases

__all__ = ["entities"]


def entities(draft: Draft) -> Draft:
    """The draft with whoever and whatever it names, in the order of their first mentions.

    From `draft.mentions`, and from names in sources and addressees that these lack. Nothing is
    joined that the report does not support; a name that two may bear stands in no entity.
    """
    found = names(draft)
    stretches = [(n.start, n.end) for n in found]
    groups = joined(found, expanded=explained(draft.document.text, found))
    endings = {s.end for each in draft.statements for s in each.source.spans}
    made = [_entity(draft.document, group, stretches, endings) for group in groups]
    made += _offices(draft, stretches)
    return replace(draft, entities=tuple(sorted(made, key=lambda e: e.mentions[0].start)))


def _entity(
    document: Document, group: Group, stretches: Sequence[Stretch], endings: set[int]
) -> Entity:
    text = document.text
    mentions = tuple(document.span(n.start, n.end) for n in group.names)
    described = _described(text, group, stretches, endings)
    name = group.fullest
    best = document.span(name.start, name.end)
    return Entity(
        id=ids.identifier(document.id, "entity", ids.places(mentions[:1])),
        name=_plain(best.exact),
        kind=_kind(text, group, described),
        aliases=tuple(
            dict.fromkeys(w for m in mentions if (w := _plain(m.exact)) != _plain(best.exact))
        ),
        roles=tuple(document.span(*r) for r in described),
        mentions=mentions,
    )


def _described(
    text: str, group: Group, stretches: Sequence[Stretch], endings: set[int]
) -> list[Stretch]:
    """Where the group is described, in order; the same words once, where they first stand."""
    found = sorted({r for n in group.names for r in _roles(text, n, stretches, endings)})
    first = {_plain(text[start:end]).casefold(): (start, end) for start, end in reversed(found)}
    return sorted(first.values())


def _roles(
    text: str, name: Name, stretches: Sequence[Stretch], endings: set[int]
) -> tuple[Stretch, ...]:
    near = [s for s in _around(stretches, name.start) if s != (name.start, name.end)]
    source_ends = not endings.isdisjoint((name.end, name.end + 1))
    return roles(text, name, near, ends=source_ends)


def _around(stretches: Sequence[Stretch], at: int) -> Sequence[Stretch]:
    """The names within reach of an offset."""
    first = _index(stretches, at - _REACH)
    return stretches[first : _index(stretches, at + _REACH)]


_REACH = 300  # characters: farther off, no name is part of a role


def _index(stretches: Sequence[Stretch], at: int) -> int:
    return bisect_left(stretches, (at,))


def _kind(text: str, group: Group, described: Sequence[Stretch]) -> EntityKind:
    """The group's own kind, or what its roles make of it: Ovenhand, a charity, is no place."""
    kind = group.kind
    if kind in ("place", "person") and not group.titles and _is_body(text, described):
        return "organization"
    if kind != "unknown":
        return kind
    nouns = {noun for stretch in described for noun in heads(text, stretch)}
    if any(map(is_person, nouns)):
        return "person"
    return "organization" if nouns & known("bodies") else "unknown"


def _is_body(text: str, described: Sequence[Stretch]) -> bool:
    """Whether all that a report calls somebody is a body's noun: a charity that runs kitchens.

    A University of Lund professor is none.
    """
    found = [noun_of(text, stretch) for stretch in described]
    nouns = {phrase.noun for phrase in found if phrase is not None}
    if not nouns or not nouns <= known("bodies") - _SITES:
        return False
    told = (_CLAUSE.split(text[start:end], maxsplit=1)[0] for start, end in described)
    return not any(is_person(word.lower()) for words in told for word in words.split())


_CLAUSE = re.compile(r"\b(?:that|which|who|whose|where)\b")


# Of bodies and of places alike: Lund, a centre of the wool trade.
_SITES = frozenset({"airport", "center", "centre", "community", "house", "station"})


def _offices(draft: Draft, stretches: Sequence[Stretch]) -> Iterator[Entity]:
    """An entity for each office that speaks: `Galt's office`, `the Orsk campaign`."""
    document = draft.document
    found: dict[str, list[Span]] = {}
    for each in draft.statements:
        for span in each.source.spans:
            first = next(phrases(document.text, span.start, span.end, stretches), None)
            if first is not None and (office := office_in(first)):
                place = document.span(*office)
                found.setdefault(place.exact.casefold(), []).append(place)
    for mentions in found.values():
        mentions.sort(key=lambda span: span.start)
        yield Entity(
            id=ids.identifier(document.id, "entity", ids.places(mentions[:1])),
            name=_plain(mentions[0].exact),
            kind="group" if mentions[0].exact.endswith("family") else "office",
            mentions=tuple(mentions),
        )


def office_in(phrase: Phrase) -> Stretch | None:
    """The stretch of an office with its owner, where a phrase is one."""
    if phrase.noun not in known("offices") or phrase.plural or phrase.joined:
        return None
    owned = phrase.owner is not None and phrase.owner.word.lower() not in _PRONOUNS
    if not owned and not phrase.after_name:
        return None
    words = phrase.words
    article = phrase.start + len(words[0]) + 1 if words[:1] in (("the",), ("a",)) else phrase.start
    return article, phrase.end


_PRONOUNS = frozenset({"his", "her", "their", "its", "my", "our", "your"})


def _plain(words: str) -> str:
    return " ".join(words.split())
