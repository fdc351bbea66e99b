"""Whom a role means: the minister, his deputy, the 62-year-old, the ministry."""

import re
from collections.abc import Iterable

from onrecord.extract.entities.forms import form
from onrecord.extract.naming import hides
from onrecord.extract.phrase import Item, Phrase, Stretch, is_person, known, singular
from onrecord.extract.speakers.beside import introduced, leading
from onrecord.extract.speakers.discourse import AGED, Discourse
from onrecord.extract.speakers.pronouns import personal
from onrecord.extract.speakers.resolution import NOBODY, Resolution
from onrecord.text.wordlists import word_lists

# Of 66 pronouns and roles resolved with 0.9, 65 are right (the cases of `speakers_*.toml` and GUM's
# news and interviews); the others are right in all of 4 and 8 cases, and lower for being so few.
_DESCRIBED = 0.9
_CALLED = 0.85
_BY_WORD = 0.8
_WIDER = frozenset(
    {
        "official",
        "politician",
        "lawmaker",
        "diplomat",
        "soldier",
        "executive",
        "leader",
        "scientist",
        "lawyer",
        "academic",
    }
)
_ORDER = frozenset({"latter", "former"})
_PLAIN = frozenset(
    {"the", "his", "her", "their", "its", "this", "that", "top", "senior", "veteran", "embattled"}
)


def role(discourse: Discourse, phrase: Phrase) -> Resolution:
    """Whom a noun phrase without a name means; the first case that knows decides."""
    if phrase.plural or phrase.joined or not phrase.noun:
        return NOBODY
    found = _beside(discourse, phrase)
    if found is NOBODY and phrase.noun in _ORDER:
        return _ordered(discourse, phrase)
    if found is NOBODY and not phrase.definite:
        return _in_headline(discourse, phrase)
    ours = phrase.words[:1] in (("my",), ("our",), ("your",))
    if found is not NOBODY or not phrase.definite or ours or _hides(phrase):
        return found
    for case in (_aged, _described, _called, _town, _wider, _company, leading, introduced):
        found = case(discourse, phrase)
        if found.entity is not None or found.candidates:
            return found
    return NOBODY


def _beside(discourse: Discourse, phrase: Phrase) -> Resolution:
    """0. The coach, Ana Rell: the name that the words are apposed to stands outside the source."""
    entity = discourse.scene.described_at(phrase.start, phrase.end, phrase.noun)
    if entity is None:
        return NOBODY
    evidence = _evidence(discourse, entity, phrase)
    return Resolution(entity=entity, evidence=evidence, confidence=_DESCRIBED)


def _hides(phrase: Phrase) -> bool:
    """Whether the words keep somebody unnamed: the source, the insider; not the top official."""
    return hides(phrase) and not (phrase.noun == "official" and {"top", "senior"} & {*phrase.words})


def _ordered(discourse: Discourse, phrase: Phrase) -> Resolution:
    """1. The former, the latter: of the two that the sentence before names."""
    scene = discourse.scene
    at = scene.sentence_at(phrase.start) - 1
    if at < 0:
        return NOBODY
    named = [n for n in scene.names_in(*scene.sentences[at]) if scene.is_person(n.entity)]
    entities = list(dict.fromkeys(n.entity for n in named))
    if len(entities) != 2:  # noqa: PLR2004  the former and the latter
        return Resolution(candidates=tuple(entities))
    entity = entities[phrase.noun == "latter"]
    evidence = next((n.start, n.end) for n in named if n.entity == entity)
    return Resolution(entity=entity, evidence=(evidence,), confidence=_BY_WORD)


