"""The desk's view of a reading: what an editor asks first, one finding a line, by named rules."""

from onrecord.export.lint.desk import Found
from onrecord.export.lint.findings import Finding, findings, for_people, for_programs
from onrecord.export.lint.rules import RULES, Rule
from onrecord.export.lint.switches import FILE_NAME, switched_off

__all__ = [
    "FILE_NAME",
    "RULES",
    "Finding",
    "Found",
    "Rule",
    "findings",
    "for_people",
    "for_programs",
    "switched_off",
]
