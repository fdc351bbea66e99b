"""Differences of one subject and aspect together: a thing can be told of otherwise on many days."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.domain import Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The differences of one subject and aspect, each with its number in the situation (from 1)."""

    subject: str
    aspect: str
    numbered: tuple[tuple[int, Difference], ...]


def grouped(differences: Iterable[Difference]) -> tuple[Group, ...]:
    """The differences by subject and aspect, in the order in which each first differs."""
    found: dict[tuple[str, str], list[tuple[int, Difference]]] = {}
    for number, each in enumerate(differences, 1):
        found.setdefault((each.subject, each.aspect), []).append((number, each))
    return tuple(
        Group(subject=subject, aspect=aspect, numbered=tuple(numbered))
        for (subject, aspect), numbered in found.items()
    )
