"""When: a stretch of text that names a time, and the date it resolves to."""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain.spans import Span

Basis = Literal["written", "published", "carried"]
"""What a date rests on: its own words, the day of publication, or a date named earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time named in the text, resolved (the contract's W).

    `value` is Extended Date/Time Format (EDTF, ISO 8601-2:2019); `earliest` and `latest` are the
    ISO 8601 bounds it allows, null where it is open on that side. `evidence` is what `basis` was
    read from. A time that nothing resolves is no When: it is a leftover.
    """

    span: Span
    value: str
    earliest: str | None
    latest: str | None
    basis: Basis
    evidence: tuple[Span, ...] = ()
