"""Names joined to those they name: numbered cases, and nothing that the report does not support."""

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.domain import EntityKind
from onrecord.extract.entities.forms import (
    Form,
    begins,
    common,
    ends,
    is_body,
    last_word,
    same_person,
    short_body,
)
from onrecord.extract.entities.group import Group
from onrecord.extract.entities.names import Name
from onrecord.extract.phrase import known


def joined(names: Sequence[Name], *, expanded: dict[Form, Form]) -> list[Group]:
    """The names by who bears them; a name that may be two people's is left out.

    `expanded` holds the abbreviations that the report itself explains: short form -> full form.
    """
    groups = _equal(names, expanded)
    groups = _full_names(groups)
    groups = _bodies(groups)
    groups = _short_names(groups)
    groups = _one_sense(groups)
    for group in groups:
        group.names.sort(key=lambda n: n.start)
    return sorted(groups, key=lambda g: g.names[0].start)


def _equal(names: Iterable[Name], expanded: dict[Form, Form]) -> list[Group]:
    """1. The same words, or words known to be short for them.

    Of one word, a person is not a place so far: its names may turn out to be surnames.
    """
    found: dict[tuple[str, bool], Group] = {}
    for name in names:
        key = common(expanded.get(name.form, name.form))
        person = len(name.form) == 1 and (name.kind == "person" or bool(name.title))
        other = found.get((key, not person))
        if other is not None and name.kind == "unknown" and not name.title:
            other.take((name,))
        else:
            found.setdefault((key, person), Group()).take((name,))
    return list(found.values())


def _full_names(groups: Sequence[Group]) -> list[Group]:
    """2. A full name with an initial, or without its middle name, where only one fits."""
    people = [g for g in groups if _may_be_person(g)]
    by_surname: dict[str, list[Group]] = {}
    for group in people:
        form = group.form
        if len(form) > 1:
            by_surname.setdefault(form[-1], []).append(group)
    gone: set[int] = set()
    for same in by_surname.values():
        for group in sorted(same, key=lambda g: len(" ".join(g.form))):
            form = group.form
            fits = [
                g
                for g in same
                if g is not group and id(g) not in gone and same_person(form, g.form)
            ]
            if len(fits) == 1:
                fits[0].take(group.names)
                gone.add(id(group))
    return [g for g in groups if id(g) not in gone]


def _bodies(groups: Sequence[Group]) -> list[Group]:
    """3. A body's short name: Norvex, of Norvex Holdings Ltd; the Health Ministry, of Kremna's."""
    bodies = [g for g in groups if g.kind in ("organization", "unknown")]
    edges: dict[str, dict[int, Group]] = {}  # a short name shares its full one's first or last word
    holders: Counter[str] = Counter()  # how many bodies have a word in their full names
    for group in bodies:
        _note(edges, group, group.forms)
        holders.update({word for form in group.forms if len(form) > 1 for word in form})
    gone: set[int] = set()
    for group in bodies:
        form = group.form
        near = edges[form[0]] | edges[form[-1]]
        near = {i: g for i, g in near.items() if g is not group and i not in gone}
        fits = [g for g in near.values() if any(short_body(form, full) for full in g.forms)]
        if not fits and group.articled and group.single:
            fits = _by_last_word(form, near.values(), holders)
        if len(fits) == 1:
            fits[0].take(group.names)
            _note(edges, fits[0], group.forms)
            gone.add(id(group))
    return [g for g in groups if id(g) not in gone]


def _by_last_word(form: Form, near: Iterable[Group], holders: Counter[str]) -> list[Group]:
    """The bodies whose full name ends in a word, where no other's full name has it at all."""
    fits = [g for g in near if any(last_word(form, full) for full in g.forms)]
    return fits if holders[form[0]] == 1 and fits and fits[0].kind == "organization" else []


def _note(edges: dict[str, dict[int, Group]], group: Group, forms: Iterable[Form]) -> None:
    """Enters a group under the first and last words of some of its forms."""
    for form in forms:
        for word in (form[0], form[-1]):
            edges.setdefault(word, {})[id(group)] = group


