"""What a ledger holds, looked up: by words, by speaker, by figure, by id, and counted."""

from onrecord.ledger.finding.figures import figures
from onrecord.ledger.finding.ids import Shown, shown
from onrecord.ledger.finding.results import FigureHit, Hit
from onrecord.ledger.finding.situations import bearing
from onrecord.ledger.finding.speakers import speakers
from onrecord.ledger.finding.statements import search, who
from onrecord.ledger.finding.stats import Stats, reports, stats
from onrecord.ledger.finding.where import Where

__all__ = [
    "FigureHit",
    "Hit",
    "Shown",
    "Stats",
    "Where",
    "bearing",
    "figures",
    "reports",
    "search",
    "shown",
    "speakers",
    "stats",
    "who",
]
