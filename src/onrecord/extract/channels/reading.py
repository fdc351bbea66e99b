"""The channels and the addressee that one clause tells, as places in its words."""

import re
from collections.abc import Iterator

from onrecord.extract.channels.addressees import addressee, told
from onrecord.extract.channels.citing import carriers
from onrecord.extract.channels.found import Found, Place
from onrecord.extract.channels.mediums import prepositions, with_preposition
from onrecord.extract.cues.clause import CONTENT, SOURCE, Clause

# The words that a sentence may open with before `in a letter`: when, and how it goes on.
_OPENING = re.compile(
    r"[\s,\"“‘]*(?:(?:and|but|also|then|later|earlier|meanwhile|separately|today|yesterday|on|"
    r"in|the|same|day|"
    r"late|early|afternoon|morning|evening|night|week|month|hours|days|minutes|a|an|few|after|"
    r"before|previously|"
    r"last|this|first|recently|speaking|\w+day|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|\d+)[\s,]+)*\Z",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"\b(?:speaking|talking|writing|appearing|posting|testifying|reached|contacted|interviewed|"
    r"asked|addressing|replying|"
    r"responding|answering|quoted|pressed|spoke|speak|questioned|announcing|reading|"
    r"recorded)\b[^,;\ue000\ue001]*\Z",
    re.IGNORECASE,
)
_SEPARATE = re.compile(r"[\s\"”’]*(?:[,;:–—]|(?:and|but|while)\b)")
_FAR = 7  # words between the cue and what belongs to it, content and source not counted
# A clause of its own begins: what follows tells of something else.
_ELSEWHERE = re.compile(
    r"\b(?:who|whom|whose|which|where|after|before|because|since|until|although|though|as|"
    r"when|while|and|but|who's|despite|following)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:as|when|while|after|and|being)\s+(?:he|she|they|was|were|it|being|also|"
    r"\s)*\s*(?:speaking|spoke|asked|pressed|addressing|addressed|interviewed|appearing|"
    r"quoted|questioned|saying|reached)\b",
    re.IGNORECASE,
)
_AS_SAYING = re.compile(r"\bas\s+saying\b|\baccording\b", re.IGNORECASE)


def read_clause(clause: Clause) -> tuple[tuple[Found, ...], Place | None]:
    """The channels of a clause, outermost first, and where the addressee stands in it."""
    heard = addressee(clause)
    found = list(carriers(clause))
    if heard is not None and (channel := told(clause, heard)):
        found.append(channel)
        heard = heard[0], max(heard[1], channel.place[1])
    found += _by_preposition(clause)
    return _ordered(found), heard


def _by_preposition(clause: Clause) -> Iterator[Found]:
    taken = 0
    for at in prepositions(clause.words, 0, len(clause.words)):
        if at < taken or not _of_the_saying(clause, at):
            continue
        found = with_preposition(clause.words, at)
        if found is not None:
            yield found
            taken = found.place[1]


def _of_the_saying(clause: Clause, at: int) -> bool:
    """Whether a phrase at `at` tells of the saying, not of something else in the sentence.

    Behind the cue it may stand a few words off; before it, only where the sentence opens, beside
    the source, or behind a participle (`speaking on`).
    """
    words = clause.words
    if at >= clause.cue:
        between = words[clause.end : at] if at > clause.end else ""
        between = _AS_SAYING.sub(" ", _told_only(between))
        return len(between.split()) <= _FAR and not _ELSEWHERE.search(_STILL.sub(" ", between))
    front = words[:at]
    beside = SOURCE in front
    if beside:
        front = front[front.rindex(SOURCE) + 1 :]
    elif CONTENT in front:
        front = front[front.rindex(CONTENT) + 1 :]
    elif not clause.opens and not _SEPARATE.match(front):
        return False  # it goes on from another statement
    front = _told_only(front)
    return _OPENING.match(front) is not None or _PARTICIPLE.search(front) is not None


def _told_only(words: str) -> str:
    return words.replace(CONTENT, "").replace(SOURCE, "")


def _ordered(found: list[Found]) -> tuple[Found, ...]:
    """Outermost first: those who carried the words, then what they went through; none twice."""
    out: list[Found] = []
    for each in sorted(found, key=lambda f: (not f.outer, f.place)):
        if not any(each.place[0] < o.place[1] and o.place[0] < each.place[1] for o in out):
            out.append(each)
    return tuple(out)