def _short_names(groups: Sequence[Group]) -> list[Group]:
    """4. A surname, or else a first name, of one person only; two people's is left out.

    What the tagger calls a place or a body may be a surname, where nothing else tells so.
    """
    surnames = _surnames(groups)
    people = [g for g in groups if _may_be_person(g) or id(g) in surnames]
    ending, beginning = _index(people)
    gone: set[int] = set()
    for group in sorted(people, key=lambda g: len(g.form)):
        form = group.form
        fits = [g for g in ending.get(form[-1], ()) if any(ends(form, full) for full in g.forms)]
        if not fits and id(group) not in surnames:
            fits = [g for g in beginning.get(form[0], ()) if any(begins(form, f) for f in g.forms)]
        fits = [g for g in fits if g is not group and id(g) not in gone and _kinds_agree(group, g)]
        if len(fits) > 1:
            fits = [g for g in fits if _titles_agree(group, g)] or fits
        if not fits:
            continue
        gone.add(id(group))
        if len(fits) == 1:
            fits[0].take(group.names, shortened=True)
    return [g for g in groups if id(g) not in gone]


def _surnames(groups: Sequence[Group]) -> set[int]:
    """The groups called a place or a body, by their ids, that may be somebody's surname.

    Not where one of their names stands as a place's or a body's does, nor where a body or place is
    named at length with that word.
    """
    located = {g.form for g in groups if g.located and g.single}
    others = {
        word
        for g in groups
        if g.kind in _NOBODY
        for form in g.forms
        if len(form) > 1
        for word in form
    }
    return {
        id(g)
        for g in groups
        if g.kind in _NOBODY
        and g.single
        and not g.articled
        and g.form not in located
        and g.form[0] not in others
        and not any(is_body(f) for f in g.forms)
        and not any(_is_no_surname(n, g.kind) for n in g.names)
    }


_NOBODY: frozenset[EntityKind] = frozenset({"place", "organization"})


def _is_no_surname(name: Name, kind: EntityKind) -> bool:
    """Whether a name stands as a place's or a body's does: from Lund; at Norvex; NRA."""
    behind = name.setting.led_to if kind == "place" else name.setting.at
    return behind or name.setting.thing or name.upper


def _one_sense(groups: Sequence[Group]) -> list[Group]:
    """5. Equal names that the tagger takes for a person's and for another's: one sense a report.

    So Gale, Church and Yarowsky (1992) found of words; not where both senses are told apart, by a
    title and by where the names stand.
    """
    out: list[Group] = []
    found: dict[Form, Group] = {}
    for group in groups:
        other = found.setdefault(group.form, group) if group.single else group
        apart = (other.titles and group.located) or (group.titles and other.located)
        if other is group or apart:
            out.append(group)
        else:
            other.take(group.names)
    return out


def _index(people: Sequence[Group]) -> tuple[dict[str, list[Group]], dict[str, list[Group]]]:
    """Full names by the bare last word, which a surname has, and by the first."""
    ending: dict[str, list[Group]] = {}
    beginning: dict[str, list[Group]] = {}
    for group in people:
        for form in sorted(group.forms):
            if len(form) == 1:
                continue
            for word in {form[-1], form[-1].partition("-")[2] or form[-1], form[-2]}:
                if group not in ending.setdefault(word, []):
                    ending[word].append(group)
            if group not in beginning.setdefault(form[0], []):
                beginning[form[0]].append(group)
    return ending, beginning


def _may_be_person(group: Group) -> bool:
    if any(is_body(f) for f in group.forms):
        return False
    return group.tagged_person or group.kind in ("person", "unknown") or _shouted(group)


def _shouted(group: Group) -> bool:
    """Whether a name stands in capitals alone and is no abbreviation by its length: TCHOURY."""
    return all(
        name.upper and len(name.form) == 1 and len(name.form[0]) >= _LONG for name in group.names
    )


_LONG = 5  # letters: abbreviations of bodies are shorter as a rule


def _kinds_agree(short: Group, full: Group) -> bool:
    """Whether a short name and a full one can be one person's: a place is nobody's surname."""
    return "person" in (short.kind, full.kind) or short.kind == full.kind == "unknown"


_GENDERED = frozenset({"mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "madam"})


def _titles_agree(short: Group, full: Group) -> bool:
    """Whether both bear one title, of those that tell people apart."""
    return bool((short.titles - _GENDERED) & (full.titles - _GENDERED)) or bool(
        short.titles & full.titles & (known("honorifics") - {"dr"})
    )
