"""What kinds of things a noun phrase may name, by its head and by what is known of names."""

import functools
from collections.abc import Iterable

from onrecord.domain import Draft, Span, Statement
from onrecord.extract.covering import Cover
from onrecord.extract.states.lexicon import plural
from onrecord.extract.states.tokens import Token
from onrecord.text.wordlists import word_lists

_LISTS = "nouns.toml"
_PRONOUNS = {"it", "they", "them", "itself", "themselves", "we", "us"}
_PEOPLE = {"nobody", "everyone", "everybody", "anyone"}


@functools.cache
def kinds_by_noun() -> dict[str, frozenset[str]]:
    """The kinds of every noun, in the singular and the plural; several words joined by a space."""
    found: dict[str, set[str]] = {}
    for kind, nouns in word_lists(_LISTS, package=__package__).items():
        for noun in nouns:
            for form in (noun, plural(noun)):
                found.setdefault(form, set()).add(kind)
    for form, singular in (("children", "child"), ("women", "woman"), ("crises", "crisis")):
        found.setdefault(form, set()).update(found.get(singular, ()))
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


def kinds_listed(kind: str) -> frozenset[str]:
    """The nouns of one kind, in the singular."""
    return word_lists(_LISTS, package=__package__)[kind]


class Kinds:
    """The kinds of the words of one draft: known persons, bodies and places are told apart."""

    def __init__(self, draft: Draft) -> None:
        self._places = Cover(place.span for place in draft.places)
        self._persons = Cover(_mentions(draft, "person"))
        self._bodies = Cover(_mentions(draft, "organization"))

    def of(self, token: Token, before: Token | None = None) -> frozenset[str]:  # noqa: PLR0911
        """The kinds of a phrase with this head, `before` it the word that stands there."""
        if token.part == "pron" or token.low in _PEOPLE:
            return frozenset({"people"} if token.low in _PEOPLE else {"pronoun"})
        low = token.low.removesuffix("'s").rstrip("'")
        pair = kinds_by_noun().get(f"{before.low} {low}") if before is not None else None
        known = (pair or frozenset()) | kinds_by_noun().get(low, frozenset())
        if token.part == "num":
            return frozenset({"number"})
        if token.part != "name":
            return known
        if low == "general" and before is not None and before.part == "name":
            return frozenset({"facility"})  # Quillgate General
        if self._persons.touches(token.start, token.end):
            return frozenset({"person"})
        if known:
            return known
        if self._places.touches(token.start, token.end):
            return frozenset({"name", "place"})
        if self._bodies.touches(token.start, token.end):
            return frozenset({"organization"})
        return frozenset({"name"})

    def of_source(self, statement: Statement) -> frozenset[str]:
        """The kinds of all the words of a statement's source; a name is one of no known kind."""
        found: set[str] = set()
        for span in statement.source.spans:
            for word in span.exact.replace("’", "'").split():
                bare = word.strip("\"'“”,.").removesuffix("'s")
                found |= kinds_by_noun().get(bare.lower(), frozenset())
                if bare[:1].isupper() and bare.lower() not in ("the", "a", "an", "some"):
                    found.add("name")
                if bare.lower() in _PRONOUNS:
                    found.add("pronoun")
        return frozenset(found)


def _mentions(draft: Draft, kind: str) -> Iterable[Span]:
    return [
        span
        for each in draft.entities
        if each.kind == kind
        for span in each.mentions
        if not span.exact.isupper()  # IOF, UN: no person's name
    ]
