"""Who is taken for whom across reports: decided elsewhere, kept and undone here, never changed."""

from onrecord.ledger.joining.deciding import ACTS, decide, digest, undo
from onrecord.ledger.joining.linking import linked
from onrecord.ledger.joining.listing import joins, told
from onrecord.ledger.joining.types import (
    Decided,
    Decider,
    Decision,
    Join,
    Link,
    Member,
    Named,
)

__all__ = [
    "ACTS",
    "Decided",
    "Decider",
    "Decision",
    "Join",
    "Link",
    "Member",
    "Named",
    "decide",
    "digest",
    "joins",
    "linked",
    "told",
    "undo",
]
