"""Whose words a quotation inside a paraphrase holds: somebody's, or the outlet's own.

Marks that an outlet puts round its own wording (scare quotes, contested names, titles, nicknames,
words spoken of as words) quote nobody. Which is which is decided by numbered cases, each with its
why; the cases and their gold stand in `tests/cases/mode_*.toml`, the words in `mode.toml`.
"""

import functools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.domain.parts import Stretches
from onrecord.text.letters import CAPITALS
from onrecord.text.quotations import Quotation, quotations
from onrecord.text.wordlists import word_lists

WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
"""A word as the mode counts words."""
_STOP = re.compile(r"[.!?,;…—–-]\s*\Z")
_NAME_BEFORE = re.compile(rf"[{CAPITALS}][\w.’'-]*\s\Z")
_NAME_AFTER = re.compile(rf"[ ][{CAPITALS}](?:\w+|\.)")
_NOUN_AFTER = re.compile(r"\s+[a-z]")
_THAT = re.compile(r"that\s+", re.IGNORECASE)
_INFINITIVE = re.compile(r"to\s+\Z", re.IGNORECASE)
_DASH = re.compile(r"[—–:-]\s*\Z")
_A_FEW = 3  # words: a scare quote or a contested name is rarely longer
_CONTEXT = 40  # characters beside the marks, longer than the longest phrase of `mode.toml`


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A quotation in a content; `end` is where its words end there."""

    text: str
    mark: Quotation
    content: Stretches
    end: int

    @property
    def stretch(self) -> tuple[int, int]:
        """The words without the space that some outlets set inside the marks."""
        words = self.text[self.mark.inner_start : self.end]
        start = self.mark.inner_start + len(words) - len(words.lstrip())
        return start, self.mark.inner_start + len(words.rstrip())

    @property
    def words(self) -> list[str]:
        """What counts as words in it."""
        return WORD.findall(self.text, self.mark.inner_start, self.end)

    @property
    def before(self) -> str:
        """The characters that lead up to it."""
        return self.text[max(0, self.mark.start - _CONTEXT) : self.mark.start]

    @property
    def after(self) -> str:
        """The characters that follow it."""
        return self.text[self.mark.end : self.mark.end + _CONTEXT]

    @property
    def leads(self) -> bool:
        """Whether the content begins with it, but for a `that`."""
        opens = self.text[self.content[0][0] : self.mark.start]
        return not opens or _THAT.fullmatch(opens) is not None


def quotes(found: Marked) -> bool:
    """Whether a marked stretch of a paraphrase gives somebody's words, not the outlet's.

    The first case that knows decides.
    """
    verdicts = (case(found) for case in _CASES)
    return next(verdict for verdict in verdicts if verdict is not None)


def _wordless(found: Marked) -> bool | None:
    """0. What holds no word quotes nobody."""
    return None if found.words else False


def _named(found: Marked) -> bool | None:
    """1. Named as a name or as a word: so-called “model village”, the word “premises”."""
    named = _ends("naming").search(found.before) or _begins("holders").match(found.after)
    return False if named else None


def _nickname(found: Marked) -> bool | None:
    """2. A nickname stands among the names it belongs to: Ivo “the Clerk” Mandrel, “Big” Tom."""
    words = found.words
    if len(words) > _A_FEW or not _NAME_AFTER.match(found.after):
        return None
    among_names = _NAME_BEFORE.search(found.before) or words[0][0].isupper()
    return False if among_names else None


def _title(found: Marked) -> bool | None:
    """3. A title or a name has capitals on every word of weight; one alone may begin a sentence."""
    weighty = [w for w in found.words if w.lower() not in _list("small")]
    if not weighty or not all(w[0].isupper() or w[0].isdigit() for w in weighty):
        return None
    return False if len(weighty) > 1 or not found.leads else None


def _clause(found: Marked) -> bool | None:
    """4. A clause, or a piece of one, is nobody's scare quote: “the worst”, “we won”."""
    words = found.words
    stopped = _STOP.search(found.text, found.mark.inner_start, found.end)
    spoken = len(words) > 1 and any(w.lower() in _list("speaking") for w in words)
    return True if stopped or spoken or len(words) > _A_FEW else None


def _contested(found: Marked) -> bool | None:
    """5. A contested name stays one all through a report: the same words in marks again."""
    return False if _phrase(found.words) in _recurring(found.text) else None


def _judgment(found: Marked) -> bool | None:
    """6. A verdict ends its clause: described as “unacceptable”, was “thin”."""
    judged = _ends("judging").search(found.before) or _DASH.search(found.before)
    return True if judged and not _NOUN_AFTER.match(found.after) else None


def _predicate(found: Marked) -> bool | None:
    """7. What somebody does is told in words of theirs: would “walk”, promise to “open it”."""
    opens = found.text[found.content[0][0] : found.mark.start]
    predicate = _INFINITIVE.fullmatch(opens) or _ends("modals").search(found.before)
    return True if predicate else None


def _leading(found: Marked) -> bool | None:
    """8. What leads and qualifies a noun is the speaker's: “Catastrophic” losses would follow."""
    if not found.leads:
        return None
    subject = _begins("modals").match(found.after) or _begins("judging").match(found.after)
    return _qualifies(found.words) if subject else True


def _reference(found: Marked) -> bool | None:
    """9. A noun in marks is a doubtful name, the “referendum”; a quality is a verdict.

    With no article, it is a name where it is a plural: run by “volunteers”, but accused of “greed”.
    """
    words = found.words
    if _ends("referring").search(found.before):
        return _qualifies(words)
    if _ends("prepositions").search(found.before):
        return _qualifies(words) or not words[-1].lower().endswith("s")
    return None


def _bare(found: Marked) -> bool:
    """10. Without an article, several words are speech, and one is where it qualifies."""
    return len(found.words) > 1 or _qualifies(found.words)


_CASES: tuple[Callable[[Marked], bool | None], ...] = (
    _wordless,
    _named,
    _nickname,
    _title,
    _clause,
    _contested,
    _judgment,
    _predicate,
    _leading,
    _reference,
    _bare,
)


def _qualifies(words: Sequence[str]) -> bool:
    return words[-1].lower().endswith(tuple(_list("qualifying")))


def _phrase(words: Sequence[str]) -> str:
    return " ".join(re.sub(r"[’']s\Z", "", word.lower()) for word in words)


@functools.lru_cache(maxsize=2)  # every statement of one document asks for the same
def _recurring(text: str) -> frozenset[str]:
    """The phrases of a few words that stand in marks of their own more than once."""
    found = (WORD.findall(text, q.inner_start, q.inner_end) for q in quotations(text).found)
    counted = Counter(_phrase(words) for words in found if 0 < len(words) <= _A_FEW)
    return frozenset(phrase for phrase, times in counted.items() if times > 1)


def _list(key: str) -> frozenset[str]:
    return word_lists("mode.toml", package=__package__)[key]


@functools.cache
def _ends(key: str) -> re.Pattern[str]:
    """Matches where a text ends with one of a list's phrases."""
    return re.compile(rf"\b(?:{_choices(key)})\s*,?\s*\Z", re.IGNORECASE)


@functools.cache
def _begins(key: str) -> re.Pattern[str]:
    """Matches where a text begins with one of a list's phrases."""
    return re.compile(rf"\s*(?:{_choices(key)})\b", re.IGNORECASE)


def _choices(key: str) -> str:
    phrases = sorted(_list(key), key=lambda p: (-len(p), p))
    return "|".join(r"\s+".join(re.escape(word) for word in p.split()) for p in phrases)
