"""Whom a role means where a name stands near it: first thing behind it, or right before it."""

import re
from itertools import islice

from onrecord.extract.phrase import Phrase, Stretch, is_person, known, singular
from onrecord.extract.speakers.discourse import Discourse
from onrecord.extract.speakers.resolution import NOBODY, Resolution
from onrecord.extract.speakers.scene import AGE_AFTER, Scene
from onrecord.extract.speakers.subjects import named_at, sentence_before

# Right in each of the cases of `speakers_*.toml` that they decide; these are fewer than ten each.
_LEADING = 0.75
_INTRODUCED = 0.75

_PAST = frozenset({"former", "retired", "ex", "one-time", "sometime"})
_NAMES = 20  # names behind a role among which a person's is looked for
_WORD = re.compile(r"\w+")
_OF = re.compile(r",?\s+(?:of|for|from)\b")


def leading(discourse: Discourse, phrase: Phrase) -> Resolution:
    """8. A lead's role, and its name next: Orvia's envoy said no. / Envoy Rurik Dane flew in.

    The first person who is named behind it, in this paragraph or the next, by that title and no
    more; nobody else in the report may have that role, nor he be anybody else's.
    """
    scene, owner = discourse.scene, phrase.owner
    if owner is None or not owner.name:
        return NOBODY
    told = {w for w in phrase.words if w != owner.word.lower()} - known("definite")
    bearers = [i for i in scene.by_noun.get(phrase.noun, ()) if told <= scene.role_words[i]]
    behind = islice(scene.names_from(phrase.end), _NAMES)
    named = next((n for n in behind if scene.entities[n.entity].kind == "person"), None)
    if named is None or bearers != [named.entity]:
        return NOBODY
    entity = scene.entities[named.entity]
    title = next((r for r in entity.roles if r.end + 1 == named.start), None)
    if title is None or entity.mentions[0].start != named.start:
        return NOBODY
    words = {w.lower() for w in _WORD.findall(title.exact)}
    owning = scene.entity_at((owner.start, owner.end))
    others = {n.entity for r in entity.roles for n in scene.names_in(r.start, r.end)} - {owning}
    if words != told | {phrase.noun} or others or _OF.match(scene.text, named.end):
        return NOBODY
    if not _near(scene, phrase.start, named.start):
        return NOBODY
    evidence = ((title.start, title.end), (named.start, named.end))
    return Resolution(entity=named.entity, evidence=evidence, confidence=_LEADING)


def _near(scene: Scene, one: int, other: int) -> bool:
    """Whether two offsets are in one paragraph, or in neighbouring ones."""
    first, second = scene.paragraph(one), scene.paragraph(other)
    before = scene.paragraph_before(other)
    return first == second or (before is not None and before.start == first)


def introduced(discourse: Discourse, phrase: Phrase) -> Resolution:
    """9. The subject right before it: Tam Orrin was mending a net. The retired pilot, 71, said ...

    The only one in that sentence, named or not; and what is told is of a life, an age or a former
    trade: the surgeon who says how Orrin does is another.
    """
    scene = discourse.scene
    age = AGE_AFTER.match(scene.text, phrase.end)
    before = sentence_before(scene, phrase.start)
    if not is_person(phrase.noun) or not (age or _PAST & {*phrase.words}) or before is None:
        return NOBODY
    entity = named_at(scene, *before)
    if entity is None or not scene.is_person(entity) or _others(scene, entity, before):
        return NOBODY
    if phrase.noun in scene.role_nouns[entity]:  # Mayor Lind left. The former mayor said ...
        return NOBODY
    ages, gender = scene.ages[entity], scene.gender(entity)
    if age and ages and age["age"] not in ages:
        return NOBODY
    if (gender == "he" and phrase.noun in known("she")) or (
        gender == "she" and phrase.noun in known("he")
    ):
        return NOBODY
    near = scene.names_in(*before)
    evidence = tuple((n.start, n.end) for n in near if n.entity == entity)[:1]
    return Resolution(entity=entity, evidence=evidence, confidence=_INTRODUCED)


def _others(scene: Scene, entity: int, sentence: Stretch) -> bool:
    """Whether a sentence speaks of anybody but an entity, by a name or by what somebody is."""
    if any(n.entity != entity and scene.is_person(n.entity) for n in scene.names_in(*sentence)):
        return True
    own = [(r.start, r.end) for r in scene.entities[entity].roles]
    own += [(n.start, n.end) for n in scene.names_in(*sentence)]
    return any(
        is_person(singular(word.group()))
        and not any(start <= word.start() < end for start, end in own)
        for word in _WORD.finditer(scene.text, *sentence)
    )
