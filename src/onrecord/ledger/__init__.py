"""Readings of many documents, kept: a file that only grows, can be searched, and can be proved."""

from onrecord.ledger.finding import FigureHit, Hit, Shown, Stats, Where
from onrecord.ledger.forgetting import Forgotten
from onrecord.ledger.joining import Decided, Decision, Join, Member, Named
from onrecord.ledger.keeping import Added
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.verifying import Finding, Verdict

__all__ = [
    "Added",
    "Decided",
    "Decision",
    "FigureHit",
    "Finding",
    "Forgotten",
    "Hit",
    "Join",
    "Ledger",
    "Member",
    "Named",
    "Shown",
    "Stats",
    "Verdict",
    "Where",
]
