"""The names in a report: those that the names' tagger gives, and sources' that it misses."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.domain import Draft, EntityKind
from onrecord.extract.capitals import capitals, is_noun
from onrecord.extract.entities.forms import Form, form
from onrecord.extract.phrase import Stretch, known

_OWNER = re.compile(r"[’']s?\Z")
_REST = re.compile(r"(?<=\w)(?:\w|-(?=\w))+(?<!-)")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name at `start..end` (code points), its form, its kind, and the title before it.

    `upper` where it is written in capitals alone, as abbreviations are.
    """

    start: int
    end: int
    form: Form
    kind: EntityKind
    title: str = ""
    upper: bool = False


def names(draft: Draft) -> tuple[Name, ...]:
    """Every name of the report, in order and apart."""
    text = draft.document.text
    found = [
        (m.start, m.end, m.kind)
        for m in sorted(draft.mentions, key=lambda m: (m.start, -m.end))
        if m.form == "name" and not _is_common(text, m.start, m.end)
    ]
    kept = _apart([(*_trimmed(text, s, e, kind), kind) for s, e, kind in found])
    starts = [start for start, _, _ in kept]
    missed = [
        (*stretch, _UNKNOWN)
        for start, end in _where_names_stand(draft)
        for stretch in capitals(text, start, end)
        if not _overlaps(kept, starts, stretch)
    ]
    return tuple(_name(text, *each) for each in _apart(sorted([*kept, *missed])))


def _is_common(text: str, start: int, end: int) -> bool:
    """Whether a single word is a common noun in a capital letter: Medics said ..."""
    words = text[start:end]
    return words.isalpha() and not words.isupper() and is_noun(words)


_UNKNOWN: EntityKind = "unknown"


def _where_names_stand(draft: Draft) -> Iterator[Stretch]:
    """The stretches of sources and addressees."""
    for each in draft.statements:
        spans = each.source.spans + (each.addressee.spans if each.addressee else ())
        for span in spans:
            yield span.start, span.end


def _apart(found: Sequence[tuple[int, int, EntityKind]]) -> list[tuple[int, int, EntityKind]]:
    """Those that are not empty and share nothing with an earlier one."""
    out: list[tuple[int, int, EntityKind]] = []
    for each in found:
        if each[0] < each[1] and (not out or out[-1][1] <= each[0]):
            out.append(each)
    return out


def _overlaps(
    kept: Sequence[tuple[int, int, EntityKind]], starts: Sequence[int], stretch: Stretch
) -> bool:
    i = bisect_left(starts, stretch[1]) - 1
    return i >= 0 and kept[i][1] > stretch[0]


def _trimmed(text: str, start: int, end: int, kind: EntityKind) -> Stretch:
    """The name with the whole of its last word, without article, titles and `'s`.

    A person's title is no part of the name.
    """
    if rest := _REST.match(text, end):
        end = rest.end()
    while start < end and not (text[start].isalnum()):
        start += 1
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    words = text[start:end]
    if owner := _OWNER.search(words):
        end -= len(owner.group())
    elif words.endswith(","):
        end -= 1
    if kind in ("person", "unknown") and " " in text[start:end]:
        inside = capitals(text, start, end)
        if inside and inside[-1][1] == end:
            start = inside[-1][0]
    return start, end


def _name(text: str, start: int, end: int, kind: EntityKind) -> Name:
    words = text[start:end]
    return Name(
        start=start,
        end=end,
        form=form(words) or (words.casefold(),),
        kind=kind,
        title=title(text, start),
        upper=words.isupper(),
    )


def title(text: str, start: int) -> str:
    """The title or honorific right before a name, in small letters; "" for none."""
    before = text[max(0, start - _TITLE) : start]
    words = before.split()
    if not words or not before[-1].isspace() or "\n" in before[-2:]:
        return ""
    word = words[-1].strip(".").lower()
    return word if word in known("honorifics") or word in known("titles") else ""


_TITLE = 24  # characters: the longest title is shorter
