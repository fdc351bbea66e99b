"""Who is who on one page: a number for each statement, and a tint for each source."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from onrecord.domain import Reading, Statement
from onrecord.export.facts import described, standing
from onrecord.export.nested import nested
from onrecord.export.people import people
from onrecord.export.summary import size
from onrecord.text.excerpts import Excerpts

TINTS = 8
"""How many tints the style has: more could not be told apart, whatever one's eyes."""

NO_TINT = 0
"""That of pronouns and of nobody: one tint would make several persons look like one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A source on the page; `letters` are those of the text that stand in its voice.

    `standing` is what it is in a word or two, `described` its roles and whose words they are.
    """

    number: int
    name: str | None
    resolved: bool
    standing: str | None
    described: str | None
    tint: int
    letters: int
    entries: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement on the page: its number (from 1, in the text's order) and its place.

    `outer` are the numbers of those it is reported inside, outermost first; `person` is its
    source's number; `at` is where its content begins, `paragraph` the number of that paragraph.
    """

    number: int
    statement: Statement
    person: int
    tint: int
    outer: tuple[int, ...]
    at: int
    paragraph: int

    @property
    def anchor(self) -> str:
        """The statement's name in links: the same whatever else the report holds."""
        return self.statement.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """All statements and sources of a page, by their numbers."""

    entries: tuple[Entry, ...]
    people: tuple[Person, ...]

    def numbers(self) -> dict[str, int]:
        """The number of each statement by its id."""
        return {each.statement.id: each.number for each in self.entries}


def cast(reading: Reading, paragraph_starts: list[int], excerpts: Excerpts) -> Cast:
    """The cast of a reading; the tints go round in the order in which sources first speak."""
    found = sorted(nested(reading), key=lambda one: (_begin(one.statement), one.depth))
    order = [one.statement for one in found]
    numbers = {each.id: number for number, each in enumerate(order, 1)}
    owners: dict[int, tuple[int, int]] = {}  # a statement's source and tint
    tints = 0
    known = people(reading)
    for number, person in enumerate(known, 1):
        tinted = bool(person.name) and person.resolved
        tint = tints % TINTS + 1 if tinted else NO_TINT
        tints += tinted
        owners.update({id(each): (number, tint) for each in person.statements})
    entries = tuple(
        Entry(
            number=number,
            statement=each,
            person=owners[id(each)][0],
            tint=owners[id(each)][1],
            outer=_outer(each, order, numbers),
            at=_begin(each),
            paragraph=max(bisect_right(paragraph_starts, _begin(each)), 1),
        )
        for number, each in enumerate(order, 1)
    )
    said: dict[int, list[Entry]] = defaultdict(list)
    for each in entries:
        said[each.person].append(each)
    letters = _letters(reading, {each.statement.id: each.person for each in entries})
    return Cast(
        entries=entries,
        people=tuple(
            Person(
                number=number,
                name=person.name,
                resolved=person.resolved,
                standing=standing(person),
                described=described(person, reading.document.publisher, excerpts),
                tint=owners[id(person.statements[0])][1],
                letters=letters[number],
                entries=tuple(said[number]),
            )
            for number, person in enumerate(known, 1)
        ),
    )


def _begin(statement: Statement) -> int:
    return min((each.start for each in statement.content.spans), default=0)


def _outer(
    statement: Statement, order: list[Statement], numbers: dict[str, int]
) -> tuple[int, ...]:
    chain: list[int] = []
    at = statement.within
    while at in numbers and numbers[at] not in chain:  # a ring ends, too
        chain.insert(0, numbers[at])
        at = order[numbers[at] - 1].within
    return tuple(chain)


def _letters(reading: Reading, owners: dict[str, int]) -> dict[int, int]:
    letters: dict[int, int] = defaultdict(int)
    for voice in reading.voices:
        if voice.statement in owners:
            letters[owners[voice.statement]] += size(reading.document.text[voice.start : voice.end])
    return letters
