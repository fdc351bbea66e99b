"""Mentions: where a text speaks of a person, body or place, before anybody knows which."""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain.entities import EntityKind

MentionForm = Literal["name", "pronoun", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name, pronoun or noun phrase at `start..end` (code points), as the names' tagger sees it.

    `score` (0 to 1) is how sure the tagger is of its extent and `kind`. `antecedent` is the index,
    among the draft's mentions, of an earlier one that this one may refer back to, null for none;
    `antecedent_score` (0 to 1) is the share of the score that this choice gets.
    """

    start: int
    end: int
    form: MentionForm
    kind: EntityKind
    score: float
    antecedent: int | None = None
    antecedent_score: float = 0.0
