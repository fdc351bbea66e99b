"""Word lists that a user names: who made them, by which rule, and where their words stand.

A list is TOML with five keys, all wanted:

    name = "names that condemn"
    author = "A. Person"
    licence = "CC0-1.0"
    rule = "Nouns that call an armed party criminal."
    words = ["terrorist", "death squad"]

None is on unless it is named. What is found is counted and shown, never weighed.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from onrecord.domain import Document, Draft, Span, Stage
from onrecord.errors import UnreadableFileError, UnusableListError
from onrecord.extract.wording.entries import spoken, with_wording

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OWNER = re.compile(r"(?<=.)['’]s\Z")
_GAP = re.compile(r"[^\S\n]*\n?[^\S\n]*")  # a phrase may go on over the end of a line
_LINES = ("name", "author", "licence", "rule")
_KEYS = (*_LINES, "words")

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """Words that somebody wants to see marked: whose list it is, and by which rule it was made."""

    name: str
    author: str
    licence: str
    rule: str
    words: tuple[str, ...]


def read_list(path: str | Path) -> WordList:
    """The word list in a TOML file.

    Raises UnreadableFileError where it cannot be opened, UnusableListError where it is no list.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or type(error).__name__) from error
    try:
        content = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableListError(str(path), f"it is no TOML in UTF-8 ({error})") from error
    return _checked(str(path), content)


def listed(lists: Sequence[WordList]) -> Stage:
    """The stage that marks the words of these lists, wherever they stand in the text.

    Compared are whole words, whatever their capitals and apostrophes; `regime's` is `regime`.
    Where phrases of one list overlap, the longest that begins first is taken.
    """
    tables = [(each.name, _by_first_word(each)) for each in lists]

    def stage(draft: Draft) -> Draft:
        found = [
            entry
            for name, table in tables
            for entry in spoken(draft, "listed", _found(draft.document, table), of=name)
        ]
        return with_wording(draft, found)

    return stage


def _checked(path: str, content: Mapping[str, object]) -> WordList:
    unknown = [key for key in content if key not in _KEYS]
    missing = [key for key in _KEYS if key not in content]
    if unknown or missing:
        wrong = f"{unknown[0]!r} is no key of a list" if unknown else f"it has no {missing[0]!r}"
        raise UnusableListError(path, wrong)
    lines = {key: _line(path, key, content[key]) for key in _LINES}
    return WordList(
        name=lines["name"],
        author=lines["author"],
        licence=lines["licence"],
        rule=lines["rule"],
        words=_words(path, content["words"]),
    )


def _line(path: str, key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise UnusableListError(path, f"{key!r} is no line of text")
    return value.strip()


def _words(path: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise UnusableListError(path, "'words' is no array of words, or empty")
    seen: set[Phrase] = set()
    for word in value:
        phrase = _phrase(word) if isinstance(word, str) else ()
        if not phrase:
            raise UnusableListError(path, f"{word!r} among its words holds no word")
        if phrase in seen:
            raise UnusableListError(path, f"{word!r} stands among its words twice")
        seen.add(phrase)
    return tuple(value)


def _by_first_word(words: WordList) -> Mapping[str, tuple[Phrase, ...]]:
    """The list's phrases by their first word, the longest first."""
    table: dict[str, list[Phrase]] = {}
    for word in words.words:
        phrase = _phrase(word)
        table.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(each, key=lambda p: -len(p))) for first, each in table.items()}


def _phrase(word: str) -> Phrase:
    return tuple(_folded(m.group()) for m in _TOKEN.finditer(word))


def _folded(word: str) -> str:
    return _OWNER.sub("", word.casefold().replace("’", "'"))


def _found(document: Document, table: Mapping[str, tuple[Phrase, ...]]) -> Iterator[Span]:
    text = document.text
    tokens = [(m.start(), m.end(), _folded(m.group())) for m in _TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        phrases = table.get(tokens[at][2], ())
        taken = next((p for p in phrases if _stands(text, tokens, at, p)), None)
        if taken is None:
            at += 1
            continue
        start, (first, end, _) = tokens[at][0], tokens[at + len(taken) - 1]
        owner = _OWNER.search(text[first:end])
        yield document.span(start, end - len(owner.group()) if owner else end)
        at += len(taken)


def _stands(text: str, tokens: Sequence[tuple[int, int, str]], at: int, phrase: Phrase) -> bool:
    """Whether the phrase's words stand there, with nothing but a space between them."""
    here = tokens[at : at + len(phrase)]
    if tuple(word for _, _, word in here) != phrase:
        return False
    return all(_GAP.fullmatch(text, one[1], other[0]) for one, other in pairwise(here))
