"""Why a name that the gazetteer knows is no place where it stands.

It may be a person's, a body's, a team's, or a state's that speaks. Each case here drops a name for
one reason.
"""

import re
from collections.abc import Sequence

from onrecord.extract.places.company import Company, large, located, well_known
from onrecord.extract.places.names import Name, lists, tied
from onrecord.extract.places.words import Word
from onrecord.text.wordlists import word_lists

_SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b")
_SCORE_WITHIN = 80  # characters on both sides
_HEADLINE = 3  # capitals in a row on both sides: a title's, not a name's
_TO_THE_VERB = 3  # words after a subject among which its verb comes


def stands(name: Name, company: Company) -> bool:
    """Whether nothing says that a name is anything but a place here."""
    return not (
        _part_of_a_larger_name(name, company)
        or _of_a_body(name, company)
        or _speaks(name, company)
        or _plays(name, company)
        or _person(name, company)
    )


def _part_of_a_larger_name(name: Name, company: Company) -> bool:
    """Capitals beside it that no place's name has: `Boston Clarion`, `Paris Holm`."""
    if _in_a_title(name, company.words):
        return False
    return _grows_before(name, company) or _grows_behind(name, company)


def _grows_before(name: Name, company: Company) -> bool:
    known, words = lists(), company.words
    if not tied(words, name.first):
        return False
    before = words[name.first - 1]
    if not before.capital or before.lower in known["titles"]:
        return False
    if before.lower in known["directions"] and before.lower != "old" and well_known(name):
        return False
    function_words = word_lists("function_words.toml")["en"]
    if before.opens and (before.lower in function_words or before.lower in known["locative"]):
        return False
    return not _other_place(name, name.first - 1, words[name.first].gap, company.ends)


def _grows_behind(name: Name, company: Company) -> bool:
    known, words = lists(), company.words
    if not tied(words, name.last + 1):
        return False
    after = words[name.last + 1]
    if not after.capital or after.lower in known["titles"] or after.lower in known["days"]:
        return False
    if after.lower in known["region_kinds"] or after.lower in known["town_kinds"]:
        # A kind of place that a body's name goes on from: `Dallas County Court`.
        beyond = company.word(name.last + 2)
        return beyond is not None and tied(words, name.last + 2) and beyond.capital
    return not _other_place(name, name.last + 1, after.gap, company.starts)


def _other_place(name: Name, i: int, gap: str, names: dict[int, Name]) -> bool:
    """Whether a hyphen joins two places: `the Egypt-Gaza border`."""
    other = names.get(i)
    return gap != " " and other is not None and large(name) and large(other)


def _in_a_title(name: Name, words: Sequence[Word]) -> bool:
    """Whether nearly every word around has a capital: a headline tells nothing by its capitals."""
    line = [words[i] for i in range(max(name.first - _HEADLINE, 0), name.first)]
    line += words[name.last + 1 : name.last + 1 + _HEADLINE]
    small = sum(not w.capital and len(w.text) > _HEADLINE for w in line)
    glued = tied(words, name.first) or tied(words, name.last + 1)
    capitals = sum(w.capital for w in line)
    return glued and capitals > _HEADLINE and not small


def _of_a_body(name: Name, company: Company) -> bool:
    """The office, the family, the agreement of a name; `University of Leeds`."""
    known, words = lists(), company.words
    after = company.word(name.last + 1)
    owned = words[name.last].owns
    if after is not None and after.gap == " " and not owned and after.lower in known["bodies"]:
        return True
    directed = name.first > 0 and words[name.first - 1].lower in known["directions"]
    of = company.word(name.first - 1 - directed)
    body = company.word(name.first - 2 - directed)
    if of is None or body is None or of.lower not in ("of", "for"):
        return False
    return body.capital and body.lower in known["body_names"]


def _speaks(name: Name, company: Company) -> bool:
    """A state that speaks, or on whose word something stands."""
    if (name.start, name.end) in company.speakers:
        return True
    before = [company.words[i].lower for i in range(max(name.first - 3, 0), name.first)]
    if before[-1:] == ["the"]:
        before.pop()
    if before[-2:] == ["according", "to"]:
        return True
    if company.words[name.last].owns:
        return False
    if company.before(name, commas="") in lists()["locative"]:
        return False
    return _says(name.last + 1, company)


def _says(i: int, company: Company) -> bool:
    known = lists()
    for j in range(i, i + _TO_THE_VERB):
        word = company.word(j)
        if word is None or word.gap != " " or word.capital:
            return False
        if word.lower in known["speaking"]:
            return True
        if word.lower not in known["adverbs"]:
            return False
    return False


def _plays(name: Name, company: Company) -> bool:
    """A team: beside a verb of playing, with a score in reach where the verb has other uses."""
    known = lists()
    sides = (company.word(name.first - 1), company.word(name.last + 1))
    beside = {w.lower for w in sides if w is not None}
    if beside & known["matching"]:
        return True
    if not beside & known["playing"]:
        return False
    start, end = max(name.start - _SCORE_WITHIN, 0), name.end + _SCORE_WITHIN
    return _SCORE.search(company.text, start, end) is not None


def _person(name: Name, company: Company) -> bool:
    """A person: behind a title, or known by that name from elsewhere in the report."""
    words = company.words
    before = company.word(name.first - 1)
    if before is not None and before.lower in lists()["titles"]:
        spaced = words[name.first].gap in (" ", ". ", "\u00a0")
        if spaced and (before.capital or len(before.text) <= len("capt")):
            return True
    alone = name.first == name.last and name.key in company.persons
    return alone and not located(name, company)
