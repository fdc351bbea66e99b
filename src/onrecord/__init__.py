"""onrecord reads news reports and keeps the record of who said what.

    from onrecord import read
    reading = read("report.txt")

`read` takes a path or bytes and gives a `Reading`: statements, each with source, cue and content
as exact spans; the voices of the text; what nobody stands behind; and the problems met.
"""

import importlib
from typing import TYPE_CHECKING, Any

from onrecord.domain import Reading, Span, Statement

if TYPE_CHECKING:
    from onrecord.pipeline import analyze, read

__all__ = ["Reading", "Span", "Statement", "analyze", "read"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  whatever the name stands for
    """What reads, loaded when it is first asked for: half a second that --help does not take."""
    if name in ("analyze", "read"):
        return getattr(importlib.import_module("onrecord.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
