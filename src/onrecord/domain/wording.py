"""Whose words the characters are, which of them stand out, and what no entry holds."""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain.spans import Span

WordingKind = Literal["scare-quote", "label", "listed"]

LeftoverKind = Literal["quotation", "number", "time", "name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A choice of words worth looking at: marks of the outlet's own, a label, a listed word.

    `list` names the word list it is from, null for none; `statement` is the id of the statement
    whose words these are, null for the outlet's.
    """

    span: Span
    kind: WordingKind
    list: str | None = None
    statement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A stretch of text in one voice: `start` to `end`, in code points.

    `statement` is the id of the innermost statement whose content holds it, null for the outlet;
    `verbatim` where it is quoted.
    """

    start: int
    end: int
    statement: str | None
    verbatim: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """A quotation, number, time or name that was seen and stands in no entry."""

    span: Span
    kind: LeftoverKind
