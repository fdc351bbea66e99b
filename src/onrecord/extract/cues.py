"""What a cue does: its lemma, its act, and the polarity it gives to the content."""

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import get_args

from onrecord.domain import Act, Polarity
from onrecord.errors import WordListError

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NEGATION = re.compile(
    r"\b(?:not|never|no longer|nor|neither|without|n[o']t)\b|n[’']t\b", re.IGNORECASE
)
_REFUSAL = re.compile(
    r"\b(?:would|did|could|do|does|will|can)(?:\s+not|n[’']t)\s+"
    r"(?:say|comment|confirm|respond|reply|answer|elaborate|specify|give|disclose|reveal|discuss|tell|name|identify)\b|"
    r"\bstopp(?:ed|ing)\s+short\b|\bneither\s+confirm\w*\s+nor\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The lemma of a cue (null where the lexicon has none), its act and its polarity."""

    lemma: str | None
    act: Act
    polarity: Polarity


def read_cue(words: str) -> Reading:
    """What the cue's words do, by the lexicon `cues.toml` and the negations among them.

    The last word that the lexicon knows decides, for auxiliaries and adverbs come first ("has
    repeatedly warned"); a phrase goes before a word.
    """
    lexicon = _lexicon()
    found = [w.lower() for w in _WORD.findall(words)]
    lemmas = [lexicon.lemma(w) for w in found]
    for lemma in lemmas:  # what is declined stands behind the declining: "refused to say"
        if lemma is not None and lexicon.acts[lemma] == "decline":
            return Reading(lemma=lemma, act="decline", polarity="declined")
    for i in range(len(found) - 1, -1, -1):
        for entry in (" ".join([lemmas[i] or found[i], *found[i + 1 : i + 2]]), lemmas[i]):
            if entry in lexicon.acts:
                act = lexicon.acts[entry]
                return Reading(lemma=entry, act=act, polarity=_polarity(words, act))
        noun = lexicon.nouns.get(found[i])
        if noun:
            act = lexicon.acts[noun]
            return Reading(lemma=found[i], act=act, polarity=_polarity(words, act))
    return Reading(lemma=None, act="other", polarity=_polarity(words, "other"))


def _polarity(words: str, act: Act) -> Polarity:
    if act == "decline" or _REFUSAL.search(words):
        return "declined"
    negated = _NEGATION.search(words) is not None
    if act == "deny":
        return "asserted" if negated else "denied"
    if act == "ask":
        return "questioned"
    return "denied" if negated else "asserted"


@dataclass(frozen=True, slots=True)
class _Lexicon:
    acts: dict[str, Act]
    nouns: dict[str, str]
    forms: dict[str, str]

    def lemma(self, word: str) -> str | None:
        """The verb that `word` is a form of."""
        form = self.forms.get(word)
        if form in self.acts:
            return form
        for candidate in _candidates(word):
            if candidate in self.acts:
                return candidate
        return None


def _candidates(word: str) -> list[str]:
    """The verbs of which a word may be a regular form."""
    out = [word]
    for ending, repair in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ing", ""),
    ):
        if word.endswith(ending):
            stem = word.removesuffix(ending) + repair
            out += [stem, stem + "e"]
            if stem[-2:-1] == stem[-1:]:  # admitted: one of the two
                out.append(stem[:-1])
    return out


@functools.cache
def _lexicon() -> _Lexicon:
    text = resources.files(__package__).joinpath("cues.toml").read_text(encoding="utf-8")
    kept = tomllib.loads(text)
    acts: dict[str, Act] = {}
    for act, words in kept["acts"].items():
        if act not in get_args(Act):
            raise WordListError("cues.toml", act, f"{act!r} is no act of the contract")
        for word in words:
            if word in acts:
                raise WordListError("cues.toml", act, f"{word!r} stands under {acts[word]}, too")
            acts[word] = act
    for noun, verb in kept["nouns"].items():
        if verb not in acts:
            raise WordListError(
                "cues.toml", "nouns", f"{noun!r} points to {verb!r}, which has no act"
            )
    return _Lexicon(acts=acts, nouns=kept["nouns"], forms=kept["forms"])
