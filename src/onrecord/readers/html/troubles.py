"""What a reader of a page's record should know of the page, worded in one place."""

from onrecord.domain.document import Problem
from onrecord.domain.spans import Span
from onrecord.readers.html.metadata import Dated

GET_WHOLE = "Save the page again, whole."


def too_large(read: int, size: int) -> Problem:
    """Only the first bytes of a page were read."""
    what = f"The page has {size:,} bytes, and the first {read:,} were read."
    return Problem(what=what, where=None, remedy="Save the report without pictures and scripts.")


def stopped(at: int, length: int) -> Problem:
    """The mark-up went on without end from a place on."""
    what = (
        f"The mark-up is broken or too long from character {at:,} of {length:,} of the page on; "
        "what follows was not read."
    )
    return Problem(what=what, where=None, remedy=GET_WHOLE)


def too_deep(at: int) -> Problem:
    """Elements stand inside one another beyond any page's need."""
    what = f"Elements lie too deep inside one another from character {at:,} of the page on."
    return Problem(what=what, where=None, remedy="Look whether the text holds the whole report.")


def not_chosen(*, large: bool) -> Problem:
    """All text was taken because no main text could be told from the rest."""
    why = "The page is too large to tell" if large else "Nothing tells"
    what = f"{why} the report from what stands round it; all of its text was taken."
    return Problem(what=what, where=None, remedy="Save the report's text alone as a .txt file.")


def unplaced(count: int, of: int) -> Problem:
    """Chosen words that stand in no text of the page."""
    what = (
        f"{count:,} of {of:,} characters of the main text stand in no text of the page "
        "and were left out."
    )
    return Problem(what=what, where=None, remedy="Look whether the text holds the whole report.")


def tied(count: int) -> Problem:
    """Words that stand several times, with nothing beside them to tell which are the report's."""
    places = "place" if count == 1 else "places"
    what = f"In {count} {places} the same words stand more than once; the first were taken."
    return Problem(what=what, where=None, remedy="Compare the passage with the page.")


def only_data() -> Problem:
    """The report's words stand in the page only as data for a script."""
    what = "The page holds the words of its report only as data for a script (JSON-LD)."
    return Problem(what=what, where=None, remedy="Save the page after it is shown, or print it.")


def uncovered() -> Problem:
    """Most of the page is hidden."""
    what = "Most of the page's text is hidden until a script shows it; it was read as if shown."
    return Problem(what=what, where=None, remedy="Compare the text with the page.")


def several(*, live: bool) -> Problem:
    """One page, several reports."""
    what = (
        "The page is a live report of many entries; they were read as one text."
        if live
        else "The page holds several reports; look which of them were read."
    )
    return Problem(what=what, where=None, remedy="Save each report as a page of its own.")


def changed(note: Span) -> Problem:
    """The outlet says that it changed the report."""
    what = "The outlet says that the report was updated or corrected after it was published."
    return Problem(what=what, where=note, remedy="Compare with other versions before citing it.")


def dated(found: Dated) -> Problem:
    """The ground on which the page was dated."""
    what = f"The day of publication, {found.day}, is from the page's {found.basis}."
    return Problem(what=what, where=None, remedy="If it is wrong, give it with --published.")


def dated_differently(taken: Dated, other: Dated) -> Problem:
    """The page gives two days of publication."""
    what = (
        f"The page gives two days of publication: {taken.day} ({taken.basis}) and "
        f"{other.day} ({other.basis}); the first was taken."
    )
    return Problem(what=what, where=None, remedy="Give the right one with --published.")


def tongues(said: str, found: str) -> Problem:
    """The page says one language and is in another by its words."""
    what = f"The page says that its language is {said}, but its words are {found}."
    return Problem(what=what, where=None, remedy="If it is English, give --force-language en.")
