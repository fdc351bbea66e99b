"""The labels that the names' encoder learns: BIO tags over forms and kinds of mentions, one link.

Every piece of a mention points to the first piece of an earlier mention of the same thing, and to
piece 0 ([CLS]) where there is none. Training and inference share this file.
"""

from typing import Final

from onrecord.domain.entities import EntityKind
from onrecord.domain.mentions import MentionForm

# Names by kind, then noun phrases by kind, then pronouns; `other` is whatever else has a name.
ROLES: Final = (
    "name-person",
    "name-organization",
    "name-place",
    "name-group",
    "name-other",
    "noun-person",
    "noun-organization",
    "noun-place",
    "pronoun",
)
TAGS: Final = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))
LINKS: Final = 1  # a mention to an earlier one

_KINDS: Final[dict[str, EntityKind]] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
    "group": "group",
}


def form(role: str) -> MentionForm:
    """The form of the mentions with this role."""
    if role == "pronoun":
        return "pronoun"
    return "name" if role.startswith("name-") else "noun"


def kind(role: str) -> EntityKind:
    """The kind of what such a mention speaks of; pronouns do not tell."""
    return _KINDS.get(role.partition("-")[2], "unknown")
