"""By which words a news agency is called what it is."""

AGENCY_NOUNS = frozenset({"agency", "newswire"})


def may_name_agency(words: str) -> bool:
    """Whether words may be those for an agency: `Orsk News Agency`, `the newswires`."""
    low = words.casefold()
    return any(noun in low for noun in AGENCY_NOUNS)
