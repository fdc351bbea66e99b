"""Whom something was said to: behind the verb, behind `to`, or in `speaking to`."""

import re

from onrecord.extract.channels.found import Found, Place
from onrecord.extract.channels.mediums import medium_noun
from onrecord.extract.channels.outlets import outlet
from onrecord.extract.channels.runs import Run, bare_end, run_at
from onrecord.extract.channels.vocabulary import listed
from onrecord.extract.cues.clause import Clause

_TELLING = re.compile(
    r"\b(?:tell|tells|told|telling|inform(?:s|ed|ing)?|brief(?:s|ed|ing)?|assur(?:e|es|ed|ing)|"
    r"reassur(?:e|es|ed|ing)|remind(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|ask(?:s|ed|ing)?|"
    r"warn(?:s|ed|ing)?|urg(?:e|es|ed|ing)|"
    r"advis(?:e|es|ed|ing)|alert(?:s|ed|ing)?|instruct(?:s|ed|ing)?|order(?:s|ed|ing)?|beg(?:s|"
    r"ged|ging)?|implor(?:e|es|ed|ing)|"
    r"address(?:es|ed|ing)?|lectur(?:e|es|ed|ing)|email(?:s|ed|ing)?|e-mail(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s+(?:(?:exclusively|privately|separately|directly|later|earlier|also|on\s+\w+day|"
    r"in\s+an\s+email|today|yesterday)\s+)?to(?=\s)",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    r"\b(?:speaking|talking|writing|testifying|complaining|appearing)\s+(?:(?:live|exclusively|"
    r"later|earlier|on\s+\w+day|by\s+phone|in\s+\w+)\s+)?(?:to|with|before)(?=\s)|"
    r"(?:\A|[,;–—]\s*|\b(?:and|while|after|before)\s+)(?:addressing|briefing|telling)(?=\s)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
_GAP = 2  # white space between a verb and those it is told to
_OF = re.compile(r"\s+of(?=\s)")
_AND = re.compile(r"\s+and(?=\s)")


def addressee(clause: Clause) -> Place | None:
    """Where those stand to whom it was said, with their article; null where nobody is named."""
    words = clause.words
    verbs = list(_TELLING.finditer(words, clause.cue, clause.end))
    for verb in verbs[-1:]:
        if _PASSIVE.search(words, max(0, verb.start() - 20), verb.start()):
            break
        if found := _hearers(words, verb.end(), plain=True):
            return found
    to = _TO.match(words, clause.end)
    if to and (found := _hearers(words, to.end(), plain=False)):
        return found
    inside = _to_inside(clause)
    if inside:
        return inside
    for speaking in _SPEAKING.finditer(words):
        plain = speaking.group().split()[-1] not in ("with", "before")
        if found := _hearers(words, speaking.end(), plain=plain):
            return found
    return None


def _to_inside(clause: Clause) -> Place | None:
    """`said to reporters`, where the cue has it all."""
    to = re.search(r"\bto(?=\s)", clause.words[clause.cue : clause.end])
    return _hearers(clause.words, clause.cue + to.end(), plain=False) if to else None


def _hearers(words: str, at: int, *, plain: bool) -> Place | None:
    """The phrase at `at`, if of persons or a body; `plain` where nothing else can stand."""
    run = run_at(words, at)
    if run is None or run.start - at > _GAP:
        return None
    head = run.tokens[-1]
    if (
        head.word in listed("no_hearer")
        or (head.word.endswith("ly") and not run.fixed and not head.capital)
        or run.tokens[0].low in ("not", "only", "more", "all", "first")
    ):
        return None
    if not plain and not _personal(run):
        return None
    end = bare_end(head)
    for more in (_OF, _AND):
        match = more.match(words, end)
        further = run_at(words, match.end()) if match else None
        if further and (more is _OF or further.tokens[-1].low in listed("hearers")):
            end = further.end
    return run.start, end


def _personal(run: Run) -> bool:
    """Whether a phrase behind `to` can only be of somebody: no verb, no thing."""
    first, head = run.tokens[0], run.tokens[-1]
    if first.low in ("him", "her", "them", "me", "us"):
        return True
    return (
        any(t.capital for t in run.tokens)
        or head.low in listed("hearers")
        or (run.fixed and head.low.endswith(("or", "er", "ers", "ors")))
    )


def told(clause: Clause, place: Place) -> Found | None:
    """The channel that those spoken to are: an outlet, a court, a parliament, a meeting."""
    run = run_at(clause.words, place[0])
    if run is None:
        return None
    first = run.tokens[0].start
    found = outlet(run)
    if found is not None and found.medium != "social":
        after = run.tokens[len(found.tokens) :]
        if after and not after[0].capital and after[0].low not in listed("journalists"):
            return None  # a lawyer of the paper's is no paper
        return Found(
            place=(first, bare_end(found.tokens[-1])),
            medium=found.medium,
            name=found.name,
            outer=True,
        )
    noun = medium_noun(clause.words, run, bare=True)
    if noun is not None and noun.medium in (
        "court",
        "parliament",
        "event",
        "press-conference",
        "interview",
    ):
        return Found(
            place=(first, max(noun.place[1], place[1])),
            medium=noun.medium,
            name=noun.name,
            outer=True,
        )
    return None
