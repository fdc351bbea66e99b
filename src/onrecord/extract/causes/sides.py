"""The two sides of a connective: the state or statement beside it, in its own clause and voice."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.extract.causes import beside
from onrecord.extract.causes.beside import Voice
from onrecord.extract.causes.connectives import Connective, any_of
from onrecord.extract.causes.ends import End

_CLAUSE = 12  # words of a subject and its verb before the words of a state
_OBJECT = 5  # words between a verb and its object's own words
_SUBJECT = 8  # words between a noun with its place and its verb: on Monday
_RELATIVE = re.compile(r",\s*(?:which|who|whose|where|when)\b[^,]*\Z", re.IGNORECASE)
_JOINING = re.compile(r"[\s,;:—–.“”\"‘’()]*(?:\b(?:and|but)\s*)?\Z", re.IGNORECASE)
_NEW = re.compile(
    r"(?:\A|[;:—–])[\s\"“‘'’(\[]*(?:(?:that|and|but|also|partly|largely|mainly|perhaps|precisely|"
    r"apparently|only|just),?\s+)*\Z",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?:\b(?:not|never|nor|neither|whether|if|hardly|rather\s+than|instead\s+of)|n['’]t)\s+"
    r"(?:(?:so\s+much|even|entirely)\s+)?\Z",
    re.IGNORECASE,
)
_LACKS = re.compile(r"(?:without|short\s+of|out\s+of)\b", re.IGNORECASE)
_NOUNS_AND = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A connective where it stands: the words of its voice round it, and the ends among them.

    `previous` are the ends of the same voice in the sentence before.
    """

    connective: Connective
    voice: Voice
    ends: Sequence[End]
    previous: Sequence[End] = ()
    opens: bool = True

    @property
    def prefix(self) -> str:
        """What stands before it in its voice and sentence."""
        return self.voice.between(self.voice.start, self.connective.start)

    @property
    def negated(self) -> bool:
        """Whether `not` or `whether` stands before it: closed not because of that."""
        return _NOT.search(self.prefix) is not None

    def word_before(self) -> str:
        """The word right before it, in small letters; "" behind a mark."""
        found = re.search(r"([^\W\d_]+)\s+\Z", self.prefix[-40:])
        return found.group(1).lower() if found else ""

    def word_after(self) -> str:
        """The word right behind it, in small letters; "" before a mark."""
        end = self.connective.end
        found = re.match(r"\s+([^\W_]+)", self.voice.between(end, end + 40))
        return found.group(1).lower() if found else ""


def is_new(place: Place, at: int) -> bool:
    """Whether a sentence, or what stands behind a colon, begins at an offset."""
    before = place.voice.between(place.voice.start, at)
    found = _NEW.search(before)
    return found is not None and (found.start() > 0 or place.opens)


def before(place: Place, at: int, *, cause: bool = False) -> End | None:
    """What the last clause before an offset tells: its verb's state, else its subject's.

    A clause in commas about a noun (`, which is closed,`) is not the last one. As the cause, what a
    noun tells must go on there: `shelling resumed`, not `shelling subsided`.
    """
    at = place.voice.start + len(_JOINING.sub("", place.voice.between(place.voice.start, at)))
    noun: End | None = None
    for end in sorted((e for e in place.ends if e.end <= at), key=lambda e: (-e.end, -e.start)):
        gap = place.voice.between(end.end, at)
        if beside.stops(gap) or beside.opens_clause(gap):
            break
        if end.noun:
            goes = not cause or going_on(gap) or not beside.finite(gap)
            noun = noun or (end if goes and is_subject(place, end) else None)
        elif not (
            "," in place.voice.between(end.end, place.connective.start) and in_relative(place, end)
        ):
            return end if end.open else None
        else:
            break
    return noun if noun and noun.open else None


def in_relative(place: Place, end: End) -> bool:
    """Whether a state's words stand in a clause about a noun behind a comma."""
    return _RELATIVE.search(place.voice.between(place.voice.start, end.words[0])) is not None


