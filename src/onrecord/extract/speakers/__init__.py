"""Speakers: whom each statement's source means, with what shows it; else null, with candidates."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.domain import Addressee, Candidate, Draft, Naming, Source, Speaker, Statement
from onrecord.extract.entities import office_in
from onrecord.extract.entities.names import title
from onrecord.extract.naming import head_names, naming_of
from onrecord.extract.phrase import Phrase, Stretch, is_person, known
from onrecord.extract.speakers.discourse import AGED, Discourse
from onrecord.extract.speakers.nouns import role
from onrecord.extract.speakers.pronouns import personal, relative
from onrecord.extract.speakers.reasons import reasons
from onrecord.extract.speakers.resolution import NOBODY, Resolution
from onrecord.extract.speakers.scene import Gender, Scene, is_office

__all__ = ["speakers"]

# Of 277 names at a source's head 273 are resolved rightly: the cases of `speakers_*.toml` and GUM's
# news and interviews (`benchmarks/speakers.py --gold`).
_NAMED = 0.97
_TITLED = (
    0.9  # of those that two may bear and a title tells apart: too few to be told from pronouns
)
_FIRST = frozenset({"i", "me", "my", "myself"})
_THIRD = frozenset({"he", "she", "it", "him", "her", "his", "hers", "its"})
_ONE_OF = frozenset({"one", "a", "an", "another"})  # right before a name: it is many people's
_COMMA = re.compile(r",\s+")
_RELATIVE = frozenset({"who", "which"})


def speakers(draft: Draft) -> Draft:
    """The draft with every source's speaker, naming and reason, and the addressees' entities.

    A speaker is an entity that the report names and that its words point to; where they point to
    several, or to nobody, it is null, and those whom they may mean are the source's candidates.
    """
    scene = Scene(draft)
    discourse = Discourse(scene, role)
    found: dict[str, Resolution] = {}
    for statement in _in_order(draft, scene):
        resolution = _resolved(discourse, statement)
        found[statement.id] = resolution
        if resolution.entity is not None and statement.source.spans:
            span = statement.source.spans[0]
            discourse.add(statement, resolution.entity, (span.start, span.end))
            discourse.call(resolution.entity, (span.start, span.end), scene.phrases(span))
        else:
            _add_unnamed(discourse, statement, resolution)
    made = tuple(
        replace(
            s,
            source=_source(scene, s, found[s.id]),
            addressee=_addressee(scene, s),
        )
        for s in draft.statements
    )
    return replace(draft, statements=made)


def _in_order(draft: Draft, scene: Scene) -> Iterator[Statement]:
    """Outer statements before those inside them, else in the order of their sources."""

    def place(statement: Statement) -> tuple[int, int]:
        spans = statement.source.spans or statement.cue.spans or statement.content.spans
        top, depth = statement, 0
        while top.within is not None and (outer := scene.by_id.get(top.within)):
            top, depth = outer, depth + 1
        first = (top.source.spans or top.cue.spans or top.content.spans)[0].start
        return (first if depth else spans[0].start, depth)

    yield from sorted(draft.statements, key=place)


def _resolved(discourse: Discourse, statement: Statement) -> Resolution:
    """Whom the source means: by a name in it, a pronoun, a role."""
    scene, spans = discourse.scene, statement.source.spans
    if not spans:
        return NOBODY
    within = scene.by_id.get(statement.within or "")
    for span in spans:
        word = span.exact.strip(" ,.“”\"‘’'")
        word = word if len(word) > 1 and word.isupper() else word.lower()  # WHO is a body
        stretch = (span.start, span.end)
        if word in _RELATIVE:
            return relative(scene, stretch)
        if word in _FIRST:
            return _first_person(discourse, stretch, within)
        if word in _THIRD:
            return personal(discourse, stretch, word, within)
    return _by_words(discourse, tuple(p for s in spans for p in scene.phrases(s)))


def _add_unnamed(discourse: Discourse, statement: Statement, found: Resolution) -> None:
    """Keeps in mind that a person speaks who is not named, or by a name of several."""
    for span in statement.source.spans[:1]:
        parts = discourse.scene.phrases(span)
        if not parts or parts[0].joined or parts[0].plural:
            return
        noun = parts[0].noun
        gender: Gender | None = (
            "she" if noun in known("she") else "he" if noun in known("he") else None
        )
        stretch = (span.start, span.end)
        if is_person(noun) or AGED.search(noun) or (found.candidates and head_names(parts)):
            discourse.add_unnamed(statement, stretch, gender)
        elif noun in known("bodies"):
            discourse.add_unnamed(statement, stretch, None, body=True)


def _by_words(discourse: Discourse, parts: tuple[Phrase, ...]) -> Resolution:
    """Whom noun phrases mean: the names at their head, an office, or a role."""
    scene = discourse.scene
    names = head_names(parts)
    if parts and parts[0].joined:
        entities = (scene.entity_at(n) for p in parts[:1] for n in p.names)
        return Resolution(candidates=tuple(dict.fromkeys(e for e in entities if e is not None)))
    if names:
        of_a_people = parts[0].words[-1:] and parts[0].words[-1] in _ONE_OF
        return _apposed(scene, parts[0]) if of_a_people else _by_name(scene, names[0])
    if not parts:
        return NOBODY
    if office := office_in(parts[0]):
        return _by_office(scene, office)
    return role(discourse, parts[0])


def _apposed(scene: Scene, phrase: Phrase) -> Resolution:
    """The person named right behind one of a people: One Kremnan, Ana Rell, said."""
    comma = _COMMA.match(scene.text, phrase.end)
    behind = scene.names_in(comma.end(), comma.end() + 1) if comma else []
    if not behind or scene.entities[behind[0].entity].kind != "person":
        return NOBODY
    shown = ((behind[0].start, behind[0].end),)
    return Resolution(entity=behind[0].entity, evidence=shown, confidence=_TITLED)


def _by_name(scene: Scene, stretch: Stretch) -> Resolution:
    entity = scene.entity_at(stretch)
    if entity is None:
        return _of_several(scene, stretch)
    best = scene.entities[entity]
    fullest = next((s for s in best.mentions if " ".join(s.exact.split()) == best.name), None)
    shown = [stretch] if fullest is None else [(fullest.start, fullest.end), stretch]
    return Resolution(entity=entity, evidence=tuple(dict.fromkeys(shown)), confidence=_NAMED)


def _of_several(scene: Scene, stretch: Stretch) -> Resolution:
    """Of those who bear a name, the only one whose gender its title allows: Mr Rell, of two."""
    bearers = scene.bearers(scene.text[stretch[0] : stretch[1]])
    before = title(scene.text, stretch[0])
    gender = "she" if before in known("she") else "he" if before in known("he") else None
    fits = [i for i in bearers if scene.gender(i) in (None, gender)] if gender else bearers
    if len(fits) == 1:
        return Resolution(entity=fits[0], evidence=(stretch,), confidence=_TITLED)
    return Resolution(candidates=tuple(bearers))


def _by_office(scene: Scene, stretch: Stretch) -> Resolution:
    words = scene.text[stretch[0] : stretch[1]].casefold()
    entity = scene.offices.get(" ".join(words.split()))
    if entity is None:
        return NOBODY
    return Resolution(entity=entity, evidence=(stretch,), confidence=_NAMED)


def _first_person(discourse: Discourse, stretch: Stretch, within: Statement | None) -> Resolution:
    """`I` is whoever speaks the words that it stands in."""
    entity = discourse.quoting(stretch[0], within)
    if entity is None or within is None:
        return NOBODY
    spans = within.source.spans
    evidence = tuple((s.start, s.end) for s in spans[:1])
    return Resolution(entity=entity, evidence=evidence, confidence=_NAMED)


def _source(scene: Scene, statement: Statement, found: Resolution) -> Source:
    spans = statement.source.spans
    document = scene.document
    speaker = None
    if found.entity is not None:
        speaker = Speaker(
            entity=scene.entities[found.entity].id,
            evidence=tuple(document.span(*e) for e in found.evidence),
            confidence=found.confidence,
        )
    candidates = tuple(
        Candidate(
            entity=scene.entities[i].id,
            evidence=scene.entities[i].mentions[:1],
            confidence=round(1 / (len(found.candidates) + 1), 2),  # even: one of them, or nobody
        )
        for i in found.candidates
    )
    reason = reasons(document, statement)
    return replace(
        statement.source,
        naming=_naming(scene, statement.source, found, hidden=bool(reason)) if spans else "none",
        reason=reason,
        speaker=speaker,
        candidates=candidates,
    )


def _naming(scene: Scene, source: Source, found: Resolution, *, hidden: bool) -> Naming:
    """How the source is given; `hidden`: the report says why it does not name it."""
    if found.entity is not None and is_office(scene.entities[found.entity]):
        return "named"
    given = (naming_of(scene.text, s.start, s.end, scene.phrases(s)) for s in source.spans)
    kind: Naming = next((each for each in given if each != "none"), "none")
    if hidden and kind in ("role", "group"):
        return "unnamed"
    return "role" if kind == "unnamed" and found.entity is not None and not hidden else kind


def _addressee(scene: Scene, statement: Statement) -> Addressee | None:
    """The addressee with the entity that a name at its head gives."""
    addressee = statement.addressee
    if addressee is None:
        return None
    for span in addressee.spans:
        parts = scene.phrases(span)
        names = head_names(parts)
        if names and not parts[0].joined and (entity := scene.entity_at(names[0])) is not None:
            return replace(addressee, entity=scene.entities[entity].id)
    return addressee
