"""Names kept whole: a source never ends in the middle of one, and a cue is never a piece of one.

What the tagger has not met, it may cut: `Łukasz | Nowak said`. Capital letters tell where a name
begins and ends, whatever language it comes from.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.domain.parts import Parts, Stretches
from onrecord.extract.capitals import is_noun
from onrecord.extract.cues import read_cue
from onrecord.extract.phrase import Stretch, known
from onrecord.text.letters import CAPITALS

_PARTICLE = r"(?:de|del|della|da|dos|di|du|van|von|der|den|ten|ter|bin|ben|bint|ibn|al|el|la|le)"
CAPITAL = rf"(?:(?:al|el|an|as|ash|at)-)?[{CAPITALS}](?:[\w-]|[’'](?!s\b))*"
"""A pattern for a word with a capital, without an owner's `'s`."""
_PART = rf"(?:[{CAPITALS}]\.|{CAPITAL})"
_NAME = re.compile(rf"{_PART}(?:[ ](?:{_PARTICLE}[ ]){{0,2}}{_PART})*")
_ENDS_IN_NAME = re.compile(rf"(?<![\w’'-]){CAPITAL}\Z")
_OPENS_WITH_NAME = re.compile(rf"(?:{_PARTICLE}[ ])?{CAPITAL}")
_GOES_ON = re.compile(rf"[ ](?:{_PARTICLE}[ ]){{0,2}}(?P<word>{_PART})(?![\w’'])")
_COMES_BEFORE = re.compile(rf"(?<![\w’'.-])(?P<word>[{CAPITALS}]\.|{CAPITAL}\.?)[ ]\Z")
_RUNS_ON = re.compile(rf"{CAPITAL}[ ]\Z")
_REACH = 60  # characters on either side of a source in which the rest of a name is looked for
_MOST = 40  # characters between a name and its content that may be the verb
_SENTENCE = re.compile(r"(?:\A|[.!?:…”\"]\s*|\n\s*|[“‘(]\s*)\Z")


def whole_names(text: str, found: Parts) -> Parts:
    """The parts with a cue that is the rest of the source's name in the source, which is whole."""
    found = _without_name_in_cue(text, found)
    taken = sorted((*found.source, *found.cue, *found.content))
    source = tuple(_widened(text, stretch, taken) for stretch in found.source)
    return found if source == found.source else replace(found, source=source)


def is_name(text: str, stretches: Stretches) -> bool:
    """Whether a role is a name and nothing more."""
    return len(stretches) == 1 and _NAME.fullmatch(text, *stretches[0]) is not None


def _without_name_in_cue(text: str, found: Parts) -> Parts:
    """The parts with the verb behind a name for their cue: `Ana | Rell | said`."""
    if len(found.cue) != 1 or len(found.source) != 1 or not found.content:
        return found
    (first, last), (start, end) = found.source[0], found.cue[0]
    if text[last:start] != " " or not _NAME.fullmatch(text, start, end):
        return found
    verb = _verb(text, end, found.content)
    if verb is None or read_cue(text[start:end]).lemma is not None:
        return found
    return replace(found, source=((first, end),), cue=(verb,))


def _verb(text: str, end: int, content: Stretches) -> tuple[int, int] | None:
    """What attributes between a name's end and the content behind it, if that is all there is."""
    after = next((start for start, _ in content if start > end), None)
    if after is None or after - end > _MOST:
        return None
    words = text[end:after]
    start, stop = end + len(words) - len(words.lstrip()), end + len(words.rstrip(" ,:"))
    if start >= stop or "," in text[start:stop] or read_cue(text[start:stop]).lemma is None:
        return None
    return start, stop


def _widened(text: str, stretch: Stretch, taken: Sequence[Stretch]) -> Stretch:
    """The stretch with the rest of a name that it begins or ends in."""
    start, end = stretch
    ahead = min([a for a, _ in taken if a >= end], default=len(text))
    behind = max([b for _, b in taken if b <= start], default=0)
    if _ENDS_IN_NAME.search(text, max(start, end - _REACH), end):
        limit = min(ahead, end + _REACH)
        while (more := _GOES_ON.match(text, end, limit)) and _may_follow(text, more):
            end = more.end()
    if _OPENS_WITH_NAME.match(text, start, end):
        limit = max(behind, start - _REACH)
        while (more := _COMES_BEFORE.search(text, limit, start)) and _may_lead(text, more):
            start = more.start()
    return start, end


def _may_lead(text: str, word: re.Match[str]) -> bool:
    """Whether a word before a name belongs to it: a title, or a first name alone."""
    low = word["word"].strip(".").lower()
    if low in known("titles") or low in known("honorifics"):
        return True
    if (word["word"].endswith(".") and len(low) > 1) or is_noun(word["word"]):
        return False
    before = text[max(0, word.start() - _REACH) : word.start()]
    return not _RUNS_ON.search(before) and not _SENTENCE.search(before)


def _may_follow(text: str, word: re.Match[str]) -> bool:
    """Whether a capitalised word goes on with a name: no day, no verb of a headline."""
    if is_noun(word["word"]):
        return False
    return text[word.end() : word.end() + 1] != " " or read_cue(word["word"]).lemma is None
