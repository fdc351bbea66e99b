"""The listed names of media, and where one of several words stands in a text."""

import functools
import re
from collections.abc import Mapping
from typing import cast

from onrecord.domain import Medium
from onrecord.text.wordlists import word_lists


@functools.cache
def names() -> Mapping[str, Medium]:
    """The listed names of media, each with its medium."""
    lists = word_lists("media.toml", package=__package__)
    return {name: cast("Medium", medium) for medium, kept in sorted(lists.items()) for name in kept}


@functools.cache
def long_names() -> re.Pattern[str]:
    """The names of several words, a possessive ending with them: `Russia Today`."""
    several = sorted((n for n in names() if " " in n), key=lambda n: (-len(n), n))
    choices = "|".join(re.escape(n) for n in several)
    return re.compile(rf"(?:{choices})(?:[’']s)?(?![\w-])")
