"""The word lists that reading the corpora needs."""

from onrecord.text.wordlists import word_lists


def listed(key: str) -> frozenset[str]:
    """A list of `words.toml`, in small letters."""
    return word_lists("words.toml", package=__package__)[key]
