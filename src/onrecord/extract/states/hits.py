"""A state as it is found, and what is known round the words that it is looked for in."""

from dataclasses import dataclass

from onrecord.extract.states.groups import Bent
from onrecord.extract.states.lexicon import Rule
from onrecord.extract.states.phrases import Phrase
from onrecord.extract.states.tokens import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A state's words, `first..last` among a sentence's (both in it), its thing, and how told."""

    rule: Rule
    first: int
    last: int
    theme: Phrase
    bending: Bent
    theme_words: Words
    reduced: bool = False


def fits(rule: Rule, phrase: Phrase | None) -> bool:
    """Whether a phrase names a kind of thing that a rule gives states of."""
    return phrase is not None and bool(phrase.kinds & (rule.of | {"pronoun"}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known outside a voice's words: its sentence, and the kinds of its source."""

    sentence: Words
    source: frozenset[str]
    lows: frozenset[str]
