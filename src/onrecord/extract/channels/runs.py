"""The noun phrase that begins at a place: its words up to where something else begins."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.channels.names import long_names
from onrecord.extract.channels.vocabulary import listed
from onrecord.extract.cues.clause import CONTENT, SOURCE

_TOKEN = re.compile(
    rf"[^\s,;:.!?()\[\]“”\"‘«»…–—{CONTENT}{SOURCE}]+(?:[.,](?=\d)\d+|\.(?=[^\W\d_]\b)[^\s,;:()]*)*"
)
_GAP = re.compile(r"[ \t\u00a0\n]*")
_PART = re.compile(r"[^ \u00a0]+")
_MOST = 12  # words of a phrase
_ARTICLES = frozenset({"a", "an", "the"})
_INNER = frozenset({"of", "the", "for", "de", "la", "al", "el", "y", "and", "&"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word of a clause, with where it stands in it; a possessive `'s` stays with it."""

    start: int
    end: int
    word: str

    @property
    def low(self) -> str:
        """In small letters, with straight apostrophes, without a possessive ending."""
        return self.bare.lower()

    @property
    def bare(self) -> str:
        """Without a possessive ending."""
        word = self.word.replace("’", "'").rstrip("'")
        return word.removesuffix("'s")

    @property
    def owner(self) -> bool:
        """Whether it is a possessive."""
        return self.word.endswith(("'s", "’s", "s'", "s’"))

    @property
    def capital(self) -> bool:
        """Whether it begins as a name does."""
        return self.word[:1].isupper() or self.word[:1].isdigit() or self.word[:1] == "+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The words of a noun phrase in a row; `fixed` tells whether it has an article or an owner.

    `article` is the leading one, which `tokens` leave out.
    """

    tokens: tuple[Token, ...]
    article: Token | None = None
    fixed: bool = False

    @property
    def start(self) -> int:
        """Where it begins, its article counted."""
        return self.article.start if self.article else self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end


def run_at(words: str, at: int) -> Run | None:
    """The noun phrase whose first word is the next one after `at`; null where none begins there."""
    tokens = list(_tokens(words, at))
    article = None
    fixed = False
    if tokens and tokens[0].word.lower() in _ARTICLES:
        article = tokens.pop(0)
        fixed = True
    if tokens and (tokens[0].low in listed("pronouns") and len(tokens) == 1):
        return Run(tokens=(tokens[0],))
    fixed = fixed or bool(
        tokens and (tokens[0].word.lower() in listed("owners") or any(t.owner for t in tokens[:3]))
    )
    return Run(tokens=tuple(tokens), article=article, fixed=fixed) if tokens else None


def _tokens(words: str, at: int) -> Iterator[Token]:
    """The words from `at` on that one phrase may hold."""
    before: Token | None = None
    for _ in range(_MOST):
        gap = _GAP.match(words, at)
        named = long_names().match(words, gap.end()) if gap else None
        if named:
            for part in _PART.finditer(words, named.start(), named.end()):
                before = Token(start=part.start(), end=part.end(), word=part.group())
                yield before
            at = named.end()
            continue
        found = _TOKEN.match(words, gap.end()) if gap else None
        if found is None:
            return
        token = Token(start=found.start(), end=found.end(), word=found.group())
        if _stops(words, token, before):
            return
        yield token
        if before is None and token.word.lower() in _alone():
            return
        before, at = token, token.end


def _stops(words: str, token: Token, before: Token | None) -> bool:
    """Whether a word begins something else than the phrase that `before` is the last word of."""
    low = token.word.lower()
    if before is None:
        return low in _never_first()
    if low in _INNER and before.capital:
        after = _TOKEN.match(words, token.end + 1)
        return not (after is not None and after.group()[:1].isupper())
    return low in listed("stops") or low in _ARTICLES or low in _alone()


@functools.cache
def _alone() -> frozenset[str]:
    """The pronouns that are a phrase; `her` may be an owner."""
    return listed("pronouns") - {"her"}


@functools.cache
def _never_first() -> frozenset[str]:
    """The words that no phrase begins with."""
    return listed("stops") - {"this", "it", "you"}


def bare_end(token: Token) -> int:
    """Where a word ends without a possessive ending."""
    return token.start + len(token.bare) if token.owner else token.end
