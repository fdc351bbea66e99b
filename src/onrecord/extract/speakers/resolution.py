"""What the resolving of a source comes to."""

from dataclasses import dataclass

from onrecord.extract.phrase import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Whom a source may be: `entity` where one is meant, else the `candidates` among whom it is.

    Entities are numbers in the scene's; `evidence` are stretches that show it; `confidence` is from
    0 to 1, to two decimals.
    """

    entity: int | None = None
    evidence: tuple[Stretch, ...] = ()
    confidence: float = 0.0
    candidates: tuple[int, ...] = ()


NOBODY = Resolution()
