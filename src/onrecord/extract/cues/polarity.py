"""Whether the content is asserted, denied, asked about or left open by the words that attribute."""

import re

from onrecord.domain import Act, Polarity
from onrecord.extract.cues.vocabulary import listed

_NEGATION = re.compile(
    r"\b(?:not|never|no longer|nor|neither|without|cannot|hardly|nobody|none|no one|no-one|"
    r"fail(?:s|ed|ing)? to|yet to)\b|n't\b|\bno\b(?!\s+doubt)",
    re.IGNORECASE,
)
_NO_NEGATION = re.compile(
    r"\b(?:not|n't)\s+(?:only|just|merely|simply|surprisingly|unexpectedly)\b", re.IGNORECASE
)
# Left open, not gainsaid: somebody would or could not, or did not when asked to.
_UNABLE = re.compile(
    r"\b(?:would|will|could|can|may)\s+(?:also\s+)?not\b|\b(?:would|could|ca|wo)n't\b|\bcannot\b|"
    r"\b(?:unable|unwilling|reluctant|not able|not willing|not ready|not prepared|"
    r"not in a position)\s+to\b|"
    r"\bneither\b.*\bnor\b",
    re.IGNORECASE,
)
_UNWILLING = re.compile(r"\b(?:unable|unwilling|reluctant)\s+to\b", re.IGNORECASE)
_SHORT = re.compile(r"\bstop(?:s|ped|ping)?\s+short\b", re.IGNORECASE)
_DOUBTED = frozenset({"doubt", "sceptical", "skeptical", "doubtful", "unconvinced"})
_LESSENED = frozenset({"play down", "downplay", "minimise", "minimize"})


def polarity(act: Act, lemma: str | None, *, words: str, opening: str = "") -> Polarity:
    """What `words`, up to and with the attributing one, do to the content.

    `opening` is the content's first word in small letters, "" where nothing is known of it.
    """
    if act == "decline" or _SHORT.search(words) or _UNWILLING.search(words):
        return "declined"
    if _NEGATION.search(_NO_NEGATION.sub(" ", words)):
        return _negated(act, lemma, words, opening)
    if act == "deny":
        return "asserted" if lemma in _LESSENED else "denied"
    if act == "ask" or (lemma in _DOUBTED and opening in listed("open_question")):
        return "questioned"
    return "denied" if lemma in _DOUBTED else "asserted"


def _negated(act: Act, lemma: str | None, words: str, opening: str) -> Polarity:
    if act == "deny":  # whoever does not deny has not asserted
        return "declined"
    if lemma in listed("open") and _UNABLE.search(words):
        return "declined"
    asked = lemma in listed("open") and opening in listed("open_question")
    if asked or lemma in listed("open_when_asked"):
        return "declined"
    return "denied"
