"""Whether a time lies ahead: the verb of its clause looks forward, or a word before it does."""

import functools
import re

from onrecord.extract.times.vocabulary import alternation, lists

_BACK, _AHEAD = 160, 90  # characters of a clause that are looked at on each side
_STOP = re.compile(r"[.;:!?\n\"“”«»()—]|--|\s[-–]\s")
# An infinitive behind a promise or an order, and one with a deadline.
_MEANT = re.compile(
    r"\b(?:promis|vow|pledg|agree|plann|hop|intend|threaten|order|urg|commit)\w*\b"
    r".{0,60}\bto [a-z]+\b|"
    r"\bto [a-z]+\b.{0,60}\bby\s+$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:\s|,|[\"“”‘’']|\b(?:and|but|that|on|in|at|by|from|since|until|till|the|for|of)\b)*",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r",|\b(?:and|but|or|who|which|that|when|after|before|while|as|because)\b", re.IGNORECASE
)

_THAT = re.compile(r"\bthat (?:(?:on|in|at|by|from) )?$", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:which|who)\b|\bthat (?:\w+ )?(?:\w+ed|began|broke|came|fell|fled|held|hit|left|lost|met|"
    r"opened|stood|struck|took|went|won)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till)\s+$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no|cannot)\b|n['’]t\b", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:moved|postponed|delayed|rescheduled|brought forward|put off|adjourned)\b"
    r".{0,40}\b(?:to|until|till)\s+$",
    re.IGNORECASE,
)


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the time at `start..end` is one to come, as its clause has it."""
    before = _clause_before(text[max(0, start - _BACK) : start])
    if _ahead(before):
        return True
    opening = _LEADING.fullmatch(before) is not None and not before.lstrip().startswith(_SAID)
    return _ahead_behind(text[end : end + _AHEAD], opening=opening, subject=_free(before))


_SAID = "\0"  # stands for the verb of saying that a clause was cut at


def _clause_before(before: str) -> str:
    """The clause up to the time: after the last stop, and after the last verb of saying."""
    stops = [stop.end() for stop in _STOP.finditer(before)]
    clause = before[stops[-1] :] if stops else before
    said = [found.end() for found in _saying().finditer(clause)]
    return _SAID + clause[said[-1] :] if said else clause


def _free(before: str) -> bool:
    """Whether a time may belong to the subject behind it: a verb of saying before it may not.

    Behind `that` it is one of what was said: said that by Friday there will be none. Nor may one
    in a relative clause: talks which ended on Friday will resume.
    """
    if before.startswith(_SAID):
        return _THAT.search(before) is not None
    return _RELATIVE.search(before) is None


def _ahead(clause: str) -> bool:
    """Whether something in the clause looks ahead, and did not do so in the past."""
    parts = _JOINT.split(clause.lstrip(_SAID))
    for part in parts[-2:] if len(parts) > 1 and not parts[-1].strip() else parts[-1:]:
        found = _looking().search(part)
        if found and not _past().search(part[: found.start()]):
            return True
        if _PUT_OFF.search(part) or (_UNTIL.search(part) and not _NOT.search(part)):
            return True
        meant = _MEANT.search(part)
        if meant and not _past().search(part[: meant.start()]):
            return True
    return False


def _ahead_behind(behind: str, *, opening: bool, subject: bool) -> bool:
    if not subject:
        return False
    stop = _STOP.search(behind)
    clause = behind[: stop.start()] if stop else behind
    if said := _saying().search(clause):
        clause = clause[: said.start()]
    if opening:
        clause = clause.lstrip(", ")
    joint = _JOINT.search(clause)
    clause = clause[: joint.start()] if joint else clause
    found = _verb_ahead().search(clause)
    return found is not None and not _past().search(clause[: found.start()])


@functools.cache
def _looking() -> re.Pattern[str]:
    words = alternation(lists()["ahead"] - {"may"})  # the month is no verb
    return re.compile(rf"\b(?:{words}|(?-i:may))\b|['’]ll\b", re.IGNORECASE)


@functools.cache
def _verb_ahead() -> re.Pattern[str]:
    words = r"will|won['’]t|shall|(?:is|are) (?:to|due|set|scheduled|expected|planned)|plans? to"
    return re.compile(rf"\b(?:{words})\b|['’]ll\b", re.IGNORECASE)


@functools.cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(lists()['ahead_no_more'])})\s+$", re.IGNORECASE)


@functools.cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(lists()['clause_openers'])})\b", re.IGNORECASE)
