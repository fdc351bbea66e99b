"""What a short paragraph of a plain text is, by its own words: a byline, a date, a caption.

Shape only: nobody knows these names. Each test answers for one paragraph and looks at no other.
"""

import functools
import re

from onrecord.text.wordlists import word_lists

_LISTS = "shapes.toml"
_BYLINE_WORDS = 24  # at most; four names with their offices fit
_DATE_WORDS = 14
_DATE_LENGTH = 120  # characters
_CAPTION_WORDS = 80
_SIGNATURE_PARTS = (2, 3)  # a name, a post, a place
_SIGNATURE_WORDS = 4  # in one part
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_NUMBER_OR_WORD = re.compile(r"\d+|[^\W\d_]+(?:\.[^\W\d_]+)?")
_OTHER_THAN_DATES = re.compile(r"[^\w\s.,:/|()–—-]")
_SPEAKER = re.compile(r"[“\"‘']?[^\W_][\w .,’'()-]{0,40}:\s\S")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S|(?:^|\s)@\w")


def is_byline(words: str) -> bool:
    """Whether a paragraph names the writers (`By Jane Doe`) or says when (`Updated 3 May 2031`)."""
    return _names_writers(words) or _opens_with_date(words) or is_date(words)


def is_signature(words: str) -> bool:
    """Whether a paragraph is a name with a place or a post: `Jane Doe, Exampleton`.

    Only its place, right under the headline, tells it from other names.
    """
    parts = [part.split() for part in words.split(", ")]
    capitals = all(word[0].isupper() and word[-1].isalpha() for part in parts for word in part)
    lengths = [len(part) for part in parts]
    return (
        capitals
        and len(parts) in _SIGNATURE_PARTS
        and lengths[0] > 1
        and max(lengths) <= _SIGNATURE_WORDS
    )


def is_date(words: str) -> bool:
    """Whether a paragraph is nothing but a date, a time, or how long ago."""
    if len(words) > _DATE_LENGTH:
        return False
    tokens = _NUMBER_OR_WORD.findall(words.casefold())
    if not 1 < len(tokens) <= _DATE_WORDS or _OTHER_THAN_DATES.search(words):
        return False
    known = word_lists(_LISTS)["date_words"]
    named = [token for token in tokens if not token.isdigit()]
    if not all(token in known for token in named):
        return False
    return len(named) < len(tokens) and (bool(named) or re.search(r"\d[:/-]\d", words) is not None)


def is_caption(words: str) -> bool:
    """Whether a paragraph is a picture's caption or credit."""
    if len(words.split()) > _CAPTION_WORDS:
        return False
    return bool(_caption_opener().match(words) or _credit().search(words))


def is_turn(words: str) -> bool:
    """Whether a paragraph is a turn of a transcript: `NAME: words`."""
    return _SPEAKER.match(words) is not None


def has_address(words: str) -> bool:
    """Whether a paragraph holds a web address, a mail address or a handle."""
    return _ADDRESS.search(words) is not None


def is_quotation_said(words: str) -> bool:
    """Whether a closing quotation mark has a verb of saying after it: `“No,” Pell said`."""
    return _said().search(words) is not None


def _names_writers(words: str) -> bool:
    opener = _byline_opener().match(words)
    if opener is None or len(words.split()) > _BYLINE_WORDS:
        return False
    lists = word_lists(_LISTS)
    line = words[opener.end() :]
    # What follows a comma or semicolon may be a post in small letters, but then no sentence.
    named = line if line.endswith(".") else re.split("[,;]", line)[0]
    names = [w for w in _WORD.findall(named) if w.casefold() not in lists["name_joints"]]
    dated = all(name.casefold() in lists["date_words"] for name in names)
    return not dated and all(name[0].isupper() for name in names)


def _opens_with_date(words: str) -> bool:
    opener = _date_opener().match(words)
    return opener is not None and is_date("0 " + words[opener.end() :])


@functools.cache
def _byline_opener() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives('byline_openers')})\b:?\s*(?=\S)", re.IGNORECASE)


@functools.cache
def _date_opener() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives('date_openers')})\b:?\s*(?=\S)", re.IGNORECASE)


@functools.cache
def _caption_opener() -> re.Pattern[str]:
    openers = _alternatives("caption_openers")
    labels = _alternatives("caption_labels")
    return re.compile(rf"[(\[]?(?:(?:{openers})(?:\s*[:|/]|\s+by\s)|(?:{labels})\b)", re.IGNORECASE)


@functools.cache
def _credit() -> re.Pattern[str]:
    names = _alternatives("credits")
    end = r"[)\]]*[.,]?$"
    return re.compile(
        rf"(?:/\s?|\bvia )(?:{names}){end}|[(\[](?:{names})/[\w .'’-]+{end}", re.IGNORECASE
    )


@functools.cache
def _said() -> re.Pattern[str]:
    return re.compile(rf"[,.?!][\"'”’]\s+(?:[\w.’'-]+\s+){{0,6}}(?:{_alternatives('saying')})\b")


def _alternatives(key: str) -> str:
    """The words of a list as one pattern, the longest first."""
    words = sorted(word_lists(_LISTS)[key], key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))
