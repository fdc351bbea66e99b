"""The decision on two: cautious, for what is joined wrongly is worse than what stands apart."""

import functools
from collections.abc import Iterable

from onrecord.compare.join.known import Decision, Known
from onrecord.compare.join.names import (
    Form,
    Person,
    body,
    form,
    is_common,
    is_initial,
    is_short,
    listed,
    person,
)
from onrecord.compare.join.roles import against, of_men_and_women, shared

_KEPT = 1 << 12  # speakers whose names are taken apart once, however many they are held against


def join(a: Known, b: Known) -> Decision:
    """Whether what two reports name is one, and why; the order of the two does not matter."""
    a, b = sorted((a, b), key=lambda known: (known.name, known.kind, known.aliases, known.roles))
    if a.kind != b.kind:
        return _no(f"They are of two kinds: {a.kind}, {b.kind}.")
    if a.kind == "unknown" and form(a.name) != form(b.name):
        return _no("What they are is not known, and their names are not the same.")
    if against(a.roles, b.roles):
        return _no(f"They are described otherwise: {_words(a.roles)}; {_words(b.roles)}.")
    if a.kind in ("person", "unknown"):
        return _person(a, b)
    return _body(a, b)


def _person(a: Known, b: Known) -> Decision:
    ours, theirs = _people(a), _people(b)
    if not ours or not theirs:
        short = a.name if not ours else b.name
        return _no(f"No first name and surname is given in one report: {short}.")
    if of_men_and_women(_titles(a), _titles(b)):
        return _no(f"One is called a man, the other a woman: {a.name}; {b.name}.")
    pairs = [(one, other) for one in ours for other in theirs]
    if wrong := next((why for pair in pairs if (why := _stands_against(*pair))), None):
        return _no(f"{wrong}: {a.name}; {b.name}.")
    known = shared(a.roles, b.roles)
    if any(one.given[0] == other.given[0] and _as_full(one, other) for one, other in pairs):
        return _yes("First name and surname are the same", a, b, known)
    if known:
        return _yes("The names agree, as far as both give them", a, b, known)
    return _no(f"The names agree, but no role shows that one person is meant: {a.name}; {b.name}.")


@functools.lru_cache(_KEPT)
def _people(known: Known) -> tuple[Person, ...]:
    """The full names that a report gives."""
    made = (person(name) for name in (known.name, *known.aliases))
    return tuple(each for each in made if each is not None)


@functools.lru_cache(_KEPT)
def _titles(known: Known) -> tuple[str, ...]:
    """What somebody is called beside a name: roles, and titles before names."""
    heads = (form(name)[:1] for name in (known.name, *known.aliases))
    alone = (head[0] for head in heads if head and head[0] in listed("titles"))
    return (*known.roles, *alone, *(title for each in _people(known) for title in each.titles))


def _stands_against(one: Person, other: Person) -> str | None:
    """What in two full names shows that they are not one person's; null for nothing."""
    if one.surname != other.surname:
        return "The surnames are not the same"
    if not _alike(one.given[0], other.given[0]):
        return "The first names are not the same"
    if one.generation != other.generation:
        return "A generation is told of one, and not of the other"
    middle, between = one.given[1:], other.given[1:]
    fits = len(middle) == len(between) and all(map(_alike, middle, between))
    return "The middle names are not the same" if middle and between and not fits else None


def _as_full(one: Person, other: Person) -> bool:
    """Whether nothing is left to guess: no initials, no article that one leaves out."""
    initials = any(is_initial(each.given[0]) for each in (one, other))
    return not initials and one.article == other.article


def _alike(one: str, other: str) -> bool:
    """Whether two given names are equal, or one is the other's initial."""
    return one == other or (one[0] == other[0] and (is_initial(one) or is_initial(other)))


def _body(a: Known, b: Known) -> Decision:
    ours, theirs = _names(a), _names(b)
    full = {body(name) for name in ours if not is_short(name)}
    others = {body(name) for name in theirs if not is_short(name)}
    known = shared(a.roles, b.roles)
    if full and others:
        return _full_names(a, b, full & others)
    both = {form(name) for name in ours if is_short(name)} & {
        form(name) for name in theirs if is_short(name)
    }
    if not both:
        return _no(f"The names are not the same: {a.name}; {b.name}.")
    if full or others:
        return _yes("One report gives the abbreviation with the full name", a, b, known)
    if known:
        return _yes("The abbreviations are the same", a, b, known)
    return _no(f"Neither report says what the abbreviation stands for: {a.name}.")


def _full_names(a: Known, b: Known, both: set[Form]) -> Decision:
    known = shared(a.roles, b.roles)
    if not both:
        return _no(f"The names are not the same: {a.name}; {b.name}.")
    if a.kind in ("place", "document") and not known:
        return _no(f"Others may bear the same name, and no role tells: {a.name}; {b.name}.")
    if all(map(is_common, both)):
        return _no(f"Every country may have one of that name: {a.name}; {b.name}.")
    return _yes("The names are the same", a, b, known)


def _names(known: Known) -> tuple[str, ...]:
    return (known.name, *known.aliases)


def _words(roles: Iterable[str]) -> str:
    return ", ".join(roles)


def _yes(why: str, a: Known, b: Known, known: frozenset[str]) -> Decision:
    roles = f"Both are described in these words: {', '.join(sorted(known))}." if known else ""
    alone = "No role tells more." if not known else ""
    return Decision(
        same=True, reasons=tuple(filter(None, (f"{why}: {a.name}; {b.name}.", roles, alone)))
    )


def _no(why: str) -> Decision:
    return Decision(same=False, reasons=(why,))
