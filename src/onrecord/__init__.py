"""onrecord reads news reports and keeps the record of who said what.

    from onrecord import read
    reading = read("report.txt")

`read` takes a path or bytes and gives a `Reading`: statements, each with source, cue and content
as exact spans; the voices of the text; what nobody stands behind; and the problems met.
"""

from onrecord.domain import Reading, Span, Statement
from onrecord.pipeline import analyze, read

__all__ = ["Reading", "Span", "Statement", "analyze", "read"]
