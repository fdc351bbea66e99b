"""The tables of `tests/swap/`: sentences, reports, and the names that are exchanged in them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from benchmarks.swapping.templates import Names, Template, replacing, template

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "tests" / "swap"

_PERSONS = 5  # names of each sort in a row: no text has more persons whose names are exchanged

Dimension = Literal["party", "outlet", "origin", "gender"]

DIMENSIONS: tuple[Dimension, ...] = ("party", "outlet", "origin", "gender")

_WOMAN = {
    "they": "she", "They": "She", "them": "her", "their": "her", "Their": "Her", "title": "Ms",
    "man": "woman", "spokesman": "spokeswoman", "Spokesman": "Spokeswoman",
}  # fmt: skip
_MAN = {
    "they": "he", "They": "He", "them": "him", "their": "his", "Their": "His", "title": "Mr",
    "man": "man", "spokesman": "spokesman", "Spokesman": "Spokesman",
}  # fmt: skip


class UnevenNamesError(ValueError):
    """A row of the table of origins has too few or too many names. Argument: its name."""

    def __str__(self) -> str:
        return f"The row {self.args[0]!r} must have {_PERSONS} names of each sort."


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Names of one language or people; the n-th given name goes with the n-th family name."""

    name: str
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]
    women_families: tuple[str, ...]
    order: Literal["given first", "family first"] = "given first"
    later: Literal["family", "given"] = "family"

    def person(self, slot: str, number: int, *, woman: bool) -> Names:
        """The words for a person's slots."""
        given = (self.women if woman else self.men)[number]
        families = self.women_families if woman else self.families
        family = families[number]
        full = f"{family} {given}" if self.order == "family first" else f"{given} {family}"
        later = given if self.later == "given" else family
        words = _WOMAN if woman else _MAN
        agreeing = {f"{slot}.{name}": word for name, word in words.items()}
        return agreeing | {slot: full, f"{slot}.later": later, f"{slot}.upper": later.upper()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A report with slots; `women` says which of its persons are, where that is fixed."""

    template: Template
    names: Names
    women: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One set of names for a dimension: those it is called by, and the words for slots.

    Variants of one `group` are compared with each other.
    """

    dimension: Dimension
    group: str
    name: str
    names: Names = field(default_factory=dict)


def texts() -> Iterator[Text]:
    """Every sentence and every report."""
    yield from sentences()
    yield from reports()


def sentences() -> Iterator[Text]:
    """The sentences, with the first row of every table in their slots."""
    base = dict(parties()[0].names) | dict(outlets()[0].names) | _persons(origins()[0], ())
    for topic, rows in _table("sentences").items():
        for number, row in enumerate(rows, 1):
            yield Text(template=template(f"{topic} {number}", row), names=base)


def reports() -> Iterator[Text]:
    """The reports of `examples/`, with the names that they were written with."""
    for row in _table("reports")["report"]:
        text = (ROOT / "examples" / row["file"]).read_text(encoding="utf-8")
        names: dict[str, str] = dict(row["names"])
        for slot, person in zip("abcde", row["persons"], strict=False):
            family = person["name"].split()[-1]
            names |= {slot: person["name"], f"{slot}.later": family}
            names |= {f"{slot}.upper": family.upper()}
        yield Text(
            template=replacing(row["file"], text, names),
            names=names,
            women=tuple(person["woman"] for person in row["persons"]),
        )


def variants(text: Text) -> Iterator[Variant]:
    """Every exchange that touches the text's slots; a report's own names come first."""
    slots = text.template.slots
    for made, group in ((parties(), "party"), (outlets(), "invented"), (_people(text), _FIXED)):
        if not any(slots & v.names.keys() for v in made):
            continue
        if text.women:
            own = {slot: text.names[slot] for slot in made[0].names.keys() & text.names.keys()}
            yield Variant(dimension=made[0].dimension, group=group, name="as written", names=own)
        yield from made


_FIXED = "as the report has them"


def _people(text: Text) -> tuple[Variant, ...]:
    if not text.women:
        return _of_persons()
    return tuple(
        Variant(dimension="origin", group=_FIXED, name=o.name, names=_persons(o, text.women))
        for o in origins()
    )


@cache
def _of_persons() -> tuple[Variant, ...]:
    """Every origin as men and as women: compared in each gender, and in each origin."""
    out = []
    for gender, women in (("a man", (False, True, False)), ("a woman", (True, False, True))):
        for origin in origins():
            names = _persons(origin, women)
            out += [
                Variant(dimension="origin", group=gender, name=origin.name, names=names),
                Variant(dimension="gender", group=origin.name, name=gender, names=names),
            ]
    return tuple(out)


def _persons(origin: Origin, women: tuple[bool, ...]) -> dict[str, str]:
    """The words for the slots of persons; `b` is of the other gender unless that is fixed."""
    out: dict[str, str] = {}
    for number, (slot, woman) in enumerate(
        zip("abcde", women or (False, True, False), strict=False)
    ):
        out |= origin.person(slot, number, woman=woman)
    return out


@cache
def origins() -> tuple[Origin, ...]:
    """The origins of names; the first is invented."""
    return tuple(_origin(row) for row in _table("origins")["origin"])


def _origin(row: dict[str, Any]) -> Origin:
    """The origin in a row of the table; raises UnevenNamesError."""
    made = Origin(
        name=row["name"],
        women=tuple(row["women"]),
        men=tuple(row["men"]),
        families=tuple(row["families"]),
        women_families=tuple(row.get("women_families", row["families"])),
        order=row.get("order", "given first"),
        later=row.get("later", "family"),
    )
    if {len(made.women), len(made.men), len(made.families), len(made.women_families)} != {_PERSONS}:
        raise UnevenNamesError(made.name)
    return made


@cache
def parties() -> tuple[Variant, ...]:
    """Each pair of parties both ways round."""
    out = []
    for row in _table("parties")["pair"]:
        for x, y in (("x", "y"), ("y", "x")):
            names = {f"x.{k}": v for k, v in row[x].items()} | {"x": row[x]["state"]}
            names |= {f"y.{k}": v for k, v in row[y].items()} | {"y": row[y]["state"]}
            name = f"{row[x]['state']} and {row[y]['state']}"
            out.append(Variant(dimension="party", group="party", name=name, names=names))
    return tuple(out)


@cache
def outlets() -> tuple[Variant, ...]:
    """The sets of outlets."""
    return tuple(
        Variant(
            dimension="outlet",
            group=row["group"],
            name=row["name"],
            names={k: words for k, words in row.items() if k not in ("name", "group")},
        )
        for row in _table("outlets")["outlet"]
    )


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8"))
