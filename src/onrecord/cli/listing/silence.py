"""What a search that found nothing may be taken for, and what not."""

from collections.abc import Mapping
from types import MappingProxyType

MISSED: Mapping[str, float] = MappingProxyType({"direct": 6.1, "mixed": 10.2, "indirect": 25.4})
"""Statements that the reader misses, in percent by mode: what its recall leaves of 100 on the 84
articles of PolNeAR's dev set, which its weights were not trained on (`make eval`)."""


def silence(reports: int) -> str:
    """What a search that found nothing in so many reports comes to."""
    looked_in = "1 report" if reports == 1 else f"{reports:,} reports"
    missed = ", ".join(f"{percent:.0f} % of {mode}" for mode, percent in MISSED.items())
    return (
        f"Nothing was found in {looked_in}. That does not mean that nobody said it: "
        f"the reader is known to miss {missed} statements."
    )
