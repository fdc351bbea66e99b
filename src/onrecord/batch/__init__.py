"""Many reports, one after another or several at once: every path has an outcome, in its order."""

from onrecord.batch.inputs import STANDARD_INPUT, Failed, Found, Input, Walked, find
from onrecord.batch.listing import read_with_lists
from onrecord.batch.outcomes import Done, Outcome, Outcomes, Read, ReadReport, read_all

__all__ = [
    "STANDARD_INPUT",
    "Done",
    "Failed",
    "Found",
    "Input",
    "Outcome",
    "Outcomes",
    "Read",
    "ReadReport",
    "Walked",
    "find",
    "read_all",
    "read_with_lists",
]
