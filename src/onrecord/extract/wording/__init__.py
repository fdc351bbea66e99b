"""Wording: an outlet's own marks, the names it gives a party, and words that a user's list has."""

from onrecord.domain import Draft, Wording
from onrecord.extract.wording.entries import spoken, with_wording
from onrecord.extract.wording.labels import Label, labels
from onrecord.extract.wording.lists import WordList, listed, read_list
from onrecord.extract.wording.scare import scare_quotes

__all__ = ["Label", "WordList", "labels", "listed", "read_list", "scare_quotes", "wording"]


def wording(draft: Draft) -> Draft:
    """The draft with its scare quotes and labels, in the text's order.

    Marks at arm's length are the outlet's, whoever it paraphrases; a label belongs to the
    statement in whose content it stands.
    """
    marks = [Wording(span=span, kind="scare-quote") for span in scare_quotes(draft)]
    given = spoken(draft, "label", (label.words for label in labels(draft)))
    return with_wording(draft, (*marks, *given))
