"""Channels named by a preposition and a noun: in a letter, on Radio Mar, at a summit, by phone."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from onrecord.domain import Medium
from onrecord.extract.channels.found import Found, Place
from onrecord.extract.channels.outlets import Outlet, outlet
from onrecord.extract.channels.runs import Run, Token, bare_end, run_at
from onrecord.extract.channels.vocabulary import listed
from onrecord.text.wordlists import word_lists

PREPOSITION = re.compile(
    r"(?<![\w’'-])(?:in|on|at|by|via|over|during|through|before|from|under)(?=\s)", re.IGNORECASE
)
_ALLOWED: Mapping[str, frozenset[str]] = {
    medium: frozenset(words.split())
    for medium, words in {
        "statement": "in through via",
        "letter": "in by via through",
        "document": "in via",
        "court": "in at before during from under on",
        "parliament": "in at before during on",
        "press-conference": "in at during",
        "interview": "in during",
        "speech": "in at during",
        "event": "in at during",
        "telephone": "by over on via in during through",
        "social": "in on via through",
        "broadcast": "in on via over during",
        "press": "in via",
        "agency": "via",
        "other": "in on over through",
    }.items()
}
# These need no article: by phone, on air, in court.
# A common noun, but for its capital letter: the House.
_LONGEST = 5
_SAME = frozenset({"agency", "broadcast", "press"})
_COMPLEMENT = re.compile(r"\s+(?P<word>to|with|on|for|of|before|in|at|from)(?=\s)")
_COMPLEMENTS: Mapping[str, frozenset[str]] = {
    "letter": frozenset({"to"}),
    "statement": frozenset({"to", "on"}),
    "interview": frozenset({"with", "on", "for"}),
    "speech": frozenset({"to", "before", "at"}),
    "event": frozenset({"of", "in", "with"}),
    "press-conference": frozenset({"in", "with"}),
    "court": frozenset({"in", "before", "to"}),
    "parliament": frozenset({"of"}),
    "document": frozenset({"to", "for"}),
    "social": frozenset({"on"}),
    "press": frozenset({"for", "in"}),
    "telephone": frozenset({"with", "to"}),
    "broadcast": frozenset({"on"}),
}


def with_preposition(words: str, at: int) -> Found | None:
    """The channel that the preposition at `at` opens; null where it opens none."""
    match = PREPOSITION.match(words, at)
    run = run_at(words, match.end()) if match else None
    if match is None or run is None:
        return None
    preposition = match.group().lower()
    noun = medium_noun(words, run)
    medium = outlet(run)
    if medium is not None and _through(preposition, medium, noun):
        first, last = run.tokens[0], medium.tokens[-1]
        return Found(place=(first.start, bare_end(last)), medium=medium.medium, name=medium.name)
    if noun is None or preposition not in _ALLOWED[noun.medium]:
        return None
    if (
        noun.medium == "court"
        and preposition in ("from", "under", "on")
        and not _stands(noun, words)
    ):
        return None
    return noun


def _through(preposition: str, medium: Outlet, noun: Found | None) -> bool:
    """Whether one says something through a medium behind a preposition."""
    if preposition in ("via", "through"):
        return True
    if noun is not None and noun.place[1] > medium.tokens[-1].end:
        return False  # in a Radio Mar interview
    if preposition == "on":
        return medium.medium in ("social", "broadcast")
    if preposition == "in":
        return medium.medium == "press" or (medium.medium == "social" and len(medium.tokens) > 1)
    return False


def _stands(noun: Found, words: str) -> bool:
    said = words[noun.place[0] : noun.place[1]].lower()
    return said.split()[-1] in ("stand", "dock", "cross-examination", "box")


def medium_noun(words: str, run: Run, *, bare: bool = False) -> Found | None:
    """The noun of a channel at the head of a phrase, with what completes it.

    `bare` nouns need no article: those told are `senators`.
    """
    tokens = run.tokens
    for end in range(len(tokens), 0, -1):
        found = _noun(tokens[:end], fixed=run.fixed or bare)
        if found is None or not _head(tokens, end):
            continue
        first = tokens[0].start
        close, inner = _completed(words, found, tokens[end - 1])
        name = _name(run, tokens[:end], found) or inner
        return Found(place=(first, close), medium=found, name=name)
    return None


def _noun(tokens: Sequence[Token], *, fixed: bool) -> Medium | None:
    """The medium of the longest noun that the words end with."""
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        part = tokens[-length:]
        said = " ".join(t.low for t in part)
        for noun in (said, said.removesuffix("s"), said.removesuffix("es")):
            if noun not in nouns():
                continue
            if noun in listed("capitals") and not part[-1].capital:
                return None
            plural = said != noun
            named = part[0].capital and nouns()[noun] in ("parliament", "court")
            alone = len(tokens) == length and " " not in noun and noun not in listed("bare")
            return nouns()[noun] if fixed or plural or named or not alone else None
    return None


def _head(tokens: Sequence[Token], end: int) -> bool:
    """Whether a phrase ends there, or something else begins: a name, a participle."""
    if end == len(tokens):
        return True
    after = tokens[end]
    return after.capital or after.low.endswith(("ed", "ing")) or tokens[end - 1].owner


def _completed(words: str, medium: Medium, last: Token) -> tuple[int, Place | None]:
    """Where the phrase ends, with `to the council`, `with Mar TV`; the medium's name in that."""
    close = bare_end(last)
    match = _COMPLEMENT.match(words, last.end)
    if match is None or match["word"] not in _COMPLEMENTS.get(medium, ()):
        return close, None
    run = run_at(words, match.end())
    if run is None:
        return close, None
    found = outlet(run)
    if match["word"] in ("on", "in", "for", "at"):
        place = (
            match["word"] == "in"
            and medium in ("event", "press-conference")
            and all(t.capital for t in run.tokens)
        )
        if found is None and not place:
            return close, None
        return bare_end((found.tokens if found else run.tokens)[-1]), found.name if found else None
    if match["word"] == "of" and medium == "parliament":
        return run.end, None
    return run.end, found.name if found else None


def _name(run: Run, tokens: Sequence[Token], medium: Medium) -> Place | None:
    """A name that the phrase has: of a platform, of a show, of a summit."""
    found = outlet(run)
    if found is not None and found.name is not None and found.name[1] <= tokens[-1].end:
        return found.name
    head = [t for t in tokens if t.capital]
    if medium in ("event", "parliament", "court") and tokens[-1].capital and len(head) > 1:
        return head[0].start, bare_end(tokens[-1])
    return None


def prepositions(words: str, start: int, end: int) -> Iterator[int]:
    """Where the prepositions stand that may open a channel."""
    for match in PREPOSITION.finditer(words, start, end):
        yield match.start()


@functools.cache
def nouns() -> Mapping[str, Medium]:
    """The nouns of channels, each with its medium."""
    lists = word_lists("mediums.toml", package=__package__)
    return {noun: cast("Medium", medium) for medium, kept in sorted(lists.items()) for noun in kept}
