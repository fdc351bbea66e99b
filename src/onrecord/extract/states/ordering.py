"""People ordered out: told, or ordered, to leave or to evacuate."""

from onrecord.extract.states.groups import group
from onrecord.extract.states.hits import Hit, fits
from onrecord.extract.states.kinds import Kinds
from onrecord.extract.states.lexicon import Entry
from onrecord.extract.states.phrases import right
from onrecord.extract.states.subjects import subject
from onrecord.extract.states.tokens import Token, Words

_LEAVING = ("people", "number")


def ordered(words: Words, at: int, entry: Entry, kinds: Kinds) -> tuple[Hit, int] | None:
    """The order at `at` and which word is what people are to do; null where there is none."""
    plain = [_plain(w) for w in words]
    told = group(plain, at, kinds)
    if told.passive and entry.form in ("past", "participle"):
        goal = _goal(plain, at + 1, entry)
        theme = told.theme or subject(plain, told.before, kinds, entry.rule)
    else:
        theme = right(plain, at + 1, kinds)
        goal = _goal(plain, theme.last + 1, entry) if theme else None
    if theme is None or goal is None or not fits(entry.rule, theme) or theme.kinds == {"pronoun"}:
        return None
    last = goal if told.passive else at
    hit = Hit(
        rule=entry.rule, first=at, last=last, theme=theme, bending=told.bending, theme_words=plain
    )
    return hit, goal


def _plain(word: Token) -> Token:
    return Token(word.start, word.end, word.low, word.part, word.owner) if word.cue else word


def _goal(words: Words, at: int, entry: Entry) -> int | None:
    """The last word of `to leave`, where it stands at `at`."""
    if at + 1 < len(words) and words[at].part == "to" and words[at + 1].low in entry.rule.then:
        return at + 1
    return None
