"""What is found in a clause, before it is a channel: places in the clause's words."""

from dataclasses import dataclass

from onrecord.domain import Medium

Place = tuple[int, int]
"""From where to where in a clause's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A channel at `place`: its medium, and where its name stands, null for none.

    `outer` tells an outlet that carried the saying, as in `told AFP`, `Mar TV quoted`: it goes
    before what the saying itself went through.
    """

    place: Place
    medium: Medium
    name: Place | None = None
    outer: bool = False
