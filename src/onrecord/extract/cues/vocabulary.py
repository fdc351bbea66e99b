"""The small words of `words.toml`."""

from onrecord.text.wordlists import word_lists


def listed(key: str) -> frozenset[str]:
    """A list of `words.toml`."""
    return word_lists("words.toml", package=__package__)[key]
