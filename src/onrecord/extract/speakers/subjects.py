"""Whom a sentence is about: the name, or the role, that stands first in it for itself."""

import re
from itertools import islice

from onrecord.extract.phrase import Phrase, Stretch, is_person, known, phrases, singular
from onrecord.extract.speakers.discourse import Discourse, Subject
from onrecord.extract.speakers.resolution import Resolution
from onrecord.extract.speakers.scene import Scene

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*[’']?")
_OPENING = re.compile(r"[\s“\"‘'(\[–—-]*")
_LONGEST = 7  # words up to the noun of a role that opens a sentence
_JOINTS = frozenset({"but", "yet", "still", "meanwhile", "so", "then", "and"})
_APPOSED = re.compile(r",\s+([^,.;:!?\n“”\"]{1,120})")
_AND = re.compile(r"\s+(?:and|or)\b")


def role_at(discourse: Discourse, start: int, end: int) -> Subject | None:
    """The role that a sentence at `start..end` opens with: The former pilot was, its board has."""
    stretch = (start, end)
    if stretch not in discourse.opened:
        discourse.opened[stretch] = _role_at(discourse, stretch)
    return discourse.opened[stretch]


def _role_at(discourse: Discourse, stretch: Stretch) -> Subject | None:
    scene = discourse.scene
    phrase = _opening(scene, *stretch)
    if phrase is None or in_words(scene, phrase.start):
        return None
    found = _meant(discourse, phrase)
    entity = found.entity
    apposed = _APPOSED.match(scene.text, phrase.end)
    if entity is None and apposed and scene.names_in(apposed.start(1), apposed.end(1)):
        return None  # Her guest, the actress Ada Holm, left: the name tells
    noun = phrase.noun
    return Subject(
        phrase=phrase,
        entity=entity,
        person=is_person(noun),
        body=noun in known("bodies"),
        several=bool(found.candidates),
    )


def _meant(discourse: Discourse, phrase: Phrase) -> Resolution:
    """Whom it was found to mean as a source, else whom it means; nobody where it is `his aide`."""
    for said in discourse.last_said():
        if said.start == phrase.start:
            return Resolution(entity=said.entity)
    owner = phrase.owner
    if owner is not None and owner.word.lower() in ("his", "her", "their", "its"):
        beside = discourse.scene.described_at(phrase.start, phrase.end, phrase.noun)
        return Resolution(entity=beside)
    return discourse.role(discourse, phrase)


def named_at(scene: Scene, start: int, end: int) -> int | None:
    """Whom a sentence is about by name: the first that stands for itself, in nobody's words."""
    for named in scene.names_in(start, end):
        if scene.is_head(named) and not in_words(scene, named.start):
            return named.entity
    return None


def in_words(scene: Scene, offset: int) -> bool:
    """Whether somebody says what stands there."""
    return any(
        c.start <= offset < c.end for s in scene.statements_near(offset) for c in s.content.spans
    )


def _opening(scene: Scene, start: int, end: int) -> Phrase | None:
    """The noun phrase of one person or body, without a name at its head, that opens a sentence."""
    text = scene.text
    first = last = at = _after(_OPENING, text, start)
    noun = owned = False
    for number, word in enumerate(islice(_WORD.finditer(text, at, end), _LONGEST)):
        plain = word.group().rstrip("’'")
        low = plain.lower()
        if number == 0 and low in _JOINTS:
            first = last = _after(_OPENING, text, word.end())
            continue
        if text[last : word.start()].strip() or (noun and not _is_noun(scene, word)):
            break
        if low in known("after_head") or (word.start() > first and low in known("determiners")):
            break
        owned = owned or word.group().endswith(("'s", "’s", "'", "’"))
        noun, last = _is_noun(scene, word), word.end()
    if not noun or _AND.match(text, last):
        return None
    stretches = [(n.start, n.end) for n in scene.names_in(first, last)]
    phrase = next(phrases(text, first, last, stretches), None)
    if phrase is None or phrase.plural or phrase.names or not phrase.noun or not phrase.definite:
        return None
    determined = text[first:last].split(maxsplit=1)[0].lower() in known("definite")
    return phrase if owned or determined else None


def _is_noun(scene: Scene, word: re.Match[str]) -> bool:
    """Whether a word is a noun of a person or body, and part of no name."""
    one = singular(word.group())
    if not is_person(one) and one not in known("bodies"):
        return False
    if not word.group()[0].isupper():
        return True
    near = scene.names_in(max(0, word.start() - _NAME), word.end())
    return not any(n.start <= word.start() < n.end for n in near)


_NAME = 80  # characters: the longest name is shorter


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def sentence_before(scene: Scene, offset: int) -> Stretch | None:
    """The sentence before an offset's own, in the same paragraph."""
    at = scene.sentence_at(offset)
    if at < 1 or scene.paragraph(scene.sentences[at - 1][0]) != scene.paragraph(offset):
        return None
    return scene.sentences[at - 1]
