"""Labels: words before a colon that name what follows, not who says it."""

import re

_WORDS = (
    r"note|update|editor|correction|photo|image|video|watch|read|related|listen|source|sources|"
    r"also|more|breaking|by|published|updated|warning|contact|tel|phone|email|date|time|where|when|"
    r"what|why|who|how|location|summary|key points?|analysis|opinion|live|exclusive|fact check"
)
_BEGINS = re.compile(rf"(?:{_WORDS})\b", re.IGNORECASE)
_ALONE = re.compile(
    rf"(?:file |special |live )?(?:{_WORDS}|editorial|comment|review|interview|report|explainer|"
    r"factbox|timeline|profile|insight|obituary|letters?)s?",
    re.IGNORECASE,
)


def begins_with_label(words: str) -> bool:
    """Whether words before a colon begin as a label does: `Photo by Ana Rell`."""
    return _BEGINS.match(words) is not None


def is_label(words: str) -> bool:
    """Whether words are a label and nothing more: `OPINION`, `File photo`."""
    return _ALONE.fullmatch(words) is not None