def _aged(discourse: Discourse, phrase: Phrase) -> Resolution:
    """2. The 62-year-old: whoever is given that age; else whoever spoke or was named alone."""
    age = AGED.search(phrase.noun)
    if age is None:
        return NOBODY
    scene = discourse.scene
    of_age = discourse.by_age(age["age"])
    if of_age:
        return _one(discourse, phrase, of_age, _DESCRIBED)
    at = scene.sentence_at(phrase.start)
    first = scene.sentences[max(0, at - 1)][0] if at >= 0 else 0
    near = [n.entity for n in scene.names_in(first, phrase.start)]
    if not near and (alone := discourse.alone_before(phrase.start)) is not None:
        near = [alone]
    people = [
        i for i in near if scene.is_person(i, speaks=i in discourse.speakers) and not scene.ages[i]
    ]
    return _one(discourse, phrase, people, _BY_WORD)


def _described(discourse: Discourse, phrase: Phrase) -> Resolution:
    """3. The one whom the report describes by this noun and by the words that go with it here."""
    fits = [i for i in discourse.by_noun(phrase.noun) if _words_fit(discourse, phrase, i)]
    return _one(discourse, phrase, fits, _DESCRIBED)


def _called(discourse: Discourse, phrase: Phrase) -> Resolution:
    """4. The body whose own name has the noun: the ministry, of the Kremna Interior Ministry.

    Papers are called by any of their nouns: the report, of the Kremna Soil Survey.
    """
    scene = discourse.scene
    nouns = known("documents") if phrase.noun in known("documents") else {phrase.noun}
    if phrase.noun not in known("bodies") | known("documents") or phrase.owner is not None:
        return NOBODY
    fits = [
        i
        for noun in sorted(nouns)
        for i in scene.called.get(noun, ())
        if not scene.is_person(i)
        and all(w in _PLAIN or (w,) in _parts(scene.forms[i]) for w in phrase.words)
    ]
    return _one(discourse, phrase, fits, _CALLED)


def _in_headline(discourse: Discourse, phrase: Phrase) -> Resolution:
    """Of a headline: Kremnan woman says, of whom alone the text tells that she is one."""
    scene = discourse.scene
    section = scene.document.section_at(phrase.start)
    if section is None or section.kind != "headline" or phrase.words[:1] in (("one",), ("some",)):
        return NOBODY
    told = [w for w in phrase.words if w not in ("a", "an")]
    fits = [
        i
        for i in scene.by_noun.get(phrase.noun, ())
        if told and all(w in scene.role_words[i] for w in told)
    ]
    if len(fits) != 1 or not is_person(phrase.noun):
        return NOBODY
    evidence = _evidence(discourse, fits[0], phrase)
    return Resolution(entity=fits[0], evidence=evidence, confidence=_BY_WORD)


_TOWNS = frozenset({"city", "town", "village", "municipality", "borough"})
_OF_TOWN = re.compile(
    r"\b(?:city|town|village|municipality|borough)(?: council)? of \Z", re.IGNORECASE
)
_BEFORE = 30  # characters before a name in which `the city of` stands


def _town(discourse: Discourse, phrase: Phrase) -> Resolution:
    """5. The city: the only one that the report calls a city, or a municipality: City of Lund."""
    scene = discourse.scene
    if phrase.noun not in _TOWNS or phrase.words != ("the",):
        return NOBODY
    fits = [
        i
        for i, entity in enumerate(scene.entities)
        if any(f[0] in _TOWNS and len(f) > 1 for f in scene.forms[i])
        or any(
            _OF_TOWN.search(scene.text, max(0, s.start - _BEFORE), s.start)
            for s in entity.mentions[:_LOOKED_AT]
        )
    ]
    return _one(discourse, phrase, fits, _BY_WORD)


_LOOKED_AT = 12  # mentions of one entity: more tell nothing new


def _parts(forms: Iterable[tuple[str, ...]]) -> set[tuple[str, ...]]:
    return {(word,) for each in forms for word in each}