def is_subject(place: Place, end: End) -> bool:
    """Whether a noun's state opens its clause, or is what somebody has: there is a shortage."""
    words = beside.clause_before(place.voice.between(place.voice.start, end.start))
    return beside.bare(words.strip(' "“‘')) or _has().search(words) is not None


def going_on(words: str) -> bool:
    """Whether a verb in a stretch says that what a noun tells goes on."""
    return _going_on().search(words) is not None


def after(place: Place, start: int, *, noun_only: bool = False) -> End | None:
    """What the clause or the noun tells that begins at an offset."""
    found = first_from(place.ends, start)
    if found is None:
        return None
    end, at = found
    gap = place.voice.between(start, at)
    if not end.is_state:
        fits = not noun_only and not beside.parted(gap) and beside.count(gap) <= 1
    elif end.noun:
        fits = beside.bare(gap) or (not noun_only and _has().search(gap) is not None)
    else:
        fits = not noun_only and _leads_to(gap)
    return end if fits and end.open else None


def _leads_to(gap: str) -> bool:
    """Whether only a subject and auxiliaries stand in a stretch: `soldiers had` closed the road."""
    words = beside.without_auxiliaries(gap)
    if beside.parted(words) or beside.finite(words) or beside.count(words) > _CLAUSE:
        return False
    return not beside.has_break(_NOUNS_AND.sub(" ", words))


def first_from(ends: Iterable[End], start: int) -> tuple[End, int] | None:
    """The end whose words begin first from an offset on, and where; a subject may stand before."""
    found = sorted(_from(ends, start), key=lambda pair: (pair[1], -pair[0].end))
    return found[0] if found else None


def _from(ends: Iterable[End], start: int) -> Iterator[tuple[End, int]]:
    for end in ends:
        if end.start >= start:
            yield end, end.start
        elif end.words[0] >= start and (end.subject is None or end.subject[1] <= start):
            yield end, end.words[0]


def behind_comma(place: Place, cause: End) -> End | None:
    """The effect behind a reason that stands first: Because it is closed, bread has run out."""
    later = [e for e in place.ends if e.start >= cause.end]
    if not later:
        return None
    end = min(later, key=lambda e: (e.start, -e.end))
    gap = place.voice.between(cause.end, end.start)
    head, comma, rest = gap.partition(",")
    if not comma or beside.stops(head) or beside.opens_clause(head):
        return None
    fits = (beside.bare(rest) or _has().search(rest)) if end.noun else _leads_to(rest)
    return end if fits and end.is_state and end.open else None


def subject_noun(place: Place, at: int) -> End | None:
    """The noun's state that is the subject of the verb at an offset: `the closure of it` led to."""
    found = [e for e in place.ends if e.end <= at and e.noun and e.open]
    if not found:
        return None
    end = max(found, key=lambda e: (e.end, e.start))
    gap = beside.without_auxiliaries(place.voice.between(end.end, at))
    far = beside.parted(gap) or beside.finite(gap) or beside.has_break(gap)
    return end if not far and beside.count(gap) <= _SUBJECT and is_subject(place, end) else None


def object_after(place: Place, start: int) -> End | None:
    """The state that a verb's object tells: `a shortage of salt`, `thousands to flee`."""
    found = first_from([e for e in place.ends if e.is_state and e.start >= start], start)
    if found is None:
        return None
    gap = place.voice.between(start, found[1])
    fits = beside.bare(gap) and beside.count(gap) <= _OBJECT and found[0].open
    return found[0] if fits else None


def becoming_after(place: Place, start: int) -> End | None:
    """A thing and what becomes of it: `the hospital out of service`, `the town without water`."""
    end = object_after(place, start)
    if end is None or end.subject is None:
        return None
    gap = beside.count(place.voice.between(start, end.start))
    lacks = _LACKS.match(place.voice.between(end.words[0], end.words[1])) is not None
    if lacks and gap and end.start == end.words[0]:
        return end
    first = end.subject[0] == end.start and end.subject[1] <= end.words[0]
    return end if first and gap <= 1 else None


@cache
def _has() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('having')})\s+(?:[\w-]+\s+){{0,3}}\Z", re.IGNORECASE)


@cache
def _going_on() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('going_on')})\b", re.IGNORECASE)
