"""A refusal: tokens that hold a number which is no figure, and why."""

from dataclasses import dataclass

from onrecord.extract.figures.lexicon import Names, names
from onrecord.extract.figures.seen import NoFigure

JOINTS = frozenset("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}–")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Tokens `first..last` that hold a number which is no figure, and why."""

    first: int
    last: int
    why: NoFigure


def no(first: int, last: int, why: NoFigure) -> Refused:
    """A refusal in short."""
    return Refused(first=first, last=last, why=why)


def units(kind: str) -> Names:
    """The names of the units of a kind."""
    return names("units.toml", kind)