def _wider(discourse: Discourse, phrase: Phrase) -> Resolution:
    """6. A wider noun for a narrower role: the top official, of a deputy; whoever spoke last."""
    lists = word_lists("nouns.toml", package=__package__)
    narrower = known(phrase.noun) if phrase.noun in _WIDER else lists.get(phrase.noun)
    if narrower is None or phrase.owner is not None:
        return NOBODY
    fits = [i for noun in sorted(narrower) for i in discourse.by_noun(noun)]
    near = [i for i in dict.fromkeys(fits) if _words_fit(discourse, phrase, i, wider=True)]
    return _one(discourse, phrase, near, _BY_WORD)


def _company(discourse: Discourse, phrase: Phrase) -> Resolution:
    """7. The company: the body that spoke last, or is alone in being named, and is no ministry."""
    scene = discourse.scene
    if phrase.noun not in known("companies") or phrase.owner is not None:
        return NOBODY
    fits = [
        i
        for i in scene.bodies
        if (scene.is_body(i) or i in discourse.speakers)
        and not any(
            singular(w) in known("bodies") - known("companies") for f in scene.forms[i] for w in f
        )
    ]
    return _one(discourse, phrase, fits, _BY_WORD)


def _words_fit(discourse: Discourse, phrase: Phrase, entity: int, *, wider: bool = False) -> bool:
    """Whether nothing in a phrase speaks against an entity: the *health* minister, *his* deputy."""
    scene = discourse.scene
    described = discourse.words(entity) | {w for f in scene.forms[entity] for w in f}
    owner = phrase.owner
    if owner is not None and not _owner_fits(discourse, owner, entity):
        return False
    own = set(form(owner.word)) if owner is not None else set()
    rest = [w for w in phrase.words if w not in _PLAIN and w not in own]
    return wider or all(w.removesuffix("'s").removesuffix("’s") in described for w in rest)


def _owner_fits(discourse: Discourse, owner: Item, entity: int) -> bool:
    """Whether an entity may be described as somebody's: Voss's deputy, his deputy."""
    scene = discourse.scene
    stretch = (owner.start, owner.end)
    if owner.name:
        bearer = scene.entity_at(stretch)
        if bearer is None or bearer == entity:
            return False
        return bool({w for f in scene.forms[bearer] for w in f} & scene.role_words[entity])
    low = owner.word.lower()
    if low not in ("his", "her", "their", "its"):
        return False
    roles = scene.entities[entity].roles
    owners = {n.entity for r in roles for n in scene.names_in(r.start, r.end)}
    meant = personal(discourse, stretch, low, None).entity if owners else None
    return meant is None or meant in owners


def _one(
    discourse: Discourse, phrase: Phrase, fits: Iterable[int], confidence: float
) -> Resolution:
    """The entity, where it is one, of those named before; of several, whoever spoke last."""
    scene = discourse.scene
    unique = list(dict.fromkeys(fits))
    before = [i for i in unique if scene.entities[i].mentions[0].start < phrase.start] or unique
    before = [i for i in before if i != discourse.quoting(phrase.start, None)]
    if len(before) == 1:
        return Resolution(
            entity=before[0],
            evidence=_evidence(discourse, before[0], phrase),
            confidence=confidence,
        )
    last = discourse.said[-1] if discourse.said else None
    if last is None or last.entity is None or last.entity not in before:
        return Resolution(candidates=tuple(before))
    if scene.sentence_at(phrase.start) - scene.sentence_at(last.end) > 1:
        return Resolution(candidates=tuple(before))
    evidence = _evidence(discourse, last.entity, phrase)
    return Resolution(entity=last.entity, evidence=evidence, confidence=_BY_WORD)


def _evidence(discourse: Discourse, entity: int, phrase: Phrase) -> tuple[Stretch, ...]:
    """The last name before the phrase, and the role that the phrase takes up."""
    found = discourse.scene.entities[entity]
    before = [s for s in found.mentions if s.end <= phrase.start] or [found.mentions[0]]
    roles = [s for s in found.roles if phrase.noun in s.exact.lower()]
    return tuple((s.start, s.end) for s in (*roles[:1], before[-1]))
