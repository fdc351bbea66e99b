"""The names in a report: those that the names' tagger gives, and sources' that it misses."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.domain import Draft, EntityKind
from onrecord.extract.capitals import capitals, is_noun
from onrecord.extract.entities.forms import Form, form
from onrecord.extract.entities.settings import Setting, setting
from onrecord.extract.phrase import Stretch, is_person, known, singular

_OWNER = re.compile(r"[’']s?\Z")
_REST = re.compile(r"(?<=\w)(?:\w|-(?=\w))+(?<!-)")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)


Piece = tuple[int, int, EntityKind]
"""A name in the making: `start..end`, and its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name at `start..end` (code points), its form, its kind, its title and its setting.

    `upper` where it is written in capitals alone, as abbreviations are.
    """

    start: int
    end: int
    form: Form
    kind: EntityKind
    setting: Setting
    title: str = ""
    upper: bool = False


def names(draft: Draft) -> tuple[Name, ...]:
    """Every name of the report, in order and apart."""
    text = draft.document.text
    found = [
        (m.start, m.end, m.kind)
        for m in sorted(draft.mentions, key=lambda m: (m.start, -m.end))
        if m.form == "name" and not _is_common(text, m.start, m.end)
    ]
    kept = _apart([_trimmed(text, *_without_noun(text, *piece)) for piece in found])
    kept = [each for each in kept if not _is_in_brackets(text, *each[:2])]
    starts = [start for start, _, _ in kept]
    wide = [
        (*stretch, kind)
        for start, end in _where_names_stand(draft)
        for stretch in capitals(text, start, end)
        if (kind := _kind_of_whole(text, _within(kept, starts, stretch), stretch)) is not None
    ]
    whole = [each for each in (*kept, *wide) if not _is_people(text, *each[:2])]
    together = sorted(whole, key=lambda each: (each[0], -each[1]))
    return tuple(_name(text, *each) for each in _apart(together))


def _kind_of_whole(text: str, inside: Sequence[Piece], stretch: Stretch) -> EntityKind | None:
    """The kind of a source's name of which these are what the tagger finds; null to leave them.

    It may have found nothing, or have cut the name in pieces: `Radio | Sembla`, `da | Silva`. A
    full name of a person is none: `Kremnan Ada Holm`.
    """
    if not inside:
        return _UNKNOWN
    first, last = inside[0][0], inside[-1][1]
    if first < stretch[0] or last > stretch[1] or ((first, last) == stretch and len(inside) == 1):
        return None
    if any(kind == "person" and " " in text[start:end] for start, end, kind in inside):
        return None
    kinds = {kind for _, _, kind in inside}
    return kinds.pop() if len(kinds) == 1 else _UNKNOWN


def _is_common(text: str, start: int, end: int) -> bool:
    """Whether it is a common noun: `Medics said`, `parliament`, `fuel`, `Kremnan army`."""
    words = text[start:end]
    last = words.split()[-1] if words.strip() else ""
    small = last == words and words.isalpha() and words.islower()
    if small and text[max(0, start - 1) : start] != "@" and not text[end : end + 1].isalnum():
        return True
    if last.islower():
        one = singular(last)
        if one in known("bodies") or one in known("documents"):
            return True
    return words.isalpha() and not words.isupper() and is_noun(words)


def _is_in_brackets(text: str, start: int, end: int) -> bool:
    """Whether it is a letter that tells somebody's party: Ada Holm (R)."""
    return end - start == 1 and text[max(0, start - 1) : start] == "("


def _without_noun(text: str, start: int, end: int, kind: EntityKind) -> Piece:
    """The name without what its people are called in small letters: `League | fighters`.

    Of what kind the rest is, the tagger has not said.
    """
    words = text[start:end].split(" ")
    last = words[-1]
    small = len(words) > 1 and last.islower() and words[0][:1].isupper()
    if not small or not is_person(singular(last)):
        return start, end, kind
    return start, end - len(last) - 1, _UNKNOWN


def _is_people(text: str, start: int, end: int) -> bool:
    """Whether a word only tells whose a body is: the Kremnan army, the Kremnan central bank.

    Told by its ending and the small letters behind it: nobody can know all peoples' names.
    """
    words = _PEOPLE_S.match(text, start, end)
    return words is not None and _ITS_BODY.match(text, end) is not None


# Endings of words for a people, and a body's noun in small letters behind one.
_PEOPLE_S = re.compile(r"\w+(?:[ei]an|an|ese|ish|i|ic|ch)\Z")
_ITS_BODY = re.compile(
    r" (?:(?:central|foreign|interior|defen[cs]e|health|finance|state|national|military) )?"
    r"(?:army|navy|air force|bank|ministry|government|police|forces|military|parliament|"
    r"military|embassy|cabinet|delegation|presidency|authorities|troops|media|press|fighters|"
    r"soldiers|rebels)\b"
)
_UNKNOWN: EntityKind = "unknown"


def _where_names_stand(draft: Draft) -> Iterator[Stretch]:
    """The stretches of sources and addressees."""
    for each in draft.statements:
        spans = each.source.spans + (each.addressee.spans if each.addressee else ())
        for span in spans:
            yield span.start, span.end


def _apart(found: Sequence[Piece]) -> list[Piece]:
    """Those that are not empty and share nothing with an earlier one."""
    out: list[Piece] = []
    for each in found:
        if each[0] < each[1] and (not out or out[-1][1] <= each[0]):
            out.append(each)
    return out


def _within(kept: Sequence[Piece], starts: Sequence[int], stretch: Stretch) -> Sequence[Piece]:
    """What is kept of the words of a stretch, in order."""
    last = bisect_left(starts, stretch[1])
    first = max(0, bisect_left(starts, stretch[0]) - 1)
    return [each for each in kept[first:last] if each[1] > stretch[0]]


def _trimmed(text: str, start: int, end: int, kind: EntityKind) -> Piece:
    """The name with the whole of its last word, without article, titles and `'s`.

    A person's title is no part of the name.
    """
    if rest := _REST.match(text, end):
        end = rest.end()
    while start < end and not (text[start].isalnum()):
        start += 1
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    words = text[start:end]
    if owner := _OWNER.search(words):
        end -= len(owner.group())
    elif words.endswith(","):
        end -= 1
    if kind in ("person", "unknown") and " " in text[start:end]:
        inside = capitals(text, start, end)
        if inside and inside[-1][1] == end:
            start = inside[-1][0]
    return start, end, kind


def _name(text: str, start: int, end: int, kind: EntityKind) -> Name:
    words = text[start:end]
    return Name(
        start=start,
        end=end,
        form=form(words) or (words.casefold(),),
        kind=kind,
        setting=setting(text, start, end),
        title=title(text, start),
        upper=words.isupper(),
    )


def title(text: str, start: int) -> str:
    """The title or honorific right before a name, in small letters; "" for none."""
    before = text[max(0, start - _TITLE) : start]
    words = before.split()
    if not words or not before[-1].isspace() or "\n" in before[-2:]:
        return ""
    word = words[-1].strip(".").lower()
    if words[-1] in ADJECTIVES:
        return ""
    return word if word in known("honorifics") or word in known("titles") else ""


# In small letters they are no title: a major Norvex plant, in general Holm.
ADJECTIVES = frozenset({"general", "major", "private"})
_TITLE = 24  # characters: the longest title is shorter
