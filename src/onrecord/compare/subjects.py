"""What an account is of, as reports are compared by it: cautious about what is one thing.

Two subjects are one where their words are the same but for article and case, or where head noun
and name are the same ("the crossing at Oum", "the Oum crossing"). A single common noun is the same
thing only at the same place, or within one report.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from onrecord.compare.told import Told
from onrecord.compare.words import (
    fold,
    folded,
    is_capital,
    is_owner,
    is_pronoun,
    listed,
    named_places,
    tokens,
)
from onrecord.domain import Account, Place, State

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a state is of: equal keys are one subject, `name` what it is called in every view.

    `nameless` where the words are a pronoun that may mean several things, an amount alone ("one
    litre", "four or five vehicles"), or just "people": nothing that reports could tell of in turn.

    `alone` where the words may mean several, or point at something unnamed: the account is laid
    against no other. `places` are where it is told to be, folded, empty where nothing says.
    """

    key: Key
    name: str
    alone: bool
    nameless: bool
    places: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """A phrase by its head and its other words of weight, the latter sorted."""

    head: str
    others: Key
    named: bool
    common_owner: bool


def topic(told: Told, state: State) -> Topic:
    """The topic of a state."""
    account = told.account
    report, places = account.report.id, whereabouts(told)
    about = _without_measure(account.about) if state.aspect == "supply" else account.about
    words = tokens(about)
    words = words[1:] if len(words) > 1 and fold(words[0]) == "no" else words
    nameless = _nameless(account, state, places)
    named = partial(Topic, name=called(about), nameless=nameless, places=places)
    if len(state.subject.candidates) > 1 or _points(words):
        return named(key=("in", report, *folded(about)), alone=True)
    shape = _shape(words, opens=_opens(told, state))
    own = (shape.head, *shape.others)
    if shape.named:
        return named(key=own, alone=False)
    told_apart = len(own) > 1 and not shape.common_owner
    where = ("at", *sorted(places)) if places else () if told_apart else ("in", report)
    return named(key=(*own, *where), alone=False)


def called(about: str) -> str:
    """What a subject is called: without `no`, and its article small though it opens a sentence."""
    article, space, rest = about.partition(" ")
    if space and article.lower() == "no":
        return rest  # no fuel is entering
    small = space and article.istitle() and article.lower() in listed("articles")
    return f"{article.lower()} {rest}" if small else about


def _without_measure(about: str) -> str:
    """Goods without the word that only tells how many there are: ample flour."""
    first, space, rest = about.partition(" ")
    return rest if space and fold(first) in listed("enough") else about


def _nameless(account: Account, state: State, places: frozenset[str]) -> bool:
    """Whether the words for a state's subject name nothing: it, who, one litre, people."""
    if is_pronoun(account.about):
        return True
    if state.aspect == "displacement":  # so many people are whom it is told of
        return not places and listed("people").issuperset(folded(account.about))
    low = [fold(word) for word in tokens(account.about)]
    low = low[1:] if low[:1] == ["a"] and len(low) > 2 else low  # noqa: PLR2004  a single cart
    counted = [word for word in low if word in listed("counting") or word[:1].isdigit()]
    return bool(counted) and len(low) - len(counted) == 1 and low[-1] not in counted


def whereabouts(told: Told) -> frozenset[str]:
    """Where an account is told to be: the place it is tied to, else those that its clause names.

    A place in the words for what it is of tells which one is meant, and nothing more.
    """
    place = told.account.place
    names = {place_name(place)} if place else named_places(f"{told.before} {told.after}")
    own = frozenset(folded(told.account.about)) if names else frozenset()
    return frozenset(name for name in names if not own.issuperset(name.split()))


def place_name(place: Place) -> str:
    """A place's name, folded: the gazetteer's where it is resolved, else the report's words."""
    return " ".join(folded(place.name or place.span.exact))


def two_places(one: Told, other: Told) -> bool:
    """Whether the gazetteer knows the places of two accounts as two, whatever they are called."""
    here, there = one.account.place, other.account.place
    if here is None or there is None or not here.gazetteer_id or not there.gazetteer_id:
        return False
    return here.gazetteer_id != there.gazetteer_id


def _points(words: Sequence[str]) -> bool:
    """Whether words point at something named elsewhere: it, its reserve, these."""
    if not words:
        return True
    if (is_pronoun(words[0]) and len(words) == 1) or fold(words[0]) in listed("pointing"):
        return True
    return any(fold(word) in listed("elsewhere") for word in words)  # the line beside it


def _opens(told: Told, state: State) -> bool:
    """Whether the subject's first word may have its capital from the head of a sentence alone."""
    # 1. Who holds, or strikes, what has a name: a single word is a town's.
    if state.aspect in ("control", "force"):
        return False
    # 2. Of gates and hospitals a single word is none: Bridge closed.
    if state.aspect in ("passage", "functioning") and len(folded(told.account.about)) > 1:
        return False
    # 3. Where a candidate stands is not known here: its first word tells nothing.
    first = min(state.subject.spans, key=lambda span: span.start, default=None)
    if state.subject.candidates or first is None:
        return True
    sentence = told.account.sentence
    ahead = sentence.exact[: max(first.start - sentence.start, 0)]
    return not any(map(str.isalnum, ahead))


@functools.lru_cache(1 << 13)
def _shape(words: tuple[str, ...], *, opens: bool) -> _Shape:
    bare = [w for w in words if fold(w) not in listed("articles")]
    opens = opens and bare[:1] == list(words[:1])
    names = [w for i, w in enumerate(bare) if is_capital(w) and not (opens and i == 0)]
    owner = any(is_owner(w) and not is_capital(w) for w in bare)
    bare = _without_settlement(bare)
    low = [fold(word) for word in bare]
    parting = (i for i, word in enumerate(low) if i and word in listed("prepositions"))
    end = next(parting, len(low))
    head = low[end - 1] if low else ""
    others = [
        word
        for i, word in enumerate(low)
        if i != end - 1 and word not in listed("tying") and word not in listed("neutral")
    ]
    return _Shape(head=head, others=tuple(sorted(others)), named=bool(names), common_owner=owner)


def _without_settlement(bare: list[str]) -> list[str]:
    """`town of Oum`, `Oum town` -> Oum."""
    low = [fold(word) for word in bare]
    if low[:1] and low[0] in listed("settlements") and low[1:2] == ["of"]:
        return bare[2:] or bare
    if len(bare) > 1 and low[-1] in listed("settlements") and is_capital(bare[-2]):
        return bare[:-1]
    return bare
